//! How often a session is asked for.

use crate::day::Day;
use crate::weekday::Weekdays;

/// How often a session is asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Rule {
    /// Each day.
    EveryDay,
    /// Each second day, counted from the last session.
    #[default]
    EveryOtherDay,
    /// Chosen days of the week.
    Weekdays(Weekdays),
}

impl Rule {
    /// Sessions asked for in a number of days: 1 in 1, 1 in 2, or 1 to 6 in 7. All seven weekdays
    /// are every day.
    pub const fn frequency(self) -> (u32, u32) {
        match self {
            Self::EveryDay => (1, 1),
            Self::EveryOtherDay => (1, 2),
            Self::Weekdays(days) => match days.count() {
                7 => (1, 1),
                count => (count, 7),
            },
        }
    }

    /// Whether it asks for `day`, when every other day is counted from `count_from`, itself due.
    pub(super) fn asks_for(self, day: Day, count_from: Day) -> bool {
        match self {
            Self::EveryDay => true,
            Self::EveryOtherDay => day >= count_from && count_from.days_until(day) % 2 == 0,
            Self::Weekdays(days) => days.contains(day.weekday()),
        }
    }
}
