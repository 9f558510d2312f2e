//! A session's record, each thing in a field of its own. Backups are written in this form.

use serde::{Deserialize, Serialize};

use super::read_dose;
use crate::format::fields::{Number, Words, read_id, write_id};
use crate::format::{FURTHEST, LONGEST, SIDES, band_word, effort_word, form_word, side_word};
use crate::words::one_of;
use domain::day::Day;
use domain::exercise::Exercise;
use domain::history::{self, Identity, Work};
use domain::notes::{self, Effort, Notes, OfferId, Offered, Pain};

/// A record whose sets are each an `S`. Fields that may be missing say nothing then.
#[derive(Serialize, Deserialize)]
pub(crate) struct Record<'a, S> {
    #[serde(borrow)]
    id: Words<'a>,
    #[serde(borrow)]
    day: Words<'a>,
    at: Number,
    offset_min: Number,
    played_ms: Number,
    pub(crate) sets: Vec<S>,
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
    #[serde(default, borrow, skip_serializing_if = "Option::is_none")]
    declined: Option<Words<'a>>,
    #[serde(default, borrow, skip_serializing_if = "Option::is_none")]
    note: Option<Words<'a>>,
}

/// What was asked for and done of one side.
#[derive(Serialize, Deserialize)]
pub(crate) struct Set<'a> {
    exercise: &'a str,
    side: &'a str,
    count: Number,
    hold_ms: Number,
    band: &'a str,
    form: &'a str,
    done: Number,
}

/// What was said of an exercise.
#[derive(Serialize, Deserialize)]
pub(crate) struct Answer<'a> {
    exercise: &'a str,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    effort: Option<&'a str>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pain: Option<Number>,
    #[serde(default, skip_serializing_if = "is_false")]
    stopped: bool,
}

/// The fields of a form that are its notes.
#[derive(Default)]
pub(crate) struct NotesFields<'a> {
    pub(crate) revision: Option<Number>,
    pub(crate) by_hand: bool,
    pub(crate) removed: bool,
    pub(crate) before: Option<Number>,
    pub(crate) after: Option<Number>,
    pub(crate) answers: Vec<Answer<'a>>,
    pub(crate) declined: Option<Words<'a>>,
    pub(crate) note: Option<Words<'a>>,
}

impl<S> Record<'_, S> {
    /// The record, with the sets that `read` adds to it one by one. `None` if anything makes no
    /// sense.
    pub(crate) fn read(
        self,
        read: impl Fn(S, &mut history::Record) -> Option<()>,
    ) -> Option<history::Record> {
        let notes = NotesFields {
            revision: self.revision,
            by_hand: self.by_hand,
            removed: self.removed,
            before: self.before,
            after: self.after,
            answers: self.answers,
            declined: self.declined,
            note: self.note,
        };
        let mut record = history::Record {
            identity: read_identity(&self.id.0, &self.day.0, self.at, self.offset_min)?,
            played: self.played_ms.millis(LONGEST)?,
            work: Vec::new(),
            notes: notes.read()?,
        };
        for it in self.sets {
            read(it, &mut record)?;
        }
        Some(record)
    }
}

impl<'a> From<&'a history::Record> for Record<'a, Set<'a>> {
    fn from(record: &'a history::Record) -> Self {
        let identity = &record.identity;
        let notes = NotesFields::from(&record.notes);
        Self {
            id: write_id(identity.id).into(),
            day: identity.day.to_string().into(),
            at: identity.epoch_ms.into(),
            offset_min: identity.offset_min.into(),
            played_ms: Number::of_millis(record.played),
            sets: record.work.iter().map(Set::from).collect(),
            revision: notes.revision,
            by_hand: notes.by_hand,
            removed: notes.removed,
            before: notes.before,
            after: notes.after,
            answers: notes.answers,
            declined: notes.declined,
            note: notes.note,
        }
    }
}

impl Set<'_> {
    /// Adds the set to a record.
    pub(crate) fn read(self, record: &mut history::Record) -> Option<()> {
        let asked = read_dose(self.count, self.hold_ms, self.band, self.form)?;
        record.work.push(Work {
            exercise: Exercise::from_key(self.exercise)?,
            side: one_of(SIDES, side_word, self.side)?,
            asked,
            done: self.done.within(0..=i64::from(asked.count))?,
        });
        Some(())
    }
}

