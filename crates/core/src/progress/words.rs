//! What the Progress screen says.

use super::row::Row;
use crate::words::{
    amount, amount_of, band, coach, day_of_year, long_day, minutes, month_of_year, one_decimal,
    short_day, short_day_of_year, thousands,
};
use domain::day::Day;
use domain::exercise::{Dose, Exercise, Form};
use domain::history::Record;
use domain::month::Month;
use domain::notes::{Answer, Effort, Notes};
use domain::pain::{Comparison, Trend, Window};
use domain::time::Millis;
use locale::{in_a_row, text};

/// Headline: how many layers there are.
pub fn layers_down(sessions: usize) -> String {
    match sessions {
        0 => text::progress::empty().to_owned(),
        _ => text::progress::layers_down(sessions),
    }
}

/// Since when.
pub fn since(first: Day, today: Day) -> String {
    text::progress::since(if first.year() == today.year() {
        long_day(first)
    } else {
        day_of_year(first)
    })
}

/// The core log in one sentence.
pub fn core(sessions: usize, rows: &[Row]) -> String {
    let mut felt = [0_u32; 4];
    for row in rows {
        for (sum, count) in felt.iter_mut().zip(row.felt) {
            *sum += u32::from(count);
        }
    }
    let [easy, right, hard, too_much] = felt;
    let hard = hard + too_much;
    let parts = [
        (easy > 0).then(|| text::progress::count_easy(easy)),
        (right > 0).then(|| text::progress::count_right(right)),
        (hard > 0).then(|| text::progress::count_hard(hard)),
    ];
    let felt = in_a_row(parts.into_iter().flatten());
    if felt.is_empty() {
        text::progress::layers(sessions)
    } else {
        text::progress::layers_rated(sessions, felt)
    }
}

/// A layer's date.
pub fn date(row: &Row, today: Day) -> String {
    if row.band {
        month_of_year(Month::of(row.day))
    } else if row.day.year() == today.year() {
        short_day(row.day)
    } else {
        short_day_of_year(row.day)
    }
}

/// How a session felt, on its own.
pub fn felt(effort: Option<Effort>) -> &'static str {
    effort.map_or_else(text::progress::not_rated, coach::effort)
}

/// Pain before and after, as "2 before, 3 after".
pub fn back(before: Window, after: Window) -> String {
    use text::progress::{back_after, back_before, back_to};
    pain(before, after, (back_to, back_before, back_after))
}

/// The sentences of pain before and after, before alone, and after alone.
type Sentences = (
    fn(String, String) -> String,
    fn(String) -> String,
    fn(String) -> String,
);

/// Pain before and after in one of `sentences`; empty if there is none.
fn pain(before: Window, after: Window, sentences: Sentences) -> String {
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
        (Some(before), Some(after)) => (sentences.0)(before, after),
        (Some(before), None) => (sentences.1)(before),
        (None, Some(after)) => (sentences.2)(after),
        (None, None) => String::new(),
    }
}

/// What a layer is, in a line.
pub fn layer(row: &Row) -> String {
    use text::progress::{layer_back, layer_back_after, layer_back_before};
    let mut parts = Vec::new();
    if row.band {
        parts.push(text::progress::sessions(row.sessions));
    }
    parts.extend([minutes(row.played), done(row)]);
    if let Some(effort) = row.effort() {
        parts.push(layer_felt(effort, row.band).to_owned());
    }
    let sentences: Sentences = (layer_back, layer_back_before, layer_back_after);
    let back = pain(row.before, row.after, sentences);
    if !back.is_empty() {
        parts.push(back);
    }
    if row.by_hand && !row.band {
        parts.push(text::progress::by_hand().to_owned());
    }
    in_a_row(parts)
}

fn layer_felt(effort: Effort, mostly: bool) -> &'static str {
    match (effort, mostly) {
        (Effort::Easy, false) => text::progress::felt_easy(),
        (Effort::Right, false) => text::progress::felt_right(),
        (Effort::Hard, false) => text::progress::felt_hard(),
        (Effort::TooMuch, false) => text::progress::felt_too_much(),
        (Effort::Easy, true) => text::progress::mostly_easy(),
        (Effort::Right, true) => text::progress::mostly_right(),
        (Effort::Hard, true) => text::progress::mostly_hard(),
        (Effort::TooMuch, true) => text::progress::mostly_too_much(),
    }
}

/// The repetitions and steps of a layer.
pub fn done(row: &Row) -> String {
    amount((row.reps - row.steps).into(), row.steps.into())
}

