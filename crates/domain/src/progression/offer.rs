//! A change of dose that is offered.

use crate::exercise::{Dose, Exercise};

/// What becomes of an exercise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DoseChange {
    /// It is done at another dose.
    To(Dose),
    /// It is left out of the routine, and a clinician is asked about it.
    LeaveOut,
}

/// Why a change is offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// Two qualifying sessions in a row.
    TwoInARow,
    /// One qualifying session, on the way back up after a long break.
    OneAfterBreak,
    /// It felt like too much.
    TooMuch,
    /// Less was done than was asked.
    NotCompleted,
    /// Pain of 3 to 5, for the second time running.
    PainAgain,
    /// It was stopped because it hurt, or the pain was above 5.
    Stopped,
    /// The same, twice within 14 days.
    StoppedTwice,
    /// So many days have passed since it was last done.
    Break(u16),
}

/// A change that the person may take or leave.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Offer {
    /// Of which exercise.
    pub exercise: Exercise,
    /// The dose that the routine has now.
    pub from: Dose,
    /// What it would become.
    pub to: DoseChange,
    /// Why.
    pub reason: Reason,
}

impl Offer {
    /// Whether it asks for more than now.
    pub const fn is_up(&self) -> bool {
        matches!(self.reason, Reason::TwoInARow | Reason::OneAfterBreak)
    }
}
