//! What a session sounds like: each tone at its instant of the timeline.

use super::time::Millis;
use super::timeline::{Phase, Position, Span, Timeline};

/// A hold at least this long is counted aloud, second by second.
pub const LONG_HOLD: Millis = Millis::secs(4);

/// The seconds at the end of a countdown that have tones of their own.
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
    let mut cues = Vec::new();
    for span in timeline.spans() {
        of_span(span, &mut cues);
    }
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
    let mut cues = Vec::new();
    of_span(&position.span, &mut cues);
    cues.into_iter().rfind(|it| it.at <= now)
}

fn of_span(span: &Span, cues: &mut Vec<Cue>) {
    let first = match span.phase {
        Phase::Switch => Some(Tone::Switch),
        Phase::Change => Some(Tone::Rest),
        Phase::Lift => Some(Tone::Lift),
        Phase::Lower => Some(Tone::Lower),
        Phase::Step => Some(Tone::Step),
        Phase::Ready | Phase::Hold | Phase::Settle => None,
    };
    if let Some(tone) = first {
        let at = span.start;
        cues.push(Cue { at, tone });
    }
    // The seconds that are told, and whether the last three of them are those of a hold.
    let (seconds, hold) = match span.phase {
        Phase::Hold if span.length >= LONG_HOLD => (span.length.get() / 1000, true),
        phase if phase.is_move() => (LAST_SECONDS, false),
        _ => return,
    };
    for left in (1..=seconds).rev() {
        let tone = match hold {
            _ if left > LAST_SECONDS => Tone::Second,
            true => Tone::LastSecond,
            false => Tone::Count,
        };
        if hold || Millis::secs(left) < span.length {
            let at = span.end() - Millis::secs(left);
            cues.push(Cue { at, tone });
        }
    }
}

/// When the stretch that holds `elapsed` begins and ends: the piece of a session whose tones are
/// booked at once. Stretches meet in the quiet middle of the moves between exercises, so that
/// booking the next one anew can neither drop nor double a tone.
pub fn stretch(timeline: &Timeline, elapsed: Millis) -> (Millis, Millis) {
    let mut from = Millis::ZERO;
    for span in timeline.spans() {
        if span.phase == Phase::Change && span.length >= QUIET + QUIET {
            let cut = span.start + Millis::new(span.length.get() / 2);
            if cut > elapsed {
                return (from, cut);
            }
            from = cut;
        }
    }
    (from, timeline.total() + Millis::new(1))
}
