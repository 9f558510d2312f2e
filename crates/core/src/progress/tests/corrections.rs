//! Sessions put in and removed by hand.

use super::super::change::update;
use super::super::corrections::of_day;
use super::super::state::{Edit, ProgressMsg};
use super::super::view::progress;
use crate::effect::Effect;
use crate::model::{Model, Stored};
use crate::now::{Now, Wall};
use domain::day::Day;
use domain::exercise::Exercise;
use domain::history::RecordId;
use domain::month::Month;
use domain::notes::{Effort, Pain};
use domain::time::Moment;

fn day(date: &str) -> Day {
    Day::parse(date).unwrap()
}

fn now() -> Now {
    Now {
        moment: Moment::new(0),
        wall: Wall {
            // 2026-11-21, 10:00 in Berlin.
            epoch_ms: 1_795_251_600_000,
            offset_min: 60,
            day: day("2026-11-21"),
        },
    }
}

fn model() -> Model {
    Model::open(Stored::default(), now().wall)
}

#[track_caller]
fn check(model: &mut Model, change: ProgressMsg, saved: Option<&str>) {
    let told = format!("{change:?}");
    let effects = update(model, change, now());
    let expected: Vec<Effect> = saved
        .map(|it| Effect::SaveHistory(day(it)))
        .into_iter()
        .collect();
    assert_eq!(effects, expected, "{told}");
}

fn sessions(model: &Model, date: &str) -> usize {
    of_day(model, day(date)).count()
}

#[test]
fn a_session_without_the_phone_is_added_as_the_routine_asks() {
    let mut model = model();
    check(&mut model, ProgressMsg::Day(day("2026-11-18")), None);
    check(
        &mut model,
        ProgressMsg::Add(RecordId(7)),
        Some("2026-11-18"),
    );
    let record = model.history.get(RecordId(7)).unwrap();
    assert!(record.counts() && record.notes.by_hand);
    assert_eq!(record.reps(), 2 * (10 + 10 + 6 + 10));
    assert_eq!(record.played, model.routine.to_timeline().total());
    // Noon in Berlin.
    assert_eq!(record.identity.epoch_ms, 1_794_999_600_000);
    assert_eq!(record.identity.offset_min, 60);
}

#[test]
fn a_day_that_is_done_or_to_come_takes_no_session() {
    let mut model = model();
    check(&mut model, ProgressMsg::Add(RecordId(7)), None);
    check(&mut model, ProgressMsg::Day(day("2026-11-22")), None);
    check(&mut model, ProgressMsg::Add(RecordId(7)), None);
    check(&mut model, ProgressMsg::Day(day("2026-11-21")), None);
    check(
        &mut model,
        ProgressMsg::Add(RecordId(7)),
        Some("2026-11-21"),
    );
    check(&mut model, ProgressMsg::Add(RecordId(8)), None);
    let record = model.history.get(RecordId(7)).unwrap();
    assert_eq!(
        record.identity.epoch_ms,
        now().wall.epoch_ms,
        "not after now"
    );
}

#[test]
fn taking_out_and_undoing_go_back_and_forth_and_raise_the_revision() {
    let mut model = model();
    check(&mut model, ProgressMsg::Day(day("2026-11-18")), None);
    check(&mut model, ProgressMsg::Remove(0), None);
    check(&mut model, ProgressMsg::Undo, None);
    check(
        &mut model,
        ProgressMsg::Add(RecordId(7)),
        Some("2026-11-18"),
    );
    for (revision, change, left) in [
        (1, ProgressMsg::Undo, 0),
        (2, ProgressMsg::Undo, 1),
        (3, ProgressMsg::Remove(0), 0),
        (4, ProgressMsg::Undo, 1),
    ] {
        check(&mut model, change, Some("2026-11-18"));
        assert_eq!(sessions(&model, "2026-11-18"), left);
        let record = model.history.get(RecordId(7)).unwrap();
        assert_eq!(record.notes.revision, revision);
        assert!(record.notes.by_hand);
    }
    check(&mut model, ProgressMsg::Day(day("2026-11-17")), None);
    check(&mut model, ProgressMsg::Undo, None);
}

