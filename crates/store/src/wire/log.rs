//! A record on one line of words, all that is known of a session but its id and what became of its
//! record since.
//!
//! `2026-03-01 25200000 60 301500 4 -;c 12 1s li lr7 e 2;g 8 10s l` tells the local day on which it
//! began; when it did, in milliseconds after that day's midnight on the local clock; how far that
//! clock was ahead of UTC, in minutes; the milliseconds played; back pain before and after, `-` where
//! it was not said; and after each `;` the sets of an exercise ([`super::sets`]).
//!
//! The day is spelled out so that a person can find it, and so can the script that runs before the
//! app does (`web/boot.js`).

use super::sets::{read_sets, word, write_sets};
use super::{FURTHEST, LONGEST};
use crate::words::{cut, number};
use domain::day::Day;
use domain::history::{Identity, Record, RecordId};
use domain::notes::{Notes, Pain};
use domain::time::Millis;

pub(super) fn write_log(record: &Record) -> String {
    let Identity {
        day,
        epoch_ms,
        offset_min,
        ..
    } = record.identity;
    let mut log = day.to_string();
    word(
        &mut log,
        &(epoch_ms - midnight(day, offset_min)).to_string(),
    );
    word(&mut log, &offset_min.to_string());
    word(&mut log, &record.played.get().to_string());
    for pain in [record.notes.before, record.notes.after] {
        match pain {
            Some(pain) => word(&mut log, &pain.get().to_string()),
            None => word(&mut log, "-"),
        }
    }
    write_sets(&mut log, record);
    log
}

/// The record `id` that `log` tells of, with `notes` of what became of it; `None` if it makes no
/// sense.
pub(super) fn read_log(mut log: &str, id: RecordId, mut notes: Notes) -> Option<Record> {
    let mut head = cut(&mut log, b';');
    let day = Day::parse(cut(&mut head, b' '))?;
    let since_midnight = signed(cut(&mut head, b' '))?;
    let offset_min = i16::try_from(signed(cut(&mut head, b' '))?).ok()?;
    let epoch_ms = since_midnight.checked_add(midnight(day, offset_min))?;
    let played = Millis::new(number(cut(&mut head, b' '))?);
    read_pain(cut(&mut head, b' '), &mut notes.before)?;
    read_pain(cut(&mut head, b' '), &mut notes.after)?;
    let sound = head.is_empty()
        && (-1440..=1440).contains(&offset_min)
        && (-FURTHEST..=FURTHEST).contains(&epoch_ms)
        && played <= LONGEST;
    let mut record = Record {
        identity: Identity {
            id,
            day,
            epoch_ms,
            offset_min,
        },
        played,
        work: Vec::new(),
        notes,
    };
    while !log.is_empty() {
        read_sets(cut(&mut log, b';'), &mut record)?;
    }
    sound.then_some(record)
}

/// When `day` began on a clock so many minutes ahead of UTC, in milliseconds since 1970.
fn midnight(day: Day, offset_min: i16) -> i64 {
    let minutes = i64::from(Day::FIRST.days_until(day)) * 1440 - i64::from(offset_min);
    minutes * 60_000
}

fn signed(word: &str) -> Option<i64> {
    let size = word.strip_prefix('-');
    let number = i64::try_from(number(size.unwrap_or(word))?).ok()?;
    Some(if size.is_some() { -number } else { number })
}

/// What was said, `None` if it makes no sense.
fn read_pain(word: &str, into: &mut Option<Pain>) -> Option<()> {
    if word != "-" {
        *into = Some(Pain::of(u8::try_from(number(word)?).ok()?)?);
    }
    Some(())
}
