//! The report of 0, 1, 30 and 400 sessions, in words.

use super::{Report, Source, Weeks, bundle, report, words};
use domain::day::Day;
use domain::exercise::{Band, Exercise, Side, Sides};
use domain::history::{History, Identity, Record, RecordId};
use domain::notes::{Answer, Effort, Pain};
use domain::routine::{Item, Routine};
use domain::schedule::{Rule, Schedule};
use domain::time::Millis;
use store::link::{PlainText, Prescription};

fn today() -> Day {
    Day::new(2026, 11, 29).unwrap()
}

/// The session of so many days ago, of ten minutes, with all of `routine` done.
fn session(ago: i32, routine: &Routine) -> Record {
    let day = today().plus(-ago);
    let sets = routine.to_sets();
    let done: Vec<u8> = sets.iter().map(|it| it.dose.count).collect();
    let identity = Identity {
        id: RecordId(u64::from(ago.unsigned_abs()) + 1),
        day,
        epoch_ms: i64::from(Day::FIRST.days_until(day)) * 86_400_000 + 43_200_000,
        offset_min: 60,
    };
    Record::of(identity, Millis::secs(600), &sets, &done)
}

/// A session on each of the last `count` days, every day planned since the first of them.
fn daily(count: i32) -> (History, Schedule) {
    let routine = Routine::default();
    let records = (0..count).map(|ago| session(ago, &routine)).collect();
    let schedule = Schedule::new(Rule::EveryDay, today().plus(1 - count.max(1)));
    (History::of(records), schedule)
}

fn of(history: &History, schedule: &Schedule, weeks: Weeks) -> Report {
    let source = Source {
        history,
        schedule,
        routine: &Routine::default(),
        asked: None,
        today: today(),
    };
    report(&source, weeks)
}

/// The figures of so many daily sessions, a line for each.
#[track_caller]
fn check(count: i32, weeks: Weeks, figures: &str) {
    let (history, schedule) = daily(count);
    let found = words::figures(&of(&history, &schedule, weeks));
    let found: Vec<String> = found
        .iter()
        .map(|(it, text)| format!("{it}: {text}"))
        .collect();
    assert_eq!(found.join(" / "), figures);
}

#[test]
fn figures_of_no_session_one_thirty_and_four_hundred() {
    use Weeks::{Eight, Four, Twelve};
    check(
        0,
        Four,
        "Days done: none planned / Days on plan now: 0 / Sessions: 0 / Time: 0 min",
    );
    check(
        1,
        Four,
        "Days done: 1 of 1 planned / Days on plan now: 1 / Sessions: 1 / Time: 10 min / \
         Effort: not rated 1",
    );
    check(
        30,
        Four,
        "Days done: 28 of 28 planned / Days on plan now: 30 / Sessions: 28 / Time: 4 h 40 min / \
         Effort: not rated 28",
    );
    check(
        30,
        Eight,
        "Days done: 30 of 30 planned / Days on plan now: 30 / Sessions: 30 / Time: 5 h 0 min / \
         Effort: not rated 30",
    );
    check(
        400,
        Twelve,
        "Days done: 84 of 84 planned / Days on plan now: 400 / Sessions: 84 / Time: 14 h 0 min / \
         Effort: not rated 84",
    );
}

#[test]
fn the_days_are_named_with_their_years() {
    let (history, schedule) = daily(1);
    let period = |weeks| words::period(&of(&history, &schedule, weeks));
    assert_eq!(period(Weeks::Four), "2 November to 29 November 2026");
    assert_eq!(period(Weeks::Eight), "5 October to 29 November 2026");
    assert_eq!(period(Weeks::Twelve), "7 September to 29 November 2026");
}

#[test]
fn missed_days_and_sessions_by_hand_are_counted() {
    let routine = Routine::default();
    let mut records: Vec<Record> = [20, 19, 15, 1].map(|ago| session(ago, &routine)).to_vec();
    records[1].notes.by_hand = true;
    records[2].notes.removed = true;
    let history = History::of(records);
    let schedule = Schedule::new(Rule::EveryDay, today().plus(-20));
    let found = of(&history, &schedule, Weeks::Four);
    assert_eq!((found.kept, found.planned), (3, 20));
    assert_eq!((found.sessions, found.by_hand), (3, 1));
    let sessions = &words::figures(&found)[2];
    assert_eq!(sessions.1, "3, 1 of them entered by hand");
}

