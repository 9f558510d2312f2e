//! What became of each day.

use crate::day::Day;

/// What became of a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Mark {
    /// It has a session that counts.
    Done,
    /// Paused, without a session.
    Paused,
    /// It was not due.
    Rest,
    /// Due, and covered by a session on the day before or after.
    Moved,
    /// Today: due and nothing yet, or yesterday's session can still be made up.
    Due,
    /// Yesterday: due without a session, which today can still make up.
    Late,
    /// Due and missed, and excused by a pass.
    Excused,
    /// Due and missed, with no pass left.
    Missed,
    /// After today: due, if all goes by plan.
    Planned,
}

impl Mark {
    /// The word for it in the page's `data-mark` attributes.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Paused => "paused",
            Self::Rest => "rest",
            Self::Moved => "moved",
            Self::Due => "due",
            Self::Late => "late",
            Self::Excused => "excused",
            Self::Missed => "missed",
            Self::Planned => "planned",
        }
    }

    /// Whether the day counts as kept: done, or moved to a day beside it.
    pub const fn is_kept(self) -> bool {
        matches!(self, Self::Done | Self::Moved)
    }
}

/// The mark of each day from that of the first session to today. Empty before the first session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Marks {
    pub(super) first: Day,
    pub(super) marks: Vec<Mark>,
}

impl Marks {
    /// The day of the first session; `None` if there was none yet.
    pub fn first(&self) -> Option<Day> {
        (!self.marks.is_empty()).then_some(self.first)
    }

    /// The mark of `day`; `None` before the first session and after today.
    pub fn get(&self, day: Day) -> Option<Mark> {
        let index = usize::try_from(self.first.days_until(day)).ok()?;
        self.marks.get(index).copied()
    }

    /// Each day with its mark, in order.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (Day, Mark)> {
        let day = |index| self.first.plus(i32::try_from(index).unwrap_or(i32::MAX));
        self.marks
            .iter()
            .enumerate()
            .map(move |(index, mark)| (day(index), *mark))
    }
}
