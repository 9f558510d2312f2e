//! Links opened, taken over and put back.

use super::{OfferStep, OfferView, offer};
use crate::effect::Effect;
use crate::model::{Model, Notice, Screen, Stored};
use crate::msg::{Action, Msg};
use crate::now::{Now, Wall};
use crate::prescription::PrescriptionMsg;
use crate::update::update;
use domain::day::Day;
use domain::exercise::Exercise;
use domain::history::RecordId;
use domain::routine::Routine;
use domain::schedule::Rule;
use domain::time::Moment;
use store::link::{PlainText, Prescription, write};

fn at(day: &str, ms: u64) -> Now {
    Now {
        moment: Moment::new(ms),
        wall: Wall {
            day: Day::parse(day).unwrap(),
            epoch_ms: 1_795_000_000_000,
            offset_min: 60,
        },
    }
}

const TODAY: &str = "2026-11-29";

fn model() -> Model {
    Model::open(Stored::default(), at(TODAY, 0).wall)
}

/// Twelve clams, every day until the end of the year.
fn asked() -> Prescription {
    let mut asked = Prescription::from_routine(&Routine::default(), Rule::EveryDay);
    asked.exercises[0].dose.count = 12;
    asked.last_day = Day::new(2026, 12, 31);
    asked.name = PlainText::name("Week two");
    asked
}

fn send(model: &mut Model, msg: PrescriptionMsg) -> Vec<Effect> {
    update(model, Msg::Prescription(msg), at(TODAY, 0))
}

fn opened(model: &mut Model, text: &str) -> OfferView {
    send(model, PrescriptionMsg::Opened(text.to_owned()));
    offer(model)
}

#[test]
fn a_link_shows_what_it_changes_and_changes_nothing() {
    let mut model = model();
    let before = (model.routine.clone(), model.schedule.clone());
    let view = opened(&mut model, &write(&asked()));
    assert_eq!(model.screen, Screen::Offer);
    assert_eq!(model.address(), format!("#/r/{}", write(&asked())));
    assert_eq!(view.heading, "Week two");
    assert_eq!(view.days, "Every day, until 31 December 2026.");
    assert_eq!(view.exercises.len(), 4);
    assert_eq!(view.step, OfferStep::Open);
    assert_eq!(
        view.differences,
        [
            "Clams: 12 instead of 10.",
            "Every day instead of every other day.",
            "Until 31 December 2026.",
        ]
    );
    assert_eq!((model.routine, model.schedule), before);
}

#[test]
fn it_is_taken_over_once_and_put_back() {
    let mut model = model();
    let before = (model.routine.clone(), model.schedule.clone());
    let text = write(&asked());
    opened(&mut model, &text);
    let saved = [Effect::SaveRoutine, Effect::SaveSchedule];
    assert_eq!(send(&mut model, PrescriptionMsg::TakeOver), saved);
    assert_eq!(model.routine.items[0].dose.count, 12);
    assert_eq!(model.routine.asked.as_deref(), Some(text.as_str()));
    assert_eq!(model.schedule.chosen_rule(), Rule::EveryDay);
    let today = model.today();
    assert_eq!(model.schedule.last_day(today), Day::new(2026, 12, 31));
    let same = |can_put_back| OfferStep::Same { can_put_back };
    assert_eq!(offer(&model).step, same(true));
    // Opened again it is just what there is.
    assert_eq!(opened(&mut model, &text).differences, [] as [String; 0]);
    assert_eq!(send(&mut model, PrescriptionMsg::PutBack), saved);
    assert_eq!((model.routine.clone(), model.schedule.clone()), before);
    assert_eq!(offer(&model).step, OfferStep::Open);
    assert_eq!(send(&mut model, PrescriptionMsg::PutBack), []);
}

#[test]
fn what_was_changed_since_is_not_put_back() {
    let mut model = model();
    opened(&mut model, &write(&asked()));
    send(&mut model, PrescriptionMsg::TakeOver);
    model.routine.items[0].dose.count = 13;
    assert_eq!(send(&mut model, PrescriptionMsg::PutBack), []);
    assert_eq!(model.routine.items[0].dose.count, 13);
}

