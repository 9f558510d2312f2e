//! Backups and what they change, step by step.

use super::{BackupMsg, Erase, Restore, changed_months, notes, suggest, update};
use crate::effect::Effect;
use crate::model::{Model, Notice, Stored};
use crate::now::Wall;
use domain::day::Day;
use domain::history::{History, Identity, Record, RecordId};
use domain::month::Month;
use domain::notes::Notes;
use domain::settings::Settings;
use domain::time::Millis;
use store::backup::{Refusal, write_backup};

fn day() -> Day {
    Day::parse("2026-03-02").unwrap()
}

fn record(id: u64, after: i32) -> Record {
    Record {
        identity: Identity {
            id: RecordId(id),
            day: day().plus(after),
            epoch_ms: i64::from(after),
            offset_min: 0,
        },
        played: Millis::secs(60),
        work: Vec::new(),
        notes: Notes::default(),
    }
}

fn model(records: Vec<Record>) -> Model {
    let stored = Stored {
        history: History::of(records),
        ..Stored::default()
    };
    let wall = Wall {
        epoch_ms: 0,
        offset_min: 0,
        day: day().plus(100),
    };
    Model::open(stored, wall)
}

/// A copy of what `of` has, with the sound switched off.
fn copy(of: &Model) -> String {
    let settings = Settings {
        muted: true,
        ..of.settings.clone()
    };
    write_backup(&settings, &of.schedule, &of.routine, &of.history, day())
}

fn offered(model: &mut Model, text: String) {
    assert_eq!(update(model, BackupMsg::Chosen(Ok(text))), []);
    assert!(matches!(model.backup.restore, Restore::Offered(_)));
}

#[test]
fn sessions_of_a_copy_are_added_and_their_months_are_written() {
    let mut here = model(vec![record(1, 0)]);
    let there = model(vec![
        record(1, 0),
        record(2, 3),
        record(3, 40),
        record(4, 41),
    ]);
    offered(&mut here, copy(&there));
    let effects = update(&mut here, BackupMsg::Restore { plan: false });
    let months = [day(), day().plus(40)].map(|it| Month::of(it).first());
    assert_eq!(effects, months.map(Effect::SaveHistory));
    assert_eq!(here.history, there.history);
    assert_eq!(here.backup.restore, Restore::Done { sessions: 3 });
    assert!(!here.settings.muted);
}

#[test]
fn sessions_that_were_removed_are_not_counted_as_restored() {
    let mut removed = record(9, 1);
    removed.notes.removed = true;
    let there = model((1..9).map(|n| record(n, 0)).chain([removed]).collect());
    let mut here = model(Vec::new());
    offered(&mut here, copy(&there));
    update(&mut here, BackupMsg::Restore { plan: false });
    assert_eq!(here.backup.restore, Restore::Done { sessions: 8 });
    assert_eq!(here.history.records().len(), 8);
    assert_eq!(here.history, there.history);
}

#[test]
fn a_plan_is_taken_only_if_it_is_asked_for() {
    let mut here = model(vec![record(1, 0)]);
    let text = copy(&here);
    offered(&mut here, text);
    let Restore::Offered(offer) = &here.backup.restore else {
        return;
    };
    assert!(offer.plan);
    let effects = update(&mut here, BackupMsg::Restore { plan: true });
    assert!(here.settings.muted);
    for effect in [
        Effect::SaveSettings,
        Effect::SaveSchedule,
        Effect::SaveRoutine,
    ] {
        assert!(effects.contains(&effect), "{effect:?}");
    }
}

#[test]
fn when_copies_were_made_is_no_other_plan() {
    let mut here = model(vec![record(1, 0)]);
    let text = write_backup(
        &here.settings,
        &here.schedule,
        &here.routine,
        &here.history,
        day(),
    );
    update(&mut here, BackupMsg::Copied);
    offered(&mut here, text);
    let Restore::Offered(offer) = &here.backup.restore else {
        return;
    };
    assert!(!offer.plan);
}

#[test]
fn what_was_refused_or_left_changes_nothing() {
    let mut here = model(vec![record(1, 0)]);
    update(&mut here, BackupMsg::Chosen(Ok("{}".to_owned())));
    assert_eq!(here.backup.restore, Restore::Refused(Refusal::NotOurs));
    assert_eq!(update(&mut here, BackupMsg::Restore { plan: true }), []);
    update(&mut here, BackupMsg::Chosen(Err(Refusal::TooLong)));
    assert_eq!(here.backup.restore, Restore::Refused(Refusal::TooLong));
    let text = copy(&model(vec![record(2, 0)]));
    offered(&mut here, text);
    update(&mut here, BackupMsg::Leave);
    assert_eq!(update(&mut here, BackupMsg::Restore { plan: true }), []);
    assert_eq!(here.history, model(vec![record(1, 0)]).history);
}

#[test]
fn months_are_written_only_where_something_comes_in() {
    let here = History::of(vec![record(1, 0), record(2, 40)]);
    let mut later = record(2, 40);
    later.notes.revision = 1;
    let theirs = History::of(vec![record(1, 0), later]);
    let expected = [Month::of(day().plus(40))];
    assert_eq!(changed_months(&here, &theirs), expected);
    assert_eq!(changed_months(&theirs, &here), []);
}

