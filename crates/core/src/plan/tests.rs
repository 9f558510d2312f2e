//! What each change on the Plan screen leaves behind.

use super::state::{Field, PlanMsg};
use super::{coming, has_lost_track, time_of_day, weekdays};
use crate::effect::Effect;
use crate::model::{Model, Screen, Stored};
use crate::msg::{Action, Msg};
use crate::now::{Now, Wall};
use crate::update::update;
use domain::day::Day;
use domain::exercise::{Band, Exercise, Form};
use domain::history::{History, Identity, Record, RecordId, Work};
use domain::notes::Notes;
use domain::schedule::{PauseReason, Rule, Schedule};
use domain::settings::Theme;
use domain::time::{Millis, Moment};
use domain::weekday::Weekday;
use locale::text;

fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

fn now(today: &str) -> Now {
    let wall = Wall {
        epoch_ms: 1_772_000_000_000,
        offset_min: 60,
        day: day(today),
    };
    Now {
        moment: Moment::new(1000),
        wall,
    }
}

fn session(on: &str) -> Record {
    let work = Work {
        exercise: Exercise::Clam,
        side: None,
        asked: Exercise::Clam.first_dose(),
        done: 10,
    };
    Record {
        identity: Identity {
            id: RecordId(u64::from(day(on).day())),
            day: day(on),
            epoch_ms: 0,
            offset_min: 60,
        },
        played: Millis::secs(60),
        work: vec![work],
        notes: Notes::default(),
    }
}

/// The app on Wednesday the fourth of March, every other day, with sessions on these days.
fn app(sessions: &[&str]) -> Model {
    let stored = Stored {
        schedule: Some(Schedule::new(Rule::EveryOtherDay, day("2026-03-02"))),
        history: History::of(sessions.iter().map(|on| session(on)).collect()),
        ..Stored::default()
    };
    Model::open(stored, now("2026-03-04").wall)
}

fn press(model: &mut Model, change: PlanMsg) -> Vec<Effect> {
    update(model, Msg::Plan(change), now("2026-03-04"))
}

#[track_caller]
fn check_order(model: &Model, order: &str) {
    let all = model.routine.all();
    let names = all.iter().map(|(item, on)| {
        let key = item.exercise.entry().key;
        if *on {
            key.to_owned()
        } else {
            format!("({key})")
        }
    });
    assert_eq!(names.collect::<Vec<_>>().join(" "), order);
}

#[track_caller]
fn check_coming(model: &Model, days: &[&str]) {
    let coming: Vec<String> = coming(model).iter().map(Day::to_string).collect();
    assert_eq!(coming, days);
}

#[track_caller]
fn check_time(text: &str, time: Option<(u8, u8)>) {
    assert_eq!(time_of_day(text), time, "{text}");
}

#[test]
fn a_time_of_day_is_read() {
    check_time("07:30", Some((7, 30)));
    check_time("18:30:15", Some((18, 30)));
    for text in ["", "7", "07:", "07:3", "noon", "-1:30"] {
        check_time(text, None);
    }
}

#[test]
fn exercises_move_to_a_place_and_no_further_than_the_ends() {
    let mut model = app(&[]);
    let saved = press(&mut model, PlanMsg::Place(Exercise::Clam, 1));
    assert_eq!(saved, [Effect::SaveRoutine]);
    check_order(&model, "fire-hydrant clam glute-bridge lateral-walk");
    press(&mut model, PlanMsg::Place(Exercise::Clam, 3));
    check_order(&model, "fire-hydrant glute-bridge lateral-walk clam");
    press(&mut model, PlanMsg::Place(Exercise::Clam, 99));
    check_order(&model, "fire-hydrant glute-bridge lateral-walk clam");
    press(&mut model, PlanMsg::Place(Exercise::Clam, 0));
    check_order(&model, "clam fire-hydrant glute-bridge lateral-walk");
}

#[test]
fn an_exercise_that_is_switched_off_keeps_its_place_and_its_dose() {
    let mut model = app(&[]);
    press(
        &mut model,
        PlanMsg::Step(Exercise::FireHydrant, Field::Count, true),
    );
    press(&mut model, PlanMsg::Switch(Exercise::FireHydrant));
    check_order(&model, "clam (fire-hydrant) glute-bridge lateral-walk");
    assert_eq!(model.routine.items.len(), 3);
    press(&mut model, PlanMsg::Switch(Exercise::FireHydrant));
    check_order(&model, "clam fire-hydrant glute-bridge lateral-walk");
    assert_eq!(model.routine.items[1].dose.count, 11);
}

