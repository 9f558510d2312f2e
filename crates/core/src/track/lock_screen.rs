//! What the lock screen shows of a session.

use crate::figure_frame::FigureKey;
use crate::model::Model;
use crate::session::Session;
use crate::words::title;
use crate::words::track::{at_move, at_rep};
use domain::time::{Millis, Moment};

/// The lock screen at one instant; it changes with each repetition and guided move.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LockScreen {
    /// The exercise.
    pub title: String,
    /// The side, and the repetition or the guided move.
    pub artist: String,
    /// The body.
    pub picture: FigureKey,
}

/// Where the track is on the lock screen's line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LinePosition {
    /// The place.
    pub place: Millis,
    /// The end.
    pub total: Millis,
}

/// What the lock screen shows at `now`; nothing without a track, and once the session is over.
pub fn lock_screen(model: &Model, now: Moment) -> Option<LockScreen> {
    model.track.as_ref()?;
    let session = model.session.as_ref()?;
    let position = session.position(now)?;
    let set = session.timeline().sets().get(position.span.set)?;
    let phase = position.span.phase;
    Some(LockScreen {
        title: title(set.exercise, set.dose.form, phase),
        artist: if phase.is_move() {
            at_move(set, phase)
        } else {
            at_rep(set, phase, position.span.rep)
        },
        picture: FigureKey::of(set),
    })
}

/// Where the session is on the line.
pub fn line_position(session: &Session, now: Moment) -> LinePosition {
    LinePosition {
        place: session.place(now),
        total: session.timeline().total(),
    }
}
