//! A change of dose that is offered.

use crate::day::Day;
use crate::exercise::{Dose, Exercise};
use crate::ladder;
use crate::notes::{OfferId, Offered};

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
    /// The day on which the exercise was last done.
    pub since: Day,
}

impl Offer {
    /// Whether it asks for more than now.
    pub const fn is_up(&self) -> bool {
        matches!(self.reason, Reason::TwoInARow | Reason::OneAfterBreak)
    }

    /// Whether it leaves the same exercise at a higher dose than `other` does.
    pub(super) fn is_above(&self, other: &Self) -> bool {
        match (self.to, other.to) {
            (DoseChange::To(dose), DoseChange::To(lower)) => {
                self.exercise == other.exercise && ladder::is_below(self.exercise, lower, dose)
            }
            _ => false,
        }
    }

    /// Which one it is of those offered at a time.
    pub const fn id(&self) -> OfferId {
        let what = match (self.to, self.reason) {
            (DoseChange::LeaveOut, _) => Offered::Out,
            (_, Reason::Break(_)) => Offered::Break,
            (_, Reason::TwoInARow | Reason::OneAfterBreak) => Offered::Up,
            _ => Offered::Down,
        };
        OfferId {
            exercise: self.exercise,
            what,
        }
    }
}
