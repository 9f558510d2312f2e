//! Saving a month without losing what another tab saved there.

use std::collections::BTreeMap;

use super::format::month::{Stored, is_present, month_text, of_month, read_month};
use super::key::StoreKey;
use super::read_issue::{Kind, ReadIssue};
use domain::history::{History, Record, RecordId};
use domain::month::Month;

/// What to do about a month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Merged {
    /// The text to store; `None` if the stored one was written by a newer version and must stay.
    pub text: Option<String>,
    /// What is wrong with the text that is stored now. If it is damaged, a copy must be set aside
    /// before `text` is written over it.
    pub trouble: Option<ReadIssue>,
    /// Whether the text that is stored now is of an older version, of which a copy must be set aside
    /// before `text` is written over it.
    pub older: bool,
}

/// Merges the records of `month` in `history` into `stored`, the text that is stored now. Each session
/// is there once; where the two differ, as the fuller record of it. Fields that a newer version gave
/// to a record stay, even if the record is replaced.
pub fn merge_month(stored: Option<&str>, history: &History, month: Month) -> Merged {
    let reading = stored.map(|text| read_month(text, month));
    let older = stored.is_some_and(|it| !is_present(it));
    let trouble = match (stored, &reading) {
        (Some(text), Some(reading)) => ReadIssue::of(StoreKey::History(month), text, reading),
        _ => None,
    };
    if trouble.as_ref().is_some_and(|it| it.kind == Kind::Newer) {
        return Merged {
            text: None,
            trouble,
            older: false,
        };
    }
    let ours = of_month(history, month).cloned().map(Stored::from);
    let stored = reading.map(|it| it.value).unwrap_or_default();
    Merged {
        text: Some(text(&merge(stored, ours.collect()), month)),
        older: older && trouble.is_none(),
        trouble,
    }
}

/// Whether `stored` has fewer records of `month` than `history`: a tab that did not know of one has
/// written over it. Not for a text that cannot be read in full.
pub fn lacks(stored: &str, history: &History, month: Month) -> bool {
    let reading = read_month(stored, month);
    reading.kind.is_none() && reading.value.len() < of_month(history, month).count()
}

/// The records of both, each session once, by their ids. Of two records of one session the fuller one
/// is taken, and the unknown fields of both; where those differ, the fuller one's. Neither the order
/// nor the number of the sources matters.
pub(crate) fn merge(a: Vec<Stored>, b: Vec<Stored>) -> Vec<Stored> {
    let mut merged: BTreeMap<RecordId, Stored> = BTreeMap::new();
    for mut it in a.into_iter().chain(b) {
        if let Some(other) = merged.remove(&it.record.identity.id) {
            let rank = |it: &Stored| serde_json::Value::from(it.unknown.clone()).to_string();
            let order = it.record.by_fullness(&other.record);
            let (mut lesser, fuller) = match order.then_with(|| rank(&it).cmp(&rank(&other))) {
                std::cmp::Ordering::Less => (it, other),
                _ => (other, it),
            };
            lesser.unknown.extend(fuller.unknown);
            it = Stored {
                record: fuller.record,
                unknown: lesser.unknown,
            };
        }
        merged.insert(it.record.identity.id, it);
    }
    merged.into_values().collect()
}

/// The text of a month of these records.
pub(crate) fn text(records: &[Stored], month: Month) -> String {
    let history = history(records);
    let stored = |record: &Record| {
        let at = records.binary_search_by_key(&record.identity.id, |it| it.record.identity.id);
        at.ok().and_then(|at| records.get(at))
    };
    month_text(of_month(&history, month).filter_map(stored))
}

/// The records as a history.
pub(crate) fn history(records: &[Stored]) -> History {
    History::of(records.iter().map(|it| it.record.clone()).collect())
}
