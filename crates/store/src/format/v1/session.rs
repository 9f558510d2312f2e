//! The session under way. It is read whole or not at all: a part of one cannot be resumed.

use serde::{Deserialize, Serialize};

use super::record::{Answer, NotesFields, is_false, read_identity};
use super::{VERSION, read_dose};
use crate::format::fields::{Number, Words, write_id};
use crate::format::{FURTHEST, LONGEST, MOST, SIDES, band_word, form_word, json, side_word};
use crate::read_issue::{Parsed, Tally};
use crate::text::Text;
use crate::words::one_of;
use domain::checkpoint::Checkpoint;
use domain::exercise::Exercise;
use domain::timeline::{Lead, Set};

const LEADS: [Lead; 3] = [Lead::Ready, Lead::Switch, Lead::Change];

#[derive(Serialize, Deserialize)]
struct Session<'a> {
    version: Number,
    #[serde(borrow)]
    id: Words<'a>,
    #[serde(borrow)]
    day: Words<'a>,
    at: Number,
    offset_min: Number,
    saved_at: Number,
    played_ms: Number,
    set: Number,
    rep: Number,
    #[serde(borrow)]
    sets: Vec<SetFields<'a>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    revision: Option<Number>,
    #[serde(default, skip_serializing_if = "is_false")]
    by_hand: bool,
    #[serde(default, skip_serializing_if = "is_false")]
    removed: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    before: Option<Number>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    after: Option<Number>,
    #[serde(default, borrow, skip_serializing_if = "Vec::is_empty")]
    answers: Vec<Answer<'a>>,
}

#[derive(Serialize, Deserialize)]
struct SetFields<'a> {
    exercise: &'a str,
    side: &'a str,
    count: Number,
    hold_ms: Number,
    band: &'a str,
    form: &'a str,
    lead: &'a str,
    lead_in_ms: Number,
    done: Number,
}

/// The text of a session under way.
pub fn write_session(checkpoint: &Checkpoint) -> String {
    let identity = &checkpoint.identity;
    let notes = NotesFields::from(&checkpoint.notes);
    let sets = checkpoint.sets.iter().zip(&checkpoint.done);
    json(&Session {
        version: VERSION.into(),
        id: write_id(identity.id).into(),
        day: identity.day.to_string().into(),
        at: identity.epoch_ms.into(),
        offset_min: identity.offset_min.into(),
        saved_at: checkpoint.at_epoch_ms.into(),
        played_ms: Number::of_millis(checkpoint.played),
        set: count(checkpoint.set),
        rep: checkpoint.rep.into(),
        sets: sets.map(|(set, &done)| write_set(set, done)).collect(),
        revision: notes.revision,
        by_hand: notes.by_hand,
        removed: notes.removed,
        before: notes.before,
        after: notes.after,
        answers: notes.answers,
    })
}

fn count(number: usize) -> Number {
    i64::try_from(number).unwrap_or(i64::MAX).into()
}

fn write_set(set: &Set, done: u8) -> SetFields<'_> {
    SetFields {
        exercise: set.exercise.entry().key,
        side: side_word(set.side),
        count: set.dose.count.into(),
        hold_ms: Number::of_millis(set.dose.hold),
        band: band_word(set.dose.band),
        form: form_word(set.dose.form),
        lead: lead_word(set.lead),
        lead_in_ms: Number::of_millis(set.lead_in),
        done: done.into(),
    }
}

/// The session of `text`, if it is whole and makes sense.
pub(crate) fn read_session(text: &str) -> Parsed<Option<Checkpoint>> {
    let text = Text::parse(text, VERSION, &["version"]);
    let mut tally = Tally::default();
    let session = Session::deserialize(&text.object).ok();
    let session = session.filter(|_| text.is_whole);
    Parsed {
        value: tally.count(session.and_then(read_checkpoint)),
        tally,
        kind: text.kind(tally.lost),
    }
}

fn read_checkpoint(session: Session) -> Option<Checkpoint> {
    if session.sets.len() > MOST {
        return None;
    }
    let sets: Option<Vec<(Set, u8)>> = session.sets.iter().map(read_set).collect();
    let (sets, done): (Vec<Set>, Vec<u8>) = sets?.into_iter().unzip();
    let last = i64::try_from(sets.len()).ok()? - 1;
    let set = session.set.within::<usize>(0..=last)?;
    let reps = sets.get(set)?.dose.count;
    let notes = NotesFields {
        revision: session.revision,
        by_hand: session.by_hand,
        removed: session.removed,
        before: session.before,
        after: session.after,
        answers: session.answers,
        ..NotesFields::default()
    };
    Some(Checkpoint {
        identity: read_identity(
            &session.id.0,
            &session.day.0,
            session.at,
            session.offset_min,
        )?,
        sets,
        done,
        set,
        rep: session.rep.within(0..=i64::from(reps))?,
        played: session.played_ms.millis(LONGEST)?,
        at_epoch_ms: session.saved_at.within(-FURTHEST..=FURTHEST)?,
        notes: notes.read()?,
    })
}

/// A set and what is done of it. That may be more than is asked now: the dose may have been made
/// easier since.
fn read_set(set: &SetFields) -> Option<(Set, u8)> {
    let done = set.done.within(0..=i64::from(u8::MAX))?;
    let set = Set {
        exercise: Exercise::from_key(set.exercise)?,
        side: one_of(SIDES, side_word, set.side)?,
        dose: read_dose(set.count, set.hold_ms, set.band, set.form)?,
        lead: one_of(LEADS, lead_word, set.lead)?,
        lead_in: set.lead_in_ms.millis(LONGEST)?,
    };
    Some((set, done))
}

const fn lead_word(lead: Lead) -> &'static str {
    match lead {
        Lead::Ready => "ready",
        Lead::Switch => "switch",
        Lead::Change => "change",
    }
}
