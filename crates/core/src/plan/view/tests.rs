//! What the Plan screen shows in states that differ.

use super::{plan_view, row};
use crate::model::{Model, Stored};
use crate::now::{Now, Wall};
use crate::plan::{Field, PlanMsg, Whose};
use crate::update::update;
use crate::{backup, msg::Msg};
use domain::day::Day;
use domain::exercise::{Band, Exercise, Form};
use domain::schedule::{PauseReason, Rule};
use domain::time::Moment;
use domain::weekday::{Weekday, Weekdays};
use locale::text::{calendar, plan};

fn now() -> Now {
    Now {
        moment: Moment::new(1000),
        wall: Wall {
            epoch_ms: 1_772_000_000_000,
            offset_min: 60,
            day: Day::parse("2026-03-04").unwrap(),
        },
    }
}

/// The app on Wednesday the fourth of March before its first session, after these changes.
fn after(changes: &[PlanMsg]) -> Model {
    let mut model = Model::open(Stored::default(), now().wall);
    for change in changes {
        update(&mut model, Msg::Plan(change.clone()), now());
    }
    model
}

/// Checks what is said of the pauses, and which of them can be called off.
#[track_caller]
fn check_pauses(changes: &[PlanMsg], pauses: &[(&str, bool)]) {
    let view = plan_view(&after(changes)).days;
    let shown = view.pauses.iter();
    let shown: Vec<_> = shown
        .map(|it| (it.dates.as_str(), it.to_come.is_some()))
        .collect();
    assert_eq!(shown, pauses);
}

/// Checks which fields the open row of `exercise` has.
#[track_caller]
fn check_fields(changes: &[PlanMsg], exercise: Exercise, fields: &[Field]) {
    let row = row(&after(changes), Whose::Own, exercise);
    let all = Field::ALL.into_iter();
    let shown: Vec<_> = all
        .filter(|it| it.belongs_to(&row.item, row.first))
        .collect();
    assert_eq!(shown, fields);
}

#[test]
fn the_plan_says_how_long_how_often_and_what_comes() {
    let view = plan_view(&after(&[]));
    assert_eq!(view.lede, "Ten minutes, every other day.");
    assert_eq!(view.total, "10 min");
    assert_eq!(view.order, Exercise::ALL);
    assert!(view.days.coming.starts_with("Coming up: today, "));
    assert!(!view.nothing_on && !view.in_session && !view.can_put_back);
    assert_eq!(view.moved, "");
}

#[test]
fn chosen_days_are_part_of_the_rule() {
    let rule = Rule::Weekdays(Weekdays::only(Weekday::Friday));
    assert_eq!(plan_view(&after(&[PlanMsg::Rule(rule)])).days.rule, rule);
}

#[test]
fn a_pause_shows_its_days_until_it_is_over() {
    let last = |text| PlanMsg::Last(Day::parse(text));
    check_pauses(&[], &[]);
    check_pauses(
        &[PlanMsg::Pause],
        &[("Paused since 4 March, until you end it.", false)],
    );
    check_pauses(
        &[last("2026-03-06"), PlanMsg::Pause],
        &[("Paused from 4 March to 6 March.", false)],
    );
    check_pauses(&[PlanMsg::Pause, PlanMsg::EndPause], &[]);
}

#[test]
fn the_form_of_a_pause_says_that_its_last_day_is_past() {
    let hint = |text: &str| {
        let view = plan_view(&after(&[
            PlanMsg::Reason(PauseReason::Away),
            PlanMsg::Last(Day::parse(text)),
        ]));
        assert_eq!(view.days.reason, PauseReason::Away);
        (view.days.last, view.days.hint)
    };
    assert_eq!(hint(""), (String::new(), plan::pause_about()));
    assert_eq!(
        hint("2026-03-04"),
        ("2026-03-04".to_owned(), plan::pause_about())
    );
    assert_eq!(
        hint("2026-03-03"),
        ("2026-03-03".to_owned(), plan::pause_past())
    );
}

