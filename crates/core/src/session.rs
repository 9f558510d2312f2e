//! A session being played. Time is an argument: nothing here counts down.

mod controls;
mod follow;
mod hurts;

pub use controls::MORE_TIME;

use domain::checkpoint::Checkpoint;
use domain::exercise::{Exercise, Side};
use domain::history::{Identity, Record};
use domain::notes::Notes;
use domain::reps::Reps;
use domain::time::{Millis, Moment};
use domain::timeline::{Position, Reentry, Set, Timeline};

/// The session's position in its timeline, and whether it runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Clock {
    Running { since: Moment, before: Millis },
    Paused { at: Millis },
    Waiting { at: Millis, cause: Cause },
}

/// What a session waits for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Cause {
    /// Nobody has begun it yet: the person may not be ready.
    Person,
    /// The sound is waking.
    Sound,
}

/// A session from Start to its end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    identity: Identity,
    timeline: Timeline,
    clock: Clock,
    /// Time played beyond the place in the timeline: what was repeated, less what was skipped.
    detour: i64,
    /// Repetitions completed, for each set.
    done: Vec<Reps>,
    /// The place in the timeline where the present unbroken run began.
    run_start: Millis,
    /// Counts the changes that make booked tones wrong: a jump, a pause, another timeline.
    revision: u32,
    /// What was said of it so far.
    notes: Notes,
    /// The exercise that has just been stopped because it hurts, for as long as the person is
    /// asked how much.
    asking: Option<Exercise>,
}

impl Session {
    /// A session that begins now, with what was said before it.
    pub fn begin(identity: Identity, sets: Vec<Set>, notes: Notes, now: Moment) -> Self {
        Self {
            notes,
            ..Self::start(identity, sets, now)
        }
    }

    /// A session that begins now.
    pub fn start(identity: Identity, sets: Vec<Set>, now: Moment) -> Self {
        let done = vec![Reps::default(); sets.len()];
        Self {
            identity,
            timeline: Timeline::new(sets),
            clock: Clock::Running {
                since: now,
                before: Millis::ZERO,
            },
            detour: 0,
            done,
            run_start: Millis::ZERO,
            revision: 0,
            notes: Notes::default(),
            asking: None,
        }
    }

    /// The session of `checkpoint`, going on now: first `ready` time to get into position, then
    /// the repetition that was broken off. An exercise that was stopped because it hurt is not
    /// resumed.
    pub fn restore(checkpoint: &Checkpoint, ready: Millis, now: Moment) -> Self {
        let Checkpoint {
            mut set, mut rep, ..
        } = *checkpoint;
        let hurt = checkpoint.sets.get(set).map(|it| it.exercise);
        let hurt = hurt.filter(|it| checkpoint.notes.answer(*it).stopped);
        if hurt.is_some() {
            (set, rep) = (after_exercise(&checkpoint.sets, set), 0);
        }
        let reentry = (rep > 0).then_some(Reentry { set, rep, ready });
        let timeline = Timeline::with_reentry(checkpoint.sets.clone(), reentry);
        let at = timeline.rep_start(set, rep);
        Self {
            identity: checkpoint.identity,
            detour: signed(checkpoint.played) - signed(at),
            timeline,
            clock: Clock::Running {
                since: now,
                before: at,
            },
            done: checkpoint.done.iter().map(|it| Reps::first(*it)).collect(),
            run_start: at,
            revision: 0,
            notes: checkpoint.notes.clone(),
            asking: None,
        }
    }

    /// The checkpoint from which the session resumes if the page is killed now.
    pub fn checkpoint(&self, now: Moment, at_epoch_ms: i64) -> Checkpoint {
        let place = self.place(now);
        let mut credited = self.clone();
        credited.credit(place);
        let (set, rep) = self.set_and_rep(place);
        Checkpoint {
            identity: self.identity,
            sets: self.timeline.sets().to_vec(),
            done: credited.counts(),
            set,
            rep,
            played: self.elapsed(now),
            at_epoch_ms,
            notes: self.notes.clone(),
        }
    }

    /// Which session this is.
    pub const fn identity(&self) -> Identity {
        self.identity
    }

    /// The whole of it, laid out in time.
    pub const fn timeline(&self) -> &Timeline {
        &self.timeline
    }

    /// Whether time passes.
    pub const fn is_running(&self) -> bool {
        matches!(self.clock, Clock::Running { .. })
    }

    /// Whether it was paused.
    pub const fn is_paused(&self) -> bool {
        matches!(self.clock, Clock::Paused { .. })
    }

    /// Whether it waits, for the person to be ready or for the sound.
    pub const fn is_waiting(&self) -> bool {
        matches!(self.clock, Clock::Waiting { .. })
    }

    /// Whether it waits for the sound.
    pub const fn awaits_sound(&self) -> bool {
        matches!(
            self.clock,
            Clock::Waiting {
                cause: Cause::Sound,
                ..
            }
        )
    }

    /// Holds the clock where it is, at the beginning, until the session is resumed.
    pub const fn wait(&mut self) {
        self.clock = Clock::Waiting {
            at: self.run_start,
            cause: Cause::Person,
        };
    }

    /// Holds a running clock until the sound is awake: a guided move where it is, a repetition at its
    /// beginning.
    pub fn await_sound(&mut self, now: Moment) {
        if self.is_running() {
            let at = self.again_from(self.place(now));
            self.jump(at, now);
            self.clock = Clock::Waiting {
                at,
                cause: Cause::Sound,
            };
        }
    }

