//! What is said of copies, and of taking everything away.

use super::short_day;
use domain::day::Day;
use store::backup::{Damage, Preview, Refusal};

/// Where everything is.
pub const HERE: &str = "Everything you do here stays in this browser, and nowhere else. A copy in \
                        a file keeps it safe.";

/// When the last copy was saved.
pub fn last_copy(saved_on: Option<Day>, today: Day) -> String {
    match saved_on {
        None => "None yet".to_owned(),
        Some(day) if day == today => "Last: today".to_owned(),
        Some(day) if day.year() == today.year() => ["Last: ", &short_day(day)].concat(),
        Some(day) => ["Last: ", &super::day_of_year(day)].concat(),
    }
}

/// A download was begun, of which nothing is known.
pub const ARRIVED: (&str, &str) = (
    "Did the file arrive?",
    "This browser does not say. Look in your downloads.",
);

/// The browser gave no file.
pub const NO_FILE: (&str, &str) = (
    "This browser cannot save a file here.",
    "Open Groundwork in another browser window, or try again later. Nothing was changed.",
);

/// How many sessions.
pub fn sessions(number: usize) -> String {
    count(number, " session", " sessions")
}

fn count(number: usize, one: &str, many: &str) -> String {
    let unit = if number == 1 { one } else { many };
    number.to_string() + unit
}

/// Why nothing of a file is taken: what it is, then what to do.
pub const fn refusal(refusal: Refusal) -> (&'static str, &'static str) {
    match refusal {
        Refusal::TooLong => (
            "This file is too big.",
            "A copy is smaller than 10 MB. Nothing was changed.",
        ),
        Refusal::NotJson => (
            "This file is not a Groundwork copy.",
            "A copy is a text that begins with {\"app\":\"groundwork\". Nothing was changed.",
        ),
        Refusal::NotOurs => (
            "This file belongs to another app.",
            "It is JSON, as a copy is, but does not say \"app\":\"groundwork\". Nothing was changed.",
        ),
        Refusal::Newer => (
            "This copy comes from a newer version.",
            "Reload the page to get the newer app, then restore it. Nothing was changed.",
        ),
        Refusal::Nothing => (
            "This copy is damaged throughout.",
            "It says that it is a Groundwork copy, but nothing in it can be read. Nothing was changed.",
        ),
    }
}

/// What of a file could not be read.
pub fn damage(damage: Damage) -> String {
    match damage {
        Damage::Head => "Its beginning cannot be read, so it may not be a copy at all.".to_owned(),
        Damage::Settings => "Its settings cannot be read, or not all of them.".to_owned(),
        Damage::Schedule => "Its days cannot be read, or not all of them.".to_owned(),
        Damage::Routine => "Its exercises cannot be read, or not all of them.".to_owned(),
        Damage::Torn { after, of } if after == of => {
            "Its end is damaged; no session is missing.".to_owned()
        }
        Damage::Torn { after, of } => {
            let (after, of) = (after.to_string(), of.to_string());
            ["It breaks off after session ", &after, " of ", &of, "."].concat()
        }
        Damage::Sessions { lost, of } => {
            let (lost, of) = (lost.to_string(), sessions(of));
            [&lost, " of its ", &of, " cannot be read."].concat()
        }
    }
}

/// What restoring does, before it is done: a head, and what else.
pub fn preview(preview: &Preview) -> (String, String) {
    let head = match preview.adds {
        0 => "No new sessions in this copy.".to_owned(),
        adds => sessions(adds) + " to add.",
    };
    let mut also = String::new();
    if preview.changes > 0 {
        also.push_str(&count(
            preview.changes,
            " session here is filled in from the copy. ",
            " sessions here are filled in from the copy. ",
        ));
    }
    if preview.already_here > 0 {
        also.push_str(&count(
            preview.already_here,
            " is here already. ",
            " are here already. ",
        ));
    }
    also.push_str("Nothing is removed.");
    (head, also)
}

/// Its plan is another one.
pub const OTHER_PLAN: &str = "Its plan or settings differ from yours here.";

/// What was restored.
pub fn restored(number: usize) -> String {
    match number {
        0 => "Restored. No session was missing here.".to_owned(),
        _ => ["Restored: ", &sessions(number), "."].concat(),
    }
}

/// Asks whether to erase everything.
pub fn erase(number: usize) -> String {
    let sessions = sessions(number);
    [
        &sessions,
        ", your plan and your settings will be removed from this browser. Files that you saved stay yours.",
    ]
    .concat()
}

/// Asks once more.
pub const SURE: &str = "Without a copy in a file there is no way back.";
