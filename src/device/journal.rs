//! The second place in which texts are kept: a database that says when a text is on disk.
//!
//! localStorage answers at once, but the browser writes it to disk seconds later; what was done
//! just before a crash is gone from it. Here every change is written through ("strict" durability).

use js_sys::{Array, Object, Promise};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen_futures::{JsFuture, future_to_promise};

use super::reach::{call, event, get, set, window};

/// The database, and the one store in it: texts under their keys.
const NAME: &str = "groundwork";
const STORE: &str = "texts";

/// What becomes of a text.
pub enum Change {
    /// It is written.
    Put(String),
    /// It is taken away.
    Drop,
    /// It stays as it is, and what was to be kept is not.
    Leave,
}

/// The journal, or the lack of one.
#[derive(Clone)]
pub struct Journal {
    /// The database, or `null`.
    base: Promise,
}

impl Journal {
    /// Opens it. Whatever is asked meanwhile waits. `gone` hears if another page erases it.
    pub fn open(gone: impl FnOnce() + 'static) -> Self {
        let base = future_to_promise(async move {
            let base = open().await.unwrap_or(JsValue::NULL);
            let release = base.clone();
            let heard = Closure::once_into_js(move || {
                // While one page holds it open, it cannot be erased.
                call(&release, "close", &[]);
                gone();
            });
            set(&base, "onversionchange", &heard);
            Ok(base)
        });
        Self { base }
    }

    /// Every text with its key; nothing if there is no journal.
    pub async fn all(self) -> Option<Vec<(String, String)>> {
        let (transaction, store) = self.begin("readonly").await?;
        let keys = call(&store, "getAllKeys", &[])?;
        let texts = call(&store, "getAll", &[])?;
        event(&transaction, &["oncomplete"], &["onabort"]).await?;
        let list = |request| Array::from(&get(&request, "result"));
        let (keys, texts) = (list(keys), list(texts));
        let text = |it: JsValue| it.as_string().unwrap_or_default();
        let pair = |(key, it)| (text(key), text(it));
        Some(keys.iter().zip(texts.iter()).map(pair).collect())
    }

    /// Changes the text under `key`, given the one that is there; no other page can come between.
    /// Says whether it is on disk.
    pub async fn change(
        self,
        key: String,
        change: Box<dyn FnOnce(Option<String>) -> Change>,
    ) -> bool {
        self.try_change(key.into(), change).await.is_some()
    }

    async fn try_change(
        self,
        key: JsValue,
        change: Box<dyn FnOnce(Option<String>) -> Change>,
    ) -> Option<()> {
        let (transaction, store) = self.begin("readwrite").await?;
        let request = call(&store, "get", &[&key])?;
        event(&request, &["onsuccess"], &["onerror"]).await?;
        match change(get(&request, "result").as_string()) {
            Change::Put(text) => call(&store, "put", &[&text.into(), &key])?,
            Change::Drop => call(&store, "delete", &[&key])?,
            Change::Leave => return None,
        };
        event(&transaction, &["oncomplete"], &["onabort"]).await?;
        Some(())
    }

    /// Takes everything away, and the database itself.
    pub async fn erase(self) {
        let base = JsFuture::from(self.base.clone()).await.unwrap_or_default();
        if let Some((transaction, store)) = self.begin("readwrite").await
            && call(&store, "clear", &[]).is_some()
        {
            event(&transaction, &["oncomplete"], &["onabort"]).await;
        }
        call(&base, "close", &[]);
        let factory = get(&window(), "indexedDB");
        if let Some(request) = call(&factory, "deleteDatabase", &[&NAME.into()]) {
            // A page that is asleep may hold it open; it is empty then, and goes with that page.
            event(&request, &["onsuccess", "onblocked"], &["onerror"]).await;
        }
    }

    /// A transaction, and the store in it.
    async fn begin(self, mode: &str) -> Option<(JsValue, JsValue)> {
        let base = JsFuture::from(self.base).await.ok()?;
        let options = Object::new();
        set(&options, "durability", &"strict".into());
        let name = STORE.into();
        let transaction = call(&base, "transaction", &[&name, &mode.into(), &options])?;
        let store = call(&transaction, "objectStore", &[&name])?;
        Some((transaction, store))
    }
}

async fn open() -> Option<JsValue> {
    let request = call(&get(&window(), "indexedDB"), "open", &[&NAME.into()])?;
    let bad = ["onerror", "onblocked"];
    let first = event(&request, &["onupgradeneeded", "onsuccess"], &bad).await?;
    let base = get(&request, "result");
    if get(&first, "type").as_string().as_deref() == Some("upgradeneeded") {
        call(&base, "createObjectStore", &[&STORE.into()])?;
        event(&request, &["onsuccess"], &bad).await?;
    }
    Some(base)
}
