//! The checkpoint of a session, from which it resumes after its page was closed.

use super::history::{Identity, Record};
use super::notes::Notes;
use super::time::Millis;
use super::timeline::Set;

/// All that is needed to resume a session after its page was closed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checkpoint {
    /// Which session.
    pub identity: Identity,
    /// Its sets at that time, eased or lengthened.
    pub sets: Vec<Set>,
    /// Repetitions completed, for each set: as many as there are sets.
    pub done: Vec<u8>,
    /// The index of the set that was being played.
    pub set: usize,
    /// The repetition that was being played; 0 in the guided move before the first.
    pub rep: u8,
    /// Time played until then, pauses left out.
    pub played: Millis,
    /// When it was written, in milliseconds since 1970.
    pub at_epoch_ms: i64,
    /// What was said until then: the pain before it, and of its exercises.
    pub notes: Notes,
}

impl Checkpoint {
    /// What was done of the session, as it is kept if nobody continues with it.
    pub fn record(&self) -> Record {
        Record {
            notes: self.notes.clone(),
            ..Record::of(self.identity, self.played, &self.sets, &self.done)
        }
    }
}
