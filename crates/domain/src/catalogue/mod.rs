//! What each exercise is: its key, its pace, its ladder of doses, its cues.
//!
//! Doses and holds are those of the article that the routine comes from; tempos and the moves
//! between exercises are careful judgement.

mod clam;
mod fire_hydrant;
mod glute_bridge;
mod lateral_walk;

use super::exercise::{Band, Dose, Exercise, Form, FormCue, Side, Tempo};
use super::time::Millis;

/// The facts of one exercise.
pub struct Entry {
    /// The name in addresses, stored values and attributes.
    pub key: &'static str,
    /// The pace of a repetition or a step.
    pub tempo: Tempo,
    /// The guided move from the exercise before into this one.
    pub change: Millis,
    /// The guided move from one side to the other.
    pub switch: Millis,
    /// The steps of dose without a band, easiest first.
    pub unbanded: &'static [Step],
    /// The steps of dose with each band; empty where no band is used.
    pub banded: &'static [Step],
    /// The step of `unbanded` on which a newcomer starts.
    pub start: usize,
    /// What to mind, in the order in which it is said.
    pub cues: &'static [FormCue],
}

/// One rung of the ladder of doses.
pub struct Step {
    /// Repetitions or steps for each side.
    pub count: u8,
    /// Seconds of hold; 0 in walks.
    pub hold_secs: u64,
    /// The way it is done.
    pub form: Form,
}

impl Step {
    const fn new(count: u8, hold_secs: u64) -> Self {
        Self {
            count,
            hold_secs,
            form: Form::Standard,
        }
    }

    const fn formed(count: u8, hold_secs: u64, form: Form) -> Self {
        Self {
            count,
            hold_secs,
            form,
        }
    }

    /// The rung as a dose with `band` on.
    pub const fn dose(&self, band: Band) -> Dose {
        Dose {
            count: self.count,
            hold: Millis::secs(self.hold_secs),
            band,
            form: self.form,
        }
    }
}

impl Exercise {
    /// The catalogue's entry for this exercise.
    pub const fn entry(self) -> &'static Entry {
        match self {
            Self::Clam => &clam::ENTRY,
            Self::FireHydrant => &fire_hydrant::ENTRY,
            Self::GluteBridge => &glute_bridge::ENTRY,
            Self::LateralWalk => &lateral_walk::ENTRY,
        }
    }

    /// The exercise with this key, if there is one.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.entry().key == key)
    }

    /// The dose on which a newcomer starts: the lower end of the article's own.
    pub const fn first_dose(self) -> Dose {
        let entry = self.entry();
        entry.unbanded[entry.start].dose(Band::None)
    }

    /// The dose for a gentle start, or for a new one after a long break: the lowest step there is.
    pub const fn gentle_dose(self) -> Dose {
        self.entry().unbanded[0].dose(Band::None)
    }
}

/// The two sides of an exercise done this way, or its one set with both legs at once.
pub const fn sides(form: Form) -> &'static [Option<Side>] {
    match form {
        Form::TwoLegs => &[None],
        Form::Standard | Form::ArmsCrossed => &[Some(Side::Left), Some(Side::Right)],
    }
}
