//! Objects of the browser, reached by the names of their parts. For what web-sys calls unstable, and
//! where a type for each object would only add weight.

use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// The page's window.
pub(super) fn window() -> JsValue {
    js_sys::global().into()
}

/// A part of `object`; `undefined` if there is none, or a look at it throws.
pub(super) fn get(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &name.into()).unwrap_or_default()
}

/// Puts `value` into `object`.
pub(super) fn set(object: &JsValue, name: &str, value: &JsValue) {
    // What takes no values is no object, and gives none either.
    let _ = Reflect::set(object, &name.into(), value);
}

/// Calls a method of `object`; nothing if it has none, or it throws.
pub(super) fn call(object: &JsValue, name: &str, arguments: &[&JsValue]) -> Option<JsValue> {
    let method: Function = get(object, name).dyn_into().ok()?;
    let list = Array::new();
    for it in arguments {
        list.push(it);
    }
    Reflect::apply(&method, object, &list).ok()
}

/// Waits for the first of some events of `source`, which are heard under these names; nothing if
/// one of `bad` comes first.
pub(super) async fn event(source: &JsValue, good: &[&str], bad: &[&str]) -> Option<JsValue> {
    let promise = Promise::new(&mut |yes, no| {
        for (names, heard) in [(good, yes), (bad, no)] {
            for name in names {
                set(source, name, &heard);
            }
        }
    });
    JsFuture::from(promise).await.ok()
}
