//! What the Session screen shows at one moment of the session, in words and numbers.

use super::msg::Action;
use super::session::Session;
use super::words;
use domain::cue::LONG_HOLD;
use domain::exercise::{Exercise, Side};
use domain::notes::Pain;
use domain::time::{Millis, Moment};
use domain::timeline::{Phase, Position, Set};
use locale::text;

/// What the panel's colours mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PanelKind {
    /// You exercise.
    Work,
    /// You rest, and move to the next side or exercise.
    Rest,
    /// You get ready for the first exercise.
    Wait,
    /// The clock is paused.
    Paused,
}

impl PanelKind {
    /// The value of `data-kind`, which the stylesheet reads.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Work => "work",
            Self::Rest => "rest",
            Self::Wait => "wait",
            Self::Paused => "paused",
        }
    }
}

/// The shape beside the phase's word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PhaseShape {
    /// A triangle that points up: lift.
    Up,
    /// A square: hold.
    Square,
    /// A triangle that points down: lower.
    Down,
    /// An arrow to the left or the right: step.
    Arrow(Side),
    /// Arrows both ways: switch.
    BothWays,
    /// A ring: rest.
    Ring,
    /// A dot: ready.
    Dot,
    /// Two bars: paused.
    Bars,
}

/// The big number and its unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Number {
    /// Seconds, repetitions or steps.
    pub value: u64,
    /// What is counted, in the singular for one.
    pub unit: &'static str,
}

/// What the Session screen shows, apart from the times that change with every beat. Views that look
/// alike are equal, so a memo of it changes a few times a second at most.
#[derive(Clone, Debug, PartialEq)]
pub struct SessionView {
    /// The present exercise; the next one while moving to it.
    pub exercise: Exercise,
    /// The present phase, also while paused.
    pub phase: Phase,
    /// The meaning of the panel's colours.
    pub kind: PanelKind,
    /// Whether it is not paused.
    pub running: bool,
    /// Whether it waits for the person to be ready.
    pub waiting: bool,
    /// The working side; `None` when both legs work at once.
    pub side: Option<Side>,
    /// Whether the left side has been done before this right one.
    pub other_done: bool,
    /// The page's heading.
    pub title: String,
    /// One line on form, or on the position to get into.
    pub cue: &'static str,
    /// The phase's word.
    pub word: &'static str,
    /// The shape beside it.
    pub mark: PhaseShape,
    /// The big number; none while paused.
    pub number: Option<Number>,
    /// The repetition, from 1; in a guided move the first to come.
    pub rep: u8,
    /// The number of repetitions of this set.
    pub reps: u8,
    /// How many of them are over.
    pub reps_over: u8,
    /// How much time is left of the session, in words.
    pub time_left: String,
    /// For each exercise in order its sets, each as the share that has passed, in tenths.
    pub progress: Vec<Vec<u8>>,
    /// What is asked about an exercise that was just stopped.
    pub question: Option<PainQuestion>,
}

/// An exercise was stopped because it hurts, and the person is asked how much.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PainQuestion {
    /// The stopped exercise.
    pub exercise: Exercise,
    /// The answer so far.
    pub pain: Option<Pain>,
    /// Whether no exercise comes after it.
    pub last: bool,
}

impl SessionView {
    /// Works out the view at `now`; nothing once the session is over.
    pub fn at(session: &Session, now: Moment) -> Option<Self> {
        let position = session.position(now)?;
        let span = position.span;
        let set = session.timeline().sets().get(span.set)?;
        let running = !session.is_paused();
        let rep = span.rep.max(1);
        let reps_over = rep - 1;
        let kind = match span.phase {
            _ if !running => PanelKind::Paused,
            Phase::Ready => PanelKind::Wait,
            Phase::Switch | Phase::Change => PanelKind::Rest,
            _ => PanelKind::Work,
        };
        Some(Self {
            exercise: set.exercise,
            phase: span.phase,
            kind,
            running,
            waiting: session.is_waiting(),
            side: set.side,
            other_done: session.other_side_done(span.set),
            title: words::title(set.exercise, set.dose.form, span.phase),
            cue: cue(set, &position),
            word: words::phase(if running { Some(span.phase) } else { None }),
            mark: mark(span.phase, set.side, running),
            number: running.then(|| number(&position, set, reps_over)),
            rep,
            reps: set.dose.count,
            reps_over,
            time_left: words::time_left(session.total() - session.elapsed(now)),
            progress: progress(session, session.place(now)),
            question: session.question().map(|(exercise, pain)| PainQuestion {
                exercise,
                pain,
                last: session.nothing_follows(exercise),
            }),
        })
    }

