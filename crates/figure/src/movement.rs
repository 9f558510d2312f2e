//! Movements of a session, poses of a movement, and the parts of the canvas that a screen shows.

/// How long the body takes from its rest before the exercise to the position in which the first
/// repetition begins, and back after the last, in seconds.
pub const READY_SECONDS: f64 = 1.2;

/// How much of the canvas a place on the screen shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ViewBox {
    /// The whole movement with a small margin, down to the ground line: for a session.
    Stage,
    /// As wide as a body is tall: figures side by side have bodies of the same size.
    Row,
    /// A still in the ratio 8 to 5, to draw flat and small.
    Thumb,
}

/// Where an exercise is, as a session counts it. Fractions go from 0 to 1 over their phase.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Movement {
    /// Before the first repetition, which begins after this many seconds.
    Ready(f64),
    /// On the way up.
    Lift(f64),
    /// At the top.
    Hold,
    /// On the way down.
    Lower(f64),
    /// Between two repetitions.
    Settle,
    /// One sidestep: out with the leading leg in the first half, then the other follows.
    Step(f64),
    /// After the last repetition, which ended this many seconds ago.
    After(f64),
    /// The pose that represents the exercise in a picture that does not move.
    Still,
}

/// A posture out of a figure's movement.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Pose {
    /// On the way from rest, 0, to the position in which a repetition begins, 1.
    Ready(f64),
    /// Within a repetition: 0 where it begins, 1 at its top or with the leading leg out, 2 where
    /// it ends.
    Rep(f64),
}