    /// Grows with every change after which tones booked before are wrong.
    pub const fn revision(&self) -> u32 {
        self.revision
    }

    /// The place in the timeline, from its start up to its total.
    pub fn place(&self, now: Moment) -> Millis {
        match self.clock {
            Clock::Running { since, before } => {
                (before + now.since(since)).min(self.timeline.total())
            }
            Clock::Paused { at } | Clock::Waiting { at, .. } => at,
        }
    }

    /// What is being done; `None` once the session is over.
    pub fn position(&self, now: Moment) -> Option<Position> {
        self.timeline.at(self.place(now))
    }

    /// Time played, pauses left out.
    pub fn elapsed(&self, now: Moment) -> Millis {
        offset(self.place(now), self.detour)
    }

    /// Time played by the end, as now planned.
    pub fn total(&self) -> Millis {
        offset(self.timeline.total(), self.detour)
    }

    /// Whether everything has been played or skipped.
    pub fn is_over(&self, now: Moment) -> bool {
        self.place(now) >= self.timeline.total()
    }

    /// How long the present unbroken run has lasted at `now`.
    pub fn ran_for(&self, now: Moment) -> Millis {
        self.place(now) - self.run_start
    }

    /// Pauses the clock.
    pub fn pause(&mut self, now: Moment) {
        if !self.is_paused() {
            let at = self.place(now);
            self.credit(at);
            self.clock = Clock::Paused { at };
            self.revision += 1;
        }
    }

    /// Resumes: the present repetition starts again, a guided move continues where it was paused.
    /// After an exercise was stopped because it hurts, the next one begins, and the rest is made
    /// easier.
    pub fn resume(&mut self, now: Moment) {
        if self.asking.is_some() {
            self.leave_stopped(now);
            if self.is_over(now) {
                return;
            }
            // An exercise that cannot be easier continues as it is.
            self.easier(now);
        }
        if let Clock::Paused { at } | Clock::Waiting { at, .. } = self.clock {
            let to = self.again_from(at);
            self.clock = Clock::Running {
                since: now,
                before: at,
            };
            self.jump(to, now);
        }
    }

    /// The record of the session if it ended now.
    pub fn record(&self, now: Moment) -> Record {
        let mut credited = self.clone();
        credited.credit(self.place(now));
        let played = self.elapsed(now);
        Record {
            notes: self.notes.clone(),
            ..Record::of(
                self.identity,
                played,
                self.timeline.sets(),
                &credited.counts(),
            )
        }
    }

    /// Whether the set is the right side of an exercise whose left side comes right before it.
    pub fn other_side_done(&self, set: usize) -> bool {
        let sets = self.timeline.sets();
        let pair = |index: usize| sets.get(index).map(|it| (it.exercise, it.side));
        match (pair(set), set.checked_sub(1).and_then(pair)) {
            (Some((exercise, Some(Side::Right))), Some((before, Some(Side::Left)))) => {
                exercise == before
            }
            _ => false,
        }
    }

    /// Where to begin again after a break at `place`: at the repetition's start, or amid a guided
    /// move.
    fn again_from(&self, place: Millis) -> Millis {
        match self.set_and_rep(place) {
            (_, 0) => place,
            (set, rep) => self.timeline.rep_start(set, rep),
        }
    }

    fn jump(&mut self, to: Millis, now: Moment) {
        let place = self.place(now);
        self.credit(place);
        self.detour += signed(place) - signed(to);
        self.settle_at(to, now);
    }

    fn settle_at(&mut self, place: Millis, now: Moment) {
        self.clock = match self.clock {
            Clock::Running { .. } => Clock::Running {
                since: now,
                before: place,
            },
            Clock::Paused { .. } => Clock::Paused { at: place },
            Clock::Waiting { cause, .. } => Clock::Waiting { at: place, cause },
        };
        self.run_start = place;
        self.revision += 1;
    }

    /// Notes the repetitions that the present run has completed by `place`.
    fn credit(&mut self, place: Millis) {
        if place <= self.run_start {
            // Nothing was played since the last jump, which may have been one past the end.
            return;
        }
        let (first, _) = self.set_and_rep(self.run_start);
        let (last, _) = self.set_and_rep(place);
        for set in first..=last.min(self.done.len().saturating_sub(1)) {
            let reps = self.timeline.reps_between(set, self.run_start, place);
            self.done[set].extend(reps);
        }
    }

    /// How many repetitions are completed, for each set.
    fn counts(&self) -> Vec<u8> {
        self.done.iter().map(Reps::count).collect()
    }

    /// The set and repetition at `place`; past the end, the last ones.
    fn set_and_rep(&self, place: Millis) -> (usize, u8) {
        let span = self.timeline.at(place).map(|it| it.span);
        let span = span.or_else(|| self.timeline.spans().last().copied());
        span.map_or((0, 0), |it| (it.set, it.rep))
    }
}

/// The index of the first set after `set` that belongs to another exercise.
fn after_exercise(sets: &[Set], set: usize) -> usize {
    let exercise = sets.get(set).map(|it| it.exercise);
    let same = |it: &&Set| Some(it.exercise) == exercise;
    set + sets.iter().skip(set).take_while(same).count()
}

fn signed(length: Millis) -> i64 {
    i64::try_from(length.get()).unwrap_or(i64::MAX)
}

fn offset(length: Millis, by: i64) -> Millis {
    Millis::new(u64::try_from(signed(length).saturating_add(by)).unwrap_or(0))
}
