//! What the Progress screen says.

use super::row::Row;
use crate::words::{amount, amount_of, long_day, minutes, month_of_year, one_decimal, short_day};

pub use crate::words::thousands;
use domain::day::Day;
use domain::exercise::{Band, Dose, Exercise, Form};
use domain::history::Record;
use domain::month::Month;
use domain::notes::{Answer, Effort, Notes};
use domain::pain::{Comparison, Trend, Window};
use domain::time::Millis;

/// The heading before the first session.
pub const EMPTY: &str = "No layers yet.";

/// What is said in place of the comparison while there are too few ratings.
pub const TOO_FEW_TO_COMPARE: &str = "To compare now with your start, it takes six numbers noted \
                                      before sessions in your first two weeks, and six in the last \
                                      two.";

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

/// Pain before and after, as "2 before, 3 after".
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
        (Some(before), Some(after)) => [&before, " before, ", &after, " after"].concat(),
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
    text.push_str(&[&minutes(row.played), ", ", &done(row)].concat());
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

/// Sessions of days to come, and why there may be some.
pub const AHEAD: &str = "Dated after today. The clock may have run ahead. Tap a day to move its \
                         session to today, or to remove it.";

/// The repetitions and steps of a layer.
pub fn done(row: &Row) -> String {
    amount((row.reps - row.steps).into(), row.steps.into())
}

/// One session of a day.
pub fn session(record: &Record) -> String {
    let hand = if record.notes.by_hand {
        ", entered by hand"
    } else {
        ""
    };
    [&minutes(record.played), ", ", &amount_of(record), hand, "."].concat()
}

/// What was just done to a session, for undoing: whether it was removed before, and is now.
pub const fn touched(before: bool, now: bool) -> &'static str {
    match (before, now) {
        (false, true) => "Session removed.",
        (true, false) => "Session added.",
        _ => "Changed.",
    }
}

/// A session was moved to today; or that was undone, so it is not there.
pub const fn moved(undone: bool) -> &'static str {
    if undone {
        "Session back on its day."
    } else {
        "Session moved to today."
    }
}

/// How a session felt and how the back was, in a line; empty if nothing was said.
pub fn said(notes: &Notes) -> String {
    let mut text = String::new();
    if let Some(effort) = notes.effort() {
        text.push_str(&["Felt ", felt(Some(effort)), ". "].concat());
    }
    let window = |pain| {
        let mut window = Window::default();
        window.add(pain);
        window
    };
    let back = back(window(notes.before), window(notes.after));
    if !back.is_empty() {
        text.push_str(&["Back ", &back, "."].concat());
    }
    text.trim_end().to_owned()
}

/// What was said of an exercise, after what was done of it.
pub fn answer(answer: Answer) -> String {
    let mut parts = Vec::new();
    parts.extend(answer.effort.map(|it| felt(Some(it)).to_owned()));
    parts.extend(
        answer
            .pain
            .map(|it| ["pain ", &it.get().to_string(), " of 10"].concat()),
    );
    parts.extend(answer.stopped.then(|| "stopped because it hurt".to_owned()));
    parts.join(", ")
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
    let unit = if weeks == 1 { " week." } else { " weeks." };
    let weeks = weeks.to_string();
    [
        "Back pain from 0 to 10, averaged by week, over ",
        &weeks,
        unit,
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
    let unit = if exercise.is_stepped() {
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
    let minutes = played.whole_minutes();
    let rest = [&(minutes % 60).to_string(), " min"].concat();
    if minutes < 60 {
        return rest;
    }
    [&thousands(minutes / 60), " h ", &rest].concat()
}
