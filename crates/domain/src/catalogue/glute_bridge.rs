//! Single-leg glute bridges, and the two-legged ones that lead up to them.

use super::{Entry, Step};
use crate::exercise::{Form, FormCue, Tempo};
use crate::time::Millis;

/// The article's dose is six repetitions of ten seconds on one leg.
static LADDER: [Step; 7] = [
    Step::formed(8, 5, Form::TwoLegs),
    Step::formed(10, 10, Form::TwoLegs),
    Step::new(6, 3),
    Step::new(6, 5),
    Step::new(6, 8),
    Step::new(6, 10),
    Step::formed(6, 10, Form::ArmsCrossed),
];

pub(super) static ENTRY: Entry = Entry {
    key: "glute-bridge",
    tempo: Tempo::Rep {
        lift: Millis::secs(2),
        lower: Millis::secs(2),
        settle: Millis::secs(2),
    },
    change: Millis::secs(25),
    switch: Millis::secs(15),
    unbanded: &LADDER,
    banded: &[],
    start: 5,
    cues: &[
        FormCue::PressThroughHeel,
        FormCue::HipsLevel,
        FormCue::RibsDown,
        FormCue::KeepBreathing,
    ],
};
