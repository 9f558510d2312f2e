//! What a prescription asks beside what is there now, and what taking it over makes of a routine.
//!
//! The differences are data; [`words`] puts each into a sentence. History has no part in it.

pub mod maker;
pub mod offer;
pub mod sharing;
pub mod sheet;
pub mod state;
pub mod words;

#[cfg(test)]
mod tests;

pub use state::{PrescriptionMsg, PrescriptionState};

use crate::model::Model;
use domain::day::Day;
use domain::exercise::{Band, Dose, Exercise, Form, Sides, Tempo};
use domain::ladder;
use domain::routine::{Item, Routine};
use domain::schedule::Rule;
use domain::time::Millis;
use store::link::{self, Prescription};

/// Something that is asked otherwise than it is now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Difference {
    /// An exercise that the routine does not play now.
    Added(Item),
    /// An exercise of the routine in another dose or with other times.
    Changed(Item, Vec<Part>),
    /// An exercise that the routine plays now and that is not asked for.
    LeftOut(Exercise, Form),
    /// The exercises that both have come in this order.
    Order(Vec<(Exercise, Form)>),
    /// The time to get ready.
    Ready(Instead<Millis>),
    /// How often.
    Rule(Instead<Rule>),
    /// It is meant until this day, which may be past.
    LastDay {
        /// The day.
        day: Day,
        /// Whether it is past.
        past: bool,
    },
}

/// A part of an exercise that is asked otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Repetitions or steps.
    Count(Instead<u8>),
    /// The hold of each repetition.
    Hold(Instead<Millis>),
    /// The band.
    Band(Instead<Band>),
    /// The way it is done.
    Form(Instead<Form>),
    /// Whether one side does more.
    Sides(Instead<Sides>),
    /// Time to move into it.
    MoveIn(Instead<Millis>),
    /// Time to change sides.
    Switch(Instead<Millis>),
}

/// What is asked, and what there is now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Instead<T> {
    /// What the prescription asks.
    pub asked: T,
    /// What there is now.
    pub now: T,
}

/// An amount above every step of the exercise's ladder, done this way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Beyond {
    /// Which exercise.
    pub exercise: Exercise,
    /// The way it is done.
    pub form: Form,
    /// Which amount.
    pub amount: Amount,
    /// How much is asked: repetitions or steps, or seconds.
    pub asked: u64,
    /// The least and the most on the ladder.
    pub usual: (u64, u64),
}

/// An amount that can be above the ladder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Amount {
    /// Repetitions or steps of a side.
    Count,
    /// Seconds of hold.
    Hold,
}

/// All that `asked` changes about `routine` and `rule`, exercises first, in the order asked. Empty
/// if it is the same.
pub fn differences(
    asked: &Prescription,
    routine: &Routine,
    rule: Rule,
    today: Day,
) -> Vec<Difference> {
    let mut all = Vec::new();
    let pairs = pairs(asked, routine);
    for (place, (it, now)) in asked.exercises.iter().zip(&pairs).enumerate() {
        let Some(now) = now.and_then(|it| routine.items.get(it)) else {
            all.push(Difference::Added(*it));
            continue;
        };
        let parts = parts(it, now, place == 0);
        if !parts.is_empty() {
            all.push(Difference::Changed(*it, parts));
        }
    }
    for (place, item) in routine.items.iter().enumerate() {
        if !pairs.contains(&Some(place)) {
            all.push(Difference::LeftOut(item.exercise, item.dose.form));
        }
    }
    let common: Vec<usize> = pairs.iter().copied().flatten().collect();
    if !common.is_sorted() {
        let asked = asked.exercises.iter().zip(&pairs);
        let common = asked.filter(|it| it.1.is_some());
        let names = common.map(|(it, _)| (it.exercise, it.dose.form));
        all.push(Difference::Order(names.collect()));
    }
    all.extend(instead(asked.ready, routine.ready).map(Difference::Ready));
    let asked_rule = asked.rule.and_then(|it| instead(it, rule));
    all.extend(asked_rule.map(Difference::Rule));
    all.extend(asked.last_day.map(|day| {
        let past = day < today;
        Difference::LastDay { day, past }
    }));
    all
}

