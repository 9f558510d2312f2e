//! The comparison of pain over weeks, in tables.

use super::{Caution, Trend, caution, compare, is_worse, last_noted};
use crate::day::Day;
use crate::history::{Identity, Record, RecordId};
use crate::notes::{Notes, Pain};
use crate::time::Millis;
use proptest::prelude::*;

fn pain(number: u8) -> Option<Pain> {
    Pain::of(number)
}

fn record(day: i32, before: Option<Pain>) -> Record {
    Record {
        identity: Identity {
            id: RecordId(u64::from(day.unsigned_abs())),
            day: Day::parse("2026-01-01").unwrap().plus(day),
            epoch_ms: i64::from(day) * 86_400_000,
            offset_min: 0,
        },
        played: Millis::ZERO,
        work: Vec::new(),
        notes: Notes {
            before,
            // What is noted after a session takes no part.
            after: pain(10),
            ..Notes::default()
        },
    }
}

/// A character a day: a number that was noted, `x` for a session without one, `.` for no session.
/// The last is today.
#[track_caller]
fn check(days: &str, expected: Option<Trend>) {
    let mut records = Vec::new();
    let mut today = 0;
    for (day, letter) in (0..).zip(days.chars().filter(|it| *it != ' ')) {
        today = day;
        match letter {
            '.' => {}
            'x' => records.push(record(day, None)),
            digit => records.push(record(
                day,
                pain(u8::try_from(digit.to_digit(10).unwrap()).unwrap()),
            )),
        }
    }
    let today = record(today, None).identity.day;
    let found = compare(&records, today).map(|it| it.trend);
    assert_eq!(found, expected, "{days}");
}

#[test]
fn six_numbers_in_each_window_are_enough() {
    check("5.5.5.5.5.5... 5.5.5.5.5.5...", Some(Trend::Same));
    check("5.5.5.5.5.x... 5.5.5.5.5.5...", None);
    check("5.5.5.5.5.5... 5.5.5.5.5.x...", None);
    check("", None);
}

#[test]
fn a_change_of_two_points_means_something_and_less_does_not() {
    check("555555........ ........333333", Some(Trend::Lower));
    check("555555........ ........333334", Some(Trend::Same));
    check("333333........ ........555555", Some(Trend::Higher));
    check("333333........ ........555554", Some(Trend::Same));
    check("333333........ .......5555552", Some(Trend::Same));
    check("0000000000000 . ..222222......", Some(Trend::Higher));
}

#[test]
fn windows_that_overlap_are_not_compared() {
    check("555555.......  ........333333", None);
    check("555555555555", None);
}

#[test]
fn the_first_window_begins_with_the_first_number() {
    check("xx..x. 555555........ ........333333", Some(Trend::Lower));
    check("xx 555555....... .......333333", None);
}

#[test]
fn the_latest_window_ends_today() {
    check("555555........ 333333........", Some(Trend::Lower));
    check("555555........ 333333.........", None);
}

#[test]
fn a_session_without_a_number_is_a_gap_and_not_zero() {
    check("5x5x5x5x5x5x5x x5x5x5x5x5x5x5", Some(Trend::Same));
}

#[test]
fn a_mean_is_rounded_to_tenths() {
    let day = record(0, None).identity.day;
    let mean = |numbers: &[u8]| {
        let records: Vec<Record> = numbers.iter().map(|&it| record(0, pain(it))).collect();
        super::Window::of(&records, day, day).tenths()
    };
    assert_eq!(mean(&[]), None);
    assert_eq!(mean(&[0]), Some(0));
    assert_eq!(mean(&[1, 2]), Some(15));
    assert_eq!(mean(&[1, 1, 2]), Some(13));
    assert_eq!(mean(&[10, 10]), Some(100));
}

#[test]
fn a_back_is_worse_by_two_points_or_from_seven_on() {
    let worse = |before, after| {
        is_worse(&Notes {
            before,
            after,
            ..Notes::default()
        })
    };
    assert!(!worse(pain(3), pain(4)));
    assert!(worse(pain(3), pain(5)));
    assert!(!worse(None, pain(6)));
    assert!(worse(None, pain(7)));
    assert!(worse(pain(8), pain(7)));
    assert!(!worse(pain(2), None));
}

proptest! {
    #[test]
    fn what_is_not_noted_changes_nothing(
        days in prop::collection::vec((0..60_i32, prop::option::of(0..=10_u8)), 0..60),
    ) {
        let today = record(60, None).identity.day;
        let all: Vec<Record> =
            days.iter().map(|&(day, number)| record(day, number.and_then(Pain::of))).collect();
        let noted: Vec<Record> =
            all.iter().filter(|it| it.notes.before.is_some()).cloned().collect();
        prop_assert_eq!(compare(&all, today), compare(&noted, today));
    }

    #[test]
    fn worse_shows_as_plainly_as_better(numbers in prop::collection::vec(0..=10_u8, 12)) {
        let run = |numbers: &[u8]| {
            let days = (0..6).chain(22..28);
            let records: Vec<Record> =
                days.zip(numbers).map(|(day, &it)| record(day, Pain::of(it))).collect();
            compare(&records, record(27, None).identity.day).map(|it| it.trend)
        };
        let mut turned = numbers.clone();
        turned.rotate_left(6);
        let mirrored = run(&turned).map(|it| match it {
            Trend::Lower => Trend::Higher,
            Trend::Same => Trend::Same,
            Trend::Higher => Trend::Lower,
        });
        prop_assert_eq!(run(&numbers), mirrored);
    }
}

#[track_caller]
fn check_caution(before: u8, last: Option<u8>, expected: Option<Caution>) {
    let last = last.and_then(Pain::of);
    assert_eq!(caution(Pain::of(before).unwrap(), last), expected);
}

#[test]
fn six_or_more_or_two_above_the_last_number_calls_for_less() {
    check_caution(0, None, None);
    check_caution(5, None, None);
    check_caution(6, None, Some(Caution::High));
    check_caution(8, Some(9), Some(Caution::High));
    check_caution(3, Some(2), None);
    check_caution(3, Some(1), Some(Caution::Risen(2)));
    check_caution(5, Some(0), Some(Caution::Risen(5)));
    check_caution(6, Some(0), Some(Caution::High));
    check_caution(2, Some(5), None);
}

#[test]
fn the_last_number_is_that_after_the_newest_session_with_one() {
    let mut noted = [record(0, pain(3)), record(2, pain(4)), record(4, None)];
    assert_eq!(last_noted(&noted), pain(10));
    noted[2].notes.after = None;
    noted[1].notes.after = None;
    assert_eq!(last_noted(&noted), pain(4));
    assert_eq!(last_noted(&[]), None);
}
