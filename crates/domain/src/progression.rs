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

mod course;
mod offer;

use super::day::Day;
use super::exercise::{Bands, Dose};
use super::history::Record;
use super::ladder;
use super::routine::Routine;
use course::{LONG_BREAK, SHORT_BREAK, SoFar, Verdict, played};
pub use offer::{DoseChange, Offer, Reason};

/// A break of so many days or fewer takes one step; a longer one two.
const MIDDLE_BREAK: i32 = 14;

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
                    offers.push(offer(DoseChange::LeaveOut, Reason::StoppedTwice));
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
            offers.push(offer(DoseChange::To(to), reason));
        }
        let up = ups.iter().find(|it| it.0 == exercise);
        if let Some(&(_, reason)) = up
            && here == ladder::place(exercise, last.dose)
            && let Some(to) = ladder::up(exercise, item.dose, bands)
            && (to.band <= item.dose.band || !so_far.awaits_band(routine, exercise))
        {
            offers.push(offer(DoseChange::To(to), reason));
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
                to: DoseChange::To(to),
                reason: Reason::Break(u16::try_from(days).unwrap_or(u16::MAX)),
            });
        }
    }
    offers
}

#[cfg(test)]
mod tests;