#[test]
fn a_row_has_the_fields_that_mean_something_for_it() {
    use Field::{Count, Hold, MoveIn, Switch};
    check_fields(&[], Exercise::Clam, &[Count, Hold, Switch]);
    check_fields(&[], Exercise::FireHydrant, &[Count, Hold, MoveIn, Switch]);
    check_fields(&[], Exercise::LateralWalk, &[Count, MoveIn, Switch]);
    // Both legs at once have no sides to change.
    let two_legs = PlanMsg::Form(Exercise::GluteBridge, Form::TwoLegs);
    check_fields(&[two_legs], Exercise::GluteBridge, &[Count, Hold, MoveIn]);
    // Without the clams the session begins with the hydrants.
    let off = PlanMsg::Switch(Exercise::Clam);
    check_fields(&[off], Exercise::FireHydrant, &[Count, Hold, Switch]);
}

#[test]
fn an_exercise_at_either_end_of_the_list_moves_no_further() {
    let model = after(&[]);
    let next = |exercise, up| row(&model, Whose::Own, exercise).next_place(up);
    assert_eq!(next(Exercise::Clam, true), 0);
    assert_eq!(next(Exercise::Clam, false), 1);
    assert_eq!(next(Exercise::LateralWalk, true), 2);
    assert_eq!(next(Exercise::LateralWalk, false), 3);
    assert!(row(&model, Whose::Own, Exercise::LateralWalk).is_at_end(false));
    let moved = plan_view(&after(&[PlanMsg::Place(Exercise::Clam, 2)])).moved;
    assert_eq!(moved, "Clams: number three of four. ");
}

#[test]
fn a_row_offers_the_bands_that_the_person_has_and_the_one_that_is_worn() {
    let bands = |changes: &[PlanMsg]| row(&after(changes), Whose::Own, Exercise::Clam).bands;
    assert_eq!(bands(&[]), [Band::None]);
    let own = PlanMsg::Own(Band::Heavy);
    assert_eq!(bands(std::slice::from_ref(&own)), [Band::None, Band::Heavy]);
    let wear = PlanMsg::Wear(Exercise::Clam, Band::Medium);
    assert_eq!(bands(&[own, wear]), [Band::None, Band::Medium, Band::Heavy]);
}

#[test]
fn a_plan_without_exercises_says_so() {
    let off = Exercise::ALL.map(PlanMsg::Switch);
    let view = plan_view(&after(&off));
    assert!(view.nothing_on);
    assert_eq!(view.order, Exercise::ALL);
}

#[test]
fn the_reminder_shows_what_is_typed_as_it_is_typed() {
    let view = plan_view(&after(&[])).reminder;
    assert_eq!((view.time.as_str(), view.sentence.as_str()), ("07:00", ""));
    let typed = PlanMsg::RemindWith("After coffee ".to_owned());
    let view = plan_view(&after(&[PlanMsg::RemindAt(18, 5), typed])).reminder;
    assert_eq!(view.time, "18:05");
    assert_eq!(view.sentence, "After coffee ");
    assert!(view.hints.contains(&calendar::counts()) && !view.has_lost_track);
    assert!(!view.hints.contains(&calendar::night()));
}

#[test]
fn erasing_is_asked_for_in_the_row_once_and_in_notes_then() {
    let mut model = after(&[]);
    let shown = |model: &Model| {
        let view = plan_view(model).copies;
        let heads = view.notes.into_iter().map(|it| it.head);
        (view.can_erase, heads.collect::<Vec<_>>())
    };
    assert_eq!(shown(&model), (true, vec![]));
    for head in ["Erase everything?", "Erase it for good?"] {
        update(&mut model, Msg::Backup(backup::BackupMsg::Erase), now());
        assert_eq!(shown(&model), (false, vec![head.to_owned()]));
    }
}
