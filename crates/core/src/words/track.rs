//! What is said of a session that is played as one track.

use super::{long_day, minutes, phase, working_side};
use crate::track::saved::Saving;
use domain::day::Day;
use domain::time::Millis;
use domain::timeline::{Phase, Set};
use locale::text::track as text;

/// Who makes the track, where tags and lock screens ask.
pub const ALBUM: &str = "Groundwork";

/// How far the file has come.
pub fn saving(saving: Saving) -> &'static str {
    match saving {
        Saving::Idle => "",
        Saving::Making => text::saving(),
        Saving::Given => text::saved(),
        Saving::Refused => text::not_saved(),
    }
}

/// The line of the lock screen in a repetition.
pub fn at_rep(set: &Set, phase: Phase, rep: u8) -> String {
    let side = working_side(set.exercise, set.side);
    match phase {
        Phase::Step => text::at_step(side, rep, set.dose.count),
        _ => text::at_rep(side, rep, set.dose.count),
    }
}

/// The same in a guided move.
pub fn at_move(set: &Set, lead: Phase) -> String {
    text::at_move(working_side(set.exercise, set.side), phase(Some(lead)))
}

/// The title of a saved file.
pub fn file_title(length: Millis, day: Day) -> String {
    text::file_title(minutes(length), long_day(day))
}
