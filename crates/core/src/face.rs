//! What the Session screen shows at one instant, in words and numbers.

use super::model::{Model, Notice};
use super::session::Session;
use super::words;
use domain::cue::LONG_HOLD;
use domain::exercise::{Exercise, Side};
use domain::notes::Pain;
use domain::settings::Says;
use domain::time::{Millis, Moment};
use domain::timeline::{Phase, Position, Set};

/// Earth or water: what the panel's colour says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// You act.
    Work,
    /// You rest, and move.
    Rest,
    /// You get ready.
    Wait,
    /// The clock stands still.
    Paused,
}

impl Kind {
    /// The word that styles go by.
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
pub enum Mark {
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

/// The big number and its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Number {
    /// The number.
    pub value: u64,
    /// What it counts.
    pub unit: &'static str,
}

/// What the Session screen shows. Two faces that look alike are equal, so a screen redraws only
/// what differs.
#[derive(Clone, Debug, PartialEq)]
pub struct Face {
    /// Which exercise; the next one while moving to it.
    pub exercise: Exercise,
    /// The phase, paused or not.
    pub phase: Phase,
    /// Earth, water, or neither.
    pub kind: Kind,
    /// Whether the clock runs.
    pub running: bool,
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
    pub mark: Mark,
    /// The big number; none while paused.
    pub number: Option<Number>,
    /// The repetition, from 1; in a guided move the first to come.
    pub rep: u8,
    /// How many there are.
    pub reps: u8,
    /// How many of them are over.
    pub reps_over: u8,
    /// How much time is left of the session.
    pub time_left: String,
    /// For each set in order, the share that has passed, in tenths.
    pub passed: Vec<(Exercise, u8)>,
    /// What is asked of an exercise that was just stopped.
    pub asking: Option<Asking>,
}

/// An exercise was stopped because it hurts, and the person is asked how much.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asking {
    /// Which one.
    pub exercise: Exercise,
    /// What was answered so far.
    pub pain: Option<Pain>,
    /// Whether none comes after it.
    pub last: bool,
}

/// What shows at `now`; nothing once the session is over.
pub fn face(session: &Session, now: Moment) -> Option<Face> {
    let position = session.position(now)?;
    let span = position.span;
    let set = session.timeline().sets().get(span.set)?;
    let running = session.is_running();
    let rep = span.rep.max(1);
    let reps_over = rep - 1;
    let kind = match span.phase {
        _ if !running => Kind::Paused,
        Phase::Ready => Kind::Wait,
        Phase::Switch | Phase::Change => Kind::Rest,
        _ => Kind::Work,
    };
    Some(Face {
        exercise: set.exercise,
        phase: span.phase,
        kind,
        running,
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
        passed: passed(session, session.place(now)),
        asking: session.question().map(|(exercise, pain)| Asking {
            exercise,
            pain,
            last: session.nothing_follows(exercise),
        }),
    })
}

fn number(position: &Position, set: &Set, reps_over: u8) -> Number {
    let seconds = Number {
        value: position.remaining().ceil_secs(),
        unit: words::seconds(position),
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
        return set.exercise.position(set.side);
    }
    let cues = set.exercise.entry().cues;
    let index = usize::from(position.span.rep.saturating_sub(1) / 3) % cues.len();
    cues.get(index).copied().unwrap_or_default()
}

const fn mark(phase: Phase, side: Option<Side>, running: bool) -> Mark {
    if !running {
        return Mark::Bars;
    }
    match phase {
        Phase::Ready => Mark::Dot,
        Phase::Lift => Mark::Up,
        Phase::Hold => Mark::Square,
        Phase::Lower | Phase::Settle => Mark::Down,
        Phase::Step => Mark::Arrow(match side {
            Some(side) => side,
            None => Side::Left,
        }),
        Phase::Switch => Mark::BothWays,
        Phase::Change => Mark::Ring,
    }
}

fn passed(session: &Session, place: Millis) -> Vec<(Exercise, u8)> {
    let timeline = session.timeline();
    let share = |set: usize| {
        let (from, to) = (timeline.rep_start(set, 1), timeline.set_start(set + 1));
        let (over, whole) = ((place - from).get(), (to - from).get().max(1));
        u8::try_from((over * 10 / whole).min(10)).unwrap_or(10)
    };
    timeline
        .sets()
        .iter()
        .enumerate()
        .map(|(index, set)| (set.exercise, share(index)))
        .collect()
}

/// What a screen reader says of a face: at each side, exercise and pause, and when a multiple of
/// five repetitions is left. Nothing where what was said last still holds.
pub fn status(face: &Face) -> Option<String> {
    let side = face
        .side
        .map_or(words::BOTH_LEGS, |it| words::side(face.exercise, it));
    if let Some(asking) = face.asking {
        // The focus goes to what was stopped, so that is heard already.
        return Some(words::coach::go_on(asking.pain, asking.last).to_owned());
    }
    if !face.running {
        return Some(format!(
            "{}. {}",
            words::PAUSED,
            words::paused(face.exercise, face.phase, face.rep, face.reps)
        ));
    }
    if face.phase.is_move() {
        return Some(format!(
            "{}. {}. {side}. {}",
            face.word, face.title, face.cue
        ));
    }
    let left = face.reps.saturating_sub(face.reps_over);
    let unit = words::left(face.phase, u64::from(left));
    match left {
        _ if face.reps_over == 0 => Some(format!("{}. {side}. {left} {unit}.", face.title)),
        1 => Some("Last one.".to_owned()),
        _ if left.is_multiple_of(5) => Some(format!("{left} {unit}.")),
        _ => None,
    }
}

/// What a screen reader says now, if that is another thing than `before`. Once a pause is over
/// nothing is left of it. While the voice counts, the reader does not: it would talk over it. What
/// is to be done next it says in any case.
pub fn said(model: &Model, now: Moment, before: &str) -> Option<String> {
    let new = model
        .session
        .as_ref()
        .and_then(|it| face(it, now))
        .and_then(|it| {
            if it.kind == Kind::Work && is_voiced(model) {
                Some(String::new())
            } else {
                status(&it)
            }
        });
    let kept = if before.starts_with(words::PAUSED) {
        ""
    } else {
        before
    };
    let now = new.unwrap_or_else(|| kept.to_owned());
    (now != before).then_some(now)
}

/// Whether a voice is heard in the session.
fn is_voiced(model: &Model) -> bool {
    let settings = &model.settings;
    settings.voice.says != Says::Nothing
        && !settings.voice.missed
        && !settings.is_silent()
        && !model.notices.contains(&Notice::VoiceStuck)
}
