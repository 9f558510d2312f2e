//! How each exercise went, session after session: what it qualifies for, and what it is too much of.

use super::offer::Reason;
use crate::day::Day;
use crate::exercise::{Bands, Dose, Exercise};
use crate::history::Record;
use crate::ladder::{self, Place};
use crate::notes::{Answer, Effort, Notes, Pain};
use crate::routine::Routine;

/// The most exercises that go up after one session.
const MOST_UP: usize = 2;

/// A band goes up at most once in this many days, counted over all exercises.
const BAND_DAYS: i32 = 7;

/// A second stop within this many days of the first leaves the exercise out.
const STOP_DAYS: i32 = 14;

/// The longest break, in days, that changes nothing.
pub(super) const SHORT_BREAK: i32 = 7;

/// After a break of more days than this an exercise starts again at the bottom.
pub(super) const LONG_BREAK: i32 = 28;

/// After such a start this many steps up take one qualifying session each instead of two.
const QUICK_STEPS: u8 = 3;

/// What a session says of an exercise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    Qualifies,
    Stays,
    TooHard(Reason),
    Stopped { again: bool },
}

/// An exercise as it was last done.
#[derive(Clone, Copy)]
pub(super) struct Last {
    pub(super) day: Day,
    pub(super) dose: Dose,
    place: Place,
    pub(super) verdict: Verdict,
    /// Whether there was pain of 3 to 5.
    ached: bool,
    /// Whether it was a part of the newest session.
    pub(super) newest: bool,
}

/// What is known of an exercise from the sessions so far.
#[derive(Clone, Copy, Default)]
pub(super) struct Course {
    pub(super) last: Option<Last>,
    /// Qualifying sessions in a row on the present step, since the last offer of a step up.
    run: u8,
    /// Steps up that still take one qualifying session only.
    quick: u8,
    stopped: Option<Day>,
}

/// What is known of all exercises from the sessions so far.
#[derive(Default)]
pub(super) struct SoFar {
    courses: [Course; Exercise::ALL.len()],
    /// The newest day on which an exercise was done with a heavier band than the time before.
    band_rose: Option<Day>,
}

impl SoFar {
    /// All sessions, and which exercises are offered a step up after the last.
    pub(super) fn of_all(records: &[Record], bands: Bands) -> (Self, Vec<(Exercise, Reason)>) {
        let mut so_far = Self::default();
        let mut ups = Vec::new();
        for record in records {
            ups = so_far.add(record, bands);
        }
        (so_far, ups)
    }

    pub(super) fn of(&self, exercise: Exercise) -> &Course {
        &self.courses[exercise as usize]
    }

    /// Takes in one more session, and says which exercises are offered a step up after it.
    pub(super) fn add(&mut self, record: &Record, bands: Bands) -> Vec<(Exercise, Reason)> {
        for (exercise, course) in Exercise::ALL.into_iter().zip(&mut self.courses) {
            if course.add(record, exercise) {
                self.band_rose = Some(record.identity.day);
            }
        }
        let day = record.identity.day;
        let mut band_may_rise = self
            .band_rose
            .is_none_or(|it| it.days_until(day) >= BAND_DAYS);
        let mut offered = Vec::new();
        while offered.len() < MOST_UP {
            let mut best: Option<(Exercise, u8)> = None;
            for exercise in Exercise::ALL {
                let course = self.of(exercise);
                let Some((run, to, from)) = course.rise(exercise, bands) else {
                    continue;
                };
                let fits = to.band <= from.band || band_may_rise;
                // What has qualified most often goes first, and of equals the usual first.
                if fits && best.is_none_or(|it| it.1 < run) {
                    best = Some((exercise, run));
                }
            }
            let Some((exercise, run)) = best else { break };
            let course = &mut self.courses[exercise as usize];
            if let Some((_, to, from)) = course.rise(exercise, bands) {
                band_may_rise &= to.band <= from.band;
            }
            course.run = 0;
            let reason = if run == 1 {
                Reason::OneAfterBreak
            } else {
                Reason::TwoInARow
            };
            offered.push((exercise, reason));
        }
        offered
    }

    /// Whether another exercise of the routine wears a heavier band than when it was last done.
    pub(super) fn awaits_band(&self, routine: &Routine, but: Exercise) -> bool {
        let others = routine.items.iter().filter(|it| it.exercise != but);
        let mut worn = others.map(|it| (it.dose.band, self.of(it.exercise).last));
        worn.any(|(band, last)| last.is_some_and(|it| it.dose.band < band))
    }
}