/// For each exercise asked the place of its like in the routine: the first with the first, the
/// second with the second.
fn pairs(asked: &Prescription, routine: &Routine) -> Vec<Option<usize>> {
    let mut pairs = Vec::new();
    for it in &asked.exercises {
        let mut places = (0..routine.items.len()).filter(|place| {
            let item = routine.items.get(*place);
            item.is_some_and(|item| item.exercise == it.exercise)
        });
        let found = places.find(|place| !pairs.contains(&Some(*place)));
        pairs.push(found);
    }
    pairs
}

fn parts(item: &Item, now: &Item, first: bool) -> Vec<Part> {
    let (dose, before) = (item.dose, now.dose);
    let has_hold = matches!(item.exercise.entry().tempo, Tempo::Rep { .. });
    let mut parts = Vec::new();
    parts.extend(instead(dose.form, before.form).map(Part::Form));
    parts.extend(instead(dose.count, before.count).map(Part::Count));
    if has_hold {
        parts.extend(instead(dose.hold, before.hold).map(Part::Hold));
    }
    parts.extend(instead(dose.band, before.band).map(Part::Band));
    parts.extend(instead(item.sides, now.sides).map(Part::Sides));
    // A session begins with the time to get ready instead.
    if !first {
        parts.extend(instead(item.change, now.change).map(Part::MoveIn));
    }
    if dose.form != Form::TwoLegs {
        parts.extend(instead(item.switch, now.switch).map(Part::Switch));
    }
    parts
}

fn instead<T: PartialEq>(asked: T, now: T) -> Option<Instead<T>> {
    (asked != now).then_some(Instead { asked, now })
}

/// What of `asked` is above every step of its ladder. The Plan screen allows it all the same.
pub fn beyond_the_usual(asked: &Prescription) -> Vec<Beyond> {
    let mut all = Vec::new();
    for it in &asked.exercises {
        let Item { exercise, dose, .. } = *it;
        let extra = match it.sides {
            Sides::Even => 0,
            Sides::More(_, extra) => u64::from(extra),
        };
        let amounts = [
            (Amount::Count, u64::from(dose.count) + extra),
            (Amount::Hold, dose.hold.ceil_secs()),
        ];
        for (amount, asked) in amounts {
            let usual = usual(exercise, dose.form, amount);
            if let Some(usual) = usual.filter(|it| asked > it.1) {
                let form = dose.form;
                all.push(Beyond {
                    exercise,
                    form,
                    amount,
                    asked,
                    usual,
                });
            }
        }
    }
    all
}

/// The least and the most of an amount on the ladder of an exercise done this way.
fn usual(exercise: Exercise, form: Form, amount: Amount) -> Option<(u64, u64)> {
    let steps = ladder::steps(exercise);
    let amount_of = |it: &Dose| match amount {
        Amount::Count => u64::from(it.count),
        Amount::Hold => it.hold.ceil_secs(),
    };
    let amounts = steps.iter().filter(|it| it.form == form).map(amount_of);
    amounts.clone().min().zip(amounts.max())
}

/// The routine as the link asks for it that is open; nothing if not all of it can be read.
pub fn asked_routine(model: &Model) -> Option<Routine> {
    offer::whole(model).map(|it| taken_over(&it, &model.routine))
}

/// The routine after `asked` is taken over. Exercises of `now` that it does not ask for are
/// switched off behind the others, and keep their doses.
pub fn taken_over(asked: &Prescription, now: &Routine) -> Routine {
    let is_asked = |it: &Item| {
        let mut asked = asked.exercises.iter();
        asked.any(|asked| asked.exercise == it.exercise)
    };
    let mut all: Vec<(Item, bool)> = asked.exercises.iter().map(|it| (*it, true)).collect();
    for (item, _) in now.all() {
        if !is_asked(&item) {
            all.push((item, false));
        }
    }
    let mut routine = Routine {
        ready: asked.ready,
        asked: Some(link::write(asked)),
        ..Routine::default()
    };
    routine.arrange(&all);
    routine
}