#[test]
fn steps_stay_within_what_is_sensible() {
    let mut model = app(&[]);
    for _ in 0..70 {
        press(
            &mut model,
            PlanMsg::Step(Exercise::Clam, Field::Count, false),
        );
        press(&mut model, PlanMsg::Step(Exercise::Clam, Field::Hold, true));
        press(
            &mut model,
            PlanMsg::Step(Exercise::GluteBridge, Field::MoveIn, true),
        );
        press(&mut model, PlanMsg::Ready(false));
    }
    let clam = model.routine.items[0];
    assert_eq!((clam.dose.count, clam.dose.hold), (1, Millis::secs(60)));
    assert_eq!(model.routine.items[2].change, Millis::secs(120));
    assert_eq!(model.routine.ready, Millis::secs(5));
}

#[test]
fn a_step_goes_to_the_next_whole_one() {
    let mut model = app(&[]);
    model.routine.items[0].switch = Millis::new(12_500);
    press(
        &mut model,
        PlanMsg::Step(Exercise::Clam, Field::Switch, true),
    );
    assert_eq!(model.routine.items[0].switch, Millis::secs(15));
    model.routine.items[0].switch = Millis::secs(12);
    press(
        &mut model,
        PlanMsg::Step(Exercise::Clam, Field::Switch, false),
    );
    assert_eq!(model.routine.items[0].switch, Millis::secs(10));
}

#[test]
fn bands_and_forms_are_worn_and_done_as_chosen() {
    let mut model = app(&[]);
    press(&mut model, PlanMsg::Wear(Exercise::Clam, Band::Medium));
    press(
        &mut model,
        PlanMsg::Form(Exercise::GluteBridge, Form::TwoLegs),
    );
    assert_eq!(model.routine.items[0].dose.band, Band::Medium);
    assert_eq!(model.routine.items[2].dose.form, Form::TwoLegs);
    press(&mut model, PlanMsg::Own(Band::Light));
    press(&mut model, PlanMsg::Own(Band::Heavy));
    press(&mut model, PlanMsg::Own(Band::Light));
    let owned = Band::WORN.map(|it| model.settings.bands.has(it));
    assert_eq!(owned, [false, false, true]);
}

#[test]
fn all_doses_at_once_and_back_again() {
    let mut model = app(&[]);
    press(
        &mut model,
        PlanMsg::Step(Exercise::Clam, Field::Count, true),
    );
    press(&mut model, PlanMsg::Switch(Exercise::LateralWalk));
    let mine = model.routine.clone();
    press(&mut model, PlanMsg::Preset { gentle: true });
    assert_eq!(
        model.routine.items[2].dose,
        Exercise::GluteBridge.gentle_dose()
    );
    check_order(&model, "clam fire-hydrant glute-bridge (lateral-walk)");
    press(&mut model, PlanMsg::PutBack);
    assert_eq!(model.routine, mine);
    press(&mut model, PlanMsg::Preset { gentle: false });
    assert_eq!(model.routine.items[0].dose, Exercise::Clam.first_dose());
    press(
        &mut model,
        PlanMsg::Step(Exercise::Clam, Field::Count, true),
    );
    assert_eq!(model.plan.before, None);
}

#[test]
fn chosen_days_begin_with_every_second_one_from_today() {
    let mut model = app(&["2026-03-02"]);
    let days: Vec<usize> = weekdays(&model, model.schedule.chosen_rule())
        .iter()
        .map(Weekday::index)
        .collect();
    assert_eq!(days, [2, 4, 6]);
    let days = weekdays(&model, model.schedule.chosen_rule());
    press(&mut model, PlanMsg::Rule(Rule::Weekdays(days)));
    check_coming(&model, &["2026-03-04", "2026-03-06", "2026-03-08"]);
    press(&mut model, PlanMsg::Weekday(Weekday::ALL[4]));
    check_coming(&model, &["2026-03-04", "2026-03-08", "2026-03-11"]);
    press(&mut model, PlanMsg::Weekday(Weekday::ALL[2]));
    press(&mut model, PlanMsg::Weekday(Weekday::ALL[6]));
    check_coming(&model, &["2026-03-08", "2026-03-15", "2026-03-22"]);
}

#[test]
fn a_rule_acts_from_tomorrow_where_today_is_done() {
    let mut model = app(&["2026-03-02", "2026-03-04"]);
    let effects = update(
        &mut model,
        Msg::ChooseRule(Rule::EveryDay),
        now("2026-03-04"),
    );
    assert_eq!(effects, [Effect::SaveSchedule]);
    assert_eq!(
        model.schedule.rules()[1],
        (day("2026-03-05"), Rule::EveryDay)
    );
    check_coming(&model, &["2026-03-05", "2026-03-06", "2026-03-07"]);
}

