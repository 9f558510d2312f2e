//! What could not be read, and how much could.

use super::key::StoreKey;

/// A text that could not be read, or only in part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadIssue {
    /// The key under which it is stored.
    pub key: String,
    /// What is wrong with it.
    pub kind: Kind,
    /// The text as it is.
    pub text: String,
    /// How many pieces of it were read: records of a month, settings, values of the routine,
    /// rules and pauses, or the one session under way.
    pub kept: usize,
    /// How many pieces are known to be lost. What was cut off entirely leaves no trace to be
    /// counted by; a text of which nothing could be read counts as one.
    pub lost: usize,
}

/// What can be wrong with a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Some or all of it makes no sense. It may be written over once a copy is set aside.
    Damaged,
    /// A newer version of the app wrote it. It must never be written over.
    Newer,
}

impl ReadIssue {
    /// The trouble with the text of `part`, if reading it gave any.
    pub(super) fn of<T>(part: StoreKey, text: &str, parsed: &Parsed<T>) -> Option<Self> {
        let Tally { kept, lost } = parsed.tally;
        parsed.kind.map(|kind| Self {
            key: part.key(),
            kind,
            text: text.to_owned(),
            kept,
            lost: if kept == 0 { lost.max(1) } else { lost },
        })
    }
}

/// What reading a part gave.
pub(super) struct Parsed<T> {
    pub(super) value: T,
    pub(super) tally: Tally,
    /// What is wrong with the text, if anything is.
    pub(super) kind: Option<Kind>,
}

/// How many pieces of a part could be read, and how many could not.
#[derive(Clone, Copy, Default)]
pub(super) struct Tally {
    pub(super) kept: usize,
    pub(super) lost: usize,
}

impl Tally {
    /// Counts a piece by whether it is there, and hands it on.
    pub(super) fn count<T>(&mut self, piece: Option<T>) -> Option<T> {
        match piece {
            Some(_) => self.kept += 1,
            None => self.lost += 1,
        }
        piece
    }
}
