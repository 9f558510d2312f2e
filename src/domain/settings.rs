//! What a person has set, apart from the routine and the schedule.

use super::copies::Copies;
use super::day::{DAY_START_HOUR, Day};
use super::exercise::Bands;

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
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Settings {
    /// Loudness of the tones.
    pub volume: Volume,
    /// Whether the tones are silent whatever their loudness.
    pub muted: bool,
    /// Whether the phone lies flat on the floor, so that words and numbers are drawn tall.
    pub flat: bool,
    /// Whether the safety note before the first session was read and folded away.
    pub understood: bool,
    /// The copies that were saved in files.
    pub copies: Copies,
    /// The colours.
    pub theme: Theme,
    /// The hour at which a day begins and the one before it ends: 0 to [`LATEST_DAY_START`].
    pub day_start: u32,
    /// The bands that the person has.
    pub bands: Bands,
    /// The day on which installing the app was last offered, if it ever was.
    pub install_offered: Option<Day>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            volume: Volume::percent(70),
            muted: false,
            flat: false,
            understood: false,
            copies: Copies::default(),
            theme: Theme::Auto,
            day_start: DAY_START_HOUR,
            bands: Bands::NONE,
            install_offered: None,
        }
    }
}
