//! What the Finish screen shows.

use super::model::Model;
use super::strata::{Strata, strata};
use super::today::{Streak, standing, streak};
use super::words;
use domain::streak::Ask;

/// How much of the strata shows, in px.
const DEPTH: f64 = 320.0;

/// What the Finish screen shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Finish {
    /// Which layer it became, and of how much.
    pub laid: String,
    /// What comes after it.
    pub after: String,
    /// The next day that asks.
    pub next: String,
    /// The streak and its companions.
    pub streak: Streak,
    /// What was done, by exercise.
    pub work: Vec<(&'static str, String)>,
    /// The ground with the new layer on top.
    pub ground: Strata,
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
                words::laid(index + 1, record.played, record.reps())
            }),
        after: words::standing::after(today, next),
        next: words::standing::next(today, next),
        streak: streak(model, &standing),
        work: finished.map(words::work).unwrap_or_default(),
        ground: strata(records, &standing.marks, DEPTH),
    }
}
