//! The ladder of doses of each exercise: which step a dose stands on, the next above, the next
//! below.
//!
//! The ladder is the catalogue's steps without a band, then the same with each band, the lightest
//! first. A dose of one's own stands among the steps of its band and form by its *load*, the
//! seconds of hold in all (in walks the steps), and so either on a step or between two; the next
//! step up is then the nearer one above, the next down the nearer one below. (Judgement.)

use super::exercise::{Band, Bands, Dose, Exercise, Form, Tempo};

/// A hold shorter than this is taken for this long, in milliseconds: repetitions without a hold
/// are work as well.
const SHORTEST_HOLD: u64 = 500;

/// The fewest repetitions that are offered below the lowest step.
const FEWEST: u8 = 3;

/// The position of a dose on the ladder. Doses of one exercise compare by it, whichever bands a
/// person has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place(
    /// Twice the number of steps below, and one more on a step.
    usize,
);

impl Place {
    /// On the lowest step, or below it.
    pub const fn is_bottom(self) -> bool {
        self.0 <= 1
    }
}

/// Every step for `exercise`, the easiest first, for a person with all bands.
pub fn steps(exercise: Exercise) -> Vec<Dose> {
    let entry = exercise.entry();
    let mut steps = Vec::new();
    for step in entry.unbanded {
        steps.push(step.dose(Band::None));
    }
    for band in Band::WORN {
        for step in entry.banded {
            steps.push(step.dose(band));
        }
    }
    steps
}

/// The position of `dose` among the steps for `exercise`.
pub fn place(exercise: Exercise, dose: Dose) -> Place {
    let entry = exercise.entry();
    let (before, steps) = match dose.band {
        Band::None => (0, entry.unbanded),
        _ if entry.banded.is_empty() => (0, entry.unbanded),
        band => {
            let lighter = band as usize - 1;
            (
                entry.unbanded.len() + lighter * entry.banded.len(),
                entry.banded,
            )
        }
    };
    let known = steps.iter().any(|it| it.form == dose.form);
    let form = if known { dose.form } else { Form::Standard };
    let load = load(exercise, dose);
    let mut place = Place(2 * before);
    let mut met = false;
    for step in steps {
        let ours = step.form == form;
        met |= ours;
        let step_load = self::load(exercise, step.dose(dose.band));
        if ours && step_load == load {
            place.0 += 1;
        } else if !met || ours && step_load < load {
            place.0 += 2;
        }
    }
    place
}

/// The next step above `dose` that can be done with these bands and the one that `dose` wears;
/// `None` on the last, which is a fine place to stay.
pub fn up(exercise: Exercise, dose: Dose, bands: Bands) -> Option<Dose> {
    let here = place(exercise, dose);
    let bands = bands.with(dose.band);
    let above = |it: &Dose| bands.has(it.band) && place(exercise, *it) > here;
    let next = steps(exercise).into_iter().find(above);
    next.map(|it| keep_band(exercise, dose, it))
}

/// The step `count` below `dose` that can be done with these bands and the one that `dose` wears;
/// the lowest if there are not as many, `None` if there is none.
pub fn down(exercise: Exercise, dose: Dose, count: usize, bands: Bands) -> Option<Dose> {
    let bands = bands.with(dose.band);
    let mut below = below(exercise, dose);
    below.retain(|it| bands.has(it.band));
    nth_from_top(&below, count).map(|it| keep_band(exercise, dose, it))
}

/// The same; below the lowest step each further one is a repetition fewer, down to [`FEWEST`].
/// (Judgement: whoever is hurt by the lowest dose is offered something as well.)
pub fn down_to_fewer(exercise: Exercise, dose: Dose, count: u8, bands: Bands) -> Option<Dose> {
    let fewer = dose.count.saturating_sub(count).max(FEWEST);
    let fewer = (fewer < dose.count).then_some(Dose {
        count: fewer,
        ..dose
    });
    down(exercise, dose, count.into(), bands).or(fewer)
}

/// Whether `dose` asks for less than `other`: it stands lower, or below the lowest step with fewer
/// repetitions.
pub fn is_below(exercise: Exercise, dose: Dose, other: Dose) -> bool {
    let (here, there) = (place(exercise, dose), place(exercise, other));
    here < there || here == there && here.0 == 0 && dose.count < other.count
}

/// The same without a change of band.
pub fn down_with_same_band(exercise: Exercise, dose: Dose, count: usize) -> Option<Dose> {
    let mut below = below(exercise, dose);
    below.retain(|it| it.band == dose.band || exercise.entry().banded.is_empty());
    nth_from_top(&below, count).map(|it| keep_band(exercise, dose, it))
}

fn below(exercise: Exercise, dose: Dose) -> Vec<Dose> {
    let here = place(exercise, dose);
    let mut steps = steps(exercise);
    steps.retain(|it| place(exercise, *it) < here);
    steps
}

fn nth_from_top(steps: &[Dose], count: usize) -> Option<Dose> {
    let index = steps.len().saturating_sub(count.max(1));
    steps.get(index).copied()
}

/// An exercise whose ladder knows no bands is left with the one that is worn all the same.
fn keep_band(exercise: Exercise, dose: Dose, step: Dose) -> Dose {
    if exercise.entry().banded.is_empty() {
        Dose {
            band: dose.band,
            ..step
        }
    } else {
        step
    }
}

fn load(exercise: Exercise, dose: Dose) -> u64 {
    let each = match exercise.entry().tempo {
        Tempo::Rep { .. } => dose.hold.get().max(SHORTEST_HOLD),
        Tempo::Step { .. } => 1,
    };
    u64::from(dose.count) * each
}

#[cfg(test)]
pub(super) mod tests;
