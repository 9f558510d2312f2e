//! What is said of pain, of effort, and of what is offered for the next session.

use super::{long_day, on_weekday};
use domain::day::Day;
use domain::exercise::{Band, Dose, Exercise, Form};
use domain::notes::{Effort, Pain};
use domain::pain::Caution;
use domain::progression::{DoseChange, Eased, Offer, Reason};
use locale::{in_a_row, sentences, text};

/// How an exercise felt, in a word or two.
pub fn effort(effort: Effort) -> &'static str {
    match effort {
        Effort::Easy => text::coach::effort_easy(),
        Effort::Right => text::coach::effort_right(),
        Effort::Hard => text::coach::effort_hard(),
        Effort::TooMuch => text::coach::effort_too_much(),
    }
}

/// A change and why it is made. `since` is the day on which the exercise was last done.
fn because(change: &str, reason: Reason, since: Day, today: Day) -> String {
    match reason {
        Reason::TwoInARow => text::coach::two_in_a_row(change),
        Reason::OneAfterBreak => text::coach::soon_after_break(change),
        Reason::TooMuch => text::coach::too_much(change),
        Reason::NotCompleted => text::coach::not_all_done(change),
        Reason::PainAgain => text::coach::pain_again(change),
        Reason::Stopped => hurt(change, since, today),
        Reason::StoppedTwice => text::coach::hurt_twice(change),
        Reason::Break(days) => text::coach::after_break(days, change),
    }
}

/// A change that is made because it hurt on this day.
fn hurt(change: &str, day: Day, today: Day) -> String {
    match day.days_until(today) {
        0 => text::coach::hurt_today(change),
        1 => text::coach::hurt_yesterday(change),
        2..=6 => text::coach::hurt_on_weekday(change, on_weekday(day.weekday())),
        _ => text::coach::hurt_on_date(change, long_day(day)),
    }
}

/// What is offered: the change and its reason, and for an exercise to be left out whom to ask.
pub fn change(offer: &Offer, today: Day) -> String {
    let why = |change: &str| because(change, offer.reason, offer.since, today);
    match offer.to {
        DoseChange::To(dose) => why(&difference(offer.exercise, offer.from, dose)),
        DoseChange::LeaveOut => ask_about(&why(text::coach::out_for_now())),
    }
}

/// What a session says of an exercise that is done less, or not at all, because it hurt.
pub fn said(eased: &Eased, today: Day) -> String {
    let why = |change: &str| hurt(change, eased.since, today);
    match eased.to {
        Some(dose) => why(&difference(eased.exercise, eased.from, dose)),
        None => ask_about(&why(text::coach::left_out())),
    }
}

fn ask_about(change: &str) -> String {
    sentences([change, text::coach::ask_professional()])
}

/// What differs between two doses of an exercise: "12 instead of 10".
pub fn difference(exercise: Exercise, from: Dose, to: Dose) -> String {
    let mut parts = Vec::new();
    if from.form != to.form {
        parts.push(text::coach::form_instead(form(to.form), form(from.form)));
    }
    if from.band != to.band {
        parts.push(text::coach::band_instead(band(to.band), band(from.band)));
    }
    if from.count != to.count {
        parts.push(if exercise.is_stepped() {
            text::coach::steps_instead(to.count, from.count)
        } else {
            text::coach::count_instead(to.count, from.count)
        });
    }
    if from.hold != to.hold {
        let secs = |dose: Dose| dose.hold.get() / 1000;
        parts.push(text::coach::hold_instead(secs(to), secs(from)));
    }
    in_a_row(parts)
}

fn form(form: Form) -> &'static str {
    match form {
        Form::TwoLegs => text::coach::two_legs(),
        Form::Standard => text::coach::one_leg(),
        Form::ArmsCrossed => text::common::arms_crossed(),
    }
}

fn band(band: Band) -> &'static str {
    match band {
        Band::None => text::common::no_band(),
        Band::Light => text::common::light_band(),
        Band::Medium => text::common::medium_band(),
        Band::Heavy => text::common::heavy_band(),
    }
}

/// Why less than the whole session is offered before it.
pub fn caution(before: Pain, caution: Caution) -> String {
    match caution {
        Caution::High => text::coach::bad(before.get()),
        Caution::Risen(by) => text::coach::risen(before.get(), by),
    }
}

/// The words on taking an offer, and on leaving it.
pub fn answers(offer: &Offer) -> (&'static str, &'static str) {
    match offer.to {
        DoseChange::LeaveOut => (text::coach::leave_it_out(), text::coach::keep_it()),
        DoseChange::To(_) if offer.is_up() => (text::coach::take_it(), text::coach::stay_here()),
        DoseChange::To(_) => (text::coach::do_less(), text::coach::keep_as_it_is()),
    }
}

/// How a session continues after an exercise was stopped because it hurts.
pub fn go_on(pain: Option<Pain>, last: bool) -> &'static str {
    match pain {
        Some(it) if it.get() > Pain::BEARABLE.get() => text::session::go_on_bad(),
        _ if last => text::session::go_on_last(),
        _ => text::session::go_on(),
    }
}
