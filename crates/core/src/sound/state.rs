//! The state of the sound beyond the settings, and the messages that change either.

use domain::cue::Kind;
use domain::settings::{Output, Rate, Says};

/// What this browser has, and how far the sound check has come.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SoundState {
    /// What the Plan screen has to choose from.
    pub found: Found,
    /// "Did you hear that?"
    pub heard: Heard,
    /// Whether the sound of this session was lost before.
    pub lost: bool,
}

/// What this browser has to choose from, as far as it was looked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// The names of its English voices.
    pub voices: Vec<String>,
    /// Whether the browser can mix our sound with music.
    pub output: bool,
    /// Whether it can vibrate.
    pub vibration: bool,
}

/// How far the sound check has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Heard {
    /// Not asked yet.
    #[default]
    Unasked,
    /// Asked.
    Asked,
    /// It was heard.
    Heard,
}

/// Something that happened to the sound.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SoundMsg {
    /// A tone and a word were tried before the first session.
    Tested,
    /// Whether it was heard.
    Heard(bool),
    /// There is no voice.
    NoVoice,
    /// How much the voice says.
    Says(Says),
    /// This is what the browser has.
    Found(Found),
    /// The voice of this name; of none if the app may choose.
    Voice(String),
    /// How fast it speaks.
    Rate(Rate),
    /// A kind of tones on or off.
    Tones(Kind),
    /// Whether our sound plays over silence or mixes with music.
    Output(Output),
    /// Vibration on or off.
    Vibration,
    /// The flash of the screen's edge on or off.
    Flash,
}