impl Course {
    /// Takes in one more session; says whether a heavier band was worn than before.
    fn add(&mut self, record: &Record, exercise: Exercise) -> bool {
        let before = self.last.take();
        let Some((day, dose)) = played(record, exercise) else {
            self.last = before.map(|it| Last {
                newest: false,
                ..it
            });
            return false;
        };
        let place = ladder::place(exercise, dose);
        if let Some(before) = before {
            let days = before.day.days_until(day);
            if days > LONG_BREAK && place.is_bottom() {
                self.quick = QUICK_STEPS;
            } else if place > before.place {
                self.quick = self.quick.saturating_sub(1);
            }
            if days > SHORT_BREAK || place != before.place {
                self.run = 0;
            }
        }
        let again = self
            .stopped
            .is_some_and(|it| it.days_until(day) <= STOP_DAYS);
        let ached_before = before.is_some_and(|it| it.ached);
        let verdict = match judge(record, exercise, ached_before) {
            Verdict::Stopped { .. } => {
                self.stopped = Some(day);
                Verdict::Stopped { again }
            }
            other => other,
        };
        match verdict {
            Verdict::Qualifies => self.run = self.run.saturating_add(1),
            Verdict::Stays => self.run = 0,
            // The way back up is no quick one then.
            Verdict::TooHard(_) | Verdict::Stopped { .. } => (self.run, self.quick) = (0, 0),
        }
        self.last = Some(Last {
            day,
            dose,
            place,
            verdict,
            ached: aches(record.notes.answer(exercise).pain),
            newest: true,
        });
        before.is_some_and(|it| it.dose.band < dose.band)
    }

    /// How long the row is, to which dose it leads and from which, if it is long enough.
    fn rise(&self, exercise: Exercise, bands: Bands) -> Option<(u8, Dose, Dose)> {
        let last = self.last.filter(|it| it.newest)?;
        let needed = if self.quick > 0 { 1 } else { 2 };
        let to = ladder::up(exercise, last.dose, bands)?;
        (self.run >= needed).then_some((self.run, to, last.dose))
    }
}

/// When the session was, and the dose of `exercise` in it; nothing if none of it was done, unless
/// something was said of it: it was stopped, or too much, before its first repetition was over. A
/// dose that was eased on the way counts as it was at its highest.
pub(super) fn played(record: &Record, exercise: Exercise) -> Option<(Day, Dose)> {
    let mut highest: Option<Dose> = None;
    let mut reps = 0_u32;
    for work in &record.work {
        if work.exercise == exercise {
            reps += u32::from(work.done);
            let place = ladder::place(exercise, work.asked);
            if highest.is_none_or(|it| ladder::place(exercise, it) < place) {
                highest = Some(work.asked);
            }
        }
    }
    let begun = reps > 0 || record.notes.answer(exercise) != Answer::none(exercise);
    highest
        .filter(|_| begun)
        .map(|dose| (record.identity.day, dose))
}

fn judge(record: &Record, exercise: Exercise, ached_before: bool) -> Verdict {
    let answer = record.notes.answer(exercise);
    let mut sets = record.work.iter().filter(|it| it.exercise == exercise);
    // Pain above 5 is when an exercise is to be stopped, whether it was or not.
    if answer.stopped || answer.pain.is_some_and(|it| it > Pain::BEARABLE) {
        Verdict::Stopped { again: false }
    } else if answer.effort == Some(Effort::TooMuch) {
        Verdict::TooHard(Reason::TooMuch)
    } else if sets.any(|it| !it.is_complete()) {
        Verdict::TooHard(Reason::NotCompleted)
    } else if aches(answer.pain) {
        if ached_before {
            Verdict::TooHard(Reason::PainAgain)
        } else {
            Verdict::Stays
        }
    } else if matches!(answer.effort, Some(Effort::Easy | Effort::Right))
        && is_back_fine(&record.notes)
    {
        Verdict::Qualifies
    } else {
        Verdict::Stays
    }
}

fn aches(pain: Option<Pain>) -> bool {
    pain.is_some_and(|it| (3..=5).contains(&it.get()))
}

/// Whether the back is no more than 1 above before, as far as both were noted.
fn is_back_fine(notes: &Notes) -> bool {
    match (notes.before, notes.after) {
        (Some(before), Some(after)) => after.get() <= before.get() + 1,
        _ => true,
    }
}
