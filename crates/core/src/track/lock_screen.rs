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

/// A line that is off by less need not be told anew. (Judgement: a lock screen shows whole seconds.)
const OFF: Millis = Millis::new(300);

/// Where the lock screen's line is put; from there it goes on by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line {
    /// The place.
    pub place: Millis,
    /// The end.
    pub total: Millis,
    /// Whether it goes on.
    pub plays: bool,
    revision: u32,
    at: Moment,
}

impl Line {
    /// Where the session is at `now`.
    pub fn of(session: &Session, plays: bool, now: Moment) -> Self {
        Self {
            place: session.place(now),
            total: session.timeline().total(),
            plays,
            revision: session.revision(),
            at: now,
        }
    }

    /// Whether the line, put here, has come to where `then` is: a track begins late, and may stand
    /// for a while.
    pub fn leads_to(self, then: Self) -> bool {
        let gone = if self.plays {
            then.at.since(self.at)
        } else {
            Millis::ZERO
        };
        let off = (self.place + gone).get().abs_diff(then.place.get());
        (self.revision, self.plays, self.total) == (then.revision, then.plays, then.total)
            && off < OFF.get()
    }
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
