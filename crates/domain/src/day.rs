//! A local civil day, the unit in which the habit is counted.
//!
//! The calendar arithmetic is Howard Hinnant's, from his public-domain "chrono-Compatible
//! Low-Level Date Algorithms" (`days_from_civil`, `civil_from_days`). A year is taken to begin in
//! March, so that the leap day is its last; months then have a linear formula, and 400 years,
//! an era, are always 146 097 days.

use std::fmt;

use super::weekday::Weekday;

/// A local civil day from 1970-01-01 to 9999-12-31. It begins some hours after midnight; see
/// [`Day::of_local`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(u32);

/// The hour at which a day begins and the one before it ends, unless a person sets another:
/// a session at half past midnight belongs to the evening before.
pub const DAY_START_HOUR: u32 = 3;

impl Day {
    /// The first day there is: 1970-01-01.
    pub const FIRST: Self = Self(0);
    /// The last day there is: 9999-12-31.
    pub const LAST: Self = Self(2_932_896);

    /// The day of this date. Years 1970 to 9999, months from 1, days from 1; `None` if the
    /// calendar has no such date.
    pub const fn new(year: u32, month: u32, day: u32) -> Option<Self> {
        if year < 1970 || year > 9999 || month < 1 || month > 12 {
            return None;
        }
        if day < 1 || day > days_in_month(year, month) {
            return None;
        }
        Some(Self(days_from_civil(year, month, day)))
    }

    /// The day to which a reading of the local clock belongs: the date's own from
    /// `day_start_hour` (0 to 23, more counts as 23) on, the day before until then. `hour` is 0
    /// to 23; `None` if there is no such date or hour. Since only the wall clock is read, summer
    /// time needs no rule of its own.
    pub const fn of_local(
        year: u32,
        month: u32,
        day: u32,
        hour: u32,
        day_start_hour: u32,
    ) -> Option<Self> {
        if hour > 23 {
            return None;
        }
        let start = if day_start_hour > 23 {
            23
        } else {
            day_start_hour
        };
        match Self::new(year, month, day) {
            Some(date) if hour < start => Some(date.plus(-1)),
            date => date,
        }
    }

    /// Reads `YYYY-MM-DD`: four, two and two ASCII digits and nothing else. `None` for any other
    /// text and for a date that does not exist.
    pub fn parse(text: &str) -> Option<Self> {
        let &[y0, y1, y2, y3, b'-', m0, m1, b'-', d0, d1] = text.as_bytes() else {
            return None;
        };
        Self::new(
            number(&[y0, y1, y2, y3])?,
            number(&[m0, m1])?,
            number(&[d0, d1])?,
        )
    }

    /// The year: 1970 to 9999.
    pub const fn year(self) -> u32 {
        civil_from_days(self.0).0
    }

    /// The month: 1 to 12.
    pub const fn month(self) -> u32 {
        civil_from_days(self.0).1
    }

    /// The day of the month: 1 to 31.
    pub const fn day(self) -> u32 {
        civil_from_days(self.0).2
    }

    /// The day of the week. 1970-01-01 was a Thursday.
    pub const fn weekday(self) -> Weekday {
        Weekday::ALL[((self.0 + 3) % 7) as usize]
    }

    /// This many days later, or earlier if negative; stops at the first and the last day.
    #[must_use]
    pub const fn plus(self, days: i32) -> Self {
        let sum = self.0.saturating_add_signed(days);
        if sum > Self::LAST.0 {
            Self::LAST
        } else {
            Self(sum)
        }
    }

    /// How many days from this one to `other`; negative if `other` comes before it.
    pub const fn days_until(self, other: Self) -> i32 {
        other.0.cast_signed() - self.0.cast_signed()
    }

    /// Every day from this one to `last`, both included; none if `last` comes before it.
    pub fn through(self, last: Self) -> impl DoubleEndedIterator<Item = Self> + use<> {
        (self.0..=last.0).map(Self)
    }

    /// The seven days of this day's week, which begins on `first`. At either end of the calendar
    /// the days that do not exist are shown as the nearest that does.
    pub fn week(self, first: Weekday) -> [Self; 7] {
        let back = i32::from(self.weekday().after(first));
        [0, 1, 2, 3, 4, 5, 6].map(|place| self.plus(place - back))
    }
}

/// `YYYY-MM-DD`.
impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = civil_from_days(self.0);
        write!(f, "{year:04}-{month:02}-{day:02}")
    }
}

/// 28 to 31, for a month of 1 to 12.
pub(super) const fn days_in_month(year: u32, month: u32) -> u32 {
    match month {
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => {
            29
        }
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Days from 0000-03-01, where the first era begins, to 1970-01-01.
const EPOCH: u32 = 719_468;
const DAYS_IN_ERA: u32 = 146_097;

const fn days_from_civil(year: u32, month: u32, day: u32) -> u32 {
    let (year, month) = if month > 2 {
        (year, month - 3)
    } else {
        (year - 1, month + 9)
    };
    let (era, year_of_era) = (year / 400, year % 400);
    let day_of_year = (153 * month + 2) / 5 + day - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    era * DAYS_IN_ERA + day_of_era - EPOCH
}

const fn civil_from_days(days: u32) -> (u32, u32, u32) {
    let (era, day_of_era) = ((days + EPOCH) / DAYS_IN_ERA, (days + EPOCH) % DAYS_IN_ERA);
    let leaps = day_of_era / 1_460 + day_of_era / 146_096 - day_of_era / 36_524;
    let year_of_era = (day_of_era - leaps) / 365;
    let day_of_year = day_of_era - (year_of_era * 365 + year_of_era / 4 - year_of_era / 100);
    let month = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month + 2) / 5 + 1;
    let year = era * 400 + year_of_era;
    if month < 10 {
        (year, month + 3, day)
    } else {
        (year + 1, month - 9, day)
    }
}

fn number(digits: &[u8]) -> Option<u32> {
    digits.iter().try_fold(0, |sum, digit| {
        digit
            .is_ascii_digit()
            .then(|| sum * 10 + u32::from(digit - b'0'))
    })
}

#[cfg(test)]
mod tests;
