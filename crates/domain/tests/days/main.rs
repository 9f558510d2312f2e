//! Laws of the habit's rules, over random lives and against a second, slow telling of the rules.

#![expect(clippy::unwrap_used, reason = "a test fails where it is surprised")]
#![cfg(not(target_arch = "wasm32"))]

mod calendar;
mod life;
mod oracle;

use domain::day::Day;
use domain::schedule::{Pause, PauseReason, Rule, Schedule};
use domain::streak::{Ask, Mark, Marks, Standing, asked_days, marks, upcoming};
use domain::strength;
use domain::weekday::{Weekday, Weekdays};
use proptest::collection::vec;
use proptest::option::{of, weighted};
use proptest::prelude::{Just, Strategy, any, prop_assert, prop_assert_eq, prop_oneof, proptest};

use crate::oracle::Oracle;

/// A Monday, some weeks before a leap day and a few months before a year's end.
fn origin() -> Day {
    Day::new(2023, 10, 2).unwrap()
}

fn any_rule() -> impl Strategy<Value = Rule> {
    let weekdays = (1..128u8).prop_map(|bits| {
        let chosen = Weekday::ALL
            .into_iter()
            .filter(move |day| bits >> day.index() & 1 == 1);
        Rule::Weekdays(Weekdays::new(chosen).unwrap())
    });
    prop_oneof![1 => Just(Rule::EveryDay), 2 => Just(Rule::EveryOtherDay), 2 => weekdays]
}

fn any_pause() -> impl Strategy<Value = Pause> {
    (-5..70i32, weighted(0.9, 0..9i32), 0..3usize).prop_map(|(first, days, reason)| {
        let first = origin().plus(first);
        Pause {
            first,
            last: days.map(|days| first.plus(days)),
            reason: PauseReason::ALL[reason],
        }
    })
}

fn any_schedule() -> impl Strategy<Value = Schedule> {
    let rules = vec((-5..70i32, any_rule()), 1..4);
    (rules, vec(any_pause(), 0..3)).prop_map(|(rules, pauses)| {
        let rules = rules
            .into_iter()
            .map(|(day, rule)| (origin().plus(day), rule));
        Schedule::from_parts(rules.collect::<Vec<_>>(), pauses).unwrap()
    })
}

/// Histories of up to 80 days, from hardly any sessions to one nearly every day, some of them
/// beyond the end; and the last day, which is today.
fn any_history() -> impl Strategy<Value = (Vec<Day>, Day)> {
    (1..80usize, 0.05..0.95f64).prop_flat_map(|(length, share)| {
        vec(proptest::bool::weighted(share), length + 3).prop_map(move |done| {
            let days = origin().through(Day::LAST).zip(done);
            let sessions = days.filter(|it| it.1).map(|it| it.0).collect();
            (sessions, origin().plus(i32::try_from(length).unwrap()))
        })
    })
}

/// The days up to `today`, today's put in.
fn with_today(sessions: &[Day], today: Day) -> Vec<Day> {
    let before = sessions.iter().copied().filter(|day| *day < today);
    before.chain([today]).collect()
}

fn up_to(marks: &Marks, last: Day) -> Vec<(Day, Mark)> {
    marks.iter().filter(|it| it.0 <= last).collect()
}

