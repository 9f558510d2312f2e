//! Habit strength over the months, and the doses as stairs.

use crate::model::Model;
use domain::day::Day;
use domain::exercise::{Dose, Exercise};
use domain::month::Month;
use domain::strength;

/// A line has about this many points at most.
const POINTS: usize = 60;

/// Stairs have as many places at most.
const PLACES: usize = 48;

/// Habit strength as it grew.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Strength {
    /// Its present value, 0 to 100 per cent.
    pub now: f64,
    /// Points of the line, evenly spaced in time, in tenths of a per cent.
    pub line: Vec<u32>,
    /// Each month with the value at its end, or the present one, in per cent.
    pub months: Vec<(Month, u32)>,
}

/// Works out how strong the habit was and is; `sessions` are the days with one that counts.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "0 to 100 per cent"
)]
pub fn strength(model: &Model, sessions: &[Day]) -> Strength {
    let mut found = Strength::default();
    let mut daily: Vec<u32> = Vec::new();
    for (day, now) in strength::daily(sessions, &model.schedule, model.today()) {
        found.now = now;
        daily.push((now * 10.0) as u32);
        let month = Month::of(day);
        match found.months.last_mut() {
            Some(last) if last.0 == month => last.1 = now as u32,
            _ => found.months.push((month, now as u32)),
        }
    }
    let step = daily.len() / POINTS + 1;
    // From the end, so that the present value is among them.
    let mut at = daily.len();
    while let Some(&value) = at.checked_sub(1).and_then(|it| daily.get(it)) {
        found.line.push(value);
        at = at.saturating_sub(step);
    }
    found.line.reverse();
    found
}

/// How one exercise's dose went up and down.
#[derive(Clone, Debug, PartialEq)]
pub struct Stairs {
    /// Which exercise.
    pub exercise: Exercise,
    /// The first session's dose of it.
    pub first: Dose,
    /// The next session's.
    pub now: Dose,
    /// How high each step is, 0 to 100 per cent of the highest, oldest first.
    pub steps: Vec<u32>,
}

/// The stairs of each exercise of the routine.
pub fn stairs(model: &Model) -> Vec<Stairs> {
    let records = model.history.records();
    let mut all = Vec::with_capacity(4);
    for item in &model.routine.items {
        let dose_in = |place: usize| {
            let work = records.get(place).map_or(&[][..], |it| &it.work);
            let found = work.iter().find(|it| it.exercise == item.exercise);
            found.map(|it| it.asked)
        };
        let first = (0..records.len()).find_map(dose_in);
        let places = records.len().min(PLACES);
        let mut work: Vec<u32> = Vec::with_capacity(places + 1);
        for place in 0..places {
            if let Some(dose) = dose_in(place * records.len() / places) {
                work.push(size(&dose));
            }
        }
        work.push(size(&item.dose));
        let most = work.iter().copied().max().unwrap_or(1).max(1);
        for it in &mut work {
            *it = *it * 100 / most;
        }
        all.push(Stairs {
            exercise: item.exercise,
            first: first.unwrap_or(item.dose),
            now: item.dose,
            steps: work,
        });
    }
    all
}

/// About how many tenths of a second of work a side's dose is: what makes one step higher than
/// another.
fn size(dose: &Dose) -> u32 {
    let hold = u32::try_from(dose.hold.get() / 100).unwrap_or(u32::MAX);
    u32::from(dose.count) * hold.saturating_add(40)
}
