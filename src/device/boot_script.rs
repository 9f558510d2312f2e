//! What `web/boot.js` has left for the program, as `window.groundwork`.

use js_sys::Array;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{AudioContext, Window};

use domain::time::Moment;

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

    /// A press of Start before the program was there.
    #[wasm_bindgen(method, getter)]
    fn press(this: &Boot) -> Option<EarlyPress>;

    /// A press of Start, as the script has taken it.
    #[derive(Clone)]
    pub type EarlyPress;

    #[wasm_bindgen(method, getter)]
    fn at(this: &EarlyPress) -> f64;

    #[wasm_bindgen(method, getter)]
    fn audio(this: &EarlyPress) -> Option<AudioContext>;

    #[wasm_bindgen(method, setter)]
    fn set_audio(this: &EarlyPress, audio: &JsValue);

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

/// When Start was pressed, if that was before the program was there, on the clock that never goes
/// back.
pub fn pressed_at() -> Option<Moment> {
    let at = boot()?.press()?.at();
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "milliseconds since the page opened"
    )]
    Some(Moment::new(at.max(0.0) as u64))
}

/// Takes the audio context that was opened inside that press, once.
pub fn take_audio() -> Option<AudioContext> {
    let press = boot()?.press()?;
    let audio = press.audio()?;
    press.set_audio(&JsValue::UNDEFINED);
    Some(audio)
}
