//! Every sentence that a session can say, as the recorded voice needs them.

use super::HIGHEST;
use crate::words::spoken::text;
use domain::exercise::{Band, Exercise, Form, Side};
use domain::speech::{Detail, Move, Phrase};
use domain::timeline::Lead;
use locale::text::spoken;

/// The sentences of `text`, each with its stop. The last words are said in one breath.
pub fn of(text: &str) -> impl Iterator<Item = &str> {
    let last = crate::words::spoken::text(Phrase::End);
    let whole = text == last;
    let parts = text.split_inclusive(". ").map(str::trim_end);
    let one = whole.then_some(text);
    one.into_iter().chain(parts.filter(move |_| !whole))
}

/// Every sentence once: counts, what is said in repetitions, guided moves, what is said to try a
/// voice.
pub fn all() -> Vec<String> {
    let texts = phrases().into_iter().map(text);
    let mut found: Vec<String> = Vec::new();
    for text in texts.chain([spoken::sample().to_owned(), spoken::check().to_owned()]) {
        for sentence in of(&text) {
            if !found.iter().any(|it| it == sentence) {
                found.push(sentence.to_owned());
            }
        }
    }
    found
}

/// Every phrase that a session with counts up to [`HIGHEST`] can say.
pub fn phrases() -> Vec<Phrase> {
    let mut phrases: Vec<Phrase> = (1..=3).map(Phrase::Seconds).collect();
    phrases.extend((2..=HIGHEST).map(Phrase::Left));
    phrases.extend([Phrase::LastOne, Phrase::Hold, Phrase::End]);
    for exercise in Exercise::ALL {
        phrases.extend(exercise.entry().cues.iter().copied().map(Phrase::Form));
    }
    phrases.extend(moves());
    phrases
}

/// Every guided move. The left side comes first, so a change of side is to the right; which side
/// comes first may change all the same, so all are listed.
fn moves() -> impl Iterator<Item = Phrase> {
    let bands = [
        None,
        Some(Band::None),
        Some(Band::Light),
        Some(Band::Medium),
        Some(Band::Heavy),
    ];
    let forms = [Form::Standard, Form::TwoLegs, Form::ArmsCrossed];
    let sides = [Some(Side::Left), Some(Side::Right), None];
    let mut moves = Vec::new();
    for exercise in Exercise::ALL {
        for form in forms {
            for side in sides {
                let bridge = exercise == Exercise::GluteBridge;
                let both = form == Form::TwoLegs;
                if !bridge && form != Form::Standard || both != side.is_none() {
                    continue;
                }
                for lead in [Lead::Ready, Lead::Switch, Lead::Change] {
                    if lead == Lead::Switch && side.is_none() {
                        continue;
                    }
                    for halfway in [false, true] {
                        for band in bands {
                            for detail in [Detail::Full, Detail::Short, Detail::Side] {
                                moves.push(Phrase::Move(Move {
                                    lead,
                                    exercise,
                                    form,
                                    side,
                                    band,
                                    halfway,
                                    detail,
                                }));
                            }
                        }
                    }
                }
            }
        }
    }
    moves.into_iter()
}
