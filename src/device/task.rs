//! A task of its own for work that would make the present one too long.

use js_sys::Promise;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::MessageChannel;

use super::log::Dropped;
use groundwork_core::diagnosis::Area;

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

/// Ends in a task of its own, so that what waits already comes first.
pub async fn turn() {
    let turned = Promise::new(&mut |resolve, _| {
        queue(move || {
            // A promise takes what it is given.
            resolve
                .call0(&JsValue::NULL)
                .or_log(Area::Page, "ending a turn");
        });
    });
    JsFuture::from(turned).await.or_log(Area::Page, "a turn");
}
