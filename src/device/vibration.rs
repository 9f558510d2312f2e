//! Vibration, which few browsers have.

use js_sys::{Array, Function};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Navigator;

use super::log::Dropped;
use super::navigator;
use groundwork_core::diagnosis::Area;

#[wasm_bindgen]
extern "C" {
    /// A navigator whose `vibrate` may be missing, and may throw.
    #[wasm_bindgen(extends = Navigator)]
    type VibratingNavigator;

    #[wasm_bindgen(method, getter, js_name = vibrate)]
    fn vibrate_function(this: &VibratingNavigator) -> Option<Function>;

    #[wasm_bindgen(method, catch, js_name = vibrate)]
    fn vibrate_pattern(this: &VibratingNavigator, pattern: &Array) -> Result<bool, JsValue>;
}

/// Vibrates: milliseconds on, off, on, and so on.
pub fn vibrate(pattern: &[u32]) {
    if let Some(navigator) = vibrating_navigator() {
        let pattern: Array = pattern.iter().map(|ms| JsValue::from(*ms)).collect();
        // Refused before the first tap; the tones and the screen say the same.
        navigator
            .vibrate_pattern(&pattern)
            .or_log(Area::Sound, "vibrating");
    }
}

/// Whether this browser can vibrate.
pub fn is_supported() -> bool {
    vibrating_navigator().is_some()
}

fn vibrating_navigator() -> Option<VibratingNavigator> {
    let navigator: VibratingNavigator = navigator()?.unchecked_into();
    navigator.vibrate_function()?;
    Some(navigator)
}
