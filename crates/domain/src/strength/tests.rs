//! How strong a habit is, in tables.

use super::{daily, four_decimals, now};
use crate::day::Day;
use crate::schedule::{Pause, PauseReason, Rule, Schedule};
use crate::weekday::{Weekday, Weekdays};

/// Day 0 is Monday 2024-01-01.
fn day(index: usize) -> Day {
    Day::new(2024, 1, 1)
        .unwrap()
        .plus(i32::try_from(index).unwrap())
}

fn strength(schedule: &Schedule, days: &str) -> f64 {
    let sessions = days
        .bytes()
        .enumerate()
        .filter(|it| it.1 == b'x')
        .map(|it| day(it.0));
    now(&sessions.collect::<Vec<_>>(), schedule, day(days.len() - 1))
}

/// The door: per cent with four decimals.
#[track_caller]
fn check_strength(rule: Rule, days: &str, expected: &str) {
    let found = strength(&Schedule::new(rule, day(0)), days);
    assert_eq!(four_decimals(found), expected, "{days}");
}

fn on(days: &[Weekday]) -> Rule {
    Rule::Weekdays(Weekdays::new(days.iter().copied()).unwrap())
}

#[test]
fn it_has_the_published_values() {
    check_strength(Rule::EveryDay, "x", "5.1922");
    check_strength(Rule::EveryDay, &"x".repeat(13), "50.0000");
    check_strength(Rule::EveryDay, &"x".repeat(20), "65.5747");
    check_strength(Rule::EveryOtherDay, "xx", "5.4816");
}

#[test]
fn it_is_nothing_before_the_first_session() {
    check_strength(Rule::EveryDay, ".", "0.0000");
    check_strength(Rule::EveryOtherDay, "....", "0.0000");
}

#[test]
fn an_undone_today_takes_nothing_away_yet() {
    check_strength(Rule::EveryDay, "x.", "5.1922");
    check_strength(Rule::EveryDay, "x..", "4.9226");
}

#[test]
fn thirteen_missed_days_halve_it() {
    let days = format!("{}{}.", "x".repeat(13), ".".repeat(13));
    check_strength(Rule::EveryDay, &days, "25.0000");
}

#[test]
fn half_the_sessions_that_were_needed_are_worth_half() {
    // One of two needed in four days, m = 0.5 ^ (sqrt(1/2) / 13) = 0.962998.
    check_strength(Rule::EveryOtherDay, "x", "1.8500");
}

#[test]
fn weekdays_look_back_two_weeks_and_seven_of_them_are_every_day() {
    // One of six needed in 14 days: (1 - 0.5 ^ (sqrt(3/7) / 13)) / 6 = 0.034303 / 6.
    let three = on(&[Weekday::Monday, Weekday::Wednesday, Weekday::Friday]);
    check_strength(three, "x", "0.5717");
    check_strength(on(&Weekday::ALL), "x", "5.1922");
}

#[test]
fn a_steady_habit_comes_near_a_hundred_and_never_over() {
    let full = strength(
        &Schedule::new(Rule::EveryOtherDay, day(0)),
        &"x.".repeat(500),
    );
    assert!(full > 99.99 && full <= 100.0, "{full}");
    let extra = strength(
        &Schedule::new(Rule::EveryOtherDay, day(0)),
        &"x".repeat(5000),
    );
    assert!(extra > 99.99 && extra <= 100.0, "{extra}");
}

#[test]
fn a_paused_day_leaves_it_as_it_is_unless_it_has_a_session() {
    let pause = Pause {
        first: day(1),
        last: Some(day(3)),
        reason: PauseReason::Away,
    };
    let schedule = Schedule::from_parts([(day(0), Rule::EveryDay)], [pause]).unwrap();
    let plain = Schedule::new(Rule::EveryDay, day(0));
    for (paused, unpaused) in [("x...x", "xx"), ("x.x.x", "xxx")] {
        let (paused, unpaused) = (strength(&schedule, paused), strength(&plain, unpaused));
        assert_eq!(four_decimals(paused), four_decimals(unpaused));
    }
}

#[test]
fn a_paused_day_s_zero_still_counts_in_later_windows() {
    let pause = Pause {
        first: day(2),
        last: Some(day(4)),
        reason: PauseReason::Away,
    };
    let rules = [(day(0), Rule::EveryOtherDay)];
    let schedule = Schedule::from_parts(rules, [pause]).unwrap();
    // On day 5 the window of four days holds its own session only, so its value is a half.
    let before = strength(&schedule, "xx...");
    let m = 0.5_f64.powf(0.5_f64.sqrt() / 13.0);
    let expected = before * m + 50.0 * (1.0 - m);
    assert!((strength(&schedule, "xx...x") - expected).abs() < 1e-9);
}

#[test]
fn each_day_goes_by_the_rule_then_in_force() {
    let rules = [(day(0), Rule::EveryDay), (day(2), Rule::EveryOtherDay)];
    let schedule = Schedule::from_parts(rules, []).unwrap();
    let m = 0.5_f64.powf(0.5_f64.sqrt() / 13.0);
    let two = strength(&Schedule::new(Rule::EveryDay, day(0)), "xx");
    // Three sessions in four days, two needed: a full day.
    assert!((strength(&schedule, "xxx") - (two * m + 100.0 * (1.0 - m))).abs() < 1e-9);
}

#[test]
fn the_series_runs_from_the_first_session_to_the_last_day_that_is_settled() {
    let schedule = Schedule::new(Rule::EveryDay, day(0));
    let sessions = [day(2), day(3), day(9)];
    let days = |today| {
        daily(&sessions, &schedule, today)
            .map(|it| it.0)
            .collect::<Vec<_>>()
    };
    assert_eq!(days(day(1)), []);
    assert_eq!(days(day(2)), [day(2)]);
    assert_eq!(days(day(3)), [day(2), day(3)]);
    assert_eq!(days(day(4)), [day(2), day(3)]);
    assert_eq!(days(day(6)), [day(2), day(3), day(4), day(5)]);
}
