//! A month of the history: its records, each on a line.
//!
//! The second version spells the sets of an exercise in a few letters ([`super::sets`]) and takes less
//! than a quarter of the first's room. Either is read wherever a record stands: in a month of the
//! second version, a record keeps the first's text if that holds more than is known of, and a file
//! that a person keeps has that of the first for good.

use crate::store::value::Value;

use super::notes::{read_notes, write_notes};
use super::sets::{read_sets, write_sets};
use super::{
    LONGEST, SIDES, one_of, read_dose, read_exercise, read_identity, read_millis, side_word,
    write_dose, write_identity,
};
use crate::domain::history::{History, Record, Work};
use crate::domain::month::Month;
use crate::maths::sort;
use crate::store::json::{Object, number};
use crate::store::text::Text;
use crate::store::trouble::{Reading, Tally};

const VERSION: u64 = 2;

/// A record with the text that it was read from.
pub(in crate::store) struct Stored<'a> {
    pub(in crate::store) record: Record,
    pub(in crate::store) raw: &'a str,
}

/// The text of the records of `month`. Where a text of that month may be stored already, use
/// [`crate::store::merge::merge_month`], which loses nothing of it.
pub fn write_month(history: &History, month: Month) -> String {
    let mut lines = Vec::new();
    for it in of_month(history, month) {
        lines.push(write_line(it));
    }
    month_text(&lines)
}

/// The records of one month, those that stand first, each oldest first.
pub(in crate::store) fn of_month(history: &History, month: Month) -> Vec<&Record> {
    let days = month.first()..=month.last();
    let records = history.every();
    records
        .filter(|it| days.contains(&it.identity.day))
        .collect()
}

/// The text of a month of these records, each written already.
pub(in crate::store) fn month_text(records: &[String]) -> String {
    Object::new()
        .plain("version", &VERSION)
        .lines("records", records)
        .close()
}

/// Whether `text` begins as a month of the present version does.
pub(in crate::store) fn is_present(text: &str) -> bool {
    text.starts_with("{\"version\":2,")
}

/// A record on one line of a month.
pub(in crate::store) fn write_line(record: &Record) -> String {
    let object = head(record).plain("sets", &write_sets(&record.work, &record.notes));
    write_notes(object, &record.notes, &[]).close()
}

/// A record on one line as the first version had it, each field under its name.
pub(in crate::store) fn write_record(record: &Record) -> String {
    let mut sets = Vec::new();
    for it in &record.work {
        sets.push(write_work(it));
    }
    let notes = &record.notes;
    write_notes(head(record).list("sets", &sets), notes, &notes.answers).close()
}

fn head(record: &Record) -> Object {
    write_identity(Object::new(), &record.identity).plain("played_ms", &record.played.get())
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
pub(in crate::store) fn read_month(text: &str, month: Month) -> Reading<Vec<Stored<'_>>> {
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
    sort(&mut records, |a, b| {
        let by_id = a.record.identity.id.cmp(&b.record.identity.id);
        by_id.then_with(|| b.record.by_fullness(&a.record)).is_lt()
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

/// The record that an object is, if it is one and makes sense.
pub(in crate::store) fn read_record(object: &Value) -> Option<Record> {
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