/// The sessions of 21 and 22 November, and what the model says can be undone.
fn across(model: &Model) -> (usize, usize, Option<&'static str>) {
    let undo = progress(model).undo;
    let on = |date| sessions(model, date);
    (on("2026-11-21"), on("2026-11-22"), undo)
}

#[test]
fn a_session_dated_ahead_is_moved_to_today_and_back() {
    let mut model = model();
    check(&mut model, ProgressMsg::Day(day("2026-11-21")), None);
    check(
        &mut model,
        ProgressMsg::Add(RecordId(7)),
        Some("2026-11-21"),
    );
    let mut ahead = model.history.get(RecordId(7)).unwrap().clone();
    ahead.identity.id = RecordId(8);
    ahead.identity.day = day("2026-11-22");
    ahead.identity.epoch_ms += 86_400_000 - 3_600_000;
    ahead.notes.before = Pain::of(4);
    model.history.add(ahead.clone());
    // Of today there is nothing to move.
    check(&mut model, ProgressMsg::MoveToToday(0, RecordId(9)), None);
    check(&mut model, ProgressMsg::Day(day("2026-11-22")), None);
    assert_eq!(across(&model), (1, 1, None));

    let moving = ProgressMsg::MoveToToday(0, RecordId(9));
    let saved = ["2026-11-21", "2026-11-22"].map(|it| Effect::SaveHistory(day(it)));
    assert_eq!(update(&mut model, moving, now()), saved);
    assert_eq!(across(&model), (2, 0, Some("Session moved to today.")));
    assert_eq!(model.progress.day, Some(day("2026-11-21")));
    let moved = model.history.get(RecordId(9)).unwrap();
    let began = now().wall.epoch_ms - 3_600_000;
    assert_eq!(moved.identity.epoch_ms, began, "as late as it was that day");
    assert_eq!(
        (&moved.work, moved.notes.before),
        (&ahead.work, Pain::of(4))
    );
    for (moved, there, told) in [
        (1, 1, "Session back on its day."),
        (2, 0, "Session moved to today."),
    ] {
        assert_eq!(update(&mut model, ProgressMsg::Undo, now()), saved);
        assert_eq!(across(&model), (moved, there, Some(told)));
    }
}

#[test]
fn a_layer_pressed_twice_is_no_longer_picked() {
    let mut model = model();
    for (pressed, layer) in [(3, Some(3)), (2, Some(2)), (2, None)] {
        check(&mut model, ProgressMsg::PressLayer(pressed), None);
        assert_eq!(model.progress.layer, layer);
    }
}

#[test]
fn months_to_come_end_after_a_year() {
    let mut model = model();
    for _ in 0..40 {
        check(&mut model, ProgressMsg::Month { next: true }, None);
    }
    assert_eq!(model.progress.month, Some(Month::of(day("2027-11-01"))));
}

/// A session of `date` that began at noon there, in UTC.
fn kept(model: &mut Model, date: &str) {
    let mut record = super::ground::session(day(date), None, None);
    record.identity.epoch_ms += 43_200_000;
    model.history.add(record);
}