impl From<&Work> for Set<'_> {
    fn from(work: &Work) -> Self {
        Self {
            exercise: work.exercise.entry().key,
            side: side_word(work.side),
            count: work.asked.count.into(),
            hold_ms: Number::of_millis(work.asked.hold),
            band: band_word(work.asked.band),
            form: form_word(work.asked.form),
            done: work.done.min(work.asked.count).into(),
        }
    }
}

impl Answer<'_> {
    fn read(self) -> Option<notes::Answer> {
        Some(notes::Answer {
            exercise: Exercise::from_key(self.exercise)?,
            effort: self.effort.map(read_effort).transpose().ok()?,
            pain: self.pain.map(read_pain).transpose().ok()?,
            stopped: self.stopped,
        })
    }
}

impl From<&notes::Answer> for Answer<'_> {
    fn from(answer: &notes::Answer) -> Self {
        Self {
            exercise: answer.exercise.entry().key,
            effort: answer.effort.map(effort_word),
            pain: answer.pain.map(|it| it.get().into()),
            stopped: answer.stopped,
        }
    }
}

impl NotesFields<'_> {
    /// The notes. `None` if a field that is there makes no sense.
    pub(crate) fn read(self) -> Option<Notes> {
        let revision = self.revision.unwrap_or(0.into());
        let mut notes = Notes {
            revision: revision.within(0..=u32::MAX.into())?,
            by_hand: self.by_hand,
            removed: self.removed,
            before: self.before.map(read_pain).transpose().ok()?,
            after: self.after.map(read_pain).transpose().ok()?,
            note: self.note.map(|it| it.0.into_owned()).unwrap_or_default(),
            ..Notes::default()
        };
        // Words of a later build say nothing here.
        let declined = self.declined.as_ref().map_or("", |it| &it.0);
        for it in declined.split(' ').filter_map(read_declined) {
            notes.set_declined(it, true);
        }
        for it in self.answers {
            notes.set_answer(it.read()?);
        }
        Some(notes)
    }
}

impl<'a> From<&'a Notes> for NotesFields<'a> {
    fn from(notes: &'a Notes) -> Self {
        let declined: Vec<String> = notes.declined.iter().copied().map(write_declined).collect();
        Self {
            revision: (notes.revision > 0).then(|| notes.revision.into()),
            by_hand: notes.by_hand,
            removed: notes.removed,
            before: notes.before.map(|it| it.get().into()),
            after: notes.after.map(|it| it.get().into()),
            answers: notes.answers.iter().map(Answer::from).collect(),
            declined: (!declined.is_empty()).then(|| declined.join(" ").into()),
            note: (!notes.note.is_empty()).then(|| notes.note.as_str().into()),
        }
    }
}

/// Which session, of these four fields.
pub(crate) fn read_identity(
    id: &str,
    day: &str,
    at: Number,
    offset_min: Number,
) -> Option<Identity> {
    Some(Identity {
        id: read_id(id)?,
        day: Day::parse(day)?,
        epoch_ms: at.within(-FURTHEST..=FURTHEST)?,
        offset_min: offset_min.within(-1440..=1440)?,
    })
}

/// A change that was declined, as `clam:up`.
fn write_declined(it: OfferId) -> String {
    [it.exercise.entry().key, ":", it.what.word()].concat()
}

fn read_declined(words: &str) -> Option<OfferId> {
    let (exercise, what) = words.split_once(':')?;
    Some(OfferId {
        exercise: Exercise::from_key(exercise)?,
        what: one_of(Offered::ALL, Offered::word, what)?,
    })
}

/// A word or a number that makes no sense.
struct Senseless;

fn read_pain(number: Number) -> Result<Pain, Senseless> {
    number.within(0..=10).and_then(Pain::of).ok_or(Senseless)
}

fn read_effort(word: &str) -> Result<Effort, Senseless> {
    one_of(Effort::ALL, effort_word, word).ok_or(Senseless)
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde passes a field by reference"
)]
pub(crate) const fn is_false(field: &bool) -> bool {
    !*field
}
