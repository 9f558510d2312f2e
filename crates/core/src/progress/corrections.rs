//! A past day put right: a session done without the app is added, or one is taken out.

use crate::effect::Effect;
use crate::model::Model;
use crate::now::Now;
use domain::day::Day;
use domain::history::{Identity, Record, RecordId};

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
    changed(model, record)
}

/// Takes out the session at `index` among those of the chosen day.
pub fn remove(model: &mut Model, index: usize) -> Vec<Effect> {
    let day = model.progress.day;
    let found = day.and_then(|day| of_day(model, day).nth(index).cloned());
    found.map_or_else(Vec::new, |record| turn(model, record))
}

/// Takes out again what was put in, or puts in again what was taken out.
pub fn undo(model: &mut Model) -> Vec<Effect> {
    let touched = model.progress.touched;
    let found = touched.and_then(|id| model.history.get(id).cloned());
    found.map_or_else(Vec::new, |record| turn(model, record))
}

fn turn(model: &mut Model, mut record: Record) -> Vec<Effect> {
    record.notes.removed = !record.notes.removed;
    record.notes.revision = record.notes.revision.saturating_add(1);
    changed(model, record)
}

fn changed(model: &mut Model, record: Record) -> Vec<Effect> {
    let Identity { id, day, .. } = record.identity;
    model.history.add(record);
    model.progress.touched = Some(id);
    model.progress.layer = None;
    vec![Effect::SaveHistory(day)]
}

/// Noon of `day` where the local clock is `offset_min` ahead of UTC, in milliseconds since 1970.
fn noon(day: Day, offset_min: i16) -> i64 {
    i64::from(Day::FIRST.days_until(day)) * DAY_MS + DAY_MS / 2 - i64::from(offset_min) * MINUTE_MS
}
