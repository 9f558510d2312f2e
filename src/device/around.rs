//! What the browser has around the app: a new version, a place on the home screen, a connection.
//! `web/boot.js` hears of these, some of them before the app runs.

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::{Closure, wasm_bindgen};

use super::listener::Listener;
use groundwork_core::around::{Around, Install};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch, js_namespace = groundwork)]
    fn state() -> Result<u32, JsValue>;

    #[wasm_bindgen(catch, js_namespace = groundwork, js_name = restart)]
    fn go_over() -> Result<(), JsValue>;

    #[wasm_bindgen(catch, js_namespace = groundwork, js_name = install)]
    fn ask() -> Result<(), JsValue>;

    #[wasm_bindgen(catch, js_namespace = groundwork, js_name = soon)]
    fn call_soon(call: &JsValue) -> Result<(), JsValue>;
}

/// What holds now. On a page without the boot script there is nothing.
pub fn read() -> Around {
    let state = state().unwrap_or(0);
    Around {
        update: state & 1 != 0,
        install: match state & 6 {
            2 => Some(Install::Ask),
            4 => Some(Install::ByHand),
            _ => None,
        },
        offline: state & 8 != 0,
    }
}

/// Calls `changed` when something of it may have changed.
pub fn on_change(changed: impl Fn() + 'static) -> Option<Listener> {
    let window = web_sys::window()?;
    Some(Listener::on(&window, "groundwork", move |_| changed()))
}

/// Loads the page again, in the version that waits.
pub fn restart() {
    // Refused where there is no version to go over to; the page then stays as it is.
    let _ = go_over();
}

/// Opens the browser's own question whether to install. Called inside a tap.
pub fn install() {
    // Asked already, if it is refused.
    let _ = ask();
}

/// Calls back in a task of its own, after what waits already. Says whether it will.
pub fn soon(call: impl FnOnce() + 'static) -> bool {
    call_soon(&Closure::once_into_js(call)).is_ok()
}
