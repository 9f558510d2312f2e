//! Clams.

use super::{Entry, Step};
use crate::exercise::{FormCue, Tempo};
use crate::time::Millis;

/// Ten to fifteen repetitions with a hold of one to two seconds, as the article has it.
pub(super) static LADDER: [Step; 5] = [
    Step::new(10, 1),
    Step::new(12, 1),
    Step::new(15, 1),
    Step::new(12, 2),
    Step::new(15, 2),
];

pub(super) static ENTRY: Entry = Entry {
    key: "clam",
    tempo: Tempo::Rep {
        lift: Millis::secs(2),
        lower: Millis::secs(3),
        settle: Millis::new(500),
    },
    change: Millis::secs(25),
    switch: Millis::secs(15),
    unbanded: &LADDER,
    banded: &LADDER,
    start: 0,
    cues: &[
        FormCue::HeelsTogether,
        FormCue::HipsStacked,
        FormCue::OpenFromHip,
        FormCue::LowerSlowly,
    ],
};
