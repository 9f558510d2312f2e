//! What is said of pain, and its weeks. Today is 2026-11-21, a Saturday.

use super::super::back::weeks;
use super::super::words::trend;
use super::ground::session;
use domain::day::Day;
use domain::history::History;
use domain::pain::compare;
use domain::weekday::Weekday;
use locale::text;

fn today() -> Day {
    Day::parse("2026-11-21").unwrap()
}

/// `then` are ratings from 60 days ago on, `now` those up to today; one each day.
#[track_caller]
fn check(then: &[u8], now: &[u8], says: &str) {
    let early = (0..).zip(then).map(|(n, pain)| (n - 60, pain));
    let late = (0..).zip(now.iter().rev()).map(|(n, pain)| (-n, pain));
    let all = early.chain(late);
    let records = all.map(|(days, pain)| session(today().plus(days), None, Some(*pain)));
    let history = History::of(records.collect());
    assert_eq!(trend(compare(history.records(), today())), says);
}

#[test]
fn two_points_between_the_first_and_the_latest_two_weeks_are_a_difference() {
    check(
        &[5; 6],
        &[3; 6],
        "Before sessions: 5.0 in your first two weeks, 3.0 in the last two, lower than when you \
         started.",
    );
    check(
        &[3; 6],
        &[5; 8],
        "Before sessions: 3.0 in your first two weeks, 5.0 in the last two, higher than when you \
         started.",
    );
    check(
        &[5, 5, 5, 5, 5, 5],
        &[3, 3, 3, 3, 3, 4],
        "Before sessions: 5.0 in your first two weeks, 3.2 in the last two, about the same as \
         when you started.",
    );
}

#[test]
fn six_ratings_each_are_needed() {
    check(&[], &[], text::progress::too_few());
    check(&[5; 5], &[3; 6], text::progress::too_few());
    check(&[5; 6], &[3; 5], text::progress::too_few());
}

#[track_caller]
fn check_weeks(days_ago: &[(i32, u8)], picture: &str) {
    let records = days_ago
        .iter()
        .map(|(ago, pain)| session(today().plus(-ago), None, Some(*pain)));
    let history = History::of(records.collect());
    let (entries, weeks) = weeks(history.records(), today(), Weekday::Monday);
    let counted = days_ago.iter().filter(|it| it.0 >= -1).count();
    assert_eq!(usize::try_from(entries).unwrap(), counted);
    let mean = |it: Option<u32>| it.map_or("-".into(), |it| it.to_string());
    let found: Vec<String> = weeks.iter().map(|it| mean(it.before.tenths())).collect();
    assert_eq!(found.join(" "), picture);
}

#[test]
fn weeks_are_averaged_and_a_gap_is_a_gap() {
    check_weeks(&[], "");
    check_weeks(&[(0, 3), (1, 4)], "35");
    check_weeks(&[(0, 3), (5, 4), (6, 5), (21, 7)], "70 - 50 35");
    check_weeks(&[(7, 3)], "30 -");
    check_weeks(&[(84, 3), (91, 4)], "40 30");
    let daily: Vec<(i32, u8)> = (0..200).map(|ago| (ago, 2)).collect();
    check_weeks(&daily, &["20"; 12].join(" "));
}

#[test]
fn a_clock_that_ran_ahead_hides_no_week() {
    // A day ahead is this week's Sunday; a year ahead is off the chart.
    check_weeks(&[(0, 3), (-1, 5)], "40");
    check_weeks(&[(0, 3), (-365, 9)], "30");
    check_weeks(&[(-365, 9)], "");
}

#[test]
fn weeks_begin_on_the_day_that_is_set() {
    let records = [(0, 2), (6, 4)].map(|(ago, pain)| session(today().plus(-ago), None, Some(pain)));
    let history = History::of(records.to_vec());
    let first = |start| {
        weeks(history.records(), today(), start).1[0]
            .first
            .to_string()
    };
    assert_eq!(first(Weekday::Monday), "2026-11-09");
    assert_eq!(first(Weekday::Sunday), "2026-11-15");
    assert_eq!(first(Weekday::Saturday), "2026-11-14");
}
