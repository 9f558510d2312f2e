//! A month of the calendar, laid out in weeks.

use super::day::{Day, days_in_month};
use super::weekday::Weekday;

/// A month of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month {
    first: Day,
}

impl Month {
    /// The month of `day`.
    pub const fn of(day: Day) -> Self {
        Self {
            first: day.plus(1 - day.day().cast_signed()),
        }
    }

    /// The year: 1970 to 9999.
    pub const fn year(self) -> u32 {
        self.first.year()
    }

    /// The month of the year: 1 to 12.
    pub const fn month(self) -> u32 {
        self.first.month()
    }

    /// Its first day.
    pub const fn first(self) -> Day {
        self.first
    }

    /// Its last day.
    pub const fn last(self) -> Day {
        let days = days_in_month(self.first.year(), self.first.month());
        self.first.plus(days.cast_signed() - 1)
    }

    /// The month after; the last month there is stays.
    #[must_use]
    pub const fn next(self) -> Self {
        Self::of(self.last().plus(1))
    }

    /// The month before; the first month there is stays.
    #[must_use]
    pub const fn previous(self) -> Self {
        Self::of(self.first.plus(-1))
    }

    /// Its four to six weeks as rows from Monday to Sunday, empty where another month's days
    /// would stand.
    pub fn weeks(self) -> Vec<[Option<Day>; 7]> {
        let mut weeks = Vec::with_capacity(6);
        for day in self.first.through(self.last()) {
            if weeks.is_empty() || day.weekday() == Weekday::Monday {
                weeks.push([None; 7]);
            }
            if let Some(week) = weeks.last_mut() {
                week[day.weekday().index()] = Some(day);
            }
        }
        weeks
    }
}

#[cfg(test)]
mod tests {
    use super::Month;
    use crate::day::Day;

    #[track_caller]
    fn check_weeks(first: &str, picture: &[&str]) {
        let month = Month::of(Day::parse(first).unwrap());
        let row = |week: [Option<Day>; 7]| {
            week.map(|day| day.map_or("--".into(), |day| format!("{:02}", day.day())))
                .join(" ")
        };
        let weeks: Vec<String> = month.weeks().into_iter().map(row).collect();
        assert_eq!(weeks, picture);
    }

    #[test]
    fn a_month_of_28_days_that_starts_on_monday_fills_four_weeks() {
        check_weeks(
            "2027-02-14",
            &[
                "01 02 03 04 05 06 07",
                "08 09 10 11 12 13 14",
                "15 16 17 18 19 20 21",
                "22 23 24 25 26 27 28",
            ],
        );
    }

    #[test]
    fn a_leap_february_has_its_day() {
        check_weeks(
            "2024-02-29",
            &[
                "-- -- -- 01 02 03 04",
                "05 06 07 08 09 10 11",
                "12 13 14 15 16 17 18",
                "19 20 21 22 23 24 25",
                "26 27 28 29 -- -- --",
            ],
        );
    }

    #[test]
    fn a_month_that_starts_on_sunday_may_take_six_weeks() {
        let month = Month::of(Day::parse("2026-03-31").unwrap());
        assert_eq!(month.weeks().len(), 6);
    }

    #[test]
    fn months_follow_each_other_over_the_year_s_end() {
        let december = Month::of(Day::parse("2025-12-31").unwrap());
        let january = december.next();
        assert_eq!((january.year(), january.month()), (2026, 1));
        assert_eq!(january.previous(), december);
        assert_eq!(january.first().plus(-1), december.last());
    }

    #[test]
    fn the_first_and_the_last_month_have_no_neighbour_beyond() {
        assert_eq!(Month::of(Day::FIRST).previous(), Month::of(Day::FIRST));
        assert_eq!(Month::of(Day::LAST).next(), Month::of(Day::LAST));
    }
}
