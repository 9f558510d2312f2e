//! A month of the history: its records, each on a line.
//!
//! Months are written in the version [`WRITTEN`]. Records of every version are read wherever a record
//! is found: a file that a person keeps has those of the first for good.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::fields::Number;
use super::names::unknown;
use super::v1::record::Answer;
use super::{SetV1, json, v1, v2, v3};
use crate::read_issue::{Parsed, Tally};
use crate::text::Text;
use domain::history::{History, Record};
use domain::month::Month;

/// The version in which a month is written. [`month_text`] writes it.
const WRITTEN: i64 = 3;

/// A record as it is stored.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Stored {
    pub(crate) record: Record,
    /// Its fields that this build does not know, with their values.
    pub(crate) unknown: Map<String, Value>,
}

impl From<Record> for Stored {
    fn from(record: Record) -> Self {
        Self {
            record,
            unknown: Map::new(),
        }
    }
}

#[derive(Serialize)]
struct MonthForm<'a> {
    version: Number,
    records: Vec<v3::Line<'a>>,
}

/// The text of the records of `month`. Where a text of that month may be stored already, use
/// [`crate::merge::merge_month`], which loses nothing of it.
pub fn write_month(history: &History, month: Month) -> String {
    let records: Vec<Stored> = of_month(history, month)
        .cloned()
        .map(Stored::from)
        .collect();
    month_text(records.iter())
}

/// The records of one month: first those that are not removed, then the removed ones, each oldest
/// first.
pub(crate) fn of_month(history: &History, month: Month) -> impl Iterator<Item = &Record> {
    let days = month.first()..=month.last();
    let records = history.every();
    records.filter(move |it| days.contains(&it.identity.day))
}

/// The text of a month of these records, in the version in which months are written.
pub(crate) fn month_text<'a>(records: impl Iterator<Item = &'a Stored>) -> String {
    let lines = records.map(|it| {
        let unknown = Some(&it.unknown).filter(|it| !it.is_empty());
        v3::write(&it.record, unknown)
    });
    json(&MonthForm {
        version: WRITTEN.into(),
        records: lines.collect(),
    })
}

/// Whether `text` begins as a month does that is written now.
pub(crate) fn is_present(text: &str) -> bool {
    text.starts_with(&format!("{{\"version\":{WRITTEN},"))
}

/// The records of `text`, which is stored as that of `month`, in the order of their ids. A record of
/// another month does not belong there and is damaged; of two different records of one session the
/// fuller is kept and the other lost.
pub(crate) fn read_month(text: &str, month: Month) -> Parsed<Vec<Stored>> {
    let mut text = Text::parse(text, WRITTEN, &["version"]);
    let elements = text.elements("records", "id");
    let mut lost = elements.lost;
    let mut records: Vec<Stored> = Vec::new();
    for value in &elements.found {
        let stored = read_stored(value);
        match stored.filter(|it| Month::of(it.record.identity.day) == month) {
            Some(stored) => records.push(stored),
            None => lost += 1,
        }
    }
    records.sort_unstable_by(|a, b| {
        let by_id = a.record.identity.id.cmp(&b.record.identity.id);
        by_id.then_with(|| b.record.by_fullness(&a.record))
    });
    records.dedup_by(|lesser, it| {
        let again = it.record.identity.id == lesser.record.identity.id;
        lost += usize::from(again && it.record != lesser.record);
        again
    });
    let kept = records.len();
    Parsed {
        value: records,
        tally: Tally { kept, lost },
        kind: text.kind(lost),
    }
}

/// The record that an object of any version is, if it makes sense.
pub(crate) fn read_record(object: &Value) -> Option<Record> {
    read_stored(object).map(|it| it.record)
}

fn read_stored(object: &Value) -> Option<Stored> {
    if object.get("log").is_some_and(Value::is_string) {
        return Some(Stored {
            record: v3::read(v3::Record::deserialize(object).ok()?)?,
            unknown: unknown::<v3::Record>(object),
        });
    }
    if object.pointer("/sets/0").is_some_and(Value::is_string) {
        return Some(Stored {
            record: v2::read(v2::Record::deserialize(object).ok()?)?,
            unknown: unknown::<v2::Record>(object),
        });
    }
    let form = v1::record::Record::<SetV1>::deserialize(object).ok()?;
    let mut unknown_fields = unknown::<v1::record::Record<SetV1>>(object);
    for (name, is_known) in [
        ("sets", is_known::<SetV1> as fn(&Value) -> bool),
        ("answers", is_known::<Answer>),
    ] {
        // A list with more in it is kept as a whole.
        if let Some(Value::Array(list)) = object.get(name)
            && !list.iter().all(is_known)
        {
            unknown_fields.insert(name.to_owned(), list.clone().into());
        }
    }
    Some(Stored {
        record: form.read(SetV1::read)?,
        unknown: unknown_fields,
    })
}

/// Whether an object has only the fields of the form `T`.
fn is_known<'de, T: Deserialize<'de>>(object: &Value) -> bool {
    unknown::<T>(object).is_empty()
}