/// One session of a day.
pub fn session(record: &Record) -> String {
    let (time, amount) = (minutes(record.played), amount_of(record));
    if record.notes.by_hand {
        text::progress::session_by_hand(time, amount)
    } else {
        text::progress::session(time, amount)
    }
}

/// What was just done to a session, for undoing: whether it was removed before, and is now.
pub fn touched(before: bool, now: bool) -> &'static str {
    match (before, now) {
        (false, true) => text::progress::session_removed(),
        (true, false) => text::progress::session_added(),
        _ => text::progress::changed(),
    }
}

/// A session was moved to today; or that was undone, so it is not there.
pub fn moved(undone: bool) -> &'static str {
    if undone {
        text::progress::session_moved_back()
    } else {
        text::progress::session_moved()
    }
}

/// How a session felt and how the back was, in a line; empty if nothing was said.
pub fn said(notes: &Notes) -> String {
    use text::progress::{said_back, said_back_after, said_back_before};
    let mut parts = Vec::new();
    if let Some(effort) = notes.effort() {
        let felt = match effort {
            Effort::Easy => text::progress::said_easy(),
            Effort::Right => text::progress::said_right(),
            Effort::Hard => text::progress::said_hard(),
            Effort::TooMuch => text::progress::said_too_much(),
        };
        parts.push(felt.to_owned());
    }
    let window = |pain| {
        let mut window = Window::default();
        window.add(pain);
        window
    };
    let sentences: Sentences = (said_back, said_back_before, said_back_after);
    let back = pain(window(notes.before), window(notes.after), sentences);
    if !back.is_empty() {
        parts.push(back);
    }
    locale::sentences(parts)
}

/// What was said of an exercise, after what was done of it.
pub fn answer(answer: Answer) -> String {
    let felt = answer.effort.map(|it| match it {
        Effort::Easy => text::progress::answer_easy(),
        Effort::Right => text::progress::answer_right(),
        Effort::Hard => text::progress::answer_hard(),
        Effort::TooMuch => text::progress::answer_too_much(),
    });
    let pain = answer.pain.map(|it| text::progress::answer_pain(it.get()));
    let ended = answer.stopped.then(text::progress::answer_ended);
    let parts = [felt.map(str::to_owned), pain, ended.map(str::to_owned)];
    in_a_row(parts.into_iter().flatten())
}

/// How pain before sessions went: the first two weeks beside the latest two.
pub fn trend(compared: Option<Comparison>) -> String {
    let Some(Comparison {
        first,
        latest,
        trend,
    }) = compared
    else {
        return text::progress::too_few().to_owned();
    };
    let mean = |it: Window| one_decimal(it.tenths().unwrap_or_default());
    let (first, latest) = (mean(first), mean(latest));
    match trend {
        Trend::Same => text::progress::trend_same(first, latest),
        Trend::Lower => text::progress::trend_lower(first, latest),
        Trend::Higher => text::progress::trend_higher(first, latest),
    }
}

/// Present strength, and what the line shows.
pub fn strength(months: &[(Month, u32)]) -> String {
    let Some(((first, then), (_, now))) = months.first().zip(months.last()) else {
        return String::new();
    };
    text::progress::strength_chart(then, month_of_year(*first), now)
}

/// How a dose grew, in words: "10 to 12 reps, 3 s hold".
pub fn dose_change(exercise: Exercise, first: &Dose, now: &Dose) -> String {
    let mut parts = vec![match (exercise.is_stepped(), first.count == now.count) {
        (false, true) => text::common::reps(now.count),
        (false, false) => text::progress::reps_grew(now.count, first.count),
        (true, true) => text::common::steps(now.count),
        (true, false) => text::progress::steps_grew(now.count, first.count),
    }];
    if now.hold > Millis::ZERO {
        let holds = (first.hold.get() / 1000, now.hold.get() / 1000);
        parts.push(if holds.0 == holds.1 {
            text::common::hold_seconds(holds.1)
        } else {
            text::progress::hold_grew(holds.0, holds.1)
        });
    }
    if first.band != now.band {
        let bands = (band(first.band), band(now.band));
        parts.push(text::progress::band_changed(bands.0, bands.1));
    }
    if first.form != now.form {
        let form = match now.form {
            Form::TwoLegs => text::progress::now_two_legs(),
            Form::Standard => text::progress::now_one_leg(),
            Form::ArmsCrossed => text::progress::now_arms_crossed(),
        };
        parts.push(form.to_owned());
    }
    in_a_row(parts)
}

/// Time in hours and minutes.
pub fn hours(played: Millis) -> String {
    let minutes = played.whole_minutes();
    if minutes < 60 {
        text::common::time_minutes(minutes)
    } else {
        text::common::time_hours(thousands(minutes / 60), minutes % 60)
    }
}