#[test]
fn an_end_that_falls_away_is_told() {
    let mut model = model();
    opened(&mut model, &write(&asked()));
    send(&mut model, PrescriptionMsg::TakeOver);
    let mut open = asked();
    open.last_day = None;
    let view = opened(&mut model, &write(&open));
    let told = "Without an end, instead of until 31 December 2026.";
    assert_eq!(view.differences, [told]);
    send(&mut model, PrescriptionMsg::TakeOver);
    assert_eq!(model.schedule.last_day(model.today()), None);
}

#[test]
fn an_end_that_is_past_does_not_end_anything() {
    let mut model = model();
    let mut past = asked();
    past.last_day = Day::new(2026, 11, 1);
    let view = opened(&mut model, &write(&past));
    let told = "It was meant until 1 November 2026, which is past.";
    assert!(view.differences.contains(&told.to_owned()));
    send(&mut model, PrescriptionMsg::TakeOver);
    assert_eq!(model.schedule.pauses(), []);
    assert!(matches!(offer(&model).step, OfferStep::Same { .. }));
}

#[test]
fn of_a_damaged_link_nothing_is_taken_over() {
    #[track_caller]
    fn check(text: &str, told: &str) {
        let mut model = model();
        let view = opened(&mut model, text);
        assert_eq!(view.unreadable, [told]);
        assert_eq!(view.step, OfferStep::Unreadable);
        assert_eq!(send(&mut model, PrescriptionMsg::TakeOver), []);
        assert_eq!(model.routine, Routine::default());
    }
    let text = write(&asked());
    let damaged = "This link is damaged: letters were changed or lost. Ask for it again.";
    check(&text[..text.len() - 1], damaged);
    check("", "This is not a link to a routine.");
    check("%41", "This is not a link to a routine.");
}

#[test]
fn during_a_session_a_link_waits_until_it_is_looked_at() {
    let mut model = model();
    let text = write(&asked());
    update(&mut model, Msg::Start(RecordId(1)), at(TODAY, 0));
    send(&mut model, PrescriptionMsg::Opened(text.clone()));
    assert_eq!(model.screen, Screen::Session);
    assert_eq!(model.address(), "#/session");
    assert_eq!(model.notices, [Notice::RoutineWaits]);
    assert_eq!(send(&mut model, PrescriptionMsg::TakeOver), []);
    update(&mut model, Msg::Play(Action::Resume), at(TODAY, 0));
    update(&mut model, Msg::Play(Action::End), at(TODAY, 60_000));
    update(&mut model, Msg::Done, at(TODAY, 60_000));
    assert_eq!(model.screen, Screen::Today);
    update(
        &mut model,
        Msg::Accept(Notice::RoutineWaits),
        at(TODAY, 60_000),
    );
    assert_eq!(model.screen, Screen::Offer);
    assert_eq!(offer(&model).heading, "Week two");
    assert_eq!(model.notices, []);
    update(&mut model, Msg::Navigate(Screen::Today), at(TODAY, 60_000));
    assert_eq!(model.prescription.link, None);
}

#[test]
fn a_link_that_is_put_away_is_forgotten() {
    let mut model = model();
    update(&mut model, Msg::Start(RecordId(1)), at(TODAY, 0));
    send(&mut model, PrescriptionMsg::Opened(write(&asked())));
    update(&mut model, Msg::Dismiss(Notice::RoutineWaits), at(TODAY, 0));
    assert_eq!(model.prescription.link, None);
}

#[test]
fn doses_beyond_the_ladder_are_told() {
    let mut model = model();
    let mut more = asked();
    more.exercises[2].dose.count = 20;
    let view = opened(&mut model, &write(&more));
    assert_eq!(view.beyond, ["Single-leg bridge: 20 is above the usual 6."]);
    send(&mut model, PrescriptionMsg::TakeOver);
    let bridge = model.routine.items[2];
    assert_eq!(
        (bridge.exercise, bridge.dose.count),
        (Exercise::GluteBridge, 20)
    );
}
