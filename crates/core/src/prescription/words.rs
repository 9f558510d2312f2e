//! The sentences about a prescription.

use super::{Amount, Beyond, Difference, Instead, Part};
use crate::words::{capital, day_of_year, dose, exercise_name as name, number, sides, weekday};
use domain::day::Day;
use domain::exercise::{Band, Exercise, Form};
use domain::routine::Item;
use domain::schedule::Rule;
use domain::time::Millis;
use store::link::{Prescription, Unreadable, Value};

/// In the place of a routine where the link has none.
pub const NO_ROUTINE: &str = "No routine to show.";

/// Who cannot be known.
pub const ANYBODY: &str = "Anybody can make such a link. Use it if you know who it comes from.";

/// Nothing is taken over of a link that cannot be read as a whole.
pub const NOTHING_TAKEN: &str = "None of it is used. Your plan is unchanged.";

/// The plan is as the link asks.
pub const SAME: &str = "Your plan is already like this.";

/// It was taken over just now.
pub const TAKEN: &str = "This is your plan now. Your sessions so far stay as they are.";

/// What is beyond the ladder is for the person to judge.
pub const BEYOND: &str =
    "This is more than the app would ask for. If nobody explained it to you, ask first.";

/// The heading of a routine that came by a link.
pub fn heading(asked: &Prescription) -> String {
    if asked.name.is_empty() {
        "A routine from a link".to_owned()
    } else {
        asked.name.as_str().to_owned()
    }
}

/// What the Prescribe screen is for.
pub const MAKER: &str = "For professionals and helpers: choose exercises, doses and days, and hand \
                         over a link, a QR code or a printed sheet. The last one is kept on this \
                         device, and nothing else.";

/// What a last day does.
pub const END: &str =
    "Without a last day it has no end. After the last day no sessions are planned.";

/// What the texts are for.
pub const TEXTS: &str = "Both are part of the link: anybody who has it can read them. Better not \
                         to write a full name in them.";

/// The heading of the printed sheet.
pub fn sheet_heading(asked: &Prescription) -> String {
    if !asked.name.is_empty() {
        return asked.name.as_str().to_owned();
    }
    let count = asked.exercises.len();
    let exercises = if count == 1 { "exercise" } else { "exercises" };
    format!("{} {exercises}", capital(&number(count as u64)))
}

/// What the square is for.
pub const SQUARE: &str = "Another phone's camera opens it. Nothing is sent to anybody.";

/// The square has so many modules that cameras have trouble with it.
pub const DENSE: &str = "This QR code is dense, so hold the camera close. A shorter note makes it \
                         easier to read.";

/// The link was copied.
pub const COPIED: &str = "The link is copied.";

/// The browser does not let it be copied.
pub const NOT_COPIED: &str = "The browser did not copy it. Select the link and copy it by hand.";

/// The link is too long for a QR code.
pub const NO_SQUARE: &str = "The link is too long for a QR code. A shorter note helps.";

/// What sharing gives away.
pub const SHARED: &str = "Your exercises, doses and days as a link, with a name and a note if you \
                          like. What you have done is not in it.";

/// Below the square on paper.
pub const SCAN: &str = "Point a phone's camera at the QR code to open this in Groundwork, free and \
                        without an account. Stop any exercise that brings pain above 5 out of 10.";

/// How often and until when, as far as it is said: "Every other day, until 31 January 2027."
pub fn days(asked: &Prescription) -> String {
    let until = asked
        .last_day
        .map(|day| format!("until {}", day_of_year(day)));
    let days: Vec<String> = asked.rule.map(rule).into_iter().chain(until).collect();
    if days.is_empty() {
        return String::new();
    }
    format!("{}.", capital(&days.join(", ")))
}

/// An end that is no longer asked for.
pub fn no_end(day: Day) -> String {
    format!("Without an end, instead of until {}.", day_of_year(day))
}

/// One sentence for a difference: "Clams 12 instead of 10."
pub fn difference(difference: &Difference) -> String {
    match difference {
        Difference::Added(asked) => format!("{} (new).", exercise(asked)),
        Difference::Changed(asked, parts) => {
            let name = name(asked.exercise, asked.dose.form);
            let parts: Vec<String> = parts.iter().map(|it| part(it, asked)).collect();
            format!("{name}: {}.", parts.join(", "))
        }
        Difference::LeftOut(exercise, form) => {
            format!("Without {}.", small(name(*exercise, *form)))
        }
        Difference::Order(names) => {
            let names: Vec<String> = names.iter().map(|it| small(name(it.0, it.1))).collect();
            format!("In this order: {}.", names.join(", "))
        }
        Difference::Ready(it) => format!("{} to get ready.", secs_instead(*it)),
        Difference::Rule(Instead { asked, now }) => {
            let text = format!("{} instead of {}.", rule(*asked), rule(*now));
            capital(&text)
        }
        Difference::LastDay { day, past: false } => format!("Until {}.", day_of_year(*day)),
        Difference::LastDay { day, past: true } => {
            format!("It was meant until {}, which is past.", day_of_year(*day))
        }
    }
}

