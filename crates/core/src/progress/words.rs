//! What the Progress screen says.

use super::row::Row;
use crate::words::{long_day, month as month_name, short_day, weekday};
use domain::day::Day;
use domain::exercise::{Band, Dose, Exercise, Form};
use domain::history::Record;
use domain::month::Month;
use domain::notes::Effort;
use domain::pain::{Comparison, Trend, Window};
use domain::time::Millis;

/// The heading before the first session.
pub const EMPTY: &str = "Nothing laid yet.";

/// What is said in place of the comparison while there are too few ratings.
pub const TOO_FEW_TO_COMPARE: &str = "To compare now with your start, it takes six ratings before \
                                      sessions in the first two weeks and six in the last two.";

/// Headline: how many layers there are.
pub fn layers_down(sessions: usize) -> String {
    if sessions == 0 {
        return EMPTY.to_owned();
    }
    let one = if sessions == 1 { " layer" } else { " layers" };
    [&thousands(sessions as u64), one, " down."].concat()
}

/// Since when.
pub fn since(first: Day, today: Day) -> String {
    let year = if first.year() == today.year() {
        String::new()
    } else {
        [" ", &first.year().to_string()].concat()
    };
    ["One for every session since ", &long_day(first), &year, "."].concat()
}

/// Kept of planned, over the per cent.
pub fn of_planned(kept: u32, planned: u32) -> String {
    [&kept.to_string(), " of ", &planned.to_string(), " planned"].concat()
}

/// A whole number with a comma at each thousand.
pub fn thousands(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// Tenths as a number with one decimal.
pub fn one_decimal(tenths: u32) -> String {
    [&(tenths / 10).to_string(), ".", &(tenths % 10).to_string()].concat()
}

/// A month with its year.
pub fn month_of_year(month: Month) -> String {
    [month_name(month.month()), " ", &month.year().to_string()].concat()
}

/// The core log in one sentence.
pub fn core(sessions: usize, rows: &[Row]) -> String {
    let mut felt = [0_u32; 4];
    for row in rows {
        for (sum, count) in felt.iter_mut().zip(row.felt) {
            *sum += u32::from(count);
        }
    }
    let one = if sessions == 1 {
        " session drawn as a layer of ground"
    } else {
        " sessions drawn as layers of ground, newest on top"
    };
    let mut text = [&thousands(sessions as u64), one].concat();
    let mut mark = ": ";
    for (count, what) in [
        (felt[0], " felt easy"),
        (felt[1], " felt right"),
        (felt[2] + felt[3], " felt hard"),
    ] {
        if count > 0 {
            text.push_str(&[mark, &count.to_string(), what].concat());
            mark = ", ";
        }
    }
    text.push('.');
    text
}

/// A layer's date.
pub fn date(row: &Row, today: Day) -> String {
    if row.band {
        return month_of_year(Month::of(row.day));
    }
    let mut text = short_day(row.day);
    if row.day.year() != today.year() {
        text.push_str(&[" ", &row.day.year().to_string()].concat());
    }
    text
}

/// How a session felt.
pub const fn felt(effort: Option<Effort>) -> &'static str {
    match effort {
        None => "not rated",
        Some(Effort::Easy) => "easy",
        Some(Effort::Right) => "right",
        Some(Effort::Hard) => "hard",
        Some(Effort::TooMuch) => "too much",
    }
}

/// Whole minutes, rounded.
pub fn whole_minutes(played: Millis) -> u64 {
    (played.get() + 30_000) / 60_000
}

/// Pain before and after, as "2 to 3".
pub fn back(before: Window, after: Window) -> String {
    let text = |it: Window| {
        it.tenths().map(|tenths| {
            if it.count == 1 {
                it.sum.to_string()
            } else {
                one_decimal(tenths)
            }
        })
    };
    match (text(before), text(after)) {
        (Some(before), Some(after)) => [&before, " to ", &after].concat(),
        (Some(before), None) => [&before, " before"].concat(),
        (None, Some(after)) => [&after, " after"].concat(),
        (None, None) => String::new(),
    }
}

