//! Pictures: a letter for each day, day 0 a Monday. In `days`, `x` is a session and the last
//! letter is today.

mod asks;
mod examples;
mod planned;
mod turns;

use super::{Mark, Marks, Standing};
use crate::day::Day;
use crate::schedule::{Pause, PauseReason, Rule, Schedule};
use crate::weekday::{Weekday, Weekdays};

/// Day 0 is Monday 2024-01-01; day 59 is the leap day.
fn day(index: usize) -> Day {
    Day::new(2024, 1, 1)
        .unwrap()
        .plus(i32::try_from(index).unwrap())
}

fn on(days: &[Weekday]) -> Rule {
    Rule::Weekdays(Weekdays::new(days.iter().copied()).unwrap())
}

fn mon_wed_fri() -> Rule {
    on(&[Weekday::Monday, Weekday::Wednesday, Weekday::Friday])
}

fn from_monday(rule: Rule) -> Schedule {
    Schedule::new(rule, day(0))
}

/// `rule` from day 0 and `then` from day `at`.
fn changed(rule: Rule, at: usize, then: Rule) -> Schedule {
    Schedule::from_parts([(day(0), rule), (day(at), then)], []).unwrap()
}

/// `rule` with one pause; `last` of `None` leaves it open.
fn paused(rule: Rule, first: usize, last: Option<usize>) -> Schedule {
    let pause = Pause {
        first: day(first),
        last: last.map(day),
        reason: PauseReason::Ill,
    };
    Schedule::from_parts([(day(0), rule)], [pause]).unwrap()
}

fn sessions(days: &str) -> Vec<Day> {
    days.bytes()
        .enumerate()
        .filter(|it| it.1 == b'x')
        .map(|it| day(it.0))
        .collect()
}

fn standing(schedule: &Schedule, days: &str) -> Standing {
    Standing::of(&sessions(days), schedule, day(days.len() - 1))
}

fn letter(mark: Mark) -> char {
    match mark {
        Mark::Done => 'D',
        Mark::Paused => 'p',
        Mark::Rest => 'r',
        Mark::Moved => 'm',
        Mark::Due => '?',
        Mark::Late => 'l',
        Mark::Excused => 'e',
        Mark::Missed => '!',
        Mark::Planned => 'P',
    }
}

fn picture(marks: &Marks) -> String {
    marks.iter().map(|(_, mark)| letter(mark)).collect()
}

/// The door for one rule since day 0.
#[track_caller]
fn check_plan(rule: Rule, days: &str, marks: &str, on_plan: u32, best: u32) {
    check(&from_monday(rule), days, marks, on_plan, best);
}

#[track_caller]
fn check(schedule: &Schedule, days: &str, marks: &str, on_plan: u32, best: u32) {
    let found = standing(schedule, days);
    let found = (picture(&found.marks), found.days_on_plan, found.best);
    assert_eq!(found, (marks.to_owned(), on_plan, best), "{days}");
}
