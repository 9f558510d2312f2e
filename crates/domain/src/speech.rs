//! What the voice says in a session: each phrase at its instant, beside the tones of
//! [`cue`](super::cue).
//!
//! The tone comes first. A phrase begins 150 ms after its tone, or after the beginning of a phase
//! that has none, and by its estimated length it is over 150 ms into the next tone at the latest.
//! What does not fit is said in fewer words or not at all. One that is late is dropped once it
//! would no longer be over by then, or no longer be of use. Phrases never overlap.

use super::cue::{self, Cue, LONG_HOLD};
use super::exercise::{Band, Exercise, Form, FormCue, Side};
use super::settings::{Rate, Says};
use super::time::Millis;
use super::timeline::{Lead, Phase, Set, Span, Timeline};

/// How long after its tone a phrase begins: the tone is then told apart from it.
pub const AFTER_TONE: Millis = Millis::new(150);

/// So far into the next tone a phrase may last, by its estimated length.
pub const INTO_NEXT: Millis = Millis::new(150);

/// An estimate of how long a voice takes, at its usual rate: to begin, and for each letter, blank
/// and stop. (Measured on common voices at 14 to 17 letters a second, and rounded up.)
const BEGINS: u64 = 100;
const EACH_LETTER: u64 = 65;

/// One word on form in this many repetitions.
const CUE_EVERY: u8 = 3;

/// In the first repetitions of a side even a short hold is called.
const SHORT_HOLDS_CALLED: u8 = 2;

/// Something to be said. The words for it are the app's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phrase {
    /// What to do in the guided move into a set.
    Move(Move),
    /// How many repetitions or steps are left, this one among them: 2 and more.
    Left(u8),
    /// The last repetition or step.
    LastOne,
    /// The top is reached, and is held.
    Hold,
    /// So many seconds of a long hold are left.
    Seconds(u8),
    /// A word on form.
    Form(FormCue),
    /// The session is over.
    End,
}

/// A guided move and what it leads into.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Move {
    /// Which move it is.
    pub lead: Lead,
    /// The exercise to come.
    pub exercise: Exercise,
    /// How it is done.
    pub form: Form,
    /// The side that will work; `None` for both legs at once.
    pub side: Option<Side>,
    /// The band to put on, or none if one is to be taken off.
    pub band: Option<Band>,
    /// Whether about half of the session is over.
    pub halfway: bool,
    /// How much is said of it.
    pub detail: Detail,
}

/// How much is said of a guided move: as much as there is time for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Detail {
    /// The exercise, how to lie or stand for it, the side, the band.
    Full,
    /// The exercise and the side.
    Short,
    /// The side.
    Side,
}

impl Phrase {
    /// Whether it belongs to the counts, which are said even if nothing else is.
    pub const fn is_count(self) -> bool {
        matches!(self, Self::Left(_) | Self::LastOne | Self::Seconds(_))
    }

    /// For how long after its instant it is still of use.
    const fn keeps(self) -> Millis {
        Millis::new(match self {
            Self::Move(_) => 60_000,
            Self::Left(_) | Self::LastOne | Self::Form(_) => 1_000,
            Self::Hold => 500,
            Self::Seconds(_) => 300,
            Self::End => 5_000,
        })
    }
}

/// A phrase and its instant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line {
    /// When it begins, from the session's start.
    pub at: Millis,
    /// When it may begin at the latest; after that it is dropped.
    pub latest: Millis,
    /// How long it takes, or is estimated to take.
    pub length: Millis,
    /// What is said.
    pub phrase: Phrase,
}

/// How long a text of this many letters, blanks and stops takes at this rate.
pub fn length(letters: usize, rate: Rate) -> Millis {
    let usual = BEGINS + EACH_LETTER * letters as u64;
    Millis::new(usual * 10 / u64::from(rate.get()))
}

/// All that is said in a session, in order of time. `letters` tells how long the text of a phrase
/// is.
pub fn lines(
    timeline: &Timeline,
    says: Says,
    rate: Rate,
    letters: fn(Phrase) -> usize,
) -> Vec<Line> {
    let estimate = |phrase| Some(length(letters(phrase), rate));
    lines_of_length(timeline, says, INTO_NEXT, &estimate)
}

/// The same for a voice of which `length` tells how long each phrase takes, and what it cannot
/// say. A phrase is over this far `into_next` tone at the latest.
pub fn lines_of_length(
    timeline: &Timeline,
    says: Says,
    into_next: Millis,
    length: &dyn Fn(Phrase) -> Option<Millis>,
) -> Vec<Line> {
    let mut script = Script {
        timeline,
        tones: cue::cues(timeline),
        says,
        into_next,
        length,
        lines: Vec::new(),
        form: None,
    };
    if says != Says::Nothing {
        let half = halfway(timeline);
        for span in timeline.spans() {
            script.span(span, half == Some(span.start));
        }
        if !timeline.spans().is_empty() {
            script.say(timeline.total(), Phrase::End);
        }
    }
    script.lines
}

