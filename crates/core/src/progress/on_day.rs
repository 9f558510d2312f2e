//! The sessions of the chosen day: what is known of each, all of which can be set later.

use super::corrections::of_day;
use super::words;
use crate::model::Model;
use crate::words as common;
use domain::exercise::Exercise;
use domain::history::{Record, RecordId};
use domain::notes::{Answer, Pain};

/// The sessions of the chosen day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChosenDay {
    /// The day in words.
    pub name: String,
    /// Each of its sessions, oldest first.
    pub sessions: Vec<DaySession>,
    /// Whether none of them counts.
    pub has_none: bool,
    /// Whether one can be added.
    pub can_add: bool,
    /// Whether the day is after today, so that its sessions can be moved to today.
    pub is_ahead: bool,
}

/// One session of the day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DaySession {
    /// Which one.
    pub id: RecordId,
    /// What it came to, in a line.
    pub text: String,
    /// How it felt and how the back was, in a line; empty if nothing was said.
    pub said: String,
    /// Its exercises, in the order in which they were planned.
    pub exercises: Vec<DayExercise>,
    /// Back pain before it.
    pub before: Option<Pain>,
    /// Back pain after it.
    pub after: Option<Pain>,
    /// The note.
    pub note: String,
}

/// One exercise of a session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DayExercise {
    /// Its name.
    pub name: &'static str,
    /// What was done of it.
    pub done: String,
    /// What was said of it.
    pub answer: Answer,
    /// The same in words; empty if nothing was said.
    pub said: String,
}

/// Computes what is shown of the chosen day; nothing while none is chosen.
pub fn chosen_day(model: &Model) -> Option<ChosenDay> {
    let day = model.progress.day?;
    let has_none = !of_day(model, day).any(Record::counts);
    Some(ChosenDay {
        name: crate::words::full_day(day),
        sessions: of_day(model, day).map(session).collect(),
        has_none,
        is_ahead: day > model.today(),
        can_add: has_none && day <= model.today() && !model.routine.items.is_empty(),
    })
}

fn session(record: &Record) -> DaySession {
    let notes = &record.notes;
    let exercise = |it: Exercise| {
        let mut work = record.work.iter().filter(|work| work.exercise == it);
        let form = work.next().map(|it| it.asked.form);
        let answer = notes.answer(it);
        // Something may have been said of one that was not planned.
        let is_known = form.is_some() || answer != Answer::none(it);
        let form = form.unwrap_or_default();
        is_known.then(|| DayExercise {
            name: common::exercise_name(it, form),
            done: common::done(record, it),
            answer,
            said: words::answer(answer),
        })
    };
    DaySession {
        id: record.identity.id,
        text: words::session(record),
        said: words::said(notes),
        exercises: Exercise::ALL.into_iter().filter_map(exercise).collect(),
        before: notes.before,
        after: notes.after,
        note: notes.note.clone(),
    }
}
