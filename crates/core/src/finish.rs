//! What the Finish screen shows.

use super::coach::is_much;
use super::model::Model;
use super::strata::{Strata, strata};
use super::today::{Streak, standing, streak};
use super::words;
use domain::exercise::Exercise;
use domain::history::Record;
use domain::notes::{Effort, Pain};
use domain::pain::is_worse;
use domain::streak::Ask;

/// How much of the strata shows, in px.
const DEPTH: f64 = 320.0;

/// What the Finish screen shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Finish {
    /// Which layer the session became, how long it took, and its repetitions.
    pub laid: String,
    /// What comes after it.
    pub after: String,
    /// The next day with a session.
    pub next: String,
    /// The streak and its companions.
    pub streak: Streak,
    /// What was done, by exercise.
    pub work: Vec<(&'static str, String)>,
    /// The ground with the new layer on top.
    pub ground: Strata,
    /// What was answered so far; nothing without a session that has just ended.
    pub answers: Option<Answers>,
}

/// The answers to what is asked after a session.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers {
    /// The exercises that were ended because they hurt.
    pub stopped: Vec<Exercise>,
    /// The exercises that were done and not stopped, each with its answers.
    pub felt: Vec<Felt>,
    /// Pain in the lower back after the session.
    pub back: Option<Pain>,
    /// Whether the back is much worse than before, so that a rest day is suggested.
    pub worse: bool,
    /// Whether the page on when to see a professional is offered.
    pub professional: bool,
}

/// How one exercise felt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Felt {
    /// Which exercise.
    pub exercise: Exercise,
    /// How hard it was, if that was answered.
    pub effort: Option<Effort>,
    /// Pain while doing it, if that was answered.
    pub pain: Option<Pain>,
    /// Whether to ask about pain.
    pub asks_pain: bool,
}

impl Answers {
    fn of(record: &Record) -> Self {
        let notes = &record.notes;
        let stopped: Vec<Exercise> = notes
            .answers
            .iter()
            .filter(|it| it.stopped)
            .map(|it| it.exercise)
            .collect();
        let done = |exercise| {
            let mut work = record.work.iter().filter(|it| it.exercise == exercise);
            work.any(|it| it.done > 0)
        };
        let felt = |exercise| {
            let answer = notes.answer(exercise);
            Felt {
                exercise,
                effort: answer.effort,
                pain: answer.pain,
                asks_pain: is_much(answer),
            }
        };
        let worse = is_worse(notes);
        Self {
            felt: Exercise::ALL
                .into_iter()
                .filter(|it| done(*it) && !stopped.contains(it))
                .map(felt)
                .collect(),
            stopped,
            back: notes.after,
            worse,
            professional: worse || notes.was_stopped(),
        }
    }

    /// How all exercises felt, if they felt alike.
    pub fn alike(&self) -> Option<Effort> {
        let first = self.felt.first()?.effort;
        first.filter(|_| self.felt.iter().all(|it| it.effort == first))
    }
}

/// Works out the Finish screen.
pub fn finish(model: &Model) -> Finish {
    let today = model.today();
    let standing = standing(model);
    let next = match standing.ask {
        Ask::DoneNext(_, next) | Ask::RestNext(next) | Ask::MovedNext(next) => next,
        Ask::Session(_) | Ask::LateStillCounts | Ask::PausedUntil(..) => None,
    };
    let records = model.history.records();
    let finished = model.finished.as_ref();
    let layer = finished.and_then(|it| {
        let id = it.identity.id;
        records.iter().position(|it| it.identity.id == id)
    });
    Finish {
        laid: finished
            .zip(layer)
            .map_or_else(String::new, |(record, index)| {
                words::laid(index + 1, record)
            }),
        after: words::standing::after(today, next),
        next: words::standing::next(today, next),
        streak: streak(model, &standing),
        work: finished.map(words::work).unwrap_or_default(),
        ground: strata(records, &standing.marks, DEPTH),
        answers: finished.map(Answers::of),
    }
}