/// What a layer is, in a line.
pub fn layer(row: &Row) -> String {
    let mut text = String::new();
    if row.band {
        let one = if row.sessions == 1 {
            " session, "
        } else {
            " sessions, "
        };
        text.push_str(&[&row.sessions.to_string(), one].concat());
    }
    let minutes = whole_minutes(row.played);
    let reps = thousands(u64::from(row.reps));
    text.push_str(&[&minutes.to_string(), " min, ", &reps, " reps"].concat());
    if let Some(effort) = row.effort() {
        let most = if row.band { ", mostly " } else { ", " };
        text.push_str(&[most, "felt ", felt(Some(effort))].concat());
    }
    let back = back(row.before, row.after);
    if !back.is_empty() {
        text.push_str(&[", back ", &back].concat());
    }
    if row.by_hand && !row.band {
        text.push_str(", entered by hand");
    }
    text
}

/// A day with its weekday, and its year.
pub fn full_day(day: Day) -> String {
    let year = day.year().to_string();
    [weekday(day.weekday()), " ", &long_day(day), " ", &year].concat()
}

/// Sessions of days to come, and why there may be some.
pub const AHEAD: &str = "Dated after today. The clock may have run ahead. Tap a day to see it, or \
                         to remove what is there.";

/// One session of a day.
pub fn session(record: &Record) -> String {
    let minutes = whole_minutes(record.played).to_string();
    let reps = record.reps();
    let one = if reps == 1 { " rep" } else { " reps" };
    let hand = if record.notes.by_hand {
        ", entered by hand"
    } else {
        ""
    };
    [&minutes, " min, ", &reps.to_string(), one, hand, "."].concat()
}

/// What was just done to a session, for undoing.
pub const fn touched(removed: bool) -> &'static str {
    if removed {
        "Session removed."
    } else {
        "Session added."
    }
}

/// How pain before sessions went: the first two weeks beside the latest two.
pub fn trend(compared: Option<Comparison>) -> String {
    let Some(Comparison {
        first,
        latest,
        trend,
    }) = compared
    else {
        return TOO_FEW_TO_COMPARE.to_owned();
    };
    let mean = |it: Window| one_decimal(it.tenths().unwrap_or_default());
    let what = match trend {
        Trend::Same => "about the same as when you started.",
        Trend::Lower => "lower than when you started.",
        Trend::Higher => "higher than when you started.",
    };
    [
        "Before sessions: ",
        &mean(first),
        " in your first two weeks, ",
        &mean(latest),
        " in the last two, ",
        what,
    ]
    .concat()
}

/// The chart of pain in one sentence.
pub fn weeks(weeks: usize) -> String {
    let weeks = weeks.to_string();
    [
        "Back pain as week averages from 0 to 10, ",
        &weeks,
        " weeks.",
    ]
    .concat()
}

/// Present strength, and what the line shows.
pub fn strength(months: &[(Month, u32)]) -> String {
    let Some(((first, then), (_, now))) = months.first().zip(months.last()) else {
        return String::new();
    };
    [
        "Habit strength: ",
        &then.to_string(),
        " per cent at the end of ",
        &month_of_year(*first),
        ", ",
        &now.to_string(),
        " per cent now.",
    ]
    .concat()
}

/// How a dose grew, in words: "10 to 12 reps, 3 s hold".
pub fn dose_change(exercise: Exercise, first: &Dose, now: &Dose) -> String {
    let unit = if exercise == Exercise::LateralWalk {
        " steps"
    } else {
        " reps"
    };
    let counts = (u64::from(first.count), u64::from(now.count));
    let mut text = change(counts.0, counts.1, unit);
    if now.hold > Millis::ZERO {
        let holds = (first.hold.get() / 1000, now.hold.get() / 1000);
        text.push_str(", ");
        text.push_str(&change(holds.0, holds.1, " s hold"));
    }
    if first.band != now.band {
        text.push_str(&[", ", band(first.band), " to ", band(now.band)].concat());
    }
    if first.form != now.form {
        text.push_str(match now.form {
            Form::TwoLegs => ", now on two legs",
            Form::Standard => ", now on one leg",
            Form::ArmsCrossed => ", now with arms crossed",
        });
    }
    text
}

fn change(first: u64, now: u64, unit: &str) -> String {
    if first == now {
        [&now.to_string(), unit].concat()
    } else {
        [&first.to_string(), " to ", &now.to_string(), unit].concat()
    }
}

const fn band(band: Band) -> &'static str {
    match band {
        Band::None => "no band",
        Band::Light => "light band",
        Band::Medium => "medium band",
        Band::Heavy => "heavy band",
    }
}

/// Time in hours and minutes.
pub fn hours(played: Millis) -> String {
    let minutes = whole_minutes(played);
    let rest = [&(minutes % 60).to_string(), " min"].concat();
    if minutes < 60 {
        return rest;
    }
    [&thousands(minutes / 60), " h ", &rest].concat()
}
