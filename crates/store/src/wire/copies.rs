//! Among the settings, the copies that were saved in files: two fields, written once they say
//! something.

use crate::json::{Object, whole};
use crate::text::{Found, Text};
use crate::trouble::Tally;
use domain::copies::Copies;
use domain::day::Day;

const SAVED_ON: &str = "copied_on";
const SESSIONS: &str = "copied_sessions";

pub(super) fn write_copies(object: Object, copies: Copies) -> Object {
    let mut object = object;
    if let Some(day) = copies.saved_on {
        object = object.word(SAVED_ON, &day.to_string());
    }
    if copies.sessions > 0 {
        object = object.plain(SESSIONS, &copies.sessions);
    }
    object
}

pub(super) fn read_copies(text: &Text, tally: &mut Tally) -> Copies {
    let day = |it: Found| tally.count(it.as_str().and_then(Day::parse));
    let saved_on = text.field(SAVED_ON).and_then(day);
    let number = |it: Found| tally.count(whole(&it, 0..=i64::from(u32::MAX)));
    let sessions = text.field(SESSIONS).and_then(number);
    Copies {
        saved_on,
        sessions: sessions.and_then(|it| u32::try_from(it).ok()).unwrap_or(0),
    }
}
