//! Asks the browser not to clear what this page stores when it needs room.

use js_sys::Promise;
use wasm_bindgen_futures::{JsFuture, spawn_local};

use super::{navigator, present};

/// Asks for persistent storage. Some browsers ask the person, so call this once, and when there is
/// something worth keeping.
pub fn persist() {
    if let Some(storage) = navigator().and_then(|it| present(it.storage()))
        && let Ok(answer) = storage.persist()
    {
        // Whatever the answer is, nothing else can be done.
        let answer = Promise::resolve(&answer);
        spawn_local(async move { drop(JsFuture::from(answer).await) });
    }
}
