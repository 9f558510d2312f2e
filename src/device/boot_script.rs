//! What `web/boot.js` has left for the program, as `window.groundwork`.

use js_sys::Array;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Window;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(extends = Window)]
    type BootWindow;

    #[wasm_bindgen(method, getter)]
    fn groundwork(this: &BootWindow) -> Option<Boot>;

    /// What the script has left.
    pub type Boot;

    /// The event that can open the browser's install dialog, if the browser sent it.
    #[wasm_bindgen(method, getter, js_name = installPrompt)]
    pub fn install_prompt(this: &Boot) -> Option<BeforeInstallPromptEvent>;

    /// Keeps the event, or `undefined`.
    #[wasm_bindgen(method, setter, js_name = installPrompt)]
    pub fn set_install_prompt(this: &Boot, event: &JsValue);

    /// The entries of the log.
    #[wasm_bindgen(method, getter)]
    pub fn log(this: &Boot) -> Option<Array>;

    /// Chromium's event, which web-sys does not have.
    pub type BeforeInstallPromptEvent;

    /// Opens the install dialog.
    #[wasm_bindgen(method, catch)]
    pub fn prompt(this: &BeforeInstallPromptEvent) -> Result<JsValue, JsValue>;
}

/// What the script has left; nothing in a page without it.
pub fn boot() -> Option<Boot> {
    let window: BootWindow = web_sys::window()?.unchecked_into();
    window.groundwork()
}
