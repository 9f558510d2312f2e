//! The state of the sound beyond the settings, and the messages that change either.

use super::voices::OfferedVoice;
use crate::who_speaks::OwnVoice;
use domain::cue::Kind;
use domain::settings::{Output, Rate, Says, VoiceSource};

/// What this browser has, and how far the sound check has come.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SoundState {
    /// What the Plan screen has to choose from.
    pub found: Found,
    /// "Did you hear that?"
    pub heard: Heard,
    /// The sound of the session that is played.
    pub session: SessionSound,
    /// Whether the last session was started by the keyboard.
    pub by_keys: bool,
    /// Whether a line waits for a voice that is not there yet.
    pub voice_waits: bool,
    /// What the Plan screen shows of the voices.
    pub choice: VoiceChoice,
    /// The recorded voice.
    pub own: OwnVoice,
}

/// The sound of a session.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SessionSound {
    /// How far it has come.
    pub clock: SoundClock,
    /// Whether it was lost before.
    pub lost: bool,
    /// Whether the session no longer waits for it.
    pub unawaited: bool,
}

/// What is shown where a voice is chosen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct VoiceChoice {
    /// Whether the variants of the voices are offered as well.
    pub variants: bool,
    /// Whether the voice that was tried last keeps a pace of its own.
    pub own_pace: bool,
}

/// How far the sound of a session has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SoundClock {
    /// Its clock has not run yet.
    #[default]
    Waking,
    /// Its clock runs.
    Running,
    /// There is none to be had.
    None,
}

/// What this browser has to choose from, as far as it was looked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// Its English voices.
    pub voices: Vec<OfferedVoice>,
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
    /// There is a voice after all.
    VoiceCame,
    /// A line waits for a voice that is not there yet, or no longer.
    VoiceWaits(bool),
    /// How much the voice says.
    Says(Says),
    /// This is what the browser has.
    Found(Found),
    /// The voice with this id; with none the app may choose.
    Voice(String),
    /// Offer the variants of the voices as well, or no longer.
    MoreVoices,
    /// Whether the voice that was tried keeps a pace of its own.
    RateIgnored(bool),
    /// Whose voice speaks.
    Source(VoiceSource),
    /// The recorded voice has come so far.
    Own(OwnVoice),
    /// How fast it speaks.
    Rate(Rate),
    /// A kind of tones on or off.
    Tones(Kind),
    /// Whether our sound plays over silence or mixes with music.
    Output(Output),
    /// Vibration on or off.
    Vibration,
    /// A screen reader says the moves, or no longer.
    ScreenReader,
    /// Whether a session is started by the keyboard.
    ByKeys(bool),
    /// The flash of the screen's edge on or off.
    Flash,
}
