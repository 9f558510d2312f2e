//! What a screen computes when a day or the schedule changes: marks, figures and strength.

use std::hint::black_box;

use criterion::Criterion;
use domain::day::Day;
use domain::schedule::{Pause, PauseReason, Rule, Schedule};
use domain::streak::Standing;
use domain::strength;

/// A life of some order: most due days kept, some a day late, one in nine missed, a pause and a
/// change of rule each year.
fn life(years: i32) -> (Vec<Day>, Schedule, Day) {
    let first = Day::FIRST.plus(20_000);
    let today = first.plus(years * 365);
    let sessions = first
        .through(today)
        .enumerate()
        .filter(|(index, _)| match index % 18 {
            7 | 13 => false,
            index => index % 2 == 0 || index == 15,
        });
    let rules = (0..years).map(|year| {
        let rule = if year % 2 == 0 {
            Rule::EveryOtherDay
        } else {
            Rule::EveryDay
        };
        (first.plus(year * 365), rule)
    });
    let pauses = (0..years).map(|year| {
        let first = first.plus(year * 365 + 200);
        Pause {
            first,
            last: Some(first.plus(13)),
            reason: PauseReason::Away,
        }
    });
    let sessions = sessions.map(|it| it.1).collect();
    let schedule = Schedule::from_parts(rules.collect::<Vec<_>>(), pauses.collect::<Vec<_>>());
    (
        sessions,
        schedule.unwrap_or_else(|| Schedule::new(Rule::default(), first)),
        today,
    )
}

fn days(criterion: &mut Criterion) {
    for years in [1, 10, 100] {
        let (sessions, schedule, today) = life(years);
        criterion.bench_function(&format!("standing, {years} years"), |bencher| {
            bencher.iter(|| Standing::of(black_box(&sessions), black_box(&schedule), today));
        });
        criterion.bench_function(&format!("strength, {years} years"), |bencher| {
            bencher.iter(|| strength::now(black_box(&sessions), black_box(&schedule), today));
        });
    }
}

fn main() {
    days(&mut Criterion::default().configure_from_args());
}