#[test]
fn a_clock_that_ran_ahead_makes_no_day_done_and_its_sessions_can_be_removed() {
    for (date, month) in [("2026-11-22", "2026-11-01"), ("2028-03-02", "2028-03-01")] {
        let mut model = model();
        kept(&mut model, "2026-11-19");
        kept(&mut model, date);
        assert_eq!(model.today(), day("2026-11-21"));
        let view = crate::today::today(&model);
        assert_eq!(view.offer, crate::today::Offer::Start);
        assert!(view.ahead.contains("after today"), "{}", view.ahead);
        assert_eq!(progress(&model).ahead, [day(date)]);
        check(&mut model, ProgressMsg::Day(day(date)), None);
        let shown = progress(&model);
        assert_eq!(model.progress.month, Some(Month::of(day(month))));
        assert_eq!(shown.day.unwrap().sessions.len(), 1);
        let cell = shown.calendar.days.iter().find(|it| it.day == day(date));
        assert!(cell.unwrap().can_choose);
        check(&mut model, ProgressMsg::Remove(0), Some(date));
        let left = progress(&model);
        assert_eq!((left.ahead.len(), left.day.unwrap().sessions.len()), (0, 0));
        assert_eq!(crate::today::today(&model).ahead, "");
        check(&mut model, ProgressMsg::Undo, Some(date));
    }
}

#[test]
fn a_session_of_tomorrow_that_has_begun_crossed_the_date_line() {
    let mut model = model();
    kept(&mut model, "2026-11-22");
    let mut record = model.history.records()[0].clone();
    record.identity.epoch_ms = now().wall.epoch_ms - 1;
    model.history = domain::history::History::of(vec![record]);
    assert_eq!(model.today(), day("2026-11-22"));
}

#[test]
fn all_that_was_said_can_be_set_later_and_undone() {
    let mut model = model();
    kept(&mut model, "2026-11-19");
    let id = model.history.records()[0].identity.id;
    check(&mut model, ProgressMsg::Day(day("2026-11-19")), None);
    let shown = |model: &Model| {
        let session = progress(model).day.unwrap().sessions[0].clone();
        let clams = &session.exercises[0];
        let text = [&*session.said, &clams.said, &session.note].join("|");
        (text, progress(model).undo)
    };
    assert_eq!(shown(&model), ("||".to_owned(), None));
    let clam = Exercise::Clam;
    for (edit, told, undone) in [
        (Edit::Before(Pain::of(10)), "Back 10 before.||", "||"),
        (
            Edit::Before(Pain::of(1)),
            "Back 1 before.||",
            "Back 10 before.||",
        ),
        (
            Edit::After(Pain::of(2)),
            "Back 1 before, 2 after.||",
            "Back 1 before.||",
        ),
        (
            Edit::Felt(clam, Some(Effort::Hard)),
            "Felt hard. Back 1 before, 2 after.|hard|",
            "Back 1 before, 2 after.||",
        ),
        (
            Edit::During(clam, Pain::of(4)),
            "Felt hard. Back 1 before, 2 after.|hard, pain 4 of 10|",
            "Felt hard. Back 1 before, 2 after.|hard|",
        ),
        (
            Edit::ToggleStopped(clam),
            "Felt hard. Back 1 before, 2 after.|hard, pain 4 of 10, stopped because it hurt|",
            "Felt hard. Back 1 before, 2 after.|hard, pain 4 of 10|",
        ),
        (
            Edit::Note(" Left hip odd.\u{7} ".to_owned()),
            "Felt hard. Back 1 before, 2 after.|hard, pain 4 of 10, stopped because it hurt|Left hip odd.",
            "Felt hard. Back 1 before, 2 after.|hard, pain 4 of 10, stopped because it hurt|",
        ),
    ] {
        for (change, told) in [
            (ProgressMsg::Edit(id, edit), told),
            (ProgressMsg::Undo, undone),
            (ProgressMsg::Undo, told),
        ] {
            check(&mut model, change, Some("2026-11-19"));
            assert_eq!(shown(&model), (told.to_owned(), Some("Changed.")));
        }
    }
    let revision = model.history.records()[0].notes.revision;
    assert_eq!(revision, 7 * 3);
    // What changes nothing is not written.
    check(
        &mut model,
        ProgressMsg::Edit(id, Edit::After(Pain::of(2))),
        None,
    );
    check(
        &mut model,
        ProgressMsg::Edit(RecordId(99), Edit::After(None)),
        None,
    );
}
