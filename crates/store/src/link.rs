//! A prescription as the text of a link, and back.
//!
//! The text follows `#/r/` in an address. It is made of digits and capitals that a person can type
//! from paper and that a QR code packs well ([`letters`]); the bits in it are laid out in [`v1`].
//! Three things hold for every version: the first letter is the version, the last two are check
//! digits, and a reader continues to read every earlier version.
//!
//! Reading is total. What can be read is returned, what cannot is named, and a prescription of
//! which something could not be read must not be taken over ([`Reading::is_whole`]).

mod bits;
mod letters;
mod plain;
mod v1;

#[cfg(test)]
mod tests;

pub use plain::PlainText;

use domain::day::Day;
use domain::exercise::{Exercise, Form, Sides, Tempo};
use domain::routine::{Item, Routine};
use domain::schedule::Rule;
use domain::time::Millis;

/// The most repetitions or steps that a link can ask for: as many as the Plan screen allows.
pub const MOST_COUNT: u8 = 50;

/// The shortest and the longest hold of a repetition in seconds, as the Plan screen allows.
pub const HOLD: (u64, u64) = (1, 60);

/// The shortest and the longest time to get ready in seconds, as the Plan screen allows.
pub const READY: (u64, u64) = (5, 60);

/// The shortest and the longest guided move in seconds, as the Plan screen allows.
pub const MOVE: (u64, u64) = (5, 120);

/// Times to move and to get ready are multiples of this, in seconds.
const TIME_STEP: u64 = 5;

/// The most that one side can have more than the other.
pub const MOST_EXTRA: u8 = 15;

/// The most exercises in one link.
pub const MOST_EXERCISES: usize = 15;

/// No text that is longer is read. The longest that can be written has 1,159 letters.
const MOST_LETTERS: usize = 1_200;

/// What one person asks another to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prescription {
    /// A name for it, perhaps empty.
    pub name: PlainText,
    /// A few words with it, perhaps empty.
    pub note: PlainText,
    /// Time to get down on the floor after Start.
    pub ready: Millis,
    /// The exercises, in order.
    pub exercises: Vec<Item>,
    /// How often; `None` if nothing is said of it.
    pub rule: Option<Rule>,
    /// The last day for which it is meant; `None` if it has no end.
    pub last_day: Option<Day>,
}

impl Prescription {
    /// What a person's own routine and rule ask for, without a name, a note or an end.
    pub fn from_routine(routine: &Routine, rule: Rule) -> Self {
        Self {
            name: PlainText::default(),
            note: PlainText::default(),
            ready: routine.ready,
            exercises: routine.items.clone(),
            rule: Some(rule),
            last_day: None,
        }
    }

    /// The nearest prescription that a link can carry: at most [`MOST_EXERCISES`], and each value
    /// within the bounds of the Plan screen and in its steps. One made there stays as it is.
    #[must_use]
    pub fn bounded(&self) -> Self {
        let exercises = self.exercises.iter().take(MOST_EXERCISES);
        Self {
            name: PlainText::name(self.name.as_str()),
            note: PlainText::note(self.note.as_str()),
            ready: time_within(self.ready, READY),
            exercises: exercises.map(bounded).collect(),
            rule: self.rule,
            last_day: self.last_day.map(v1::nearest_day),
        }
    }
}

fn bounded(asked: &Item) -> Item {
    let mut item = *asked;
    let dose = &mut item.dose;
    dose.count = dose.count.clamp(1, MOST_COUNT);
    dose.hold = match item.exercise.entry().tempo {
        Tempo::Rep { .. } => Millis::secs(dose.hold.ceil_secs().clamp(HOLD.0, HOLD.1)),
        Tempo::Step { .. } => Millis::ZERO,
    };
    if !has_form(item.exercise, dose.form) {
        dose.form = Form::Standard;
    }
    let most_extra = MOST_EXTRA.min(MOST_COUNT - dose.count);
    item.sides = match item.sides {
        Sides::More(side, extra) if extra.min(most_extra) > 0 && dose.form != Form::TwoLegs => {
            Sides::More(side, extra.min(most_extra))
        }
        _ => Sides::Even,
    };
    item.change = time_within(item.change, MOVE);
    item.switch = time_within(item.switch, MOVE);
    item
}

fn time_within(time: Millis, (least, most): (u64, u64)) -> Millis {
    let step = TIME_STEP * 1000;
    let nearest = time.get().saturating_add(step / 2) / step * TIME_STEP;
    Millis::secs(nearest.clamp(least, most))
}

fn has_form(exercise: Exercise, form: Form) -> bool {
    let steps = exercise.entry().unbanded;
    steps.iter().any(|it| it.form == form)
}

/// What reading a link gave.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// What could be read of it; `None` if the text is no prescription at all.
    pub asked: Option<Prescription>,
    /// What could not be read, in the order of the text.
    pub unreadable: Vec<Unreadable>,
}

impl Reading {
    /// Whether all of it was read, so that it may be offered to be taken over.
    pub fn is_whole(&self) -> bool {
        self.asked.is_some() && self.unreadable.is_empty()
    }

    fn failed(why: Unreadable) -> Self {
        Self {
            asked: None,
            unreadable: vec![why],
        }
    }
}

/// Something in a link that this version cannot read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// The text is empty, too long, or has letters that no link has.
    NotALink,
    /// The check digits do not fit: letters were changed, added or lost.
    Damaged,
    /// A newer version of the app made it.
    Newer,
    /// The exercise in this place, counted from 1, is not known here.
    Exercise(usize),
    /// A value of this exercise is not known here, or is beyond what the Plan screen allows.
    Value(Exercise, Value),
    /// The time to get ready.
    Ready,
    /// How often.
    Rule,
    /// The name.
    Name,
    /// The note.
    Note,
    /// There is less of it than it says, or more.
    Length,
}

/// A value of a prescribed exercise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Value {
    /// Repetitions or steps.
    Count,
    /// The hold of each repetition.
    Hold,
    /// The band.
    Band,
    /// The way it is done.
    Form,
    /// How much one side does more.
    Sides,
    /// The times to move.
    Times,
}

/// The text of `asked` in the present version. Values outside the bounds become the nearest inside
/// ([`Prescription::bounded`]).
pub fn write(asked: &Prescription) -> String {
    letters::seal(&v1::write(&asked.bounded()))
}

/// Whether `text` has the letters of a link, and fits one in length.
pub fn is_link(text: &str) -> bool {
    !text.is_empty() && text.len() <= MOST_LETTERS && letters::values(text).is_some()
}

/// Reads the text of a link. Small letters and blanks around it do no harm.
pub fn read(text: &str) -> Reading {
    let text = text.trim();
    let letters = is_link(text).then(|| letters::values(text)).flatten();
    let Some(letters) = letters else {
        return Reading::failed(Unreadable::NotALink);
    };
    let Some(body) = letters::unseal(&letters) else {
        return Reading::failed(Unreadable::Damaged);
    };
    match body.split_first() {
        Some((&v1::VERSION, bits)) => v1::read(bits),
        Some((0, _)) | None => Reading::failed(Unreadable::NotALink),
        Some(_) => Reading::failed(Unreadable::Newer),
    }
}
