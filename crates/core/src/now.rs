//! Readings of the clocks, as a message brings them along.

use domain::day::Day;
use domain::time::Moment;

/// A reading of the wall clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wall {
    /// Milliseconds since 1970.
    pub epoch_ms: i64,
    /// How far the local clock is ahead of UTC, in minutes.
    pub offset_min: i16,
    /// The local day, which begins at 03:00.
    pub day: Day,
}

/// A reading of both clocks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Now {
    /// The clock that never goes back.
    pub moment: Moment,
    /// The clock on the wall.
    pub wall: Wall,
}