#[test]
fn a_pause_begins_today_and_ends_when_it_is_told_to() {
    let mut model = app(&["2026-03-02"]);
    press(&mut model, PlanMsg::Reason(PauseReason::ALL[2]));
    press(&mut model, PlanMsg::Pause);
    let pause = *model.schedule.pause_on(day("2026-03-04")).unwrap();
    assert_eq!((pause.last, pause.reason), (None, PauseReason::Pain));
    check_coming(&model, &[]);
    press(&mut model, PlanMsg::EndPause);
    assert!(model.schedule.pauses().is_empty());
    check_coming(&model, &["2026-03-04", "2026-03-06", "2026-03-08"]);
}

#[test]
fn a_pause_with_a_last_day_lasts_to_it() {
    let mut model = app(&["2026-03-02"]);
    press(&mut model, PlanMsg::Last(Some(day("2026-03-07"))));
    press(&mut model, PlanMsg::Pause);
    check_coming(&model, &["2026-03-08", "2026-03-10", "2026-03-12"]);
    assert_eq!(model.plan.last, None);
}

#[test]
fn a_pause_begun_after_todays_session_begins_tomorrow_and_can_be_called_off() {
    let mut model = app(&["2026-03-04"]);
    press(&mut model, PlanMsg::Pause);
    assert_eq!(model.schedule.pauses()[0].first, day("2026-03-05"));
    press(&mut model, PlanMsg::CallOff(day("2026-03-05")));
    assert!(model.schedule.pauses().is_empty());
}

#[test]
fn a_pause_can_begin_later_and_never_ends_before_it_begins() {
    let mut model = app(&["2026-03-02"]);
    let shown = |model: &Model| {
        let days = super::plan_view(model).days;
        (days.from, days.pause, days.hint)
    };
    let today = (
        "2026-03-04".to_owned(),
        "Pause from today".to_owned(),
        text::plan::pause_about(),
    );
    assert_eq!(shown(&model), today);
    press(&mut model, PlanMsg::From(Some(day("2026-03-01"))));
    assert_eq!(shown(&model), today, "none begins in the past");
    press(&mut model, PlanMsg::From(Some(day("2026-03-10"))));
    assert_eq!(shown(&model).1, "Pause from 10 March");
    press(&mut model, PlanMsg::Last(Some(day("2026-03-08"))));
    assert_eq!(shown(&model).2, text::plan::pause_ends_first());
    press(&mut model, PlanMsg::Pause);
    assert!(model.schedule.pauses().is_empty());
    press(&mut model, PlanMsg::Last(Some(day("2026-03-12"))));
    press(&mut model, PlanMsg::Pause);
    let pause = model.schedule.pauses()[0];
    assert_eq!(
        (pause.first, pause.last),
        (day("2026-03-10"), Some(day("2026-03-12")))
    );
    check_coming(&model, &["2026-03-04", "2026-03-06", "2026-03-08"]);
    assert_eq!((model.plan.from, model.plan.last), (None, None));
}

#[test]
fn the_reminder_is_kept_with_the_schedule_through_a_change_of_the_first_rule() {
    let mut model = app(&[]);
    press(&mut model, PlanMsg::RemindAt(18, 30));
    press(&mut model, PlanMsg::RemindWith("After coffee ".into()));
    update(
        &mut model,
        Msg::ChooseRule(Rule::EveryDay),
        now("2026-03-04"),
    );
    let reminder = super::reminder(&model);
    assert_eq!((reminder.hour(), reminder.minute()), (18, 30));
    assert_eq!(reminder.sentence(), "After coffee");
    assert_eq!(model.plan.sentence.as_deref(), Some("After coffee "));
}

