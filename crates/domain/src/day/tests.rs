//! What days are, in tables.

use super::{DAY_START_HOUR, Day};
use crate::weekday::Weekday;

#[track_caller]
fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

#[track_caller]
fn check_local(clock: (u32, u32, u32, u32), expected: &str) {
    let (year, month, date, hour) = clock;
    let found = Day::of_local(year, month, date, hour, DAY_START_HOUR);
    assert_eq!(found, Some(day(expected)), "at {clock:?}");
}

#[test]
fn a_session_at_half_past_midnight_belongs_to_the_evening_before() {
    check_local((2026, 5, 20, 0), "2026-05-19");
    check_local((2026, 5, 20, 2), "2026-05-19");
    check_local((2026, 5, 20, 3), "2026-05-20");
    check_local((2026, 5, 20, 23), "2026-05-20");
}

#[test]
fn a_night_reaches_back_over_the_ends_of_months_and_years() {
    check_local((2026, 1, 1, 1), "2025-12-31");
    check_local((2024, 3, 1, 2), "2024-02-29");
    check_local((2023, 3, 1, 2), "2023-02-28");
    check_local((2100, 3, 1, 2), "2100-02-28");
}

#[test]
fn the_hour_at_which_a_day_begins_can_be_set() {
    assert_eq!(Day::of_local(2026, 5, 20, 0, 0), Some(day("2026-05-20")));
    assert_eq!(Day::of_local(2026, 5, 20, 4, 5), Some(day("2026-05-19")));
    assert_eq!(Day::of_local(2026, 5, 20, 23, 99), Some(day("2026-05-20")));
}

#[test]
fn a_reading_that_no_clock_shows_is_no_day() {
    assert_eq!(Day::of_local(2026, 5, 20, 24, 3), None);
    assert_eq!(Day::of_local(2026, 2, 29, 12, 3), None);
    assert_eq!(Day::of_local(1969, 12, 31, 12, 3), None);
    assert_eq!(Day::of_local(1970, 1, 1, 1, 3), Some(Day::FIRST));
}

#[test]
fn only_dates_written_in_full_are_read() {
    for text in [
        "",
        "2026",
        "2026-5-20",
        "2026-05-20 ",
        " 2026-05-20",
        "2026/05/20",
        "+026-05-20",
        "2026-05-2x",
        "2026-13-01",
        "2026-00-10",
        "2026-04-31",
        "2026-01-00",
        "1969-12-31",
        "10000-01-01",
        "2026-05-20T00",
        "２026-05-2",
        "2023-02-29",
        "1900-02-29",
        "0000-00-00",
    ] {
        assert_eq!(Day::parse(text), None, "{text:?}");
    }
    assert_eq!(day("2024-02-29").to_string(), "2024-02-29");
    assert_eq!(day("2000-02-29").weekday(), Weekday::Tuesday);
}

#[test]
fn the_calendar_has_ends_and_arithmetic_stops_there() {
    assert_eq!(Day::FIRST.to_string(), "1970-01-01");
    assert_eq!(Day::LAST.to_string(), "9999-12-31");
    assert_eq!(Day::FIRST.plus(i32::MIN), Day::FIRST);
    assert_eq!(Day::LAST.plus(i32::MAX), Day::LAST);
    assert_eq!(Day::LAST.through(Day::LAST).count(), 1);
    assert_eq!(Day::LAST.through(Day::FIRST).count(), 0);
}

#[test]
fn a_week_runs_from_monday_to_sunday_over_a_year_s_end() {
    let week = |date: &str| day(date).week(Weekday::Monday).map(|day| day.to_string());
    let days = week("2026-01-01");
    assert_eq!(days[0], "2025-12-29");
    assert_eq!(days[3], "2026-01-01");
    assert_eq!(days[6], "2026-01-04");
    assert_eq!(week("2026-01-04"), week("2025-12-29"));
}

#[test]
fn a_week_that_begins_on_sunday_ends_on_saturday() {
    for date in ["2026-01-04", "2026-01-07", "2026-01-10"] {
        let week = day(date).week(Weekday::Sunday).map(|day| day.to_string());
        assert_eq!([&*week[0], &*week[6]], ["2026-01-04", "2026-01-10"]);
    }
}
