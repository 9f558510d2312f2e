//! Takes away what the app keeps of itself for when there is no connection.

use js_sys::{Array, Promise};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

use super::reach::{call, get, window};

/// How the names of our caches begin (`web/sw.js`). The origin is shared with other apps.
const OURS: &str = "groundwork-";

/// Takes our caches away, and the worker that fills them, so that a new one fills them anew.
/// Without a connection they stay: nothing in them is the person's, and there would be no app.
pub async fn caches() {
    let navigator = get(&window(), "navigator");
    if !get(&navigator, "onLine").is_truthy() {
        return;
    }
    let caches = get(&window(), "caches");
    let names = wait(call(&caches, "keys", &[])).await;
    for name in Array::from(&names).iter() {
        let ours = name.as_string().is_some_and(|it| it.starts_with(OURS));
        if ours {
            wait(call(&caches, "delete", &[&name])).await;
        }
    }
    let workers = get(&navigator, "serviceWorker");
    let ours = wait(call(&workers, "getRegistration", &[])).await;
    wait(call(&ours, "unregister", &[])).await;
}

/// What a promise comes to; `undefined` if there is none, or it is broken.
async fn wait(promise: Option<JsValue>) -> JsValue {
    let Some(promise) = promise else {
        return JsValue::UNDEFINED;
    };
    let answer = JsFuture::from(Promise::from(promise)).await;
    answer.unwrap_or_default()
}