#[test]
fn a_calendar_loses_track_when_the_days_of_every_other_day_move() {
    let mut model = app(&["2026-03-02"]);
    let file = |given| Effect::ExportCalendar {
        given,
        cancels_old: false,
    };
    let effects = press(&mut model, PlanMsg::AddToCalendar(7));
    assert_eq!(effects, [Effect::SaveSchedule, file(0)]);
    assert_eq!(model.schedule.reminders().filed, None);
    let effects = press(&mut model, PlanMsg::Filed(true));
    assert_eq!(effects, [Effect::SaveSchedule]);
    assert!(!has_lost_track(&model));
    // Wednesday passes, and Thursday makes up for it.
    model.wall.day = day("2026-03-06");
    model.history.add(session("2026-03-05"));
    assert!(has_lost_track(&model));
    let msg = Msg::Plan(PlanMsg::AddToCalendar(8));
    let effects = update(&mut model, msg, now("2026-03-06"));
    assert_eq!(effects, [Effect::SaveSchedule, file(1)]);
    assert_eq!(model.schedule.reminders().series, Some(7));
    // It is offered until the person says that it worked.
    assert!(has_lost_track(&model));
    press_on(&mut model, PlanMsg::Filed(false), "2026-03-06");
    assert!(has_lost_track(&model));
    press_on(&mut model, PlanMsg::Filed(true), "2026-03-06");
    assert!(!has_lost_track(&model));
}

fn press_on(model: &mut Model, change: PlanMsg, today: &str) -> Vec<Effect> {
    update(model, Msg::Plan(change), now(today))
}

#[test]
fn the_names_that_everybody_had_are_cancelled_with_the_first_file_of_one_s_own() {
    let mut model = app(&["2026-03-02"]);
    model.schedule.reminders_mut().filed = Some(day("2026-02-20"));
    let file = |given, cancels_old| Effect::ExportCalendar { given, cancels_old };
    let effects = press(&mut model, PlanMsg::AddToCalendar(7));
    assert_eq!(effects[1], file(0, true));
    // The same file again, as long as it is not known to be there.
    press(&mut model, PlanMsg::Filed(false));
    assert_eq!(
        press(&mut model, PlanMsg::AddToCalendar(8))[1],
        file(1, true)
    );
    press(&mut model, PlanMsg::Filed(true));
    assert_eq!(
        press(&mut model, PlanMsg::AddToCalendar(9))[1],
        file(1, false)
    );
}

#[test]
fn a_plan_that_asks_for_nothing_gives_no_file() {
    let mut model = app(&["2026-03-02"]);
    press(&mut model, PlanMsg::Pause);
    assert_eq!(press(&mut model, PlanMsg::AddToCalendar(7)), []);
    assert_eq!(press(&mut model, PlanMsg::Filed(true)), []);
}

#[test]
fn colours_and_the_end_of_the_day() {
    let mut model = app(&[]);
    let effects = press(&mut model, PlanMsg::Theme(Theme::Dark));
    assert_eq!(effects, [Effect::SaveSettings, Effect::ApplyTheme]);
    assert_eq!(model.settings.theme, Theme::Dark);
    for _ in 0..9 {
        let hour = model.settings.day_start;
        press(&mut model, PlanMsg::DayStart(hour + 1));
    }
    assert_eq!(model.settings.day_start, 6);
    for _ in 0..9 {
        let hour = model.settings.day_start;
        press(&mut model, PlanMsg::DayStart(hour.saturating_sub(1)));
    }
    assert_eq!(model.settings.day_start, 0);
}

#[test]
fn a_change_during_a_session_holds_from_the_next_one_on() {
    let mut model = app(&[]);
    update(&mut model, Msg::Start(RecordId(1)), now("2026-03-04"));
    update(&mut model, Msg::Navigate(Screen::Plan), now("2026-03-04"));
    press(
        &mut model,
        PlanMsg::Step(Exercise::Clam, Field::Count, true),
    );
    let reps = |model: &Model| {
        model.session.as_ref().unwrap().timeline().sets()[0]
            .dose
            .count
    };
    assert_eq!(reps(&model), 10);
    update(&mut model, Msg::Play(Action::End), now("2026-03-04"));
    update(&mut model, Msg::Start(RecordId(2)), now("2026-03-04"));
    assert_eq!(reps(&model), 11);
}

#[test]
fn the_short_session_plays_clams_and_bridges() {
    let mut model = app(&[]);
    update(&mut model, Msg::StartShort(RecordId(1)), now("2026-03-04"));
    let sets = model.session.as_ref().unwrap().timeline().sets().to_vec();
    let exercises: Vec<Exercise> = sets.iter().map(|it| it.exercise).collect();
    let (clam, bridge) = (Exercise::Clam, Exercise::GluteBridge);
    assert_eq!(exercises, [clam, clam, bridge, bridge]);
    assert_eq!(model.routine.items.len(), 4);
}

#[test]
fn with_every_exercise_off_nothing_starts() {
    let mut model = app(&[]);
    for exercise in Exercise::ALL {
        press(&mut model, PlanMsg::Switch(exercise));
    }
    update(&mut model, Msg::Start(RecordId(1)), now("2026-03-04"));
    assert!(model.session.is_none());
}
