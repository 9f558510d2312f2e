//! The sentences about a prescription.

use super::{Amount, Beyond, Difference, Instead, Part};
use crate::words::{band, capital, day_of_year, dose, each_week, exercise_name as name, sides};
use domain::exercise::{Exercise, Form};
use domain::routine::Item;
use domain::schedule::Rule;
use domain::weekday::Weekdays;
use locale::{formats, in_a_row, text};
use store::link::{Prescription, Unreadable, Value};

/// The heading of a routine that came by a link.
pub fn heading(asked: &Prescription) -> String {
    if asked.name.is_empty() {
        text::offer::heading().to_owned()
    } else {
        asked.name.as_str().to_owned()
    }
}

/// The heading of the printed sheet.
pub fn sheet_heading(asked: &Prescription) -> String {
    if !asked.name.is_empty() {
        return asked.name.as_str().to_owned();
    }
    let in_words = match asked.exercises.len() {
        1 => text::share::exercises_1(),
        2 => text::share::exercises_2(),
        3 => text::share::exercises_3(),
        4 => text::share::exercises_4(),
        5 => text::share::exercises_5(),
        6 => text::share::exercises_6(),
        7 => text::share::exercises_7(),
        8 => text::share::exercises_8(),
        9 => text::share::exercises_9(),
        10 => text::share::exercises_10(),
        11 => text::share::exercises_11(),
        12 => text::share::exercises_12(),
        more => return text::share::exercises(more),
    };
    in_words.to_owned()
}

/// How often and until when, as far as it is said: "Every other day, until 31 January 2027."
pub fn days(asked: &Prescription) -> String {
    let until = asked.last_day.map(day_of_year);
    match (asked.rule, until) {
        (None, None) => String::new(),
        (None, Some(date)) => text::offer::until(date),
        (Some(Rule::EveryDay), None) => text::offer::every_day().to_owned(),
        (Some(Rule::EveryDay), Some(date)) => text::offer::every_day_until(date),
        (Some(Rule::EveryOtherDay), None) => text::offer::every_other_day().to_owned(),
        (Some(Rule::EveryOtherDay), Some(date)) => text::offer::every_other_day_until(date),
        (Some(Rule::Weekdays(days)), None) => capital(&text::offer::weekdays(weekdays(days))),
        (Some(Rule::Weekdays(days)), Some(date)) => {
            capital(&text::offer::weekdays_until(weekdays(days), date))
        }
    }
}

/// One sentence for a difference: "Clams 12 instead of 10."
pub fn difference(difference: &Difference) -> String {
    match difference {
        Difference::Added(asked) => text::offer::added(exercise(asked)),
        Difference::Changed(asked, parts) => {
            let name = name(asked.exercise, asked.dose.form);
            let parts = parts.iter().map(|it| part(it, asked));
            text::offer::changed(name, in_a_row(parts))
        }
        Difference::LeftOut(exercise, form) => without(*exercise, *form).to_owned(),
        Difference::Order(all) => {
            let names = all.iter().map(|it| listed(it.0, it.1));
            text::offer::in_this_order(in_a_row(names))
        }
        Difference::Ready(Instead { asked, now }) => {
            text::offer::ready_instead(asked.ceil_secs(), now.ceil_secs())
        }
        Difference::Rule(instead) => capital(&rule(*instead)),
        Difference::LastDay { day, past: false } => text::offer::until(day_of_year(*day)),
        Difference::LastDay { day, past: true } => text::offer::until_past(day_of_year(*day)),
    }
}

fn part(part: &Part, whole: &Item) -> String {
    let walk = whole.exercise == Exercise::LateralWalk;
    match *part {
        Part::Count(Instead { asked, now }) if walk => text::offer::steps_instead(asked, now),
        Part::Count(Instead { asked, now }) => text::offer::count_instead(asked, now),
        Part::Hold(Instead { asked, now }) => {
            text::offer::hold_instead(asked.ceil_secs(), now.ceil_secs())
        }
        Part::Band(Instead { asked, now }) => text::offer::band_instead(band(asked), band(now)),
        Part::Form(Instead { asked, now }) => text::offer::form_instead(form(asked), form(now)),
        Part::Sides(Instead { asked, .. }) => {
            sides(asked, walk).unwrap_or_else(|| text::offer::sides_even().to_owned())
        }
        Part::MoveIn(Instead { asked, now }) => {
            text::offer::move_in_instead(asked.ceil_secs(), now.ceil_secs())
        }
        Part::Switch(Instead { asked, now }) => {
            text::offer::switch_instead(asked.ceil_secs(), now.ceil_secs())
        }
    }
}