    /// The value of `data-clock`.
    pub const fn clock(&self) -> &'static str {
        match (self.waiting, self.running) {
            (true, _) => "waiting",
            (false, true) => "running",
            (false, false) => "paused",
        }
    }

    /// What a press on the cross does: the first one only pauses, so that a slip ends nothing.
    pub const fn close(&self) -> Action {
        if self.running {
            Action::Pause
        } else {
            Action::End
        }
    }

    /// What a press on the first control does, and its name.
    pub fn backward(&self) -> (Action, &'static str) {
        match self.question {
            Some(_) => (Action::TakeBack, text::session::does_not_hurt()),
            None => (Action::Back, text::session::back()),
        }
    }

    /// What a press on the middle control does, and its name.
    pub fn play_or_pause(&self) -> (Action, &'static str) {
        match self.question {
            Some(it) if it.last => (Action::End, text::session::end_and_save()),
            Some(_) => (Action::Resume, text::session::go_on_gently()),
            None if self.waiting => (Action::Resume, text::session::begin()),
            None if self.running => (Action::Toggle, text::common::pause()),
            None => (Action::Resume, text::session::resume()),
        }
    }

    /// What a press on the last control does, and its name. There is none where nothing follows an
    /// exercise that hurts. "Go now" is shown as a control of its own: one that became it under a finger would begin
    /// an exercise early with a second press.
    pub fn onward(&self) -> Option<(Action, &'static str)> {
        match self.question {
            Some(it) if it.last => return None,
            Some(_) => return Some((Action::End, text::session::end_and_save())),
            None => {}
        }
        Some(match (self.phase.is_move(), self.running) {
            (true, true) => (Action::GoNow, text::session::go_now()),
            (false, true) => (Action::Skip, text::session::skip()),
            (_, false) => (Action::Skip, text::session::skip_side()),
        })
    }

    /// The number of sets that have passed, and of all.
    pub fn sets(&self) -> (usize, usize) {
        let sets = self.progress.iter().flatten();
        (sets.clone().filter(|it| **it == 10).count(), sets.count())
    }
}

/// The times of the session, which change with every beat, in whole ms.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SessionTimes {
    /// What remains of the present phase.
    pub remaining: u64,
    /// What was played of the session, without pauses.
    pub elapsed: u64,
    /// The length of the session as now planned.
    pub total: u64,
}

impl SessionTimes {
    /// The times at `now`; nothing once the session is over.
    pub fn at(session: &Session, now: Moment) -> Option<Self> {
        Some(Self {
            remaining: session.position(now)?.remaining().get(),
            elapsed: session.elapsed(now).get(),
            total: session.total().get(),
        })
    }
}

fn number(position: &Position, set: &Set, reps_over: u8) -> Number {
    let secs = position.remaining().ceil_secs();
    let seconds = Number {
        value: secs,
        unit: text::session::seconds(secs),
    };
    match position.span.phase {
        phase if phase.is_move() => seconds,
        Phase::Hold if position.span.length >= LONG_HOLD => seconds,
        phase => {
            let left = u64::from(set.dose.count.saturating_sub(reps_over));
            Number {
                value: left,
                unit: words::left(phase, left),
            }
        }
    }
}

/// The position to get into during a guided move; else one of the cues, another every third rep.
fn cue(set: &Set, position: &Position) -> &'static str {
    if position.span.phase.is_move() {
        return words::position(set.exercise, set.side);
    }
    let cues = set.exercise.entry().cues;
    let index = usize::from(position.span.rep.saturating_sub(1) / 3) % cues.len();
    cues.get(index).map_or("", |it| words::form_cue(*it))
}

const fn mark(phase: Phase, side: Option<Side>, running: bool) -> PhaseShape {
    if !running {
        return PhaseShape::Bars;
    }
    match phase {
        Phase::Ready => PhaseShape::Dot,
        Phase::Lift => PhaseShape::Up,
        Phase::Hold => PhaseShape::Square,
        Phase::Lower | Phase::Settle => PhaseShape::Down,
        Phase::Step => PhaseShape::Arrow(match side {
            Some(side) => side,
            None => Side::Left,
        }),
        Phase::Switch => PhaseShape::BothWays,
        Phase::Change => PhaseShape::Ring,
    }
}

fn progress(session: &Session, place: Millis) -> Vec<Vec<u8>> {
    let timeline = session.timeline();
    let share = |set: usize| {
        let (from, to) = (timeline.rep_start(set, 1), timeline.set_start(set + 1));
        let (over, whole) = ((place - from).get(), (to - from).get().max(1));
        u8::try_from((over * 10 / whole).min(10)).unwrap_or(10)
    };
    let mut shares = (0..).map(share);
    timeline
        .sets()
        .chunk_by(|a, b| a.exercise == b.exercise)
        .map(|sets| shares.by_ref().take(sets.len()).collect())
        .collect()
}
