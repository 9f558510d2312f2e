//! What a person can do with the session besides letting it run: back, forward, more time, easier.

use super::{Session, after_exercise, signed};
use domain::exercise::Dose;
use domain::time::{Millis, Moment};

/// Within this time of a side's beginning, Back goes to the side before.
const BACK_REACHES: Millis = Millis::secs(3);

/// What "More time" adds to a guided move.
pub const MORE_TIME: Millis = Millis::secs(15);

impl Session {
    /// This side again; near its beginning, the side before.
    pub fn back(&mut self, now: Moment) {
        let place = self.place(now);
        let (set, _) = self.set_and_rep(place);
        let just_after = |start: Millis| place >= start && place - start < BACK_REACHES;
        let begins =
            just_after(self.timeline.set_start(set)) || just_after(self.timeline.rep_start(set, 1));
        let to = if begins { set.saturating_sub(1) } else { set };
        self.jump(self.timeline.set_start(to), now);
    }

    /// On to the next side; past the last one, to the end.
    pub fn skip(&mut self, now: Moment) {
        let (set, _) = self.set_and_rep(self.place(now));
        self.jump(self.timeline.set_start(set + 1), now);
    }

    /// On to the next exercise; past the last one, to the end.
    pub fn skip_exercise(&mut self, now: Moment) {
        let (set, _) = self.set_and_rep(self.place(now));
        let next = after_exercise(self.timeline.sets(), set);
        self.jump(self.timeline.set_start(next), now);
    }

    /// Ends the guided move: work begins now, even if the session has waited for it.
    pub fn go_now(&mut self, now: Moment) {
        if self.is_waiting() {
            self.resume(now);
        }
        let place = self.place(now);
        if let Some(position) = self.timeline.at(place)
            && position.span.phase.is_move()
        {
            self.jump(position.span.end(), now);
        }
    }

    /// Makes the present guided move longer by [`MORE_TIME`].
    pub fn more_time(&mut self, now: Moment) {
        if let Some(position) = self.timeline.at(self.place(now))
            && position.span.phase.is_move()
        {
            self.timeline.lengthen(&position.span, MORE_TIME);
            self.revision += 1;
        }
    }

    /// Fewer repetitions and shorter holds from here on. What is done stays done, and the present
    /// repetition is still played. Says whether anything could be made easier.
    pub fn easier(&mut self, now: Moment) -> bool {
        let place = self.place(now);
        let (set, rep) = self.set_and_rep(place);
        self.credit(place);
        let mut sets = self.timeline.sets().to_vec();
        for (index, it) in sets.iter_mut().enumerate().skip(set) {
            it.dose = eased(it.dose);
            if index == set {
                it.dose.count = it
                    .dose
                    .count
                    .max(rep.min(self.timeline.sets()[set].dose.count));
            }
        }
        if sets == self.timeline.sets() {
            return false;
        }
        self.timeline = self.timeline.with_sets(sets);
        let start = self.timeline.rep_start(set, rep);
        let to = if rep == 0 {
            place.min(self.timeline.rep_start(set, 1))
        } else {
            start
        };
        self.detour += signed(place) - signed(to);
        self.settle_at(to, now);
        true
    }
}

/// The same exercise with about a third less to do: never below three repetitions, nor below a
/// second of hold where there was one. (Judgement.)
fn eased(dose: Dose) -> Dose {
    let count = (u16::from(dose.count) * 7)
        .div_ceil(10)
        .max(3)
        .min(u16::from(dose.count));
    let hold_secs = (dose.hold.get() * 6 / 10_000).max(1);
    let hold = Millis::secs(hold_secs).min(dose.hold);
    Dose {
        count: u8::try_from(count).unwrap_or(dose.count),
        hold,
        ..dose
    }
}
