//! The third version of a month: a record is a line of words, and what became of it since.
//!
//! It takes half the room of the second version and an eighth of the first. The line, `log`, is
//!
//! ```text
//! day since_midnight offset_min played before after{;sets}
//! ```
//!
//! the local day on which the session began; when it began, in milliseconds after that day's midnight
//! on the local clock; how far that clock was ahead of UTC, in minutes; the milliseconds played; back
//! pain before and after, 0 to 10, or `-` if it was not said; and the sets ([`super::sets`]).
//!
//! The day is spelled out so that a person can find it, and so can the script that runs before the app
//! does (`web/boot.js`).

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::fields::{Number, Words, read_id, write_id};
use super::sets::{read_sets, write_sets};
use super::v1::record::{NotesFields, is_false};
use super::{FURTHEST, LONGEST};
use crate::words::number;
use domain::day::Day;
use domain::history::{self, Identity};
use domain::notes::Pain;
use domain::time::Millis;

/// A record as it is read.
#[derive(Deserialize)]
pub(crate) struct Record<'a> {
    id: &'a str,
    log: &'a str,
    #[serde(default)]
    revision: Option<Number>,
    #[serde(default)]
    by_hand: bool,
    #[serde(default)]
    removed: bool,
    #[serde(default, borrow)]
    declined: Option<Words<'a>>,
    #[serde(default, borrow)]
    note: Option<Words<'a>>,
}

/// A record as it is written, with the fields that this build does not know.
#[derive(Serialize)]
pub(crate) struct Line<'a> {
    id: Words<'a>,
    log: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    revision: Option<Number>,
    #[serde(skip_serializing_if = "is_false")]
    by_hand: bool,
    #[serde(skip_serializing_if = "is_false")]
    removed: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    declined: Option<Words<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<Words<'a>>,
    #[serde(flatten)]
    unknown: Option<&'a Map<String, Value>>,
}

/// The line of a record.
pub(crate) fn write<'a>(
    record: &'a history::Record,
    unknown: Option<&'a Map<String, Value>>,
) -> Line<'a> {
    let notes = NotesFields::from(&record.notes);
    Line {
        id: write_id(record.identity.id).into(),
        log: write_log(record),
        revision: notes.revision,
        by_hand: notes.by_hand,
        removed: notes.removed,
        declined: notes.declined,
        note: notes.note,
        unknown,
    }
}

/// The record, if it makes sense.
pub(crate) fn read(record: Record) -> Option<history::Record> {
    let notes = NotesFields {
        revision: record.revision,
        by_hand: record.by_hand,
        removed: record.removed,
        declined: record.declined,
        note: record.note,
        ..NotesFields::default()
    };
    let mut pieces = record.log.split(';');
    let mut head = pieces.next()?.split(' ');
    let mut word = || head.next().unwrap_or_default();
    let day = Day::parse(word())?;
    let since_midnight = signed(word())?;
    let offset_min = i16::try_from(signed(word())?).ok()?;
    let epoch_ms = since_midnight.checked_add(midnight(day, offset_min))?;
    let played = Millis::new(number(word())?);
    let mut notes = notes.read()?;
    read_pain(word(), &mut notes.before)?;
    read_pain(word(), &mut notes.after)?;
    let sound = head.next().is_none()
        && (-1440..=1440).contains(&offset_min)
        && (-FURTHEST..=FURTHEST).contains(&epoch_ms)
        && played <= LONGEST;
    let mut record = history::Record {
        identity: Identity {
            id: read_id(record.id)?,
            day,
            epoch_ms,
            offset_min,
        },
        played,
        work: Vec::new(),
        notes,
    };
    for sets in pieces {
        read_sets(sets, &mut record)?;
    }
    sound.then_some(record)
}

fn write_log(record: &history::Record) -> String {
    let Identity {
        day,
        epoch_ms,
        offset_min,
        ..
    } = record.identity;
    let since_midnight = epoch_ms - midnight(day, offset_min);
    let played = record.played.get();
    let [before, after] = [record.notes.before, record.notes.after].map(|pain| match pain {
        Some(pain) => pain.get().to_string(),
        None => "-".to_owned(),
    });
    let head = format!("{day} {since_midnight} {offset_min} {played} {before} {after}");
    head + &write_sets(record)
}

/// When `day` began on a clock that is this many minutes ahead of UTC, in milliseconds since 1970.
fn midnight(day: Day, offset_min: i16) -> i64 {
    let minutes = i64::from(Day::FIRST.days_until(day)) * 1440 - i64::from(offset_min);
    minutes * 60_000
}

fn signed(word: &str) -> Option<i64> {
    let size = word.strip_prefix('-');
    let number = i64::try_from(number(size.unwrap_or(word))?).ok()?;
    Some(if size.is_some() { -number } else { number })
}

/// Puts what was said, if anything, into `pain`. `None` if it makes no sense.
fn read_pain(word: &str, pain: &mut Option<Pain>) -> Option<()> {
    if word != "-" {
        *pain = Some(Pain::of(u8::try_from(number(word)?).ok()?)?);
    }
    Some(())
}
