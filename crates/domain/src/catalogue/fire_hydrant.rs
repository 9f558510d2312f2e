//! Fire hydrants.

use super::{Entry, clam};
use crate::exercise::{Side, Tempo};
use crate::time::Millis;

pub(super) static ENTRY: Entry = Entry {
    key: "fire-hydrant",
    name: "Fire hydrants",
    tempo: Tempo::Rep {
        lift: Millis::secs(2),
        lower: Millis::secs(2),
        settle: Millis::new(500),
    },
    change: Millis::secs(25),
    switch: Millis::secs(15),
    // The article prescribes clams and fire hydrants alike.
    unbanded: &clam::LADDER,
    banded: &clam::LADDER,
    start: 0,
    cues: &[
        "Push the floor away.",
        "Back flat as a table.",
        "Open sideways, just a little.",
        "Both hands, evenly.",
    ],
};

pub(super) const fn position(side: Option<Side>) -> &'static str {
    match side {
        Some(Side::Right) => "On hands and knees. Right knee lifts.",
        _ => "On hands and knees. Left knee lifts.",
    }
}
