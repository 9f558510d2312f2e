//! A task of its own for work that would make the present one too long.

use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::MessageChannel;

/// Calls `call` in a task of its own, after those that wait already and sooner than any timer
/// would. Returns whether it will be called.
pub fn queue(call: impl FnOnce() + 'static) -> bool {
    let Ok(channel) = MessageChannel::new() else {
        return false;
    };
    let port = channel.port1();
    let own_end = port.clone();
    let received = Closure::once_into_js(move || {
        own_end.close();
        call();
    });
    port.set_onmessage(Some(received.unchecked_ref()));
    channel.port2().post_message(&JsValue::NULL).is_ok()
}