struct Script<'a> {
    timeline: &'a Timeline,
    tones: Vec<Cue>,
    says: Says,
    into_next: Millis,
    length: &'a dyn Fn(Phrase) -> Option<Millis>,
    lines: Vec<Line>,
    /// The word on form that was said last.
    form: Option<FormCue>,
}

impl Script<'_> {
    fn span(&mut self, span: &Span, halfway: bool) {
        let Some(set) = self.timeline.sets().get(span.set) else {
            return;
        };
        let left = set.dose.count.saturating_sub(span.rep).saturating_add(1);
        let count = if left == 1 {
            Phrase::LastOne
        } else {
            Phrase::Left(left)
        };
        let form_is_due = span.rep % CUE_EVERY == CUE_EVERY - 1 && left > 1;
        match span.phase {
            phase if phase.is_move() => self.guide(span, set, halfway),
            // There is no time for both in a step.
            Phase::Step if form_is_due && self.form(span, set) => {}
            Phase::Lift | Phase::Step => {
                self.say(span.start, count);
            }
            Phase::Hold => {
                let long = span.length >= LONG_HOLD;
                if long || span.rep <= SHORT_HOLDS_CALLED {
                    self.say(span.start, Phrase::Hold);
                }
                for seconds in (1..=3).rev().filter(|_| long) {
                    let at = span.end() - Millis::secs(u64::from(seconds));
                    self.say(at, Phrase::Seconds(seconds));
                }
            }
            Phase::Lower if form_is_due => {
                self.form(span, set);
            }
            _ => {}
        }
    }

    /// Says the move into a set, in as many words as there is time for.
    fn guide(&mut self, span: &Span, set: &Set, halfway: bool) {
        let before = span.set.checked_sub(1);
        let before = before.and_then(|it| self.timeline.sets().get(it));
        let worn = before.map_or(Band::None, |it| it.dose.band);
        let lead = if span.rep > 0 { Lead::Ready } else { set.lead };
        let worn = if span.rep > 0 { Band::None } else { worn };
        for detail in [Detail::Full, Detail::Short, Detail::Side] {
            let phrase = Phrase::Move(Move {
                lead,
                exercise: set.exercise,
                form: set.dose.form,
                side: set.side,
                band: (set.dose.band != worn).then_some(set.dose.band),
                halfway,
                detail,
            });
            if self.say(span.start, phrase) {
                return;
            }
        }
    }

    /// Says a word on form, another than the last; the one on the screen if it fits.
    fn form(&mut self, span: &Span, set: &Set) -> bool {
        let cues = set.exercise.entry().cues;
        let first = usize::from((span.rep - 1) / CUE_EVERY);
        for index in first..first + cues.len() {
            let cue = cues[index % cues.len()];
            if Some(cue) != self.form && self.say(span.start, Phrase::Form(cue)) {
                self.form = Some(cue);
                return true;
            }
        }
        false
    }

    /// Adds a phrase to the tone at `tone`, if there is time for it and the voice says such
    /// things.
    fn say(&mut self, tone: Millis, phrase: Phrase) -> bool {
        if self.says == Says::Counts && !phrase.is_count() {
            return false;
        }
        let Some(length) = (self.length)(phrase) else {
            return false;
        };
        let at = tone + AFTER_TONE;
        let next = self.tones.partition_point(|it| it.at <= tone);
        let over = match self.tones.get(next) {
            Some(next) => next.at + self.into_next,
            None => at + length + phrase.keeps(),
        };
        let before = self
            .lines
            .last()
            .map_or(Millis::ZERO, |it| it.at + it.length);
        if before > at || at + length > over {
            return false;
        }
        self.lines.push(Line {
            at,
            latest: (over - length).min(at + phrase.keeps()),
            length,
            phrase,
        });
        true
    }
}

/// The beginning of the guided move nearest to the middle of the session, if it is near enough.
fn halfway(timeline: &Timeline) -> Option<Millis> {
    let total = timeline.total().get();
    let mut nearest: Option<(u64, Millis)> = None;
    for span in timeline.spans() {
        let off = (span.start.get() * 2).abs_diff(total) / 2;
        let inside = span.rep == 0 && span.set > 0 && span.phase.is_move();
        if inside && off <= total / 10 && nearest.is_none_or(|it| off < it.0) {
            nearest = Some((off, span.start));
        }
    }
    nearest.map(|it| it.1)
}
