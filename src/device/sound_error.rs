//! What can go wrong with sound.

use std::fmt;

use js_sys::Error;
use wasm_bindgen::{JsCast, JsValue};

/// Why there is no sound.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SoundError {
    /// No tap has unlocked the sound yet.
    Locked,
    /// The browser has no sound or will not give it; its own words.
    Refused(String),
}

impl fmt::Display for SoundError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Locked => f.write_str("sound waits for a tap"),
            Self::Refused(why) => write!(f, "the browser refuses to play sound: {why}"),
        }
    }
}

impl std::error::Error for SoundError {}

impl From<JsValue> for SoundError {
    fn from(thrown: JsValue) -> Self {
        let message = thrown.dyn_ref::<Error>().map(|it| it.message().into());
        Self::Refused(message.unwrap_or_else(|| "no reason given".into()))
    }
}
