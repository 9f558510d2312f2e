//! What else tells of the phases, and whose sound gives way: parts that few browsers have.

use js_sys::Array;
use wasm_bindgen::JsValue;

use super::reach::{call, get, set, window};
use domain::settings::Output;

/// Vibrates: milliseconds on, off, on, and so on.
pub fn vibrate(pulse: &[u32]) {
    let pattern = Array::new();
    for ms in pulse {
        pattern.push(&(*ms).into());
    }
    call(&navigator(), "vibrate", &[&pattern]);
}

/// Whether this browser can vibrate.
pub fn can_vibrate() -> bool {
    get(&navigator(), "vibrate").is_function()
}

/// Says whether the tones give way to music and to the silent switch of an iPhone, or those to
/// them.
pub fn claim(output: Output) {
    let kind = match output {
        Output::OverSilence => "playback",
        Output::WithMusic => "ambient",
    };
    set(&session(), "type", &kind.into());
}

/// Whether this browser lets that be said.
pub fn can_claim() -> bool {
    session().is_object()
}

fn session() -> JsValue {
    get(&navigator(), "audioSession")
}

fn navigator() -> JsValue {
    get(&window(), "navigator")
}
