//! What is said of pain, of effort, and of what is offered for the next session.

use super::{long_day, weekday};
use domain::day::Day;
use domain::exercise::{Band, Dose, Exercise, Form};
use domain::notes::{Effort, Pain};
use domain::pain::Caution;
use domain::progression::{DoseChange, Eased, Offer, Reason};

/// How an exercise felt, in a word or two.
pub const fn effort(effort: Effort) -> &'static str {
    match effort {
        Effort::Easy => "Easy",
        Effort::Right => "Right",
        Effort::Hard => "Hard",
        Effort::TooMuch => "Too much",
    }
}

/// What is asked of the whole session, and of each exercise.
pub const HOW_FELT: &str = "How did it feel?";

/// The same for each exercise.
pub const EACH: &str = "Rate each exercise";

/// Asked of an exercise that was hard.
pub const PAIN_DURING: &str = "Pain while doing it";

/// Before the session, where the scale unfolds.
pub const BACK: &str = "Back right now";

/// Nothing noted yet.
pub const NOTE_IT: &str = "Tap to note";

/// Above what is offered.
pub const NEXT_TIME: &str = "Next time";

/// The same before a session.
pub const FOR_TODAY: &str = "Before you start";

/// Leads to the page on when to ask whom.
pub const PROFESSIONAL: &str = "When to see a professional";

/// What the back is asked before and after a session.
pub const BACK_NOW: &str = "How is your back right now?";

/// What the lower end of the scale from 0 to 10 means.
pub const NO_PAIN: &str = "0 no pain";

/// What its upper end means.
pub const WORST: &str = "10 worst I can imagine";

/// Takes an answer back.
pub const CLEAR: &str = "Clear the number";

/// The same of how it felt.
pub const CLEAR_ANSWER: &str = "Clear the answer";

/// After a session with a back that is much worse, or bad.
pub const WORSE: &str = "Your back is sore. Take an extra rest day if you like.";

/// Why a change is offered, as the end of a sentence. `since` is the day on which the exercise was
/// last done.
pub fn reason(reason: Reason, since: Day, today: Day) -> String {
    match reason {
        Reason::TwoInARow => "because two sessions in a row felt right or easier.",
        Reason::OneAfterBreak => "because it went well after your break.",
        Reason::TooMuch => "because it felt like too much.",
        Reason::NotCompleted => "because not all of it was done.",
        Reason::PainAgain => "because it hurt a little, twice in a row.",
        Reason::Stopped => return ["because it hurt ", &on_day(since, today), "."].concat(),
        Reason::StoppedTwice => "because it hurt twice within two weeks.",
        Reason::Break(days) => {
            return ["because you last did it ", &days.to_string(), " days ago."].concat();
        }
    }
    .to_owned()
}

/// What is offered: the change and its reason, and for an exercise to be left out whom to ask.
pub fn change(offer: &Offer, today: Day) -> String {
    let why = reason(offer.reason, offer.since, today);
    match offer.to {
        DoseChange::To(dose) => {
            [&difference(offer.exercise, offer.from, dose), ", ", &why].concat()
        }
        DoseChange::LeaveOut => [
            "leave it out for now, ",
            &why,
            " Ask a health professional about it.",
        ]
        .concat(),
    }
}

/// What a session says of an exercise that is done less, or not at all, because it hurt.
pub fn said(eased: &Eased, today: Day) -> String {
    let why = ["because it hurt ", &on_day(eased.since, today), "."].concat();
    match eased.to {
        Some(dose) => [&difference(eased.exercise, eased.from, dose), ", ", &why].concat(),
        None => ["left out, ", &why, " Ask a health professional about it."].concat(),
    }
}

/// What differs between two doses of an exercise: "12 instead of 10".
pub fn difference(exercise: Exercise, from: Dose, to: Dose) -> String {
    let instead = |to: &str, from: &str| [to, " instead of ", from].concat();
    let mut parts = Vec::new();
    if from.form != to.form {
        parts.push(instead(form(to.form), form(from.form)));
    }
    if from.band != to.band {
        parts.push(instead(band(to.band), band(from.band)));
    }
    if from.count != to.count {
        let steps = matches!(exercise, Exercise::LateralWalk);
        let unit = if steps { " steps" } else { "" };
        let to = to.count.to_string() + unit;
        parts.push(instead(&to, &from.count.to_string()));
    }
    if from.hold != to.hold {
        let secs = |dose: Dose| (dose.hold.get() / 1000).to_string() + " s";
        parts.push(["hold ", &instead(&secs(to), &secs(from))].concat());
    }
    parts.join(", ")
}

const fn form(form: Form) -> &'static str {
    match form {
        Form::TwoLegs => "two legs",
        Form::Standard => "one leg",
        Form::ArmsCrossed => "arms crossed",
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

/// A day gone by, as the end of a sentence.
fn on_day(day: Day, today: Day) -> String {
    match day.days_until(today) {
        0 => "today".to_owned(),
        1 => "yesterday".to_owned(),
        2..=6 => ["on ", weekday(day.weekday())].concat(),
        _ => ["on ", &long_day(day)].concat(),
    }
}

/// Why less than the whole session is offered before it.
pub fn caution(before: Pain, caution: Caution) -> String {
    let before = before.get().to_string();
    match caution {
        Caution::High => [&before, " of 10 is a lot. Less is fine today."].concat(),
        Caution::Risen(by) => [
            &before,
            " of 10 is ",
            &by.to_string(),
            " more than last time. Less is fine today.",
        ]
        .concat(),
    }
}

/// What is offered then: each with its reason.
pub const GENTLE: (&str, &str) = (
    "Gentle session",
    "The gentlest doses, no band, bridges on two legs.",
);

/// The short session, there.
pub const SHORT: &str = "Fewer exercises. The day still counts.";

/// No session at all.
pub const REST_TODAY: (&str, &str) = ("Rest today", "A one-day pause. You lose nothing.");

/// Nothing has to be taken.
pub const AS_USUAL: &str = "Start is still your usual session.";

/// The day of rest was pressed by mistake.
pub const NO_REST: &str = "Undo the rest day";

/// The words on taking an offer, and on leaving it.
pub fn answers(offer: &Offer) -> (&'static str, &'static str) {
    match offer.to {
        DoseChange::LeaveOut => ("Leave it out", "Keep it"),
        DoseChange::To(_) if offer.is_up() => ("Take it", "Not yet"),
        DoseChange::To(_) => ("Do less", "Keep it as it is"),
    }
}

/// On the last step of the ladder.
pub const LAST_STEP: &str = "This is the last step with what you have. It is fine to stay here.";

/// What became of an exercise, on the Finish screen.
pub const STOPPED: &str = "stopped because it hurt. What you did counts.";

/// Whether an exercise was stopped because it hurt, as a switch.
pub const ENDED: &str = "Stopped because it hurt";

/// What an exercise is that was just stopped because it hurts.
pub fn stopped(name: &str) -> String {
    [name, ": stopped for today. What you did counts."].concat()
}

/// The one thing that is asked then.
pub const HOW_MUCH: &str = "How much does it hurt?";

/// How it continues.
pub const fn go_on(pain: Option<Pain>, last: bool) -> &'static str {
    match pain {
        Some(it) if it.get() > Pain::BEARABLE.get() => {
            "That is a lot. End here if it stays, and ask a health professional."
        }
        _ if last => "You can skip this question. This was the last exercise.",
        _ => "You can skip this question. Going on gently makes the next exercise easier.",
    }
}