/// An exercise as it is asked: "Clams: 12 each leg · 1 s hold".
pub fn exercise(item: &Item) -> String {
    text::common::exercise_and_dose(name(item.exercise, item.dose.form), dose(item))
}

fn without(exercise: Exercise, form: Form) -> &'static str {
    match (exercise, form) {
        (Exercise::Clam, _) => text::offer::without_clams(),
        (Exercise::FireHydrant, _) => text::offer::without_fire_hydrants(),
        (Exercise::GluteBridge, Form::TwoLegs) => text::offer::without_two_leg_bridge(),
        (Exercise::GluteBridge, _) => text::offer::without_single_leg_bridge(),
        (Exercise::LateralWalk, _) => text::offer::without_lateral_walks(),
    }
}

/// The name of an exercise within a sentence.
fn listed(exercise: Exercise, form: Form) -> &'static str {
    match (exercise, form) {
        (Exercise::Clam, _) => text::offer::clams(),
        (Exercise::FireHydrant, _) => text::offer::fire_hydrants(),
        (Exercise::GluteBridge, Form::TwoLegs) => text::offer::two_leg_bridge(),
        (Exercise::GluteBridge, _) => text::offer::single_leg_bridge(),
        (Exercise::LateralWalk, _) => text::offer::lateral_walks(),
    }
}

/// Another rule: "Every day instead of every other day."
fn rule(Instead { asked, now }: Instead<Rule>) -> String {
    use Rule::{EveryDay, EveryOtherDay, Weekdays};
    match (asked, now) {
        (EveryDay, Weekdays(now)) => text::offer::daily_instead_of_weekdays(weekdays(now)),
        (EveryDay, _) => text::offer::daily_instead_of_alternating().to_owned(),
        (EveryOtherDay, Weekdays(now)) => {
            text::offer::alternating_instead_of_weekdays(weekdays(now))
        }
        (EveryOtherDay, _) => text::offer::alternating_instead_of_daily().to_owned(),
        (Weekdays(asked), EveryDay) => text::offer::weekdays_instead_of_daily(weekdays(asked)),
        (Weekdays(asked), EveryOtherDay) => {
            text::offer::weekdays_instead_of_alternating(weekdays(asked))
        }
        (Weekdays(asked), Weekdays(now)) => {
            text::offer::weekdays_instead_of_weekdays(weekdays(asked), weekdays(now))
        }
    }
}

/// Days of each week in a list: "Monday and Friday".
fn weekdays(days: Weekdays) -> String {
    let names: Vec<String> = days.iter().map(|it| each_week(it).to_owned()).collect();
    formats().list(&names)
}

/// A warning, as plain as it can be, about an amount above the ladder.
pub fn beyond(beyond: &Beyond) -> String {
    let (least, most) = beyond.usual;
    let name = name(beyond.exercise, beyond.form);
    let asked = beyond.asked;
    match (beyond.amount, least == most) {
        (Amount::Count, true) => text::offer::beyond_count(name, asked, most),
        (Amount::Count, false) => text::offer::beyond_count_range(name, asked, least, most),
        (Amount::Hold, true) => text::offer::beyond_hold(name, asked, most),
        (Amount::Hold, false) => text::offer::beyond_hold_range(name, asked, least, most),
    }
}

/// What of a link cannot be read.
pub fn unreadable(what: Unreadable) -> String {
    let it = match what {
        Unreadable::NotALink => text::offer::not_a_link(),
        Unreadable::Damaged => text::offer::damaged(),
        Unreadable::Newer => text::offer::newer(),
        Unreadable::Exercise(place) => return text::offer::unknown_exercise(place),
        Unreadable::Value(exercise, value) => return unknown(exercise, value),
        Unreadable::Ready => text::offer::unknown_ready(),
        Unreadable::Rule => text::offer::unknown_rule(),
        Unreadable::Name => text::offer::unknown_name(),
        Unreadable::Note => text::offer::unknown_note(),
        Unreadable::Length => text::offer::unknown_end(),
    };
    it.to_owned()
}

fn unknown(exercise: Exercise, value: Value) -> String {
    let name = name(exercise, Form::Standard);
    match value {
        Value::Count => text::offer::unknown_count(name),
        Value::Hold => text::offer::unknown_hold(name),
        Value::Band => text::offer::unknown_band(name),
        Value::Form => text::offer::unknown_form(name),
        Value::Sides => text::offer::unknown_sides(name),
        Value::Times => text::offer::unknown_times(name),
    }
}

fn form(form: Form) -> &'static str {
    match form {
        Form::Standard => text::offer::on_one_leg(),
        Form::TwoLegs => text::offer::on_two_legs(),
        Form::ArmsCrossed => text::offer::with_arms_crossed(),
    }
}
