//! The running session's timer, and the frames in which a body moves.

use std::cell::RefCell;

use leptos::prelude::Set;

use super::AppHandle;
use crate::device::frames::Frames;
use crate::device::ticker::Ticker;
use crate::device::{clock, visibility};
use domain::time::{Millis, Moment};
use groundwork_core::effect::{Needs, needs};
use groundwork_core::pacing::{UNSEEN, is_lively, next_look};
use groundwork_core::track::{TrackNeed, need};
use groundwork_core::update::due;

/// The timer and the frames.
#[derive(Default)]
pub(super) struct Ticking {
    ticker: RefCell<Option<Ticker>>,
    session: RefCell<Option<Frames>>,
    demo: RefCell<Option<Frames>>,
}

impl Ticking {
    /// Starts and stops the timer, and the frames of an exercise's own page.
    pub(super) fn meet(&self, needs: Needs, app: AppHandle) {
        if !needs.ticking {
            self.ticker.take();
            self.session.take();
        } else if self.ticker.borrow().is_none() {
            let ticker = Ticker::start(Millis::ZERO, move || app.tick());
            self.ticker.replace(Some(ticker));
        }
        hold(&self.demo, needs.demo && !visibility::is_hidden(), app);
    }

    /// The page is hidden: it draws no frames.
    pub(super) fn hidden(&self) {
        self.demo.take();
    }
}

/// Starts or stops frames.
fn hold(frames: &RefCell<Option<Frames>>, needed: bool, app: AppHandle) {
    if !needed {
        frames.take();
    } else if frames.borrow().is_none() {
        let frame = move || app.frame.set(clock::moment());
        frames.replace(Some(Frames::start(frame)));
    }
}

impl AppHandle {
    /// Looks at the running session. Returns how long to wait for the next look.
    pub(super) fn tick(self) -> Option<Millis> {
        let owners = self.owners()?;
        if !self.ticks() {
            return None;
        }
        let now = self.moment(&owners);
        let news = self.read_untracked(|it| owners.sound.watch(it, now));
        if let Some(msg) = news {
            self.send(msg);
        }
        if let Some(msg) = self.read_untracked(|it| due(it, now)) {
            self.send(msg);
        }
        self.read_untracked(|it| owners.track.keep_line(it, now));
        let plays_on = self.read_untracked(need) == TrackNeed::Play;
        if plays_on && visibility::is_hidden() {
            return Some(UNSEEN);
        }
        self.beat.set(now);
        if !self.ticks() {
            return None;
        }
        self.read_untracked(|it| {
            owners.sound.meet(it, now);
            owners.own_voice.meet(it, now, &owners.sound);
        });
        let voice = self.speak(&owners, now);
        self.draw(now, voice)
    }

    fn ticks(self) -> bool {
        self.try_read_untracked(|it| needs(it).ticking) == Some(true)
    }

    /// Starts or stops the figure. Returns how long to wait before the next look.
    fn draw(self, now: Moment, voice: Option<Millis>) -> Option<Millis> {
        let owners = self.owners()?;
        let position = self.read_untracked(|it| it.session.as_ref()?.position(now))?;
        let moves = is_lively(&position) && !self.still;
        hold(&owners.ticking.session, moves, self);
        if !moves {
            self.frame.set(now);
        }
        Some(next_look(&position, voice))
    }
}
