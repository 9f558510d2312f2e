//! What a person has set, apart from the routine and the schedule.

use super::copies::Copies;

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
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            volume: Volume::percent(70),
            muted: false,
            flat: false,
            understood: false,
            copies: Copies::default(),
        }
    }
}