#[test]
fn everything_is_erased_when_it_was_asked_for_three_times() {
    let mut model = model(vec![record(1, 0)]);
    assert_eq!(update(&mut model, BackupMsg::Erase), []);
    assert_eq!(model.backup.erase, Erase::Asked);
    assert_eq!(update(&mut model, BackupMsg::Erase), []);
    assert_eq!(model.backup.erase, Erase::Sure);
    assert_eq!(update(&mut model, BackupMsg::Erase), [Effect::Erase]);
}

#[test]
fn whoever_keeps_everything_is_asked_anew_the_next_time() {
    let mut model = model(vec![record(1, 0)]);
    update(&mut model, BackupMsg::Erase);
    update(&mut model, BackupMsg::Leave);
    assert_eq!(update(&mut model, BackupMsg::Erase), []);
    assert_eq!(model.backup.erase, Erase::Asked);
}

#[test]
fn a_copy_is_suggested_until_one_is_saved() {
    let records = (0..30).map(|n| record(n, 0)).collect();
    let mut model = model(records);
    suggest(&mut model);
    assert_eq!(model.notices, [Notice::CopyDue]);
    assert_eq!(update(&mut model, BackupMsg::Copy), [Effect::ExportBackup]);
    assert_eq!(model.notices, [Notice::CopyDue]);
    assert_eq!(update(&mut model, BackupMsg::CopySent), []);
    assert_eq!(model.notices, [Notice::CopyDue], "nobody knows yet");
    assert_eq!(
        update(&mut model, BackupMsg::Copied),
        [Effect::SaveSettings]
    );
    assert_eq!(model.notices, []);
    assert_eq!(model.settings.copies.saved_on, Some(model.today()));
    suggest(&mut model);
    assert_eq!(model.notices, []);
}

/// Checks what a person can answer to what is shown now.
#[track_caller]
fn check_answers(model: &Model, answers: &[&str]) {
    let shown: Vec<_> = notes(model).into_iter().flat_map(|it| it.answers).collect();
    let names: Vec<_> = shown.iter().map(|it| it.1).collect();
    assert_eq!(names, answers);
}

#[test]
fn a_copy_offers_what_it_has_that_is_not_here() {
    let new = vec![record(1, 0), record(2, 3)];
    let plain = |of: &Model| {
        let Model {
            settings,
            schedule,
            routine,
            history,
            ..
        } = of;
        write_backup(settings, schedule, routine, history, day())
    };
    let mut here = model(vec![record(1, 0)]);
    check_answers(&here, &[]);
    offered(&mut here, copy(&model(new.clone())));
    check_answers(
        &here,
        &["Restore its sessions", "Sessions and plan", "Not now"],
    );
    let mut more = here.clone();
    more.history = model(new).history;
    offered(&mut here, plain(&more));
    check_answers(&here, &["Restore", "Not now"]);
    let text = copy(&here);
    offered(&mut here, text);
    check_answers(&here, &["Take its plan", "Not now"]);
    let text = plain(&here);
    offered(&mut here, text);
    check_answers(&here, &["Close"]);
}

#[test]
fn before_the_first_session_a_copy_is_restored_whole() {
    let mut here = model(Vec::new());
    offered(&mut here, copy(&model(vec![record(1, 0)])));
    check_answers(&here, &["Restore", "Not now"]);
    assert_eq!(notes(&here)[0].more, Vec::<String>::new());
    assert_eq!(
        notes(&here)[0].answers[0].0,
        BackupMsg::Restore { plan: true }
    );
}

#[test]
fn erasing_is_confirmed_twice() {
    let mut model = model(vec![record(1, 0)]);
    update(&mut model, BackupMsg::Erase);
    check_answers(
        &model,
        &["Keep everything", "Save a copy first", "Erase everything"],
    );
    update(&mut model, BackupMsg::Erase);
    check_answers(&model, &["Keep everything", "Erase it for good"]);
}

#[test]
fn saved_is_said_once_it_is_known() {
    let mut model = model(vec![record(1, 0)]);
    for (told, answers) in [
        (BackupMsg::Copy, &[][..]),
        (BackupMsg::CopySent, &["Yes, it did", "Try again", "No"]),
        (BackupMsg::Leave, &[]),
        (BackupMsg::CopyRefused, &["Close"]),
        (BackupMsg::CopySent, &["Yes, it did", "Try again", "No"]),
    ] {
        assert!(!update(&mut model, told).contains(&Effect::SaveSettings));
        check_answers(&model, answers);
        assert_eq!(model.settings.copies.saved_on, None);
    }
    update(&mut model, BackupMsg::Copied);
    check_answers(&model, &[]);
    assert_eq!(model.settings.copies.saved_on, Some(model.today()));
}

#[test]
fn the_log_is_added_until_the_person_says_otherwise() {
    let mut model = model(Vec::new());
    assert!(!model.backup.with_log);
    update(&mut model, BackupMsg::ToggleLog);
    update(&mut model, BackupMsg::Choose);
    update(&mut model, BackupMsg::Leave);
    assert!(model.backup.with_log, "what was agreed to holds");
    update(&mut model, BackupMsg::ToggleLog);
    assert!(!model.backup.with_log);
}
