//! A month of the history: its records, each on a line.
//!
//! The third version tells a record in one line of words ([`super::log`]), in half the room of the
//! second, which had a field for each thing and the sets in words, and an eighth of the first's,
//! which had a field for each thing of each set. Any of them is read wherever a record stands: in a
//! month of the third version, a record keeps its earlier text if that holds more than is known of,
//! and a file that a person keeps has that of the first for good.

use crate::value::{Value, whole};

use super::log::{read_log, write_log};
use super::notes::{read_notes, write_fate, write_notes};
use super::sets::read_sets;
use super::{
    LONGEST, SIDES, digits_of, one_of, read_dose, read_exercise, read_id, read_identity,
    read_millis, side_word, write_dose, write_identity,
};
use crate::json::{Object, number, word};
use crate::text::Text;
use crate::trouble::{Reading, Tally};
use domain::history::{History, Record, Work};
use domain::month::Month;

const VERSION: u64 = 3;

/// The fields of a record in the second version.
const SECOND: [&str; 11] = [
    "id",
    "day",
    "at",
    "offset_min",
    "played_ms",
    "sets",
    "revision",
    "by_hand",
    "removed",
    "before",
    "after",
];

/// A record with the text that it was read from.
pub(crate) struct Stored<'a> {
    pub(crate) record: Record,
    pub(crate) raw: &'a str,
}

/// The text of the records of `month`. Where a text of that month may be stored already, use
/// [`crate::merge::merge_month`], which loses nothing of it.
pub fn write_month(history: &History, month: Month) -> String {
    let mut lines = Vec::new();
    for it in of_month(history, month) {
        lines.push(write_line(it));
    }
    month_text(&lines)
}

/// The records of one month, those that stand first, each oldest first.
pub(crate) fn of_month(history: &History, month: Month) -> Vec<&Record> {
    let days = month.first()..=month.last();
    let records = history.every();
    records
        .filter(|it| days.contains(&it.identity.day))
        .collect()
}

/// The text of a month of these records, each written already.
pub(crate) fn month_text(records: &[String]) -> String {
    Object::new()
        .plain("version", &VERSION)
        .lines("records", records)
        .close()
}

/// Whether `text` begins as a month of the present version does.
pub(crate) fn is_present(text: &str) -> bool {
    text.starts_with("{\"version\":3,")
}

/// A record on one line of a month.
pub(crate) fn write_line(record: &Record) -> String {
    let object = Object::new()
        .word("id", &digits_of(record.identity.id))
        .word("log", &write_log(record));
    write_fate(object, &record.notes).close()
}

/// A record on one line as the first version had it, each field under its name.
pub(crate) fn write_record(record: &Record) -> String {
    let mut sets = Vec::new();
    for it in &record.work {
        sets.push(write_work(it));
    }
    let object = write_identity(Object::new(), &record.identity)
        .plain("played_ms", &record.played.get())
        .list("sets", &sets);
    write_notes(object, &record.notes).close()
}

fn write_work(work: &Work) -> String {
    let object = Object::new()
        .word("exercise", work.exercise.entry().key)
        .word("side", side_word(work.side));
    write_dose(object, &work.asked)
        .plain("done", &work.done.min(work.asked.count))
        .close()
}

/// The records of `text`, which is kept as that of `month`, in the order of their ids. A record of
/// another month does not belong there and is damaged; of two different records of one session the
/// fuller is kept and the other lost.
pub(crate) fn read_month(text: &str, month: Month) -> Reading<Vec<Stored<'_>>> {
    let mut text = Text::of(text, VERSION);
    let elements = text.elements("records", "id");
    let mut lost = elements.lost;
    let mut records: Vec<Stored> = Vec::new();
    for value in &elements.found {
        let record = read_record(value);
        let Some(record) = record.filter(|it| Month::of(it.identity.day) == month) else {
            lost += 1;
            continue;
        };
        let raw = value.raw();
        records.push(Stored { record, raw });
    }
    records.sort_by(|a, b| {
        let by_id = a.record.identity.id.cmp(&b.record.identity.id);
        by_id.then_with(|| b.record.by_fullness(&a.record))
    });
    records.dedup_by(|lesser, it| {
        let again = it.record.identity.id == lesser.record.identity.id;
        lost += usize::from(again && it.record != lesser.record);
        again
    });
    let kept = records.len();
    Reading {
        value: records,
        tally: Tally { kept, lost },
        kind: text.kind(lost),
    }
}

/// Whether a record of an earlier version has more in it than that version knew of.
pub(crate) fn holds_more(stored: &Stored) -> bool {
    let second = |record: &Value| {
        let sets = record.get("sets").and_then(Value::as_array);
        record.has_only(&SECOND) && sets.is_some_and(|it| it.iter().all(|it| it.as_str().is_some()))
    };
    stored.raw != write_record(&stored.record) && !whole(stored.raw).as_ref().is_some_and(second)
}

/// The record that an object is, if it is one and makes sense.
pub(crate) fn read_record(object: &Value) -> Option<Record> {
    if let Some(log) = word(object, "log") {
        return read_log(log, read_id(word(object, "id")?)?, read_notes(object)?);
    }
    let mut record = Record {
        identity: read_identity(object)?,
        played: read_millis(object, "played_ms", LONGEST)?,
        work: Vec::new(),
        notes: read_notes(object)?,
    };
    for it in object.get("sets")?.as_array()? {
        match it.as_str() {
            Some(words) => read_sets(words, &mut record)?,
            None => record.work.push(read_work(it)?),
        }
    }
    Some(record)
}

fn read_work(object: &Value) -> Option<Work> {
    let asked = read_dose(object)?;
    let done = number(object, "done", 0..=i64::from(asked.count))?;
    Some(Work {
        exercise: read_exercise(object)?,
        side: one_of(SIDES, side_word, object, "side")?,
        asked,
        done: u8::try_from(done).ok()?,
    })
}
