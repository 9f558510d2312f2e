//! Everything but the core log. Today is 2026-11-21, a Saturday.

use super::super::growth::DoseHistory;
use super::super::{Progress, progress};
use super::ground::session;
use crate::model::{Model, Stored};
use crate::now::Wall;
use crate::strata::Texture;
use domain::day::Day;
use domain::exercise::Exercise;
use domain::history::{History, Record};
use domain::notes::Effort;
use domain::routine::Item;
use domain::schedule::{Rule, Schedule};
use domain::streak::Mark;

pub fn today() -> Day {
    Day::parse("2026-11-21").unwrap()
}

/// An app with these sessions, every other day since the first of them.
pub fn model(records: Vec<Record>) -> Model {
    let history = History::of(records);
    let first = history.records().first().map(|it| it.identity.day);
    let stored = Stored {
        schedule: first.map(|it| Schedule::new(Rule::EveryOtherDay, it)),
        history,
        ..Stored::default()
    };
    let wall = Wall {
        epoch_ms: 1_795_251_600_000,
        offset_min: 60,
        day: today(),
    };
    Model::open(stored, wall)
}

fn days_ago(ago: &[i32]) -> Model {
    let record = |it: &i32| session(today().plus(-it), None, None);
    model(ago.iter().map(record).collect())
}

fn shown(ago: &[i32]) -> Progress {
    progress(&days_ago(ago))
}

#[test]
fn before_the_first_session_it_offers_one() {
    let mut model = days_ago(&[]);
    let empty = progress(&model).empty.unwrap();
    assert_eq!(empty.cast.unwrap().exercise, Exercise::GluteBridge);
    assert_eq!(empty.minutes.as_deref(), Some("10 min"));
    model.routine.items.clear();
    let empty = progress(&model).empty.unwrap();
    assert_eq!((empty.cast, empty.minutes), (None, None));
}

#[test]
fn the_last_session_removed_can_be_put_back() {
    let mut model = days_ago(&[1]);
    let mut record = model.history.records()[0].clone();
    model.progress.touched = vec![(record.identity.id, record.notes.clone())];
    record.notes.removed = true;
    record.notes.revision = 1;
    model.history.add(record);
    let shown = progress(&model);
    assert_eq!((shown.empty, shown.since), (None, None));
    assert_eq!(shown.undo, Some("Session removed."));
    assert_eq!(shown.headline, "No layers yet.");
}

#[test]
fn the_numbers_are_in_words_and_digits() {
    let shown = shown(&[1, 3, 5]);
    assert_eq!(shown.headline, "3 layers down.");
    let since = "One for every session since 16 November.";
    assert_eq!(shown.since.as_deref(), Some(since));
    assert_eq!(shown.numbers.days, ("days on plan", "6".to_owned()));
    assert_eq!(shown.numbers.longest, "6");
    let kept = ("3 of 3 planned".to_owned(), "100".to_owned());
    assert_eq!(shown.numbers.kept, Some(kept));
    assert_eq!(shown.totals.time, "30 min");
    assert_eq!((&*shown.totals.reps, &*shown.totals.steps), ("156", "60"));
}

#[test]
fn each_day_of_the_month_has_its_mark() {
    let shown = shown(&[1, 5, 7]);
    assert_eq!(shown.calendar.name, "November 2026");
    assert_eq!(shown.calendar.days.len(), 30);
    let day = |number: usize| &shown.calendar.days[number - 1];
    assert_eq!(day(13).label, "Friday 13 November: no session yet");
    assert_eq!(day(13).mark, None);
    assert_eq!(day(14).texture, Some(Texture::Plain));
    assert_eq!(day(18).label, "Wednesday 18 November: kept by a pass");
    assert_eq!(day(18).texture, None);
    assert_eq!(day(21).label, "Saturday 21 November, today: rest");
    assert!(day(21).is_today && day(21).can_choose && !day(21).is_chosen);
    assert_eq!(day(22).mark, Some(Mark::Planned));
    assert!(!day(22).can_choose);
}

#[test]
fn a_session_that_felt_hard_is_stone_in_the_calendar() {
    let record = session(today(), Some(Effort::Hard), None);
    let shown = progress(&model(vec![record]));
    assert_eq!(shown.calendar.days[20].texture, Some(Texture::Stone));
}

#[test]
fn a_chosen_day_shows_its_sessions_or_takes_one() {
    let mut model = days_ago(&[1]);
    assert_eq!(progress(&model).day, None);
    model.progress.day = Some(today().plus(-1));
    let day = progress(&model).day.unwrap();
    assert_eq!(day.name, "Friday 20 November 2026");
    assert_eq!(day.sessions[0].text, "10 min, 52 reps, 20 steps.");
    assert!(!day.has_none && !day.can_add);
    model.progress.day = Some(today());
    let day = progress(&model).day.unwrap();
    assert!(day.sessions.is_empty() && day.has_none && day.can_add);
    model.routine.items.clear();
    assert!(!progress(&model).day.unwrap().can_add);
}

#[test]
fn pain_is_drawn_from_the_third_rating_on() {
    let rated = |ago: i32| session(today().plus(-ago), None, Some(5));
    assert!(!progress(&model(vec![rated(1), rated(3)])).back.is_drawn);
    let back = progress(&model(vec![rated(1), rated(3), rated(8)])).back;
    assert!(back.is_drawn);
    let points: Vec<_> = back.weeks.iter().map(|it| (it.x, it.before)).collect();
    assert_eq!(points, [(38, Some(90)), (65, Some(90))]);
    assert_eq!(back.weeks[0].date.as_deref(), Some("9 Nov"));
    assert_eq!(back.weeks[1].date, None);
    assert_eq!(back.table[1], ["Mon 16 Nov", "5.0", ""]);
}

#[test]
fn habit_strength_is_drawn_from_the_first_session_to_now() {
    assert_eq!(shown(&[]).strength, None);
    let shown = shown(&[40, 38, 36, 1]);
    let strength = shown.strength.unwrap();
    assert_eq!(strength.since, "October 2026");
    assert!(strength.line.starts_with("M24 "));
    let (x, y) = strength.end;
    assert_eq!(x, 350);
    assert!(strength.line.ends_with(&format!("L350 {y}")));
    let months: Vec<&str> = strength.table.iter().map(|it| it[0].as_str()).collect();
    assert_eq!(months, ["November 2026", "October 2026"]);
    assert_eq!(strength.table[0][1], format!("{} %", strength.now));
}

#[test]
fn a_dose_that_grew_is_a_stair() {
    let mut model = days_ago(&[3, 1]);
    let mut item = Item::first(Exercise::Clam);
    item.dose.count *= 2;
    model.routine.items = vec![item];
    let [clams] = &progress(&model).doses[..] else {
        panic!("one exercise, one dose");
    };
    let expected = DoseHistory {
        name: "Clams",
        change: "10 to 20 reps, 1 s hold".to_owned(),
        is_last: clams.is_last,
        stairs: "M0 42H0V24H50V24H101V6".to_owned(),
    };
    assert_eq!(*clams, expected);
}