#[test]
fn doses_are_told_then_and_now() {
    let mut before = Routine::default();
    before.items.truncate(3);
    before.items[0].dose.count = 8;
    let history = History::of(vec![session(40, &Routine::default()), session(9, &before)]);
    let mut now = Routine::default();
    now.items.remove(1);
    now.items[0].dose.band = Band::Light;
    let schedule = Schedule::new(Rule::EveryDay, today());
    let source = Source {
        history: &history,
        schedule: &schedule,
        routine: &now,
        asked: None,
        today: today(),
    };
    let found = report(&source, Weeks::Four);
    let found: Vec<String> = found
        .doses
        .iter()
        .map(words::doses)
        .map(|(name, text)| format!("{name}: {text}"))
        .collect();
    assert_eq!(
        found,
        [
            "Clams: 8 each leg · 1 s hold; now 10 each leg · 1 s hold · light band",
            "Single-leg bridge: 6 each leg · 10 s hold, unchanged",
            "Lateral walks: 10 steps each way, not done in these weeks",
            "Fire hydrants: 10 each leg · 1 s hold; now left out",
        ]
    );
}

#[test]
fn effort_pain_and_stops_are_what_was_noted() {
    let routine = Routine::default();
    let mut records: Vec<Record> = (0..4).map(|ago| session(ago, &routine)).collect();
    let answer = |exercise, effort, stopped: bool| Answer {
        exercise,
        effort,
        pain: stopped.then(|| Pain::of(6)).flatten(),
        stopped,
    };
    records[0]
        .notes
        .set_answer(answer(Exercise::Clam, Some(Effort::Easy), false));
    records[0].notes.before = Pain::of(0);
    records[2]
        .notes
        .set_answer(answer(Exercise::Clam, Some(Effort::Hard), true));
    let stopped = Answer {
        pain: None,
        ..answer(Exercise::LateralWalk, None, true)
    };
    records[3].notes.set_answer(stopped);
    records[3].notes.before = Pain::of(4);
    records[3].notes.after = Pain::of(5);
    let history = History::of(records);
    let schedule = Schedule::new(Rule::EveryDay, today().plus(-3));
    let found = of(&history, &schedule, Weeks::Four);
    assert_eq!((found.felt, found.not_rated), ([1, 0, 1, 0], 2));
    assert_eq!(words::figures(&found)[4].1, "easy 1, hard 1, not rated 2");
    let stops: Vec<String> = found.stops.iter().map(words::stop).collect();
    assert_eq!(
        stops,
        [
            "26 November: Lateral walks",
            "27 November: Clams, pain 6 of 10"
        ]
    );
    let numbers = |it: &super::PainPoint| (it.before.map(Pain::get), it.after.map(Pain::get));
    let pain: Vec<_> = found.pain.iter().map(numbers).collect();
    assert_eq!(pain, [(Some(4), Some(5)), (Some(0), None)]);
    assert_eq!(
        words::chart(&found),
        "Back pain from 0 to 10, as noted before 2 sessions and after 1 session."
    );
}

#[test]
fn what_was_asked_is_repeated_line_by_line() {
    let mut asked = Prescription::from_routine(&Routine::default(), Rule::EveryOtherDay);
    asked.exercises = vec![Item::first(Exercise::Clam)];
    asked.exercises[0].sides = Sides::More(Side::Left, 3);
    asked.name = PlainText::name("Week 2");
    asked.note = PlainText::note("Slowly.");
    asked.last_day = Day::new(2027, 1, 31);
    assert_eq!(
        words::asked(&asked),
        [
            "Week 2",
            "Clams: 10 each leg · 1 s hold · 3 more on the left",
            "Every other day, until 31 January 2027.",
            "Slowly.",
        ]
    );
    asked.rule = None;
    assert_eq!(words::asked(&asked)[2], "Until 31 January 2027.");
}

#[test]
fn the_bundle_has_the_same_days_and_sessions() {
    let (history, schedule) = daily(400);
    let source = Source {
        history: &history,
        schedule: &schedule,
        routine: &Routine::default(),
        asked: None,
        today: today(),
    };
    let text = bundle(&source, Weeks::Eight, 1_795_933_800_000, 60);
    assert_eq!(text.matches("\"Procedure\"").count(), 56);
    assert!(text.contains("\"start\":\"2026-10-05\""));
    assert!(text.contains("\"timestamp\":\"2026-11-29T07:30:00+01:00\""));
}
