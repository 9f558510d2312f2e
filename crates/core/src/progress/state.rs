//! What the Progress screen keeps while it is shown, and what can be done on it.

use domain::day::Day;
use domain::exercise::Exercise;
use domain::history::RecordId;
use domain::month::Month;
use domain::notes::{Effort, Notes, Pain};

/// What is selected on the screen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ProgressState {
    /// The layer of the core log, from 0 for the newest.
    pub layer: Option<usize>,
    /// Whether the core log is a list.
    pub list: bool,
    /// The calendar's month; the present one if none was asked for.
    pub month: Option<Month>,
    /// The day of the calendar.
    pub day: Option<Day>,
    /// The sessions that were last put in, removed, corrected or moved, each with its notes as they
    /// were before: it can be undone. A move puts one in and removes another.
    pub touched: Vec<(RecordId, Notes)>,
}

/// A correction of what is known of a session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edit {
    /// Back pain before it.
    Before(Option<Pain>),
    /// Back pain after it.
    After(Option<Pain>),
    /// How an exercise felt.
    Felt(Exercise, Option<Effort>),
    /// Pain while doing an exercise.
    During(Exercise, Option<Pain>),
    /// Whether an exercise was stopped because it hurt: the other way round.
    ToggleStopped(Exercise),
    /// The note, as typed.
    Note(String),
}

/// Something that was done on the screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProgressMsg {
    /// A layer was picked, or none.
    Layer(Option<usize>),
    /// This layer was pressed: it is picked, or no longer if it was.
    PressLayer(usize),
    /// Picture or list.
    ToggleList,
    /// Another month of the calendar.
    Month {
        /// The one after, or the one before.
        next: bool,
    },
    /// A day of the calendar.
    Day(Day),
    /// Put a session in on the chosen day; the id is for its record.
    Add(RecordId),
    /// Take out this one of the chosen day's sessions.
    Remove(usize),
    /// Correct what is known of this session.
    Edit(RecordId, Edit),
    /// Move this one of the chosen day's sessions, which is dated ahead, to today; the id is for its
    /// record there.
    MoveToToday(usize, RecordId),
    /// Undo the last of these, or undo that.
    Undo,
}
