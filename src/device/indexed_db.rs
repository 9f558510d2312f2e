//! `IndexedDB`, the second place in which texts are stored: a database that says when a text is on
//! disk.
//!
//! localStorage answers at once, but the browser writes it to disk seconds later; what was done
//! just before a crash is gone from it. Here every change is written through ("strict" durability).

use js_sys::{Array, Function, Object, Promise};
use wasm_bindgen::prelude::{Closure, wasm_bindgen};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, future_to_promise};
use web_sys::{
    Event, IdbDatabase, IdbFactory, IdbObjectStore, IdbRequest, IdbTransaction, IdbTransactionMode,
};

/// The database.
const NAME: &str = "groundwork";

/// The one store in it: texts under their keys.
const STORE: &str = "texts";

#[wasm_bindgen]
extern "C" {
    /// A database whose transactions take options, which are unstable in web-sys.
    #[wasm_bindgen(extends = IdbDatabase)]
    type DurableDatabase;

    #[wasm_bindgen(method, catch, js_name = transaction)]
    fn transaction_with_options(
        this: &DurableDatabase,
        store: &str,
        mode: IdbTransactionMode,
        options: &TransactionOptions,
    ) -> Result<IdbTransaction, JsValue>;

    #[wasm_bindgen(extends = Object)]
    type TransactionOptions;

    #[wasm_bindgen(method, setter)]
    fn set_durability(this: &TransactionOptions, durability: &str);
}

/// What becomes of a text.
pub enum Change {
    /// It is written.
    Put(String),
    /// It is deleted.
    Delete,
    /// It stays as it is, and what was to be stored is not.
    Leave,
}

/// The database, or the lack of one.
#[derive(Clone)]
pub struct Database {
    /// The open database, or `null`.
    opened: Promise,
}

impl Database {
    /// Opens it. Whatever is asked meanwhile waits. Calls `erased` if another tab deletes it.
    pub fn open(erased: impl FnOnce() + 'static) -> Self {
        let opened = future_to_promise(async move {
            let Some(database) = open().await else {
                return Ok(JsValue::NULL);
            };
            let closing = database.clone();
            let changed = Closure::once_into_js(move || {
                // While one tab has it open, it cannot be deleted.
                closing.close();
                erased();
            });
            database.set_onversionchange(Some(changed.unchecked_ref()));
            Ok(database.into())
        });
        Self { opened }
    }

    /// Every text with its key; nothing if there is no database.
    pub async fn all(self) -> Option<Vec<(String, String)>> {
        let (transaction, store) = self.begin(IdbTransactionMode::Readonly).await?;
        let keys = store.get_all_keys().ok()?;
        let texts = store.get_all().ok()?;
        committed(&transaction).await?;
        let list = |request: &IdbRequest| Some(Array::from(&request.result().ok()?));
        let text = |it: JsValue| it.as_string().unwrap_or_default();
        let (keys, texts) = (list(&keys)?, list(&texts)?);
        let pairs = keys.iter().zip(texts.iter());
        Some(pairs.map(|(key, it)| (text(key), text(it))).collect())
    }

    /// Changes the text under `key`, given the one that is there; no other tab can come between.
    /// Returns whether it is on disk.
    pub async fn change(
        self,
        key: String,
        change: Box<dyn FnOnce(Option<String>) -> Change>,
    ) -> bool {
        self.try_change(&key.into(), change).await.is_some()
    }

    async fn try_change(
        self,
        key: &JsValue,
        change: Box<dyn FnOnce(Option<String>) -> Change>,
    ) -> Option<()> {
        let (transaction, store) = self.begin(IdbTransactionMode::Readwrite).await?;
        let held = succeeded(&store.get(key).ok()?).await?;
        match change(held.as_string()) {
            Change::Put(text) => store.put_with_key(&text.into(), key).ok()?,
            Change::Delete => store.delete(key).ok()?,
            Change::Leave => return None,
        };
        committed(&transaction).await
    }

    /// Deletes every text, and the database itself.
    pub async fn erase(self) {
        let opened = self.opened.clone();
        if let Some((transaction, store)) = self.begin(IdbTransactionMode::Readwrite).await
            && store.clear().is_ok()
        {
            committed(&transaction).await;
        }
        if let Some(database) = database(opened).await {
            database.close();
        }
        if let Some(request) = factory().and_then(|it| it.delete_database(NAME).ok()) {
            // A tab that is asleep may hold it open; it is empty then, and goes with that tab.
            first_event(&|done, failed| {
                request.set_onsuccess(Some(done));
                request.set_onblocked(Some(done));
                request.set_onerror(Some(failed));
            })
            .await;
        }
    }

    /// A transaction, and the store in it.
    async fn begin(self, mode: IdbTransactionMode) -> Option<(IdbTransaction, IdbObjectStore)> {
        let database = database(self.opened).await?;
        let options: TransactionOptions = Object::new().unchecked_into();
        options.set_durability("strict");
        let transaction = database.transaction_with_options(STORE, mode, &options);
        let transaction = transaction.ok()?;
        let store = transaction.object_store(STORE).ok()?;
        Some((transaction, store))
    }
}

async fn database(opened: Promise) -> Option<DurableDatabase> {
    let opened = JsFuture::from(opened).await.ok()?;
    Some(super::present(opened)?.unchecked_into())
}

/// The browser's databases. A look at them throws where the browser forbids them.
fn factory() -> Option<IdbFactory> {
    web_sys::window()?.indexed_db().ok().flatten()
}

async fn open() -> Option<IdbDatabase> {
    let request = factory()?.open(NAME).ok()?;
    let first = first_event(&|done, failed| {
        request.set_onupgradeneeded(Some(done));
        request.set_onsuccess(Some(done));
        request.set_onerror(Some(failed));
        request.set_onblocked(Some(failed));
    })
    .await?;
    let database: IdbDatabase = request.result().ok()?.unchecked_into();
    if first.type_() == "upgradeneeded" {
        database.create_object_store(STORE).ok()?;
        succeeded(&request).await?;
    }
    Some(database)
}

/// What `request` gave; nothing if it failed.
async fn succeeded(request: &IdbRequest) -> Option<JsValue> {
    first_event(&|done, failed| {
        request.set_onsuccess(Some(done));
        request.set_onerror(Some(failed));
    })
    .await?;
    request.result().ok()
}

/// Waits until `transaction` is on disk; nothing if it was aborted.
async fn committed(transaction: &IdbTransaction) -> Option<()> {
    first_event(&|done, failed| {
        transaction.set_oncomplete(Some(done));
        transaction.set_onabort(Some(failed));
    })
    .await?;
    Some(())
}

/// Waits for the first event of those for which `listen` sets handlers; nothing if the second
/// handler is called.
async fn first_event(listen: &dyn Fn(&Function, &Function)) -> Option<Event> {
    let promise = Promise::new(&mut |done, failed| listen(&done, &failed));
    let event = JsFuture::from(promise).await.ok()?;
    Some(event.unchecked_into())
}
