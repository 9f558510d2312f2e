//! The browser's promise to keep what is stored.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};

use super::reach::{call, get, window};

/// Asks the browser not to clear what this page keeps when it needs room. Some ask the person, so
/// this is for once, and for when there is something to keep.
pub fn ask() {
    let storage = get(&get(&window(), "navigator"), "storage");
    if let Some(answer) = call(&storage, "persist", &[])
        && let Ok(answer) = answer.dyn_into::<js_sys::Promise>()
    {
        // Whatever it says, there is nothing else to be done.
        spawn_local(async move { drop(JsFuture::from(answer).await) });
    }
}
