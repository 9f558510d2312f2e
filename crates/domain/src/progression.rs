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
use super::exercise::{Bands, Dose, Exercise};
use super::history::Record;
use super::ladder;
use super::notes::OfferId;
use super::routine::Routine;
use course::{LONG_BREAK, SHORT_BREAK, SoFar, Verdict, played};
pub use offer::{DoseChange, Offer, Reason};

/// The longest break, in days, that takes one step; a longer one takes two.
const MIDDLE_BREAK: i32 = 14;

/// What is offered after the last of `records` (oldest first), in the routine's order. Of one
/// exercise there may be two offers: the second is for those who decline the first.
///
/// A change that the routine shows to be made already is not offered any more, and none that was
/// offered once is offered again before the exercise qualifies twice more.
pub fn after_session(records: &[Record], routine: &Routine, bands: Bands) -> Vec<Offer> {
    let mut offers = follow(records, routine, bands);
    let newest = records.last();
    offers.retain(|it| newest.is_some_and(|newest| played(newest, it.exercise).is_some()));
    offers
}

/// What is offered before a session on `today`: what was offered after the last one and is open
/// still, and what follows from a break. Of two ways down of an exercise the lower one is offered,
/// and after a break nothing goes up. What was declined is not offered again until the exercise was
/// done again.
pub fn before_session(
    records: &[Record],
    routine: &Routine,
    bands: Bands,
    today: Day,
) -> Vec<Offer> {
    let rested = after_break(records, routine, bands, today);
    let mut offers = follow(records, routine, bands);
    offers.retain(|it| {
        let lower = rested.iter().any(|other| it.is_above(other));
        let is_late = it.is_up() && it.since.days_until(today) > SHORT_BREAK;
        !lower && !is_late
    });
    for it in rested {
        let is_other =
            |other: &Offer| other.exercise != it.exercise || other.to == DoseChange::LeaveOut;
        if offers.iter().all(is_other) {
            offers.push(it);
        }
    }
    offers.retain(|it| !is_declined(records, it.id()));
    offers
}

/// Whether a change was declined since the exercise was last done.
pub fn is_declined(records: &[Record], id: OfferId) -> bool {
    for record in records.iter().rev() {
        if record.notes.declined.contains(&id) {
            return true;
        }
        if played(record, id.exercise).is_some() {
            return false;
        }
    }
    false
}

/// An exercise that hurt when it was last done, and is done less since.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Eased {
    /// Which exercise.
    pub exercise: Exercise,
    /// The day on which it hurt.
    pub since: Day,
    /// The dose that it had then.
    pub from: Dose,
    /// The dose that it has now; none if it is left out.
    pub to: Option<Dose>,
}

/// What is done less, or left out, because it hurt when it was last done: what a session on `today`
/// says of its changes. Of one that is left out nothing is said any more after a while.
pub fn eased(records: &[Record], routine: &Routine, bands: Bands, today: Day) -> Vec<Eased> {
    let so_far = SoFar::of_all(records, bands).0;
    let eased = |exercise: Exercise| {
        let last = so_far.of(exercise).last?;
        if !matches!(last.verdict, Verdict::Stopped { .. }) {
            return None;
        }
        let item = routine.items.iter().find(|it| it.exercise == exercise);
        let to = item.map(|it| it.dose);
        let tells = match to {
            Some(dose) => ladder::is_below(exercise, dose, last.dose),
            None => last.day.days_until(today) <= MIDDLE_BREAK,
        };
        tells.then_some(Eased {
            exercise,
            since: last.day,
            from: last.dose,
            to,
        })
    };
    Exercise::ALL.into_iter().filter_map(eased).collect()
}

/// What is offered for how each exercise was when it was last done; more only for the newest
/// session.
fn follow(records: &[Record], routine: &Routine, bands: Bands) -> Vec<Offer> {
    let (so_far, ups) = SoFar::of_all(records, bands);
    let mut offers = Vec::new();
    let mut seen = Vec::new();
    for item in &routine.items {
        let exercise = item.exercise;
        let Some(last) = so_far.of(exercise).last else {
            continue;
        };
        // Of an exercise that the routine holds twice the first is spoken of.
        if seen.contains(&exercise) {
            continue;
        }
        seen.push(exercise);
        let last_dose = item.sides.dose_below(last.dose);
        let offer = |to, reason| Offer {
            exercise,
            from: item.dose,
            to,
            reason,
            since: last.day,
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
            && let Some(to) = less(exercise, last_dose, (count, reason), bands)
            && ladder::is_below(exercise, to, item.dose)
        {
            offers.push(offer(DoseChange::To(to), reason));
        }
        let up = ups.iter().find(|it| it.0 == exercise);
        if let Some(&(_, reason)) = up
            && here == ladder::place(exercise, last_dose)
            && let Some(to) = ladder::up(exercise, item.dose, bands)
            && (to.band <= item.dose.band || !so_far.awaits_band(routine, exercise))
        {
            offers.push(offer(DoseChange::To(to), reason));
        }
    }
    offers
}

/// So many steps less of `dose`. What was stopped for pain goes below the lowest step as well.
fn less(
    exercise: Exercise,
    dose: Dose,
    (count, reason): (u8, Reason),
    bands: Bands,
) -> Option<Dose> {
    match reason {
        Reason::Stopped => ladder::down_to_fewer(exercise, dose, count, bands),
        _ => ladder::down(exercise, dose, count.into(), bands),
    }
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
        let dose = item.sides.dose_below(dose);
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
                since: day,
            });
        }
    }
    offers
}

#[cfg(test)]
mod tests;
