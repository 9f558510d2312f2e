//! A session laid out in time: every guided move, lift, hold, lower, settle and step, gapless.

use super::exercise::{Dose, Exercise, Side, Tempo};
use super::time::Millis;

/// What the person does just now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Phase {
    /// Getting into the first position.
    Ready,
    /// On the way up.
    Lift,
    /// At the top.
    Hold,
    /// On the way down.
    Lower,
    /// At rest between two repetitions.
    Settle,
    /// One step of a walk.
    Step,
    /// The guided move to the other side.
    Switch,
    /// The guided move to the next exercise.
    Change,
}

impl Phase {
    /// Whether the phase is a guided move, before work rather than work.
    pub const fn is_move(self) -> bool {
        matches!(self, Self::Ready | Self::Switch | Self::Change)
    }
}

/// Which guided move leads into a set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Lead {
    /// From Start to the first set.
    Ready,
    /// From the side before.
    Switch,
    /// From the exercise before.
    Change,
}

impl Lead {
    const fn phase(self) -> Phase {
        match self {
            Self::Ready => Phase::Ready,
            Self::Switch => Phase::Switch,
            Self::Change => Phase::Change,
        }
    }
}

/// One side of one exercise, with the guided move that leads into it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Set {
    /// Which exercise.
    pub exercise: Exercise,
    /// The working side; `None` when both legs work at once.
    pub side: Option<Side>,
    /// How much of it.
    pub dose: Dose,
    /// The move before it.
    pub lead: Lead,
    /// How long that move may take.
    pub lead_in: Millis,
}

impl Set {
    /// How long one repetition or step takes, hold and settle with it.
    pub fn rep_length(&self) -> Millis {
        self.rep_phases()
            .into_iter()
            .map(|(_, length)| length)
            .sum()
    }

    fn rep_phases(&self) -> Vec<(Phase, Millis)> {
        match self.exercise.entry().tempo {
            Tempo::Rep {
                lift,
                lower,
                settle,
            } => vec![
                (Phase::Lift, lift),
                (Phase::Hold, self.dose.hold),
                (Phase::Lower, lower),
                (Phase::Settle, settle),
            ],
            Tempo::Step { out, follow } => vec![(Phase::Step, out + follow)],
        }
    }
}

/// An unbroken piece of the timeline in one phase. Never empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// What is done.
    pub phase: Phase,
    /// The index of the set that it belongs to or leads into.
    pub set: usize,
    /// The repetition or step, from 1; 0 in a guided move.
    pub rep: u8,
    /// When it begins.
    pub start: Millis,
    /// How long it lasts.
    pub length: Millis,
}

impl Span {
    /// When the next one begins.
    pub fn end(&self) -> Millis {
        self.start + self.length
    }
}

/// The position of a session at one instant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Position {
    /// The span that holds the instant.
    pub span: Span,
    /// Time spent in it.
    pub into: Millis,
}

impl Position {
    /// Time left in the span. Never zero.
    pub fn remaining(&self) -> Millis {
        self.span.length - self.into
    }

    /// The share of the span that has passed, 0 up to 1.
    pub fn progress(&self) -> f64 {
        self.into.as_secs() / self.span.length.as_secs()
    }
}

/// Time to get back into position before a repetition in the middle of a set, for a session that
/// continues after its page was gone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reentry {
    /// The index of the set.
    pub set: usize,
    /// The repetition before which it lies, from 1.
    pub rep: u8,
    /// How long it is.
    pub ready: Millis,
}

/// A session laid out in time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timeline {
    sets: Vec<Set>,
    reentry: Option<Reentry>,
    spans: Vec<Span>,
}

impl Timeline {
    /// Lays out `sets` one after the other. Phases without length take no place.
    pub fn new(sets: Vec<Set>) -> Self {
        Self::with_reentry(sets, None)
    }

    /// The same, with a ready phase before the repetition that `reentry` names.
    pub fn with_reentry(sets: Vec<Set>, reentry: Option<Reentry>) -> Self {
        let mut spans = Vec::new();
        let mut start = Millis::ZERO;
        let mut lay = |phase, set, rep, length: Millis| {
            if length > Millis::ZERO {
                spans.push(Span {
                    phase,
                    set,
                    rep,
                    start,
                    length,
                });
                start += length;
            }
        };
        for (index, set) in sets.iter().enumerate() {
            lay(set.lead.phase(), index, 0, set.lead_in);
            let rep_phases = set.rep_phases();
            for rep in 1..=set.dose.count {
                if let Some(reentry) = reentry.filter(|it| (it.set, it.rep) == (index, rep)) {
                    lay(Phase::Ready, index, rep, reentry.ready);
                }
                for &(phase, length) in &rep_phases {
                    lay(phase, index, rep, length);
                }
            }
        }
        Self {
            sets,
            reentry,
            spans,
        }
    }

    /// The same session with other sets.
    #[must_use]
    pub fn with_sets(&self, sets: Vec<Set>) -> Self {
        Self::with_reentry(sets, self.reentry)
    }

    /// Makes the guided move `span` longer.
    pub fn lengthen(&mut self, span: &Span, by: Millis) {
        let mut sets = std::mem::take(&mut self.sets);
        let mut reentry = self.reentry;
        if span.rep == 0 {
            if let Some(set) = sets.get_mut(span.set) {
                set.lead_in += by;
            }
        } else if let Some(reentry) = &mut reentry {
            reentry.ready += by;
        }
        *self = Self::with_reentry(sets, reentry);
    }

    /// The sets, in order.
    pub fn sets(&self) -> &[Set] {
        &self.sets
    }

    /// The spans, in order: each begins where the one before ends, the first at zero.
    pub fn spans(&self) -> &[Span] {
        &self.spans
    }

    /// How long the whole of it takes.
    pub fn total(&self) -> Millis {
        self.spans.last().map_or(Millis::ZERO, Span::end)
    }

    /// Where a session stands after `elapsed`; `None` once it is over. At an edge the later span
    /// holds.
    pub fn at(&self, elapsed: Millis) -> Option<Position> {
        let index = self.spans.partition_point(|span| span.end() <= elapsed);
        self.spans.get(index).map(|&span| Position {
            span,
            into: elapsed - span.start,
        })
    }

    /// When the guided move into `set` begins; the end for a set past the last.
    pub fn set_start(&self, set: usize) -> Millis {
        let index = self.spans.partition_point(|span| span.set < set);
        self.spans
            .get(index)
            .map_or_else(|| self.total(), |span| span.start)
    }

    /// When repetition `rep` of `set` begins; the end of the set for one past its last.
    pub fn rep_start(&self, set: usize, rep: u8) -> Millis {
        let index = self
            .spans
            .partition_point(|span| (span.set, span.rep) < (set, rep));
        self.spans
            .get(index)
            .map_or_else(|| self.total(), |span| span.start)
    }

    /// The repetitions of `set` that lie between these two instants with all of their phases. The
    /// time to get ready before one is none of them.
    pub fn reps_between(&self, set: usize, from: Millis, to: Millis) -> impl Iterator<Item = u8> {
        let mut reps: Vec<(u8, Millis, Millis)> = Vec::new();
        let working = self.spans.iter().filter(move |it| it.set == set);
        for span in working.filter(|it| !it.phase.is_move()) {
            match reps.last_mut() {
                Some((rep, _, end)) if *rep == span.rep => *end = span.end(),
                _ => reps.push((span.rep, span.start, span.end())),
            }
        }
        let inside = move |&(_, start, end): &(u8, Millis, Millis)| from <= start && end <= to;
        reps.into_iter().filter(inside).map(|it| it.0)
    }
}
