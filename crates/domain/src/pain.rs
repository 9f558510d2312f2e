//! Back pain over weeks: what was noted when the person began against what is noted now.
//!
//! Only the numbers noted *before* sessions are compared, since a session itself may change the
//! one after it. A session without a number says nothing: a gap is a gap, never zero.

use super::day::Day;
use super::history::Record;
use super::notes::{Notes, Pain};

/// How many days each of the two windows has.
const WINDOW: i32 = 14;

/// How many numbers each of them needs.
const ENOUGH: u32 = 6;

/// The smallest change that means something, in points of ten (Ostelo 2008, a consensus).
const MEANS_SOMETHING: u32 = 2;

/// A rise over one session that calls for a word of caution, in points of ten. (Judgement.)
const WORSE_BY: u8 = 2;

/// Pain after a session that calls for one whatever it was before. (Judgement.)
const MUCH: u8 = 7;

/// The pain of the latest days compared with that of the first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trend {
    /// Lower than at the start.
    Lower,
    /// About the same: under 2 points apart.
    Same,
    /// Higher than at the start.
    Higher,
}

/// The numbers of some days.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Window {
    /// How many there are.
    pub count: u32,
    /// Their sum.
    pub sum: u32,
}

impl Window {
    /// Adds a number, if there is one.
    pub fn add(&mut self, pain: Option<Pain>) {
        if let Some(pain) = pain {
            self.count += 1;
            self.sum += u32::from(pain.get());
        }
    }

    /// The numbers noted before the sessions of these days, both included.
    pub fn of(records: &[Record], first: Day, last: Day) -> Self {
        let mut window = Self::default();
        for record in records {
            let day = record.identity.day;
            if first <= day && day <= last {
                window.add(record.notes.before);
            }
        }
        window
    }

    /// Their mean in tenths, rounded, 0 to 100; `None` if there are none.
    pub const fn tenths(self) -> Option<u32> {
        if self.count == 0 {
            None
        } else {
            Some((self.sum * 20 + self.count) / (self.count * 2))
        }
    }
}

/// The first 14 days with numbers against the latest 14 days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// The 14 days from the first number on.
    pub first: Window,
    /// The 14 days up to today.
    pub latest: Window,
    /// What came of it.
    pub trend: Trend,
}

/// Compares the pain of the latest days with that of the first; `None` as long as the two windows
/// overlap or one of them has fewer than six numbers.
pub fn compare(records: &[Record], today: Day) -> Option<Comparison> {
    let noted = records.iter().filter(|it| it.notes.before.is_some());
    let begin = noted.map(|it| it.identity.day).min()?;
    let latest_from = today.plus(1 - WINDOW);
    if begin.days_until(latest_from) < WINDOW {
        return None;
    }
    let first = Window::of(records, begin, begin.plus(WINDOW - 1));
    let latest = Window::of(records, latest_from, today);
    if first.count < ENOUGH || latest.count < ENOUGH {
        return None;
    }
    // The means times both counts, so that nothing is rounded.
    let (was, is) = (first.sum * latest.count, latest.sum * first.count);
    let trend = if was.abs_diff(is) < MEANS_SOMETHING * first.count * latest.count {
        Trend::Same
    } else if is < was {
        Trend::Lower
    } else {
        Trend::Higher
    };
    Some(Comparison {
        first,
        latest,
        trend,
    })
}

/// A back that is so bad before a session, or so much worse than last time, that less than the whole
/// session is offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Caution {
    /// Above what an exercise is stopped at.
    High,
    /// So many points above the last number.
    Risen(u8),
}

/// Whether less is offered before a session, where `last` is the number noted last.
pub fn caution(before: Pain, last: Option<Pain>) -> Option<Caution> {
    let rise = last.map_or(0, |it| before.get().saturating_sub(it.get()));
    if before > Pain::BEARABLE {
        Some(Caution::High)
    } else if rise >= WORSE_BY {
        Some(Caution::Risen(rise))
    } else {
        None
    }
}

/// The number noted last: after the newest session with one, else before it.
pub fn last_noted(records: &[Record]) -> Option<Pain> {
    let mut newest_first = records.iter().rev();
    newest_first.find_map(|it| it.notes.after.or(it.notes.before))
}

/// Whether the back is so much worse after a session, or so bad, that an extra day of rest and
/// the page on asking a professional are worth a word.
pub fn is_worse(notes: &Notes) -> bool {
    let (before, after) = (notes.before.map(Pain::get), notes.after.map(Pain::get));
    after.is_some_and(|after| {
        after >= MUCH || before.is_some_and(|before| after >= before + WORSE_BY)
    })
}

#[cfg(test)]
mod tests;
