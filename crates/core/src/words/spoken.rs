//! Every sentence that the voice says.

use domain::exercise::{Band, Exercise, Form, Side};
use domain::speech::{Detail, Move, Phrase};
use domain::timeline::Lead;

use super::{BOTH_LEGS, capital, exercise_name, number, side};

/// What is said to try a voice.
pub const SAMPLE: &str = "Clams. Left leg works. Seven.";

/// The longest number that is written in digits is about as long as this when it is said.
const LONG_NUMBER: usize = 12;

/// The text of a phrase.
pub fn text(phrase: Phrase) -> String {
    match phrase {
        Phrase::Move(it) => guide(it),
        Phrase::Left(count) | Phrase::Seconds(count) => capital(&number(count.into())) + ".",
        Phrase::LastOne => "Last one.".to_owned(),
        Phrase::Hold => "Hold.".to_owned(),
        Phrase::Form(cue) => cue.to_owned(),
        Phrase::End => "Done. That was all.".to_owned(),
    }
}

/// How many letters, blanks and stops are said.
pub fn letters(phrase: Phrase) -> usize {
    match phrase {
        Phrase::Left(13..) => LONG_NUMBER,
        other => text(other).len(),
    }
}

fn guide(it: Move) -> String {
    let mut text = String::new();
    if it.detail == Detail::Side {
        text.push_str(it.side.map_or(BOTH_LEGS, |side_| side(it.exercise, side_)));
        text.push('.');
        return text;
    }
    text.push_str(match (it.halfway, it.lead) {
        (true, Lead::Change) => "Halfway. Next: ",
        (false, Lead::Change) => "Rest. Next: ",
        (true, Lead::Switch) => "Halfway. Switch. ",
        (false, Lead::Switch) => "Switch. ",
        (_, Lead::Ready) => "",
    });
    if it.lead != Lead::Switch {
        text.push_str(exercise_name(it.exercise, it.form));
        text.push_str(". ");
    }
    if it.detail == Detail::Full {
        text.push_str(position(it));
        text.push_str(match it.band {
            None => "",
            Some(Band::None) => " Band off.",
            Some(Band::Light) => " Light band on, above your knees.",
            Some(Band::Medium) => " Medium band on, above your knees.",
            Some(Band::Heavy) => " Heavy band on, above your knees.",
        });
    } else {
        text.push_str(it.side.map_or(BOTH_LEGS, |side_| side(it.exercise, side_)));
        text.push('.');
    }
    text
}

/// The word of the sound check.
pub const CHECK: &str = "Ready.";

/// The move to make and the side that works then.
const fn position(it: Move) -> &'static str {
    let left = matches!(it.side, Some(Side::Left));
    let switch = matches!(it.lead, Lead::Switch);
    match (it.exercise, left) {
        (Exercise::Clam, true) if switch => "Roll onto your right side. Left leg works.",
        (Exercise::Clam, false) if switch => "Roll onto your left side. Right leg works.",
        (Exercise::Clam, true) => "Lie on your right side. Left leg works.",
        (Exercise::Clam, false) => "Lie on your left side. Right leg works.",
        (Exercise::FireHydrant, true) if switch => "Stay on hands and knees. Left leg works.",
        (Exercise::FireHydrant, false) if switch => "Stay on hands and knees. Right leg works.",
        (Exercise::FireHydrant, true) => "On hands and knees. Left leg works.",
        (Exercise::FireHydrant, false) => "On hands and knees. Right leg works.",
        (Exercise::GluteBridge, _) if matches!(it.form, Form::TwoLegs) => {
            "On your back, both feet down."
        }
        (Exercise::GluteBridge, true) if switch => "Left foot down, right leg straight.",
        (Exercise::GluteBridge, false) if switch => "Right foot down, left leg straight.",
        (Exercise::GluteBridge, true) => "On your back. Left foot down, right leg straight.",
        (Exercise::GluteBridge, false) => "On your back. Right foot down, left leg straight.",
        (Exercise::LateralWalk, true) if switch => "Now to the left.",
        (Exercise::LateralWalk, false) if switch => "Now to the right.",
        (Exercise::LateralWalk, true) => "Stand up, knees soft. Walk to the left.",
        (Exercise::LateralWalk, false) => "Stand up, knees soft. Walk to the right.",
    }
}
