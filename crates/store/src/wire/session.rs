//! The session that is under way. It is read whole or not at all: a part of one cannot go on.

use crate::value::Value;

use super::notes::{read_notes, write_notes};
use super::{
    LONGEST, MOST, SIDES, one_of, read_dose, read_exercise, read_identity, read_instant,
    read_millis, side_word, write_dose, write_identity,
};
use crate::json::{Object, number};
use crate::text::Text;
use crate::trouble::{Reading, Tally};
use domain::checkpoint::Checkpoint;
use domain::timeline::{Lead, Set};

const VERSION: u64 = 1;

/// The text of a session under way.
pub fn write_session(checkpoint: &Checkpoint) -> String {
    let sets = checkpoint.sets.iter().zip(&checkpoint.done);
    let sets: Vec<String> = sets.map(|(set, &done)| write_set(set, done)).collect();
    let object = Object::new().plain("version", &VERSION);
    let object = write_identity(object, &checkpoint.identity)
        .plain("saved_at", &checkpoint.at_epoch_ms)
        .plain("played_ms", &checkpoint.played.get())
        .plain("set", &checkpoint.set)
        .plain("rep", &checkpoint.rep)
        .lines("sets", &sets);
    write_notes(object, &checkpoint.notes).close()
}

fn write_set(set: &Set, done: u8) -> String {
    let object = Object::new()
        .word("exercise", set.exercise.entry().key)
        .word("side", side_word(set.side));
    write_dose(object, &set.dose)
        .word("lead", lead_word(set.lead))
        .plain("lead_in_ms", &set.lead_in.get())
        .plain("done", &done)
        .close()
}

/// The session of `text`, if it is whole and makes sense.
pub(crate) fn read_session(text: &str) -> Reading<Option<Checkpoint>> {
    let text = Text::of(text, VERSION);
    let mut tally = Tally::default();
    let value = tally.count(text.whole().and_then(read_checkpoint));
    Reading {
        value,
        tally,
        kind: text.kind(tally.lost),
    }
}

fn read_checkpoint(object: &Value) -> Option<Checkpoint> {
    let sets = object.get("sets")?.as_array()?;
    let sets: Option<Vec<(Set, u8)>> = sets.iter().take(MOST + 1).map(read_set).collect();
    let (sets, done): (Vec<Set>, Vec<u8>) = sets?.into_iter().unzip();
    let last = i64::try_from(sets.len()).ok()? - 1;
    let set = usize::try_from(number(object, "set", 0..=last)?).ok()?;
    let reps = sets.get(set)?.dose.count;
    let rep = number(object, "rep", 0..=i64::from(reps))?;
    (sets.len() <= MOST).then_some(Checkpoint {
        identity: read_identity(object)?,
        sets,
        done,
        set,
        rep: u8::try_from(rep).ok()?,
        played: read_millis(object, "played_ms", LONGEST)?,
        at_epoch_ms: read_instant(object, "saved_at")?,
        notes: read_notes(object)?,
    })
}

/// A set and what is done of it. That may be more than is asked now: the dose may have been made
/// easier since.
fn read_set(object: &Value) -> Option<(Set, u8)> {
    let set = Set {
        exercise: read_exercise(object)?,
        side: one_of(SIDES, side_word, object, "side")?,
        dose: read_dose(object)?,
        lead: one_of(
            [Lead::Ready, Lead::Switch, Lead::Change],
            lead_word,
            object,
            "lead",
        )?,
        lead_in: read_millis(object, "lead_in_ms", LONGEST)?,
    };
    let done = number(object, "done", 0..=i64::from(u8::MAX))?;
    Some((set, u8::try_from(done).ok()?))
}

const fn lead_word(lead: Lead) -> &'static str {
    match lead {
        Lead::Ready => "ready",
        Lead::Switch => "switch",
        Lead::Change => "change",
    }
}
