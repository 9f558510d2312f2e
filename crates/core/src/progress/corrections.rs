//! A day is corrected: a session done without the app is added, one is removed or moved to today, or
//! what is known of one is set.

use super::state::Edit;
use crate::coach::annotate;
use crate::effect::Effect;
use crate::model::Model;
use crate::now::Now;
use domain::day::Day;
use domain::history::{Identity, Record, RecordId};
use domain::month::Month;
use domain::notes::{Answer, Notes};

const DAY_MS: i64 = 24 * 60 * 60 * 1000;
const MINUTE_MS: i64 = 60 * 1000;

/// The sessions of `day`, oldest first.
pub fn of_day(model: &Model, day: Day) -> impl Iterator<Item = &Record> {
    let records = model.history.records().iter();
    records.filter(move |it| it.identity.day == day)
}

/// Adds a session of the routine, done in full on the chosen day.
pub fn add(model: &mut Model, id: RecordId, now: Now) -> Vec<Effect> {
    let today = model.today();
    let Some(day) = model.progress.day.filter(|it| *it <= today) else {
        return Vec::new();
    };
    if model.routine.items.is_empty() || of_day(model, day).any(Record::counts) {
        return Vec::new();
    }
    let sets = model.routine.to_sets();
    let done: Vec<u8> = sets.iter().map(|it| it.dose.count).collect();
    let offset_min = now.wall.offset_min;
    let identity = Identity {
        id,
        day,
        // Nobody knows the hour any more, so it is noon; today it is not after now.
        epoch_ms: noon(day, offset_min).min(now.wall.epoch_ms),
        offset_min,
    };
    let played = model.routine.to_timeline().total();
    let mut record = Record::of(identity, played, &sets, &done);
    record.notes.by_hand = true;
    let before = Notes {
        removed: true,
        ..record.notes.clone()
    };
    model.history.add(record);
    touched(model, vec![(id, before)]);
    vec![Effect::SaveHistory(day)]
}

/// Takes out the session at `index` among those of the chosen day.
pub fn remove(model: &mut Model, index: usize) -> Vec<Effect> {
    let day = model.progress.day;
    let found = day.and_then(|day| of_day(model, day).nth(index));
    let id = found.map(|it| it.identity.id);
    id.map_or_else(Vec::new, |id| change(model, id, &|it| it.removed = true))
}

/// Moves the session at `index` among those of the chosen day, which is after today, to today: a
/// clock that ran ahead had dated it. Its record stays and is marked as removed, so that no older
/// copy brings it back; `id` is for the one of today.
pub fn move_to_today(model: &mut Model, index: usize, id: RecordId, now: Now) -> Vec<Effect> {
    let today = model.today();
    let ahead = model.progress.day.filter(|it| *it > today);
    let Some(old) = ahead.and_then(|day| of_day(model, day).nth(index)).cloned() else {
        return Vec::new();
    };
    let mut moved = old.clone();
    let days = i64::from(today.days_until(old.identity.day));
    moved.identity = Identity {
        id,
        day: today,
        epoch_ms: (old.identity.epoch_ms - days * DAY_MS).min(now.wall.epoch_ms),
        ..old.identity
    };
    let was_absent = Notes {
        removed: true,
        ..moved.notes.clone()
    };
    model.history.add(moved);
    let mut effects = vec![Effect::SaveHistory(today)];
    effects.extend(annotate(model, old.identity.id, &|it| it.removed = true));
    touched(model, vec![(id, was_absent), (old.identity.id, old.notes)]);
    // What was moved, and the way back, are shown where it is now.
    model.progress.day = Some(today);
    model.progress.month = Some(Month::of(today));
    effects
}

/// Corrects what is known of the session `id`.
pub fn edit(model: &mut Model, id: RecordId, edit: &Edit) -> Vec<Effect> {
    change(model, id, &|notes| match edit {
        Edit::Before(pain) => notes.before = *pain,
        Edit::After(pain) => notes.after = *pain,
        Edit::Felt(exercise, effort) => {
            let answer = notes.answer(*exercise);
            notes.set_answer(Answer {
                effort: *effort,
                ..answer
            });
        }
        Edit::During(exercise, pain) => {
            let answer = notes.answer(*exercise);
            notes.set_answer(Answer {
                pain: *pain,
                ..answer
            });
        }
        Edit::ToggleStopped(exercise) => {
            let answer = notes.answer(*exercise);
            notes.set_answer(Answer {
                stopped: !answer.stopped,
                ..answer
            });
        }
        Edit::Note(text) => notes.set_note(text),
    })
}

/// Undoes the last correction, or the undoing of it.
pub fn undo(model: &mut Model) -> Vec<Effect> {
    let mut effects = Vec::new();
    let mut undone = Vec::new();
    for (id, before) in model.progress.touched.clone() {
        let now = model.history.get(id).map(|it| it.notes.clone());
        undone.extend(now.map(|it| (id, it)));
        effects.extend(annotate(model, id, &|notes| {
            *notes = Notes {
                revision: notes.revision,
                ..before.clone()
            };
        }));
    }
    if !effects.is_empty() {
        touched(model, undone);
    }
    effects
}

fn change(model: &mut Model, id: RecordId, change: &dyn Fn(&mut Notes)) -> Vec<Effect> {
    let Some(before) = model.history.get(id).map(|it| it.notes.clone()) else {
        return Vec::new();
    };
    let effects = annotate(model, id, change);
    if !effects.is_empty() {
        touched(model, vec![(id, before)]);
    }
    effects
}

fn touched(model: &mut Model, sessions: Vec<(RecordId, Notes)>) {
    model.progress.touched = sessions;
    model.progress.layer = None;
}

/// Noon of `day` where the local clock is `offset_min` ahead of UTC, in milliseconds since 1970.
fn noon(day: Day, offset_min: i16) -> i64 {
    i64::from(Day::FIRST.days_until(day)) * DAY_MS + DAY_MS / 2 - i64::from(offset_min) * MINUTE_MS
}
