//! Clams.

use super::{Entry, Step};
use crate::exercise::{Side, Tempo};
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
    name: "Clams",
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
        "Heels together.",
        "Hips stacked, don't roll.",
        "Open from the hip.",
        "Lower slowly.",
    ],
};

pub(super) const fn position(side: Option<Side>) -> &'static str {
    match side {
        Some(Side::Right) => "Lie on your left side, heels together.",
        _ => "Lie on your right side, heels together.",
    }
}
