//! Lateral walks.

use super::{Entry, Step};
use crate::exercise::{FormCue, Tempo};
use crate::time::Millis;

/// Ten to fifteen small steps each way, as the article has it.
static UNBANDED: [Step; 2] = [Step::new(10, 0), Step::new(15, 0)];
static BANDED: [Step; 3] = [Step::new(10, 0), Step::new(12, 0), Step::new(15, 0)];

pub(super) static ENTRY: Entry = Entry {
    key: "lateral-walk",
    tempo: Tempo::Step {
        out: Millis::new(1500),
        follow: Millis::new(1500),
    },
    // The longest move of all: from the back up to standing, and the band on.
    change: Millis::secs(30),
    switch: Millis::secs(15),
    unbanded: &UNBANDED,
    banded: &BANDED,
    start: 0,
    cues: &[
        FormCue::StayLow,
        FormCue::ToesForward,
        FormCue::PushFromTrailingLeg,
        FormCue::SmallQuietSteps,
    ],
};
