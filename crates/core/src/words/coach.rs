//! What is said of pain, of effort, and of what is offered for the next session.

use super::dose_of;
use domain::notes::{Effort, Pain};
use domain::progression::{DoseChange, Offer, Reason};

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
pub const EACH: &str = "Each exercise on its own";

/// Asked of an exercise that was hard.
pub const PAIN_DURING: &str = "Pain while doing it";

/// Before the session, where the scale unfolds.
pub const BACK: &str = "Back right now";

/// Nothing noted yet.
pub const NOTE_IT: &str = "Tap to note";

/// Above what is offered.
pub const NEXT_TIME: &str = "Next time";

/// An offer was taken.
pub const TAKEN: &str = "Taken.";

/// It is given back.
pub const UNDO: &str = "Undo";

/// Leads to the page on when to ask whom.
pub const PROFESSIONAL: &str = "When to see a professional";

/// What the back is asked before and after a session.
pub const BACK_NOW: &str = "How is your back right now?";

/// What the lower end of the scale from 0 to 10 means.
pub const NO_PAIN: &str = "0 no pain";

/// What its upper end means.
pub const WORST: &str = "10 worst I can imagine";

/// Takes an answer back.
pub const CLEAR: &str = "Take the number back";

/// After a session with a back that is much worse, or bad.
pub const WORSE: &str = "More than before. Take an extra rest day if you like.";

/// Why a change is offered.
pub fn reason(reason: Reason) -> String {
    match reason {
        Reason::TwoInARow => "Two sessions in a row felt right or easier.",
        Reason::OneAfterBreak => "That went well, so soon after a break.",
        Reason::TooMuch => "That felt like too much.",
        Reason::NotCompleted => "Not all of it was done.",
        Reason::PainAgain => "It hurt a little, twice in a row.",
        Reason::Stopped => "It hurt.",
        Reason::StoppedTwice => "It hurt twice within two weeks.",
        Reason::Break(days) => return days.to_string() + " days without it.",
    }
    .to_owned()
}

/// What is offered: the change, and for an exercise to be left out whom to ask.
pub fn change(offer: &Offer) -> String {
    match offer.to {
        DoseChange::To(dose) => [
            "From ",
            &dose_of(offer.exercise, offer.from),
            " to ",
            &dose_of(offer.exercise, dose),
            ".",
        ]
        .concat(),
        DoseChange::LeaveOut => {
            "Leave it out for now, and ask a health professional about it.".to_owned()
        }
    }
}

/// The words on taking an offer, and on leaving it.
pub fn answers(offer: &Offer) -> (&'static str, &'static str) {
    match offer.to {
        DoseChange::LeaveOut => ("Leave it out", "Keep it"),
        DoseChange::To(_) if offer.is_up() => ("Take it", "Stay here"),
        DoseChange::To(_) => ("Do less", "Keep it as it is"),
    }
}

/// On the last step of the ladder.
pub const LAST_STEP: &str = "The last step with what you have. A fine place to stay.";

/// What became of an exercise, on the Finish screen.
pub const STOPPED: &str = "ended because it hurt. What you did counts.";

/// What an exercise is that was just stopped because it hurts.
pub fn stopped(name: &str) -> String {
    [name, ": over for today. What you did counts."].concat()
}

/// The one thing that is asked then.
pub const HOW_MUCH: &str = "How much does it hurt?";

/// How it goes on.
pub const fn go_on(pain: Option<Pain>, last: bool) -> &'static str {
    match pain {
        Some(it) if it.get() > Pain::BEARABLE.get() => {
            "That is a lot. End here if it stays, and ask a health professional."
        }
        _ if last => "Skip this if you like. Resume ends the session.",
        _ => "Skip this if you like. Resume goes on gently, with the next exercise.",
    }
}
