//! What the report for a physiotherapist says.

use super::{Doses, Report, Stop};
use crate::prescription::words::{days, exercise};
use crate::progress::words::{hours, thousands};
use crate::words::{day_of_year, dose_of, exercise_name, long_day};
use domain::exercise::Form;
use store::link::Prescription;

/// The heading.
pub const TITLE: &str = "For my physiotherapist";

/// What the page is, and what it is not.
pub const SCOPE: &str = "What was done and noted in the app. It is no medical finding.";

/// What must be said beside the chart of pain.
pub const CANNOT_SHOW_WHY: &str =
    "Back pain rises and falls by itself; this chart cannot show why.";

/// In the place of the chart of pain where no number was noted.
pub const NO_PAIN_NOTED: &str = "No pain was noted, which does not mean that there was none.";

/// What the dots of the chart are.
pub const LEGEND: &str = "Full dots before the session, rings after it; 0 is none, 10 the worst.";

/// What becomes of the page.
pub const HAND_OVER: &str = "Nothing is sent: you hand over the paper or the file yourself. The \
                             file is a FHIR R4 bundle, without a name.";

/// In the place of the list of stops where there is none.
pub const NO_STOPS: &str = "No exercise was stopped because it hurt.";

/// The days of the report.
pub fn period(report: &Report) -> String {
    let first = if report.first.year() == report.last.year() {
        long_day(report.first)
    } else {
        day_of_year(report.first)
    };
    format!("{first} to {}", day_of_year(report.last))
}

/// The figures, each under its name.
pub fn figures(report: &Report) -> Vec<(&'static str, String)> {
    let planned = match report.planned {
        0 => "none planned".to_owned(),
        planned => format!("{} of {planned} planned", report.kept),
    };
    let sessions = thousands(report.sessions as u64);
    let sessions = match report.by_hand {
        0 => sessions,
        by_hand => format!("{sessions}, {by_hand} of them entered by hand"),
    };
    let mut figures = vec![
        ("Days done", planned),
        ("Days on plan now", report.days_on_plan.to_string()),
        ("Sessions", sessions),
        ("Time", hours(report.played)),
    ];
    if report.sessions > 0 {
        figures.push(("Effort", effort(report)));
    }
    figures
}

/// How the sessions felt: "easy 3, right 12, not rated 5".
fn effort(report: &Report) -> String {
    let names = ["easy", "right", "hard", "too much", "not rated"];
    let counts = report.felt.into_iter().chain([report.not_rated]);
    let felt = names.into_iter().zip(counts).filter(|it| it.1 > 0);
    let felt: Vec<String> = felt
        .map(|(name, count)| format!("{name} {count}"))
        .collect();
    felt.join(", ")
}

/// An exercise with its dose then and now.
pub fn doses(doses: &Doses) -> (&'static str, String) {
    let text = |dose| dose_of(doses.exercise, dose);
    let change = match (doses.then, doses.now) {
        (Some(then), Some(now)) if then == now => format!("{}, unchanged", text(now)),
        (Some(then), Some(now)) => format!("{}; now {}", text(then), text(now)),
        (Some(then), None) => format!("{}; now left out", text(then)),
        (None, Some(now)) => format!("{}, not done in these weeks", text(now)),
        (None, None) => String::new(),
    };
    let dose = doses.now.or(doses.then);
    let form = dose.map_or(Form::Standard, |it| it.form);
    (exercise_name(doses.exercise, form), change)
}

/// An exercise that was stopped: "12 November: Clams, pain 6 of 10".
pub fn stop(stop: &Stop) -> String {
    let name = stop.exercise.entry().name;
    let pain = stop
        .pain
        .map_or_else(String::new, |pain| format!(", pain {} of 10", pain.get()));
    format!("{}: {name}{pain}", long_day(stop.day))
}

/// The chart of pain in a sentence, for those who do not see it.
pub fn chart(report: &Report) -> String {
    let before = report.pain.iter().filter(|it| it.before.is_some()).count();
    let after = report.pain.iter().filter(|it| it.after.is_some()).count();
    format!(
        "Back pain from 0 to 10, as noted before {} and after {}.",
        sessions(before),
        sessions(after),
    )
}

fn sessions(count: usize) -> String {
    let one = if count == 1 { "session" } else { "sessions" };
    format!("{count} {one}")
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