proptest! {
    #[test]
    fn the_walk_agrees_with_the_rules_told_slowly(
        schedule in any_schedule(), (sessions, today) in any_history()
    ) {
        let found = Standing::of(&sessions, &schedule, today);
        let told = Oracle::new(&sessions, &schedule, today);
        prop_assert_eq!(found.marks.iter().collect::<Vec<_>>(), told.marks());
        prop_assert_eq!((found.days_on_plan, found.best), told.run());
        prop_assert_eq!((found.kept, found.planned), told.kept_of_planned());
    }

    #[test]
    fn strength_agrees_with_the_formula_told_slowly(
        schedule in any_schedule(), (sessions, today) in any_history()
    ) {
        let found: Vec<_> = strength::daily(&sessions, &schedule, today).collect();
        let told = Oracle::new(&sessions, &schedule, today).strength();
        prop_assert_eq!(found.len(), told.len());
        for (found, told) in found.iter().zip(&told) {
            prop_assert_eq!(found.0, told.0);
            prop_assert!((found.1 - told.1).abs() < 1e-9 && (0.0..=100.0).contains(&found.1));
        }
        let now = found.last().map_or(0.0, |it| it.1);
        prop_assert!((strength::now(&sessions, &schedule, today) - now).abs() < 1e-12);
    }

    #[test]
    fn nothing_depends_on_sessions_after_today(
        schedule in any_schedule(), (sessions, today) in any_history()
    ) {
        let known: Vec<Day> = sessions.iter().copied().filter(|day| *day <= today).collect();
        let all = Standing::of(&sessions, &schedule, today);
        prop_assert_eq!(all, Standing::of(&known, &schedule, today));
        let ahead = upcoming(&sessions, &schedule, today, 30);
        prop_assert_eq!(ahead, upcoming(&known, &schedule, today, 30));
    }

    #[test]
    fn the_days_asked_for_are_today_s_session_and_the_planned_days(
        schedule in any_schedule(), (sessions, today) in any_history()
    ) {
        let mut asked: Vec<Day> =
            asked_days(&sessions, &schedule, today, today.plus(40));
        if asked.first() == Some(&today) {
            asked.remove(0);
            let ask = Standing::of(&sessions, &schedule, today).ask;
            prop_assert!(matches!(ask, Ask::Session(_) | Ask::LateStillCounts));
        }
        let planned = upcoming(&sessions, &schedule, today, 40).into_iter();
        let planned = planned.filter(|it| it.1 == Mark::Planned).map(|it| it.0);
        prop_assert_eq!(asked, planned.collect::<Vec<_>>());
    }

    #[test]
    fn a_session_today_never_lowers_days_on_plan(
        schedule in any_schedule(), (sessions, today) in any_history()
    ) {
        let without: Vec<Day> = sessions.iter().copied().filter(|day| *day < today).collect();
        let without = Standing::of(&without, &schedule, today);
        let with = Standing::of(&with_today(&sessions, today), &schedule, today);
        prop_assert!(with.days_on_plan >= without.days_on_plan.max(1));
        prop_assert!(with.best >= without.best && with.kept >= without.kept);
    }

    #[test]
    fn every_day_since_the_first_session_has_a_mark_and_the_figures_fit(
        schedule in any_schedule(), (sessions, today) in any_history()
    ) {
        let found = Standing::of(&sessions, &schedule, today);
        let first = sessions.first().copied().filter(|first| *first <= today);
        prop_assert_eq!(found.marks.first(), first);
        let days: Vec<Day> = first.map_or(vec![], |first| first.through(today).collect());
        prop_assert_eq!(found.marks.iter().map(|it| it.0).collect::<Vec<_>>(), days);
        for (day, mark) in found.marks.iter() {
            prop_assert_eq!(found.marks.get(day), Some(mark));
            prop_assert_eq!(mark == Mark::Done, sessions.contains(&day));
            prop_assert!(mark != Mark::Planned);
            prop_assert!(mark != Mark::Due || day == today);
            prop_assert!(mark != Mark::Late || day.plus(1) == today);
        }
        prop_assert!(found.best >= found.days_on_plan);
        prop_assert!(found.kept <= found.planned && found.planned <= 84);
        prop_assert!(found.passes_left <= 2);
    }

    #[test]
    fn no_28_days_hold_more_than_two_passes(
        schedule in any_schedule(), (sessions, today) in any_history()
    ) {
        let marks = marks(&sessions, &schedule, today);
        let spent: Vec<Day> =
            marks.iter().filter(|it| it.1 == Mark::Excused).map(|it| it.0).collect();
        prop_assert!(spent.windows(3).all(|three| three[0].days_until(three[2]) >= 28));
    }

    #[test]
    fn what_was_planned_comes_true_if_it_is_done(
        schedule in any_schedule(), (sessions, today) in any_history()
    ) {
        let known: Vec<Day> = sessions.iter().copied().filter(|day| *day <= today).collect();
        let now = Standing::of(&known, &schedule, today);
        let mut done = known;
        if matches!(now.ask, Ask::LateStillCounts) || now.marks.get(today) == Some(Mark::Due) {
            done = with_today(&done, today);
        }
        let ahead = if done.is_empty() { vec![] } else { upcoming(&done, &schedule, today, 20) };
        done.extend(ahead.iter().filter(|it| it.1 == Mark::Planned).map(|it| it.0));
        let later = marks(&done, &schedule, today.plus(20));
        for (day, mark) in ahead {
            let mark = if mark == Mark::Planned { Mark::Done } else { mark };
            prop_assert_eq!(later.get(day), Some(mark));
        }
    }

    #[test]
    fn the_next_day_told_is_the_first_that_is_planned(
        schedule in any_schedule(), (sessions, today) in any_history()
    ) {
        let ahead = upcoming(&sessions, &schedule, today, 400);
        let first = ahead.iter().find(|it| it.1 == Mark::Planned).map(|it| it.0);
        match Standing::of(&sessions, &schedule, today).ask {
            Ask::RestNext(next) | Ask::MovedNext(next) | Ask::DoneNext(_, next) => {
                prop_assert_eq!(next, first);
            }
            Ask::Session(_) | Ask::LateStillCounts | Ask::PausedUntil(..) => {}
        }
    }

    #[test]
    fn stored_parts_come_back_whole_and_disorder_is_repaired(
        schedule in any_schedule(),
        rules in vec((0..9i32, any_rule()), 1..9),
        pauses in vec((0..9i32, of(-3..9i32)), 0..9),
    ) {
        let parts = (schedule.rules().to_vec(), schedule.pauses().to_vec());
        prop_assert_eq!(Schedule::from_parts(parts.0, parts.1), Some(schedule));

        let rules: Vec<_> = rules.into_iter().map(|it| (origin().plus(it.0), it.1)).collect();
        let pauses = pauses.into_iter().map(|(first, days)| {
            let first = origin().plus(first);
            Pause { first, last: days.map(|days| first.plus(days)), reason: PauseReason::Ill }
        });
        let repaired = Schedule::from_parts(rules.clone(), pauses.collect::<Vec<_>>()).unwrap();
        prop_assert!(repaired.rules().windows(2).all(|it| it[0].0 < it[1].0 && it[0].1 != it[1].1));
        prop_assert!(repaired.pauses().windows(2).all(|it| it[0].first < it[1].first));
        prop_assert!(repaired.pauses().iter().all(|it| it.contains(it.first)));
        for (day, _) in &rules {
            let last = rules.iter().rev().find(|it| it.0 == *day).map(|it| it.1);
            prop_assert_eq!(Some(repaired.rule_on(*day)), last);
        }
    }

    #[test]
    fn no_day_however_far_makes_it_panic(
        schedule in any_schedule(), days in vec(any::<u16>(), 0..5), today in any::<u16>()
    ) {
        let far = |days: u16| Day::LAST.plus(-i32::from(days));
        let mut sessions: Vec<Day> = days.into_iter().map(far).collect();
        sessions.sort_unstable();
        let schedule = Schedule::new(schedule.chosen_rule(), far(today).plus(3));
        let standing = Standing::of(&sessions, &schedule, far(today));
        prop_assert!(standing.best >= standing.days_on_plan);
        upcoming(&sessions, &schedule, far(today), 10);
        strength::now(&sessions, &schedule, far(today));
    }
}
