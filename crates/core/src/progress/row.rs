//! A layer of the core log, or a month of them.

use domain::day::Day;
use domain::pain::Window;
use domain::time::Millis;

/// A layer in numbers: one session, or the sessions of a month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The day of its newest session.
    pub day: Day,
    /// Whether it is a whole month.
    pub band: bool,
    /// How many sessions.
    pub sessions: usize,
    /// Time played.
    pub played: Millis,
    /// Repetitions and steps done.
    pub reps: u32,
    /// The steps among them.
    pub steps: u32,
    /// How many of the sessions felt easy, right, hard, too much.
    pub felt: [u16; 4],
    /// Pain before them.
    pub before: Window,
    /// Pain after them.
    pub after: Window,
    /// Whether one of them was entered by hand.
    pub by_hand: bool,
}
