//! What is said of copies, and of taking everything away, where it depends on a value.

use super::{day_of_year, short_day};
use domain::day::Day;
use locale::sentences;
use locale::text::{backup, reading};
use store::backup::{Damage, Preview, Refusal};

/// When the last copy was saved.
pub fn last_copy(saved_on: Option<Day>, today: Day) -> String {
    match saved_on {
        None => backup::never_saved().to_owned(),
        Some(day) if day == today => backup::saved_today().to_owned(),
        Some(day) if day.year() == today.year() => backup::saved(short_day(day)),
        Some(day) => backup::saved(day_of_year(day)),
    }
}

/// Why nothing of a file is taken: what it is, then what to do.
pub fn refusal(refusal: Refusal) -> (&'static str, &'static str) {
    match refusal {
        Refusal::TooLong => (reading::too_long(), reading::too_long_about()),
        Refusal::NotJson => (reading::no_copy(), reading::no_copy_about()),
        Refusal::NotOurs => (reading::other_app(), reading::other_app_about()),
        Refusal::Newer => (reading::newer(), reading::newer_about()),
        Refusal::Nothing => (reading::damaged(), reading::damaged_about()),
    }
}

/// What of a file could not be read.
pub fn damage(damage: Damage) -> String {
    match damage {
        Damage::Head => reading::head().to_owned(),
        Damage::Settings => reading::settings().to_owned(),
        Damage::Schedule => reading::schedule().to_owned(),
        Damage::Routine => reading::routine().to_owned(),
        Damage::Torn { after, of } if after == of => reading::end().to_owned(),
        Damage::Torn { after, of } => reading::breaks_off(after, of),
        Damage::Sessions { lost, of } => reading::sessions(of, lost),
    }
}

/// What restoring does, before it is done: a head, and what else.
pub fn preview(preview: &Preview) -> (String, String) {
    let head = match preview.adds {
        0 => backup::nothing_new().to_owned(),
        adds => backup::adds(adds),
    };
    let mut also = Vec::new();
    if preview.changes > 0 {
        also.push(backup::changes(preview.changes));
    }
    if preview.already_here > 0 {
        also.push(backup::here(preview.already_here));
    }
    also.push(backup::nothing_lost().to_owned());
    (head, sentences(also))
}

/// What was restored.
pub fn restored(number: usize) -> String {
    match number {
        0 => backup::restored_nothing().to_owned(),
        _ => backup::restored(number),
    }
}
