//! When a dose moves up or down. Changes are offered with their reason, never made.
//!
//! Every offer follows from the history alone, so nothing of it is stored: what was offered after
//! earlier sessions is found again by going through them. For each exercise the first of these
//! rules holds that applies to the session just done:
//!
//! 1. stopped for pain, a second time within 14 days: leave the exercise out;
//! 2. stopped for pain: two steps down;
//! 3. too much, not completed, or pain of 3 to 5 for the second time running: one step down;
//! 4. it qualifies, as did the one before on the same step: one step up;
//! 5. anything else: the dose stays.
//!
//! After a break the dose is offered lower before the next session ([`after_break`]), and a row of
//! qualifying sessions begins anew. The rules are careful judgement; the doses are the article's.

use super::day::Day;
use super::exercise::{Bands, Dose, Exercise};
use super::history::Record;
use super::ladder::{self, Place};
use super::notes::{Effort, Notes, Pain};
use super::routine::Routine;

/// At most so many exercises go up after one session.
const MOST_UP: usize = 2;

/// A band goes up at most once in so many days, whatever the exercise.
const BAND_DAYS: i32 = 7;

/// A second stop so many days after the first, or fewer, is one too many.
const STOP_DAYS: i32 = 14;

/// A break of so many days or fewer changes nothing.
const SHORT_BREAK: i32 = 7;

/// A break of so many days or fewer takes one step; a longer one two.
const MIDDLE_BREAK: i32 = 14;

/// After a break of more days than this an exercise starts again at the bottom.
const LONG_BREAK: i32 = 28;

/// After such a start so many steps up take one qualifying session each instead of two.
const QUICK_STEPS: u8 = 3;

/// What becomes of an exercise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// It is done at another dose.
    To(Dose),
    /// It is left out of the routine, and a clinician is asked about it.
    LeaveOut,
}

/// Why a change is offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// Two qualifying sessions in a row.
    TwoInARow,
    /// One qualifying session, on the way back up after a long break.
    OneAfterBreak,
    /// It felt like too much.
    TooMuch,
    /// Less was done than was asked.
    NotCompleted,
    /// Pain of 3 to 5, for the second time running.
    PainAgain,
    /// It was stopped because it hurt, or the pain was above 5.
    Stopped,
    /// The same, twice within 14 days.
    StoppedTwice,
    /// So many days have passed since it was last done.
    Break(u16),
}

/// A change that the person may take or leave.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Offer {
    /// Of which exercise.
    pub exercise: Exercise,
    /// The dose that the routine has now.
    pub from: Dose,
    /// What it would become.
    pub to: Change,
    /// Why.
    pub reason: Reason,
}

impl Offer {
    /// Whether it asks for more than now.
    pub const fn is_up(&self) -> bool {
        matches!(self.reason, Reason::TwoInARow | Reason::OneAfterBreak)
    }
}

/// What is offered after the last of `records` (oldest first), in the routine's order. Of one
/// exercise there may be two offers: the second is for those who decline the first.
///
/// A change that the routine shows to be made already is not offered any more, and none that was
/// offered once is offered again before the exercise qualifies twice more.
pub fn after_session(records: &[Record], routine: &Routine, bands: Bands) -> Vec<Offer> {
    let mut so_far = SoFar::default();
    let mut ups = Vec::new();
    for record in records {
        ups = so_far.add(record, bands);
    }
    let mut offers = Vec::new();
    let mut seen = Vec::new();
    for item in &routine.items {
        let exercise = item.exercise;
        let Some(last) = so_far.of(exercise).last else {
            continue;
        };
        // Of an exercise that the routine holds twice the first is spoken of.
        if !last.newest || seen.contains(&exercise) {
            continue;
        }
        seen.push(exercise);
        let offer = |to, reason| Offer {
            exercise,
            from: item.dose,
            to,
            reason,
        };
        let here = ladder::place(exercise, item.dose);
        let steps_down = match last.verdict {
            Verdict::Stopped { again } => {
                if again {
                    offers.push(offer(Change::LeaveOut, Reason::StoppedTwice));
                }
                Some((2, Reason::Stopped))
            }
            Verdict::TooHard(reason) => Some((1, reason)),
            Verdict::Qualifies | Verdict::Stays => None,
        };
        if let Some((count, reason)) = steps_down
            && let Some(to) = ladder::down(exercise, last.dose, count, bands)
            && ladder::place(exercise, to) < here
        {
            offers.push(offer(Change::To(to), reason));
        }
        let up = ups.iter().find(|it| it.0 == exercise);
        if let Some(&(_, reason)) = up
            && here == ladder::place(exercise, last.dose)
            && let Some(to) = ladder::up(exercise, item.dose, bands)
            && (to.band <= item.dose.band || !so_far.awaits_band(routine, exercise))
        {
            offers.push(offer(Change::To(to), reason));
        }
    }
    offers
}

