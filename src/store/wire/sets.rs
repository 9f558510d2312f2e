//! The sets of a record in a few letters, and what was said of their exercise with them.
//!
//! `glute-bridge 8 10000 two-legs l7r right 2 stopped`: the exercise; repetitions and milliseconds of
//! hold; the band and the form, unless they are the usual ones; the sets in their order, `l` left,
//! `r` right, `b` both legs at once, each with what was done of it unless all was; effort, pain, and
//! that it was ended because it hurt, each if it was said. A `-` stands for the sets of an exercise
//! of which something was said and nothing planned. Sets of one exercise and dose share a text as
//! long as no other comes between; what was said is in the first of its exercise.
//!
//! A word that is not known makes no sense of the record. What a later build has to add gets a field
//! of its own in the record.

use super::notes::effort_word;
use super::{BANDS, FORMS, LONGEST_HOLD, MOST_REPS, band_word, form_word, spelt};
use crate::domain::exercise::{Band, Dose, Exercise, Form, Side};
use crate::domain::history::{Record, Work};
use crate::domain::notes::{Answer, Effort, Notes, Pain};
use crate::domain::time::Millis;

/// The array of the texts of `work`, and of what `notes` say of their exercises.
pub(super) fn write_sets(work: &[Work], notes: &Notes) -> String {
    let mut sets = String::from("[");
    let mut unsaid = notes.clone();
    let mut rest = work;
    while let Some(first) = rest.first() {
        begin(&mut sets, first.exercise);
        let dose = &first.asked;
        put(&mut sets, " ", u64::from(dose.count));
        put(&mut sets, " ", dose.hold.get());
        if dose.band != Band::None {
            word(&mut sets, band_word(dose.band));
        }
        if dose.form != Form::Standard {
            word(&mut sets, form_word(dose.form));
        }
        word(&mut sets, "");
        while let [it, others @ ..] = rest
            && it.exercise == first.exercise
            && it.asked == first.asked
        {
            rest = others;
            let side = match it.side {
                Some(Side::Left) => "l",
                Some(Side::Right) => "r",
                None => "b",
            };
            if it.is_complete() {
                sets.push_str(side);
            } else {
                put(&mut sets, side, u64::from(it.done));
            }
        }
        say(&mut sets, unsaid.answer(first.exercise));
        unsaid.set_answer(Answer::none(first.exercise));
    }
    for it in unsaid.answers {
        begin(&mut sets, it.exercise);
        word(&mut sets, "-");
        say(&mut sets, it);
    }
    sets.push(']');
    sets
}

fn begin(sets: &mut String, exercise: Exercise) {
    sets.push_str(if sets.len() > 1 { ",\"" } else { "\"" });
    sets.push_str(exercise.entry().key);
}

fn word(sets: &mut String, word: &str) {
    sets.push(' ');
    sets.push_str(word);
}

fn put(sets: &mut String, before: &str, number: u64) {
    sets.push_str(before);
    sets.push_str(&number.to_string());
}

fn say(sets: &mut String, answer: Answer) {
    if let Some(effort) = answer.effort {
        word(sets, effort_word(effort));
    }
    if let Some(pain) = answer.pain {
        put(sets, " ", u64::from(pain.get()));
    }
    if answer.stopped {
        word(sets, "stopped");
    }
    sets.push('"');
}

/// Adds what `text` says to `record`; `None` if it makes no sense.
pub(super) fn read_sets(mut text: &str, record: &mut Record) -> Option<()> {
    let exercise = Exercise::from_key(next(&mut text))?;
    let mut word = next(&mut text);
    if word == "-" {
        word = next(&mut text);
    } else {
        let count = number(word)?;
        let hold = number(next(&mut text)).filter(|it| *it <= LONGEST_HOLD.get())?;
        let mut asked = Dose {
            count: u8::try_from(count)
                .ok()
                .filter(|it| (1..=MOST_REPS).contains(&i64::from(*it)))?,
            hold: Millis::new(hold),
            band: Band::None,
            form: Form::Standard,
        };
        word = next(&mut text);
        if let Some(band) = spelt(BANDS, band_word, word) {
            asked.band = band;
            word = next(&mut text);
        }
        if let Some(form) = spelt(FORMS, form_word, word) {
            asked.form = form;
            word = next(&mut text);
        }
        let mut sets = word.as_bytes();
        loop {
            let (side, rest) = sets.split_first()?;
            sets = rest;
            let side = match side {
                b'l' => Some(Side::Left),
                b'r' => Some(Side::Right),
                b'b' => None,
                _ => return None,
            };
            let done = digits(&mut sets).unwrap_or(count);
            record.work.push(Work {
                exercise,
                side,
                asked,
                done: u8::try_from(done).ok().filter(|_| done <= count)?,
            });
            if sets.is_empty() {
                break;
            }
        }
        word = next(&mut text);
    }
    let mut answer = Answer::none(exercise);
    while !word.is_empty() {
        if word == "stopped" {
            answer.stopped = true;
        } else if let Some(pain) = number(word) {
            answer.pain = Some(Pain::of(u8::try_from(pain).ok()?)?);
        } else {
            answer.effort = Some(spelt(Effort::ALL, effort_word, word)?);
        }
        word = next(&mut text);
    }
    if answer != Answer::none(exercise) {
        record.notes.set_answer(answer);
    }
    text.is_empty().then_some(())
}

/// Takes the word with which `text` begins, and the blank after it.
fn next<'a>(text: &mut &'a str) -> &'a str {
    let (word, rest) = text.split_once(' ').unwrap_or((text, ""));
    *text = rest;
    word
}

fn number(word: &str) -> Option<u64> {
    let mut rest = word.as_bytes();
    digits(&mut rest).filter(|_| rest.is_empty())
}

/// Takes the number with which `text` begins, if it begins with one.
fn digits(text: &mut &[u8]) -> Option<u64> {
    let mut number = None;
    while let [digit @ b'0'..=b'9', rest @ ..] = *text {
        let more = number.unwrap_or(0_u64).saturating_mul(10);
        number = Some(more.saturating_add(u64::from(digit - b'0')));
        *text = rest;
    }
    number
}
