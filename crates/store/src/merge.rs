//! Saving a month without losing what another tab saved there.

use super::part::Part;
use super::trouble::{Kind, Trouble};
use super::wire::{holds_more, is_present, month_text, of_month, read_month, write_line};
use domain::history::History;
use domain::month::Month;

/// What to do about a month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Merged {
    /// The text to keep; `None` if what is kept was written by a newer version and must stay.
    pub text: Option<String>,
    /// What is wrong with the text that is kept now. If it is damaged, a copy must be set aside
    /// before `text` is written over it.
    pub trouble: Option<Trouble>,
    /// Whether the text that is kept now is of an older version, of which a copy must be set aside
    /// before `text` is written over it.
    pub older: bool,
}

/// Merges the records of `month` in `history` into `stored`, the text that is kept now. Each
/// session stands once; where the two differ, the fuller record of it. A record that stays as it
/// is keeps its very text, and with it any fields that a newer version gave it, unless that is the
/// text of an earlier version with nothing more in it than that knew of.
pub fn merge_month(stored: Option<&str>, history: &History, month: Month) -> Merged {
    let reading = stored.map(|text| read_month(text, month));
    let older = stored.is_some_and(|it| !is_present(it));
    let trouble = match (stored, &reading) {
        (Some(text), Some(reading)) => Trouble::of(Part::History(month), text, reading),
        _ => None,
    };
    if trouble.as_ref().is_some_and(|it| it.kind == Kind::Newer) {
        return Merged {
            text: None,
            trouble,
            older: false,
        };
    }
    let stored = reading.map(|it| it.value).unwrap_or_default();
    let mut all = Vec::new();
    for it in of_month(history, month) {
        all.push(it.clone());
    }
    for it in &stored {
        all.push(it.record.clone());
    }
    let all = History::of(all);
    let mut lines = Vec::new();
    for record in of_month(&all, month) {
        let same = stored.iter().find(|it| it.record == *record);
        let more = same.filter(|it| !older || holds_more(it));
        lines.push(match more {
            Some(it) => it.raw.to_owned(),
            None => write_line(record),
        });
    }
    Merged {
        text: Some(month_text(&lines)),
        older: older && trouble.is_none(),
        trouble,
    }
}

/// Whether `stored` has fewer records of `month` than `history`: a page that did not know of one
/// has written over it. Not for a text that cannot be read in full.
pub fn lacks(stored: &str, history: &History, month: Month) -> bool {
    let reading = read_month(stored, month);
    reading.kind.is_none() && reading.value.len() < of_month(history, month).len()
}
