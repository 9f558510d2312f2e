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

    /// The language that the page has chosen; none for English.
    #[wasm_bindgen(method, getter)]
    fn language(this: &Boot) -> Option<String>;

    /// Its words, if they could be fetched.
    #[wasm_bindgen(method, getter)]
    fn words(this: &Boot) -> Option<String>;

    /// The language to speak if `tag` was set, or if none was.
    #[wasm_bindgen(method, js_name = pickLanguage)]
    fn pick_language(this: &Boot, tag: Option<&str>) -> Option<String>;

    /// The address of the words of a language; none if there is no such language.
    #[wasm_bindgen(method, js_name = addressOfWords)]
    fn address_of_words(this: &Boot, tag: &str) -> Option<String>;

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

/// The language that the page has chosen, and its words if they could be fetched; none for English.
pub fn language() -> Option<(String, Option<String>)> {
    let boot = boot()?;
    Some((boot.language()?, boot.words()))
}

/// The language to speak if `tag` was set, or else the first of the browser's that there is; none
/// for English.
pub fn pick_language(tag: Option<&str>) -> Option<String> {
    boot()?.pick_language(tag)
}

/// Where the words of a language are; none if there is no such language.
pub fn address_of_words(tag: &str) -> Option<String> {
    boot()?.address_of_words(tag)
}
