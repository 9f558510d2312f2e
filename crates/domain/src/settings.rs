//! What a person has set, apart from the routine and the schedule.

use super::backup_reminder::BackupReminder;
use super::cue::Kinds;
use super::day::{DAY_START_HOUR, Day};
use super::exercise::Bands;
use super::weekday::Weekday;

/// Loudness of the tones, 0 to 100 per cent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Volume(u8);

impl Volume {
    /// A loudness in per cent; above 100 is 100.
    pub const fn percent(p: u8) -> Self {
        Self(if p > 100 { 100 } else { p })
    }

    /// The loudness in per cent, 0 to 100.
    pub const fn get(self) -> u8 {
        self.0
    }
}

/// How much the voice says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Says {
    /// Nothing at all.
    Nothing,
    /// How many are left, and the last seconds of a hold.
    Counts,
    /// The moves, the exercises, words on form, and the counts.
    #[default]
    Everything,
}

impl Says {
    /// All of them, the most first.
    pub const ALL: [Self; 3] = [Self::Everything, Self::Counts, Self::Nothing];

    /// The word for it in stored settings and in commands.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Everything => "everything",
            Self::Counts => "counts",
            Self::Nothing => "nothing",
        }
    }
}

/// How fast the voice speaks, in tenths of its usual rate: 7 to 13.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Rate(u8);

impl Rate {
    /// The slowest, in tenths.
    pub const SLOWEST: u8 = 7;
    /// The fastest, in tenths.
    pub const FASTEST: u8 = 13;
    /// As fast as the voice is made to speak.
    pub const USUAL: Self = Self(10);

    /// A rate in tenths, or the nearest that there is.
    pub const fn tenths(tenths: u8) -> Self {
        if tenths < Self::SLOWEST {
            Self(Self::SLOWEST)
        } else if tenths > Self::FASTEST {
            Self(Self::FASTEST)
        } else {
            Self(tenths)
        }
    }

    /// The rate in tenths, 7 to 13.
    pub const fn get(self) -> u8 {
        self.0
    }
}

/// Whose voice speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum VoiceSource {
    /// The recorded one, once it is there; until then one of the browser's.
    #[default]
    Own,
    /// One of the browser's.
    Browser,
}

impl VoiceSource {
    /// Both of them.
    pub const ALL: [Self; 2] = [Self::Own, Self::Browser];

    /// The word for it in stored settings.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Own => "own",
            Self::Browser => "browser",
        }
    }
}

/// The voice that guides a session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Voice {
    /// How much it says.
    pub says: Says,
    /// Whose it is.
    pub source: VoiceSource,
    /// How fast one of the browser's speaks.
    pub rate: Rate,
    /// What tells the voice that the person chose from all others; without it, the name does, as in
    /// earlier versions, and without either the app chooses.
    pub id: Option<String>,
    /// The name of that voice.
    pub name: Option<String>,
    /// Whether the person has been told that there is no voice here, which is said once.
    pub missed: bool,
    /// Whether the person has been told that the recorded voice cannot be had, which is said once.
    pub own_missed: bool,
}

/// Whether our sound plays over silence or mixes with music.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Output {
    /// The tones play even if the phone is switched to silent; on an iPhone music stops for them.
    #[default]
    OverSilence,
    /// The tones mix with the person's music, and the switch silences them.
    WithMusic,
}

impl Output {
    /// Both of them.
    pub const ALL: [Self; 2] = [Self::OverSilence, Self::WithMusic];

    /// The word for it in stored settings and in commands.
    pub const fn word(self) -> &'static str {
        match self {
            Self::OverSilence => "over-silence",
            Self::WithMusic => "with-music",
        }
    }
}

/// What marks the phases besides tones and voice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Signals {
    /// Vibration, where the phone can.
    pub vibration: bool,
    /// A flash of the screen's edge.
    pub flash: bool,
}

/// The colours of the screens.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// Those that the phone is set to.
    #[default]
    Auto,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

impl Theme {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Auto, Self::Light, Self::Dark];

    /// The word for it in stored settings and in attributes.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// The theme that `word` stands for.
    pub fn of_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.word() == word)
    }
}

/// The latest hour at which a day may begin.
pub const LATEST_DAY_START: u32 = 6;

/// What a person has set.
#[expect(
    clippy::struct_excessive_bools,
    reason = "switches that do not depend on each other"
)]
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// Loudness of the tones and of the voice.
    pub volume: Volume,
    /// Whether both are silent whatever their loudness.
    pub muted: bool,
    /// Whether the phone lies flat on the floor, so that words and numbers are drawn tall.
    pub flat: bool,
    /// Whether the safety note before the first session was read and folded away.
    pub understood: bool,
    /// The copies that were saved in files.
    pub copies: BackupReminder,
    /// The colours.
    pub theme: Theme,
    /// The hour at which a day begins and the one before it ends: 0 to [`LATEST_DAY_START`].
    pub day_start: u32,
    /// The day on which a week begins; without one, as the browser's language has it.
    pub week_start: Option<Weekday>,
    /// The bands that the person has.
    pub bands: Bands,
    /// The day on which installing the app was last offered, if it ever was.
    pub install_offered: Option<Day>,
    /// The voice.
    pub voice: Voice,
    /// The kinds of tones that sound.
    pub tones: Kinds,
    /// Whether our sound plays over silence or mixes with music.
    pub output: Output,
    /// What marks the phases besides tones and voice.
    pub signals: Signals,
    /// The text of the link that was last put together for somebody else, if one was.
    pub prescribed: Option<String>,
    /// The tag of the language to speak (BCP 47); without one, the browser's.
    pub language: Option<String>,
    /// Whether a screen reader says the moves of a session, and the voice leaves them to it, if that
    /// was set.
    pub screen_reader: Option<bool>,
    /// Whether a session is played as one track, which goes on with the screen off.
    pub screen_off: bool,
}

impl Voice {
    /// Whose voice it is if that was never chosen: whoever chose a voice of the browser, or another
    /// rate, keeps it.
    pub const fn usual_source(&self) -> VoiceSource {
        if self.id.is_none() && self.name.is_none() && self.rate.get() == Rate::USUAL.get() {
            VoiceSource::Own
        } else {
            VoiceSource::Browser
        }
    }
}

impl Default for Voice {
    fn default() -> Self {
        Self {
            says: Says::Everything,
            source: VoiceSource::Own,
            rate: Rate::USUAL,
            id: None,
            name: None,
            missed: false,
            own_missed: false,
        }
    }
}

impl Default for Signals {
    fn default() -> Self {
        Self {
            vibration: true,
            flash: false,
        }
    }
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            volume: Volume::percent(70),
            muted: false,
            flat: false,
            understood: false,
            copies: BackupReminder::default(),
            theme: Theme::Auto,
            day_start: DAY_START_HOUR,
            week_start: None,
            bands: Bands::NONE,
            install_offered: None,
            voice: Voice::default(),
            tones: Kinds::ALL,
            output: Output::OverSilence,
            signals: Signals::default(),
            prescribed: None,
            language: None,
            screen_reader: None,
            screen_off: false,
        }
    }
}

impl Settings {
    /// Whether neither tones nor voice can be heard.
    pub const fn is_silent(&self) -> bool {
        self.muted || self.volume.get() == 0
    }
}
