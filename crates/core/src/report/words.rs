//! What the report for a physiotherapist says.

use super::{Doses, Report, Stop};
use crate::prescription::words::{days, exercise};
use crate::progress::words::hours;
use crate::words::{day_of_year, dose_of, exercise_name, long_day, thousands};
use domain::exercise::Form;
use locale::{in_a_row, text};
use store::link::Prescription;

/// The days of the report.
pub fn period(report: &Report) -> String {
    let first = if report.first.year() == report.last.year() {
        long_day(report.first)
    } else {
        day_of_year(report.first)
    };
    text::report::period(first, day_of_year(report.last))
}

/// The figures, each under its name.
pub fn figures(report: &Report) -> Vec<(&'static str, String)> {
    let planned = match report.planned {
        0 => text::report::none_planned().to_owned(),
        planned => text::common::of_planned(planned, report.kept),
    };
    let sessions = thousands(report.sessions as u64);
    let sessions = match report.by_hand {
        0 => sessions,
        by_hand => text::report::sessions_by_hand(by_hand, sessions),
    };
    let mut figures = vec![
        (text::report::days_done(), planned),
        (
            text::report::days_on_plan(),
            report.days_on_plan.to_string(),
        ),
        (text::report::sessions(), sessions),
        (text::report::time(), hours(report.played)),
    ];
    if report.sessions > 0 {
        figures.push((text::report::effort(), effort(report)));
    }
    figures
}

/// How the sessions felt: "easy 3, right 12, not rated 5".
fn effort(report: &Report) -> String {
    let [easy, right, hard, too_much] = report.felt;
    let not_rated = report.not_rated;
    let parts = [
        (easy > 0).then(|| text::report::effort_easy(easy)),
        (right > 0).then(|| text::report::effort_right(right)),
        (hard > 0).then(|| text::report::effort_hard(hard)),
        (too_much > 0).then(|| text::report::effort_too_much(too_much)),
        (not_rated > 0).then(|| text::report::effort_not_rated(not_rated)),
    ];
    in_a_row(parts.into_iter().flatten())
}

/// An exercise with its dose then and now.
pub fn doses(doses: &Doses) -> (&'static str, String) {
    let dose = |it| dose_of(doses.exercise, it);
    let change = match (doses.then, doses.now) {
        (Some(then), Some(now)) if then == now => text::report::dose_unchanged(dose(now)),
        (Some(then), Some(now)) => text::report::dose_changed(dose(then), dose(now)),
        (Some(then), None) => text::report::dose_left_out(dose(then)),
        (None, Some(now)) => text::report::dose_not_done(dose(now)),
        (None, None) => String::new(),
    };
    let dose = doses.now.or(doses.then);
    let form = dose.map_or(Form::Standard, |it| it.form);
    (exercise_name(doses.exercise, form), change)
}

/// An exercise that was stopped: "12 November: Clams, pain 6 of 10".
pub fn stop(stop: &Stop) -> String {
    let (date, name) = (
        long_day(stop.day),
        exercise_name(stop.exercise, Form::Standard),
    );
    match stop.pain {
        None => text::report::stop(date, name),
        Some(pain) => text::report::stop_with_pain(date, name, pain.get()),
    }
}

/// The chart of pain in a sentence, for those who do not see it.
pub fn chart(report: &Report) -> String {
    let before = report.pain.iter().filter(|it| it.before.is_some()).count();
    let after = report.pain.iter().filter(|it| it.after.is_some()).count();
    text::report::chart(
        text::report::noted_before(before),
        text::report::noted_after(after),
    )
}

/// A prescription, line by line: its name, its exercises, its days, its note.
pub fn asked(asked: &Prescription) -> Vec<String> {
    let mut lines = Vec::new();
    if !asked.name.is_empty() {
        lines.push(asked.name.as_str().to_owned());
    }
    lines.extend(asked.exercises.iter().map(exercise));
    let days = days(asked);
    if !days.is_empty() {
        lines.push(days);
    }
    if !asked.note.is_empty() {
        lines.push(asked.note.as_str().to_owned());
    }
    lines
}
