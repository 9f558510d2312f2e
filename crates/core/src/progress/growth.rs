//! Habit strength over the months, and how doses went up and down.

use super::view::TableRows;
use super::words;
use crate::model::Model;
use crate::words as common;
use domain::day::Day;
use domain::exercise::{Dose, Exercise};
use domain::ladder::up;
use domain::month::Month;
use domain::routine::Item;
use domain::strength::{daily, four_decimals};
use locale::text;

/// The line of habit strength has about this many points at most.
const POINTS: usize = 60;

/// A drawing of doses has as many steps at most.
const STEPS: usize = 48;

/// Habit strength as it grew. Its chart is 360 wide: 0 per cent is at y = 120 and 100 at y = 10.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Strength {
    /// The present value in per cent, with four decimals.
    pub exact: String,
    /// The same as a whole number.
    pub now: String,
    /// The chart in a sentence.
    pub label: String,
    /// The line, evenly spaced in time.
    pub line: String,
    /// Where the line ends.
    pub end: (usize, u32),
    /// The month in which it begins.
    pub since: String,
    /// Each month with the value at its end, the newest first.
    pub table: TableRows,
}

/// Computes how strong the habit was and is; `sessions` are the days with one that counts.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "0 to 100 per cent"
)]
pub fn strength(model: &Model, sessions: &[Day]) -> Option<Strength> {
    let mut now = 0.0;
    let mut tenths: Vec<u32> = Vec::new();
    let mut months: Vec<(Month, u32)> = Vec::new();
    for (day, strength) in daily(sessions, &model.schedule, model.today()) {
        now = strength;
        tenths.push((now * 10.0) as u32);
        let month = Month::of(day);
        match months.last_mut() {
            Some(last) if last.0 == month => last.1 = now as u32,
            _ => months.push((month, now as u32)),
        }
    }
    let &(first, _) = months.first()?;
    let &(_, last) = months.last()?;
    let (line, end) = line(&thinned(&tenths));
    let row = |(month, strength): &(Month, u32)| {
        vec![
            common::month_of_year(*month),
            text::common::per_cent(strength),
        ]
    };
    Some(Strength {
        exact: four_decimals(now),
        now: last.to_string(),
        label: words::strength(&months),
        line,
        end,
        since: common::month_of_year(first),
        table: months.iter().rev().map(row).collect(),
    })
}

/// Evenly spaced values, the last one among them.
fn thinned(values: &[u32]) -> Vec<u32> {
    let step = values.len() / POINTS + 1;
    let mut kept: Vec<u32> = values.iter().rev().step_by(step).copied().collect();
    kept.reverse();
    kept
}

/// A line through `values`, which are tenths of a per cent, and where it ends.
fn line(values: &[u32]) -> (String, (usize, u32)) {
    let mut line = String::new();
    let mut end = (350, 120);
    for (place, tenths) in values.iter().enumerate() {
        let x = (place * 326)
            .checked_div(values.len() - 1)
            .map_or(350, |it| 24 + it);
        end = (x, 120 - (tenths * 11 + 50) / 100);
        line.push(if place == 0 { 'M' } else { 'L' });
        line.push_str(&[&end.0.to_string(), " ", &end.1.to_string()].concat());
    }
    (line, end)
}

/// How one exercise's dose went up and down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DoseHistory {
    /// The exercise's name.
    pub name: &'static str,
    /// From the first session's dose to the next one's, in words.
    pub change: String,
    /// Whether there is no step above it.
    pub is_last: bool,
    /// The same as stairs, in a drawing 152 wide and 42 high, open to the right.
    pub stairs: String,
}

/// The dose of each exercise of the routine.
pub fn doses(model: &Model) -> Vec<DoseHistory> {
    let items = model.routine.items.iter();
    items.map(|it| dose_history(model, it)).collect()
}

fn dose_history(model: &Model, item: &Item) -> DoseHistory {
    let Item { exercise, dose, .. } = *item;
    let places = model.history.records().len();
    let first = (0..places).find_map(|it| dose_asked(model, it, exercise));
    DoseHistory {
        name: common::exercise_name(exercise, dose.form),
        change: words::dose_change(exercise, &first.unwrap_or(dose), &dose),
        is_last: up(exercise, dose, model.settings.bands).is_none(),
        stairs: stairs(&sizes(model, item)),
    }
}

/// What the session at `place` of the history asked of `exercise`, if it had it.
fn dose_asked(model: &Model, place: usize, exercise: Exercise) -> Option<Dose> {
    let work = &model.history.records().get(place)?.work;
    let found = work.iter().find(|it| it.exercise == exercise);
    found.map(|it| it.asked)
}

/// How much was asked in evenly spaced sessions, and is asked in the next one, in per cent of the
/// most that ever was.
fn sizes(model: &Model, item: &Item) -> Vec<u32> {
    let places = model.history.records().len();
    let steps = places.min(STEPS);
    let mut sizes: Vec<u32> = (0..steps)
        .filter_map(|it| dose_asked(model, it * places / steps, item.exercise))
        .map(|it| size(&it))
        .collect();
    sizes.push(size(&item.dose));
    let most = sizes.iter().copied().max().unwrap_or(1).max(1);
    for it in &mut sizes {
        *it = *it * 100 / most;
    }
    sizes
}

/// About how many tenths of a second of work a side's dose is: what makes one step higher than
/// another.
fn size(dose: &Dose) -> u32 {
    let hold = u32::try_from(dose.hold.get() / 100).unwrap_or(u32::MAX);
    u32::from(dose.count) * hold.saturating_add(40)
}

fn stairs(sizes: &[u32]) -> String {
    let mut line = String::from("M0 42");
    for (place, size) in sizes.iter().enumerate() {
        let x = place * 152 / sizes.len();
        let y = 42 - size * 36 / 100;
        line.push_str(&["H", &x.to_string(), "V", &y.to_string()].concat());
    }
    line
}
