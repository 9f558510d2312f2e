//! Fire hydrants.

use super::{Entry, clam};
use crate::exercise::{FormCue, Tempo};
use crate::time::Millis;

pub(super) static ENTRY: Entry = Entry {
    key: "fire-hydrant",
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
        FormCue::PushFloorAway,
        FormCue::BackFlat,
        FormCue::OpenSideways,
        FormCue::BothHands,
    ],
};
