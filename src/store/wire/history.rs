//! A month of the history: its records, each on a line.

use crate::store::value::Value;

use super::notes::{read_notes, write_notes};
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

const VERSION: u64 = 1;

/// A record with the text that it was read from.
pub(in crate::store) struct Stored<'a> {
    pub(in crate::store) record: Record,
    pub(in crate::store) raw: &'a str,
}

/// The text of the records of `month`. Where a text of that month may be stored already, use
/// [`crate::store::merge::merge_month`], which loses nothing of it.
pub fn write_month(history: &History, month: Month) -> String {
    let records = of_month(history, month);
    let records: Vec<String> = records.map(write_record).collect();
    month_text(&records)
}

/// The records of one month, those that stand first, each oldest first.
pub(in crate::store) fn of_month(history: &History, month: Month) -> impl Iterator<Item = &Record> {
    let days = month.first()..=month.last();
    history
        .every()
        .filter(move |it| days.contains(&it.identity.day))
}

/// The text of a month of these records, each written already.
pub(in crate::store) fn month_text(records: &[String]) -> String {
    Object::new()
        .plain("version", &VERSION)
        .lines("records", records)
        .close()
}

/// A record on one line.
pub(in crate::store) fn write_record(record: &Record) -> String {
    let sets: Vec<String> = record.work.iter().map(write_work).collect();
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
pub(in crate::store) fn read_month(text: &str, month: Month) -> Reading<Vec<Stored<'_>>> {
    let mut text = Text::of(text, VERSION);
    let elements = text.elements("records", "id");
    let mut lost = elements.lost;
    let mut records: Vec<Stored> = Vec::new();
    let mut known = Known::default();
    for value in &elements.found {
        let record = read_record(value, &mut known);
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

/// The sets of the record that was read last: where they stand, and what they are. Sets of the
/// very same text stand in one place.
pub(in crate::store) type Known<'v, 'a> = (&'v [Value<'a>], Vec<Work>);

/// The record that an object is, if it is one and makes sense.
pub(in crate::store) fn read_record<'v, 'a>(
    object: &'v Value<'a>,
    known: &mut Known<'v, 'a>,
) -> Option<Record> {
    let sets = object.get("sets")?.as_array()?;
    if !std::ptr::eq(sets, known.0) {
        let work: Option<Vec<Work>> = sets.iter().map(read_work).collect();
        *known = (sets, work?);
    }
    Some(Record {
        identity: read_identity(object)?,
        played: read_millis(object, "played_ms", LONGEST)?,
        work: known.1.clone(),
        notes: read_notes(object)?,
    })
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