/// What is offered before a session on `today`, after a break: for each exercise by the days
/// since it was last done.
///
/// Up to 7 days nothing; 8 to 14 one step down; 15 to 28 two, with the band as it is; longer, a
/// new start at the bottom. The steps are counted from the dose last done, so that a change taken
/// is not offered twice.
pub fn after_break(records: &[Record], routine: &Routine, bands: Bands, today: Day) -> Vec<Offer> {
    let mut offers: Vec<Offer> = Vec::new();
    for item in &routine.items {
        let exercise = item.exercise;
        let mut newest_first = records.iter().rev();
        let Some((day, dose)) = newest_first.find_map(|it| played(it, exercise)) else {
            continue;
        };
        let days = day.days_until(today);
        let to = if days <= SHORT_BREAK {
            None
        } else if days <= MIDDLE_BREAK {
            ladder::down(exercise, dose, 1, bands)
        } else if days <= LONG_BREAK {
            ladder::down_with_same_band(exercise, dose, 2)
        } else {
            Some(exercise.gentle_dose())
        };
        let below = |to: &Dose| ladder::place(exercise, *to) < ladder::place(exercise, item.dose);
        if let Some(to) = to.filter(below)
            && offers.iter().all(|it| it.exercise != exercise)
        {
            offers.push(Offer {
                exercise,
                from: item.dose,
                to: Change::To(to),
                reason: Reason::Break(u16::try_from(days).unwrap_or(u16::MAX)),
            });
        }
    }
    offers
}

/// What a session says of an exercise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Verdict {
    Qualifies,
    Stays,
    TooHard(Reason),
    Stopped { again: bool },
}

/// An exercise as it was last done.
#[derive(Clone, Copy)]
struct Last {
    day: Day,
    dose: Dose,
    place: Place,
    verdict: Verdict,
    /// Whether there was pain of 3 to 5.
    ached: bool,
    /// Whether it was a part of the newest session.
    newest: bool,
}

/// What is known of an exercise from the sessions so far.
#[derive(Clone, Copy, Default)]
struct Course {
    last: Option<Last>,
    /// Qualifying sessions in a row on the present step, since the last offer of a step up.
    run: u8,
    /// Steps up that still take one qualifying session only.
    quick: u8,
    stopped: Option<Day>,
}

/// What is known of all exercises from the sessions so far.
#[derive(Default)]
struct SoFar {
    courses: [Course; Exercise::ALL.len()],
    /// The newest day on which an exercise was done with a heavier band than the time before.
    band_rose: Option<Day>,
}

impl SoFar {
    fn of(&self, exercise: Exercise) -> &Course {
        &self.courses[exercise as usize]
    }

    /// Takes in one more session, and says which exercises are offered a step up after it.
    fn add(&mut self, record: &Record, bands: Bands) -> Vec<(Exercise, Reason)> {
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
    fn awaits_band(&self, routine: &Routine, but: Exercise) -> bool {
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
/// it was stopped before its first repetition was over. A dose that was eased on the way counts as
/// it was at its highest.
fn played(record: &Record, exercise: Exercise) -> Option<(Day, Dose)> {
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
    let begun = reps > 0 || record.notes.answer(exercise).stopped;
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

#[cfg(test)]
mod tests;
