//! The Offer screen: what a link asks, beside what there is now.

use super::state::can_put_back;
use super::{Difference, beyond_the_usual, differences, words};
use crate::figure_frame::FigureKey;
use crate::model::Model;
use crate::words::{day_of_year, dose, exercise_name};
use domain::routine::Item;
use locale::text;
use store::link::{self, Prescription, Reading};

/// What the Offer screen shows.
#[derive(Clone, Debug, PartialEq)]
pub struct OfferView {
    /// The name of the routine, or that it has none.
    pub heading: String,
    /// The note with it, perhaps empty.
    pub note: String,
    /// What of the link cannot be read.
    pub unreadable: Vec<String>,
    /// The exercises that it asks for, as far as they can be read.
    pub exercises: Vec<AskedExercise>,
    /// How often, and until when, if it says so.
    pub days: String,
    /// What it asks otherwise than it is now.
    pub differences: Vec<String>,
    /// What is above every step of its ladder.
    pub beyond: Vec<String>,
    /// How far it has come.
    pub step: OfferStep,
}

/// An exercise as the link asks for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AskedExercise {
    /// The body that does it.
    pub cast: FigureKey,
    /// Its name.
    pub name: &'static str,
    /// How much of it.
    pub dose: String,
}

/// How far a link has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OfferStep {
    /// Something of it cannot be read, so it cannot be taken over.
    Unreadable,
    /// It can be taken over.
    Open,
    /// The plan is as it asks.
    Same {
        /// It was taken over just now, which can be undone.
        can_put_back: bool,
    },
}

/// Works out the Offer screen.
pub fn offer(model: &Model) -> OfferView {
    let Reading { asked, unreadable } = read(model);
    let is_whole = asked.is_some() && unreadable.is_empty();
    let differences = asked.as_ref().filter(|_| is_whole);
    let differences = differences.map_or_else(Vec::new, |it| differences_now(it, model));
    let step = match (is_whole, differences.is_empty()) {
        (false, _) => OfferStep::Unreadable,
        (true, false) => OfferStep::Open,
        (true, true) => OfferStep::Same {
            can_put_back: can_put_back(model),
        },
    };
    let unreadable = unreadable.into_iter().map(words::unreadable).collect();
    let Some(asked) = asked else {
        return OfferView {
            heading: text::offer::no_routine().to_owned(),
            note: String::new(),
            unreadable,
            exercises: Vec::new(),
            days: String::new(),
            differences,
            beyond: Vec::new(),
            step,
        };
    };
    OfferView {
        heading: words::heading(&asked),
        note: asked.note.as_str().to_owned(),
        unreadable,
        exercises: asked.exercises.iter().map(asked_exercise).collect(),
        days: words::days(&asked),
        differences,
        beyond: beyond_the_usual(&asked).iter().map(words::beyond).collect(),
        step,
    }
}

/// The prescription of the link that is open, if all of it could be read.
pub(super) fn whole(model: &Model) -> Option<Prescription> {
    let reading = read(model);
    let is_whole = reading.is_whole();
    reading.asked.filter(|_| is_whole)
}

fn read(model: &Model) -> Reading {
    link::read(model.prescription.link.as_deref().unwrap_or_default())
}

fn differences_now(asked: &Prescription, model: &Model) -> Vec<String> {
    let (rule, today) = (model.schedule.chosen_rule(), model.today());
    let last_day = model.schedule.last_day(today);
    let mut found = differences(asked, &model.routine, rule, today);
    // An end that is past changes nothing, and is told all the same as long as there is something else.
    let is_end = |it: &Difference| matches!(it, Difference::LastDay { .. });
    let same_end = asked.last_day.filter(|it| *it >= today) == last_day;
    if same_end && found.iter().all(is_end) {
        found.clear();
    } else if asked.last_day == last_day {
        found.retain(|it| !is_end(it));
    }
    let mut told: Vec<String> = found.iter().map(words::difference).collect();
    if let (None, Some(day)) = (asked.last_day, last_day) {
        told.push(text::offer::no_end(day_of_year(day)));
    }
    told
}

fn asked_exercise(item: &Item) -> AskedExercise {
    AskedExercise {
        cast: FigureKey::of_item(item),
        name: exercise_name(item.exercise, item.dose.form),
        dose: dose(item),
    }
}

#[cfg(test)]
mod tests;
