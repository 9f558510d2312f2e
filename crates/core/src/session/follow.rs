//! A session that is played as a track follows where the track is.

use super::{Clock, Session, signed};
use domain::time::{Millis, Moment};

/// The page's clock and the track's may be this far apart: an element tells its time in steps of 10
/// to 45 ms.
const STEP: Millis = Millis::new(50);

/// A track that is this far ahead was moved there: it does not play faster than time passes.
const LEAP: Millis = Millis::secs(1);

impl Session {
    /// Brings a running session to `place`, where its track is. What the track has played counts, and
    /// what it leapt over does not.
    pub fn follow(&mut self, place: Millis, now: Moment) {
        if !self.is_running() {
            return;
        }
        let place = place.min(self.timeline.total());
        let here = self.place(now);
        if place > here + LEAP {
            self.credit(here);
            self.detour += signed(here) - signed(place);
            self.run_start = place;
        } else if place < self.run_start {
            self.run_start = place;
        }
        if place > here + STEP || here > place + STEP {
            self.clock = Clock::Running {
                since: now,
                before: place,
            };
        }
        self.credit(self.place(now));
    }

    /// On from another place, amid a repetition perhaps, which then does not count.
    pub fn seek(&mut self, to: Millis, now: Moment) {
        self.jump(to.min(self.timeline.total()), now);
    }
}
