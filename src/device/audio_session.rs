//! The audio session type, which decides how the tones mix with music and with the silent switch
//! of an iPhone. Safari alone has it.

use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Navigator;

use super::log::Dropped;
use super::{navigator, present};
use domain::settings::Output;
use groundwork_core::diagnosis::Area;

#[wasm_bindgen]
extern "C" {
    /// The navigator of a browser with the Audio Session API, which web-sys does not have.
    #[wasm_bindgen(extends = Navigator)]
    type AudioNavigator;

    #[wasm_bindgen(method, getter, js_name = audioSession)]
    fn audio_session(this: &AudioNavigator) -> AudioSession;

    type AudioSession;

    #[wasm_bindgen(method, setter, js_name = type, catch)]
    fn set_session_type(this: &AudioSession, kind: &str) -> Result<(), JsValue>;
}

/// Sets the session type that `output` means. A browser without audio sessions ignores it.
pub fn set_type(output: Output) {
    let kind = match output {
        Output::OverSilence => "playback",
        Output::WithMusic => "ambient",
    };
    if let Some(session) = session() {
        // A browser that refuses mixes as it did before.
        session
            .set_session_type(kind)
            .or_log(Area::Sound, "the audio session type");
    }
}

/// Whether this browser has audio sessions.
pub fn is_supported() -> bool {
    session().is_some()
}

fn session() -> Option<AudioSession> {
    let navigator: AudioNavigator = navigator()?.unchecked_into();
    present(navigator.audio_session())
}