fn part(part: &Part, whole: &Item) -> String {
    let walk = whole.exercise == Exercise::LateralWalk;
    match *part {
        Part::Count(Instead { asked, now }) if walk => {
            format!("{asked} steps each way instead of {now}")
        }
        Part::Count(Instead { asked, now }) => format!("{asked} instead of {now}"),
        Part::Hold(it) => format!("hold {}", secs_instead(it)),
        Part::Band(Instead { asked, now }) => format!("{} instead of {}", band(asked), band(now)),
        Part::Form(Instead { asked, now }) => format!("{} instead of {}", form(asked), form(now)),
        Part::Sides(Instead { asked, .. }) => {
            sides(asked, walk).unwrap_or_else(|| "the same on both sides".to_owned())
        }
        Part::MoveIn(it) => format!("{} to move into it", secs_instead(it)),
        Part::Switch(it) => format!("{} to change sides", secs_instead(it)),
    }
}

/// An exercise as it is asked: "Clams: 12 each leg · 1 s hold".
pub fn exercise(item: &Item) -> String {
    format!("{}: {}", name(item.exercise, item.dose.form), dose(item))
}

/// A warning, as plain as it can be, about an amount above the ladder.
pub fn beyond(beyond: &Beyond) -> String {
    let (least, most) = beyond.usual;
    let usual = if least == most {
        most.to_string()
    } else {
        format!("{least} to {most}")
    };
    let name = name(beyond.exercise, beyond.form);
    let asked = beyond.asked;
    match beyond.amount {
        Amount::Count => format!("{name}: {asked} is above the usual {usual}."),
        Amount::Hold => format!("{name}: a hold of {asked} s is above the usual {usual} s."),
    }
}

/// How often: "every other day", "on Monday and Friday".
pub fn rule(rule: Rule) -> String {
    let days = match rule {
        Rule::EveryDay => return "every day".to_owned(),
        Rule::EveryOtherDay => return "every other day".to_owned(),
        Rule::Weekdays(days) => days,
    };
    let names: Vec<&str> = days.iter().map(weekday).collect();
    match names.split_last() {
        Some((last, before)) if !before.is_empty() => {
            format!("on {} and {last}", before.join(", "))
        }
        _ => format!("on {}", names.concat()),
    }
}

/// What of a link cannot be read.
pub fn unreadable(what: Unreadable) -> String {
    let it = match what {
        Unreadable::NotALink => "This is not a link to a routine.",
        Unreadable::Damaged => {
            "This link is damaged: letters were changed or lost. Ask for it again."
        }
        Unreadable::Newer => {
            "A newer version of the app made this link. Update the app, then open it again."
        }
        Unreadable::Exercise(place) => {
            return format!("Exercise {place} in it is not known here.");
        }
        Unreadable::Value(exercise, value) => {
            return format!("{}: {}.", exercise.entry().name, unknown(value));
        }
        Unreadable::Ready => "The time to get ready cannot be read.",
        Unreadable::Rule => "How often to do it cannot be read.",
        Unreadable::Name => "The name cannot be read.",
        Unreadable::Note => "The note cannot be read.",
        Unreadable::Length => "The end of the link cannot be read.",
    };
    it.to_owned()
}

const fn unknown(value: Value) -> &'static str {
    match value {
        Value::Count => "the number is beyond what the app allows",
        Value::Hold => "the hold is beyond what the app allows",
        Value::Band => "the band is not known here",
        Value::Form => "the way of doing it is not known here",
        Value::Sides => "what one side does more cannot be read",
        Value::Times => "the times to move are beyond what the app allows",
    }
}

fn secs_instead(it: Instead<Millis>) -> String {
    let (asked, now) = (it.asked.ceil_secs(), it.now.ceil_secs());
    format!("{asked} s instead of {now} s")
}

fn small(name: &str) -> String {
    name.to_ascii_lowercase()
}

const fn band(band: Band) -> &'static str {
    match band {
        Band::None => "no band",
        Band::Light => "light band",
        Band::Medium => "medium band",
        Band::Heavy => "heavy band",
    }
}

const fn form(form: Form) -> &'static str {
    match form {
        Form::Standard => "on one leg",
        Form::TwoLegs => "on two legs",
        Form::ArmsCrossed => "with arms crossed",
    }
}
