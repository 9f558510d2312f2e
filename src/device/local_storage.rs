//! localStorage, with every way in which it can fail.

use wasm_bindgen::JsCast;
use web_sys::{Storage, StorageEvent};

use super::listener::Listener;
use super::log::Dropped;
use groundwork_core::diagnosis::Area;

/// Why nothing could be stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotStored;

/// This origin's localStorage, or the lack of it.
pub struct LocalStorage {
    area: Option<Storage>,
}

impl LocalStorage {
    /// Looks for it. The very look throws where the browser forbids it.
    pub fn find() -> Self {
        let area = web_sys::window().and_then(|it| it.local_storage().ok().flatten());
        Self { area }
    }

    /// Whether anything can be stored. The trial writes one key of ours and removes it.
    pub fn works(&self) -> bool {
        const TRIAL: &str = "groundwork.trial";
        let works = self.write(TRIAL, "1").is_ok();
        self.remove(TRIAL);
        works
    }

    /// Every key that begins with `prefix`.
    pub fn keys(&self, prefix: &str) -> Vec<String> {
        let Some(area) = &self.area else {
            return Vec::new();
        };
        let mut keys = Vec::new();
        for index in 0..area.length().unwrap_or(0) {
            if let Ok(Some(key)) = area.key(index)
                && key.starts_with(prefix)
            {
                keys.push(key);
            }
        }
        keys
    }

    /// `keys` with their texts. What cannot be read is left out.
    pub fn texts(&self, keys: Vec<String>) -> Vec<(String, String)> {
        let mut texts = Vec::new();
        for key in keys {
            if let Some(text) = self.read(&key) {
                texts.push((key, text));
            }
        }
        texts
    }

    /// Every key that begins with `prefix`, with its text.
    pub fn all(&self, prefix: &str) -> Vec<(String, String)> {
        self.texts(self.keys(prefix))
    }

    /// The text under `key`, if there is one that can be read.
    pub fn read(&self, key: &str) -> Option<String> {
        self.area.as_ref()?.get_item(key).ok().flatten()
    }

    /// Writes `text` under `key`.
    ///
    /// # Errors
    /// [`NotStored`] when there is no storage, it is full, or it refuses.
    pub fn write(&self, key: &str, text: &str) -> Result<(), NotStored> {
        let area = self.area.as_ref().ok_or(NotStored)?;
        area.set_item(key, text).map_err(|_| NotStored)
    }

    /// Removes `key`. A storage that refuses keeps it.
    pub fn remove(&self, key: &str) {
        if let Some(area) = &self.area {
            area.remove_item(key)
                .or_log(Area::Storage, "removing a text");
        }
    }
}

/// Calls `written` with the key that another tab has written; with none when all were removed.
pub fn on_change(written: impl Fn(Option<String>) + 'static) -> Option<Listener> {
    let window = web_sys::window()?;
    Some(Listener::on(&window, "storage", move |event| {
        if let Some(event) = event.dyn_ref::<StorageEvent>() {
            written(event.key());
        }
    }))
}
