//! Layers and their dates. Today is 2026-11-21.

use super::super::ground::core;
use super::super::words;
use crate::strata::{Joint, Texture};
use domain::day::Day;
use domain::exercise::Exercise;
use domain::history::{History, Identity, Record, RecordId};
use domain::notes::{Answer, Effort, Notes, Pain};
use domain::routine::Routine;
use domain::schedule::{Rule, Schedule};
use domain::streak::marks;
use domain::time::Millis;

/// A session of ten minutes on `day`.
pub fn session(day: Day, effort: Option<Effort>, before: Option<u8>) -> Record {
    let number = u64::try_from(Day::FIRST.days_until(day)).unwrap();
    let identity = Identity {
        id: RecordId(number),
        day,
        epoch_ms: i64::try_from(number).unwrap() * 86_400_000,
        offset_min: 0,
    };
    let sets = Routine::default().to_sets();
    let done: Vec<u8> = sets.iter().map(|it| it.dose.count).collect();
    let mut record = Record::of(identity, Millis::secs(600), &sets, &done);
    record.notes = Notes {
        before: before.and_then(Pain::of),
        ..Notes::default()
    };
    record.notes.set_answer(Answer {
        effort,
        ..Answer::none(Exercise::Clam)
    });
    record
}

fn today() -> Day {
    Day::parse("2026-11-21").unwrap()
}

/// Sessions so many days ago, in a picture: a line for each layer.
#[track_caller]
fn check(days_ago: &[i32], layers: &[&str]) {
    let records = days_ago
        .iter()
        .map(|ago| session(today().plus(-ago), None, None));
    let history = History::of(records.collect());
    let schedule = Schedule::new(Rule::EveryOtherDay, history.records()[0].identity.day);
    let marks = marks(&history.session_days(), &schedule, today());
    let found = core(history.records(), &marks, today());
    let picture: Vec<String> = found
        .rows
        .iter()
        .zip(&found.ground.layers)
        .map(|(row, layer)| {
            let joint = match layer.joint {
                Joint::Plain => "",
                Joint::Rest => " / rest",
                Joint::Empty => " / empty",
            };
            let date = words::date(row, today());
            format!("{date}: {}{joint}", row.sessions)
        })
        .collect();
    assert_eq!(picture, layers);
}

#[test]
fn each_session_of_twelve_weeks_is_a_layer() {
    check(&[1], &["Fri 20 Nov: 1"]);
    check(
        &[1, 3, 7],
        &[
            "Fri 20 Nov: 1 / rest",
            "Wed 18 Nov: 1 / empty",
            "Sat 14 Nov: 1",
        ],
    );
    check(&[2, 3], &["Thu 19 Nov: 1", "Wed 18 Nov: 1"]);
}

#[test]
fn older_months_are_a_band_each() {
    check(
        &[83, 84, 85, 86, 120],
        &["Sun 30 Aug: 1", "August 2026: 3 / empty", "July 2026: 1"],
    );
}

#[track_caller]
fn check_texture(efforts: &[Option<Effort>], texture: Texture) {
    let days = (100..).zip(efforts);
    let records = days.map(|(ago, effort)| session(today().plus(-ago), *effort, None));
    let history = History::of(records.collect());
    let schedule = Schedule::new(Rule::EveryOtherDay, today().plus(-200));
    let marks = marks(&history.session_days(), &schedule, today());
    let found = core(history.records(), &marks, today());
    assert_eq!(found.ground.layers.len(), 1);
    assert_eq!(found.ground.layers[0].texture, texture);
}

#[test]
fn a_band_is_made_of_what_most_of_its_sessions_felt_like() {
    use Effort::{Easy, Hard, Right, TooMuch};
    check_texture(&[None, None], Texture::Plain);
    check_texture(&[None, None, Some(Easy)], Texture::Sand);
    check_texture(&[Some(Easy), Some(Right), Some(Right)], Texture::Loam);
    check_texture(&[Some(Easy), Some(Hard)], Texture::Stone);
    check_texture(&[Some(TooMuch)], Texture::Stone);
}

#[test]
fn ten_years_stay_a_few_screens_deep() {
    for (every, most) in [(1, 3_000.0), (2, 2_500.0)] {
        let records = (0..3_650).map(|n| session(today().plus(-n * every), None, None));
        let history = History::of(records.collect());
        let schedule = Schedule::new(Rule::EveryOtherDay, history.records()[0].identity.day);
        let marks = marks(&history.session_days(), &schedule, today());
        let found = core(history.records(), &marks, today());
        assert!(found.ground.height < most, "{}", found.ground.height);
        let sessions: usize = found.rows.iter().map(|it| it.sessions).sum();
        assert_eq!(sessions, 3_650);
        let depths = found.dates.windows(2);
        assert!(depths.into_iter().all(|it| it[1].0 - it[0].0 >= 28.0));
    }
}
