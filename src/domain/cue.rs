//! What a session sounds like: each tone at its instant of the timeline.

use super::time::Millis;
use super::timeline::{Phase, Position, Span, Timeline};

/// A hold at least this long is counted aloud, second by second.
pub const LONG_HOLD: Millis = Millis::secs(4);

/// The last seconds of a countdown that are told apart.
const LAST_SECONDS: u64 = 3;

/// A stretch is cut only where a guided move leaves this much quiet on either side.
const QUIET: Millis = Millis::secs(4);

/// A tone with a meaning of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tone {
    /// One of the last three seconds before work begins.
    Count,
    /// Lift: rising.
    Lift,
    /// A second of a long hold.
    Second,
    /// One of the last three seconds of a long hold.
    LastSecond,
    /// Lower: falling.
    Lower,
    /// A step of a walk.
    Step,
    /// Change sides.
    Switch,
    /// Rest, and move to the next exercise.
    Rest,
    /// The session is over.
    Finish,
}

impl Tone {
    /// Every tone.
    pub const ALL: [Self; 9] = [
        Self::Count,
        Self::Lift,
        Self::Second,
        Self::LastSecond,
        Self::Lower,
        Self::Step,
        Self::Switch,
        Self::Rest,
        Self::Finish,
    ];
}

/// Tones that are turned on and off together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The last seconds before work begins.
    Ready,
    /// Lift, lower and step.
    Phases,
    /// The seconds of a long hold.
    Seconds,
    /// Switch and rest: time to move.
    Moves,
    /// The end.
    Finish,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 5] = [
        Self::Ready,
        Self::Phases,
        Self::Seconds,
        Self::Moves,
        Self::Finish,
    ];

    /// The word for it in stored settings and in commands.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Ready => "ready",
            Self::Phases => "phases",
            Self::Seconds => "seconds",
            Self::Moves => "moves",
            Self::Finish => "finish",
        }
    }
}

impl Tone {
    /// The kind that it belongs to.
    pub const fn kind(self) -> Kind {
        match self {
            Self::Count => Kind::Ready,
            Self::Lift | Self::Lower | Self::Step => Kind::Phases,
            Self::Second | Self::LastSecond => Kind::Seconds,
            Self::Switch | Self::Rest => Kind::Moves,
            Self::Finish => Kind::Finish,
        }
    }
}

impl Tone {
    /// How a phone vibrates with it: milliseconds on, off, on, and so on. As the tones do, lift
    /// grows, lower fades, a switch is two short ones.
    pub const fn pulse(self) -> &'static [u32] {
        match self {
            Self::Count | Self::LastSecond => &[30],
            Self::Second => &[],
            Self::Lift => &[40, 60, 120],
            Self::Lower => &[120, 60, 40],
            Self::Step => &[60],
            Self::Switch => &[60, 90, 60],
            Self::Rest => &[250],
            Self::Finish => &[60, 90, 60, 90, 250],
        }
    }
}

/// The kinds of tones that sound.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Kinds(u8);

impl Kinds {
    /// All of them.
    pub const ALL: Self = Self(0b1_1111);

    /// None of them.
    pub const NONE: Self = Self(0);

    /// Whether `kind` is one of them.
    pub const fn has(self, kind: Kind) -> bool {
        self.0 & 1 << kind as u8 != 0
    }

    /// These with `kind` on or off.
    #[must_use]
    pub const fn set(self, kind: Kind, on: bool) -> Self {
        let bit = 1 << kind as u8;
        Self(if on { self.0 | bit } else { self.0 & !bit })
    }
}

/// A tone and its instant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cue {
    /// When it begins, from the session's start.
    pub at: Millis,
    /// What sounds.
    pub tone: Tone,
}

/// Every tone of a session, in order of time.
pub fn cues(timeline: &Timeline) -> Vec<Cue> {
    let mut cues: Vec<Cue> = timeline.spans().iter().flat_map(of_span).collect();
    if !timeline.spans().is_empty() {
        cues.push(Cue {
            at: timeline.total(),
            tone: Tone::Finish,
        });
    }
    cues
}

/// The last tone of the present phase so far, for what mirrors the tones: vibration, and a flash.
pub fn mark(position: &Position) -> Option<Cue> {
    let now = position.span.start + position.into;
    let mut marks = of_span(&position.span);
    marks.retain(|it| it.at <= now);
    marks.pop()
}

fn of_span(span: &Span) -> Vec<Cue> {
    let first = |tone| Cue {
        at: span.start,
        tone,
    };
    let countdown = |tone| {
        let last = (1..=LAST_SECONDS).rev().map(Millis::secs);
        let fits = last.filter(|&left| left < span.length);
        fits.map(move |left| Cue {
            at: span.end() - left,
            tone,
        })
    };
    match span.phase {
        Phase::Ready => countdown(Tone::Count).collect(),
        Phase::Switch => [first(Tone::Switch)]
            .into_iter()
            .chain(countdown(Tone::Count))
            .collect(),
        Phase::Change => [first(Tone::Rest)]
            .into_iter()
            .chain(countdown(Tone::Count))
            .collect(),
        Phase::Lift => vec![first(Tone::Lift)],
        Phase::Hold if span.length >= LONG_HOLD => {
            let seconds = (LAST_SECONDS + 1..=span.length.get() / 1000)
                .rev()
                .map(Millis::secs);
            let early = seconds.map(|left| Cue {
                at: span.end() - left,
                tone: Tone::Second,
            });
            early.chain(countdown(Tone::LastSecond)).collect()
        }
        Phase::Lower => vec![first(Tone::Lower)],
        Phase::Step => vec![first(Tone::Step)],
        Phase::Hold | Phase::Settle => Vec::new(),
    }
}

/// When the stretch that holds `elapsed` begins and ends: the piece of a session whose tones are
/// booked at once. Stretches meet in the quiet middle of the moves between exercises, so that
/// booking the next one anew can neither drop nor double a tone.
pub fn stretch(timeline: &Timeline, elapsed: Millis) -> (Millis, Millis) {
    let changes = timeline
        .spans()
        .iter()
        .filter(|span| span.phase == Phase::Change);
    let quiet = changes.filter(|span| span.length >= QUIET + QUIET);
    let cuts = quiet.map(|span| span.start + Millis::new(span.length.get() / 2));
    let end = timeline.total() + Millis::new(1);
    let (before, after): (Vec<Millis>, Vec<Millis>) = cuts.partition(|&cut| cut <= elapsed);
    (
        before.last().copied().unwrap_or_default(),
        after.first().copied().unwrap_or(end),
    )
}
