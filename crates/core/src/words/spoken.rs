//! Every sentence that the voice says.

use domain::exercise::{Band, Exercise, Form, Side};
use domain::speech::{Detail, Move, Phrase};
use domain::timeline::Lead;
use locale::{sentences, text::spoken};

use super::{exercise_name, form_cue, thousands};

/// The longest number that is written in digits is about as long as this when it is said.
const LONG_NUMBER: usize = 12;

/// The text of a phrase.
pub fn text(phrase: Phrase) -> String {
    match phrase {
        Phrase::Move(it) => guide(it),
        Phrase::Left(count) | Phrase::Seconds(count) => counted(count),
        Phrase::LastOne => spoken::last_one().to_owned(),
        Phrase::Hold => spoken::hold().to_owned(),
        Phrase::Form(cue) => form_cue(cue).to_owned(),
        Phrase::End => spoken::end().to_owned(),
    }
}

/// How long the text of a phrase is to say, in letters, blanks and stops of the Latin script.
pub fn letters(phrase: Phrase) -> usize {
    match phrase {
        Phrase::Left(13..) => LONG_NUMBER,
        other => text(other)
            .chars()
            .map(half_letters)
            .sum::<usize>()
            .div_ceil(2),
    }
}

/// How long a character is to say, in half letters. (Judgement: a kana is a syllable of two
/// letters, a kanji about two such; Arabic is written without its short vowels.)
const fn half_letters(character: char) -> usize {
    match character {
        '\u{0600}'..='\u{06ff}' => 3,
        '\u{3040}'..='\u{30ff}' => 4,
        '\u{4e00}'..='\u{9fff}' => 8,
        _ => 2,
    }
}

/// A count, up to twelve in words.
fn counted(count: u8) -> String {
    match count {
        1 => spoken::one(),
        2 => spoken::two(),
        3 => spoken::three(),
        4 => spoken::four(),
        5 => spoken::five(),
        6 => spoken::six(),
        7 => spoken::seven(),
        8 => spoken::eight(),
        9 => spoken::nine(),
        10 => spoken::ten(),
        11 => spoken::eleven(),
        12 => spoken::twelve(),
        _ => return spoken::more(thousands(count.into())),
    }
    .to_owned()
}

/// A guided move: each part is a sentence of its own.
fn guide(it: Move) -> String {
    let exercise = exercise_name(it.exercise, it.form);
    let head = match (it.lead, it.halfway) {
        _ if it.detail == Detail::Side => None,
        (Lead::Ready, _) => Some(spoken::ready(exercise)),
        (Lead::Change, false) => Some(spoken::next(exercise)),
        (Lead::Change, true) => Some(spoken::next_halfway(exercise)),
        (Lead::Switch, false) => Some(spoken::switch().to_owned()),
        (Lead::Switch, true) => Some(spoken::switch_halfway().to_owned()),
    };
    let (position, band) = match it.detail {
        Detail::Full => (position(it), it.band.map(band)),
        Detail::Short | Detail::Side => (side(it), None),
    };
    let parts = [head.as_deref(), Some(position), band];
    sentences(parts.into_iter().flatten())
}

/// The side that works.
fn side(it: Move) -> &'static str {
    match (it.exercise, it.side) {
        (_, None) => spoken::both_legs(),
        (Exercise::LateralWalk, Some(Side::Left)) => spoken::to_left(),
        (Exercise::LateralWalk, Some(Side::Right)) => spoken::to_right(),
        (_, Some(Side::Left)) => spoken::left_leg(),
        (_, Some(Side::Right)) => spoken::right_leg(),
    }
}

/// The move to make and the side that works then.
fn position(it: Move) -> &'static str {
    let left = it.side == Some(Side::Left);
    let switch = it.lead == Lead::Switch;
    match (it.exercise, left, switch) {
        (Exercise::Clam, true, true) => spoken::clam_switch_left(),
        (Exercise::Clam, false, true) => spoken::clam_switch_right(),
        (Exercise::Clam, true, false) => spoken::clam_left(),
        (Exercise::Clam, false, false) => spoken::clam_right(),
        (Exercise::FireHydrant, true, true) => spoken::fire_hydrant_switch_left(),
        (Exercise::FireHydrant, false, true) => spoken::fire_hydrant_switch_right(),
        (Exercise::FireHydrant, true, false) => spoken::fire_hydrant_left(),
        (Exercise::FireHydrant, false, false) => spoken::fire_hydrant_right(),
        (Exercise::GluteBridge, ..) if it.form == Form::TwoLegs => spoken::two_leg_bridge(),
        (Exercise::GluteBridge, true, true) => spoken::glute_bridge_switch_left(),
        (Exercise::GluteBridge, false, true) => spoken::glute_bridge_switch_right(),
        (Exercise::GluteBridge, true, false) => spoken::glute_bridge_left(),
        (Exercise::GluteBridge, false, false) => spoken::glute_bridge_right(),
        (Exercise::LateralWalk, true, true) => spoken::lateral_walk_switch_left(),
        (Exercise::LateralWalk, false, true) => spoken::lateral_walk_switch_right(),
        (Exercise::LateralWalk, true, false) => spoken::lateral_walk_left(),
        (Exercise::LateralWalk, false, false) => spoken::lateral_walk_right(),
    }
}

/// The band to put on, or to take off.
fn band(band: Band) -> &'static str {
    match band {
        Band::None => spoken::band_off(),
        Band::Light => spoken::band_light(),
        Band::Medium => spoken::band_medium(),
        Band::Heavy => spoken::band_heavy(),
    }
}

#[cfg(test)]
mod tests {
    use super::letters;
    use domain::speech::Phrase;

    /// How many letters "Hold." is long, if it is said like this.
    #[track_caller]
    fn check(hold: &str, expected: usize) {
        let json = format!(r#"{{"spoken": {{"hold": "{hold}"}}}}"#);
        let words = Box::leak(Box::new(locale::from_json(&json).unwrap()));
        locale::speak("xx", Some(words), &locale::formats::English);
        assert_eq!(letters(Phrase::Hold), expected, "{hold}");
        locale::speak("en", None, &locale::formats::English);
    }

    #[test]
    fn the_length_of_a_text_is_counted_in_letters_of_the_latin_script() {
        check("Hold.", 5);
        check("Größe", 5);
        check("とめて", 6);
        check("止めて", 8);
        check("اثبت", 6);
    }
}
