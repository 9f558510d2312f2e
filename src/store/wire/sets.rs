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
use crate::domain::notes::{Answer, Effort, Pain};
use crate::domain::time::Millis;

/// The array of the texts of `work`, and of `answers` with them.
pub(super) fn write_sets(work: &[Work], answers: &[Answer]) -> String {
    let mut sets = String::from("[");
    let mut answers = answers.to_vec();
    let mut rest = work;
    while let Some(first) = rest.first() {
        begin(&mut sets, first.exercise);
        let dose = &first.asked;
        word(&mut sets, &dose.count.to_string());
        word(&mut sets, &dose.hold.get().to_string());
        if dose.band != Band::None {
            word(&mut sets, band_word(dose.band));
        }
        if dose.form != Form::Standard {
            word(&mut sets, form_word(dose.form));
        }
        sets.push(' ');
        while let Some((it, others)) = rest.split_first()
            && (it.exercise, it.asked) == (first.exercise, first.asked)
        {
            rest = others;
            sets.push(match it.side {
                Some(Side::Left) => 'l',
                Some(Side::Right) => 'r',
                None => 'b',
            });
            if !it.is_complete() {
                sets.push_str(&it.done.to_string());
            }
        }
        let said = answers.iter().position(|it| it.exercise == first.exercise);
        end(&mut sets, said.map(|at| answers.remove(at)));
    }
    for it in answers {
        begin(&mut sets, it.exercise);
        word(&mut sets, "-");
        end(&mut sets, Some(it));
    }
    sets.push(']');
    sets
}

fn begin(sets: &mut String, exercise: Exercise) {
    if sets.len() > 1 {
        sets.push(',');
    }
    sets.push('"');
    sets.push_str(exercise.entry().key);
}

fn word(sets: &mut String, word: &str) {
    sets.push(' ');
    sets.push_str(word);
}

fn end(sets: &mut String, answer: Option<Answer>) {
    if let Some(answer) = answer {
        if let Some(effort) = answer.effort {
            word(sets, effort_word(effort));
        }
        if let Some(pain) = answer.pain {
            word(sets, &pain.get().to_string());
        }
        if answer.stopped {
            word(sets, "stopped");
        }
    }
    sets.push('"');
}

/// Adds what `text` says to `record`; `None` if it makes no sense.
pub(super) fn read_sets(text: &str, record: &mut Record) -> Option<()> {
    let mut words = text.split(' ').peekable();
    let exercise = Exercise::from_key(words.next()?)?;
    if words.next_if_eq(&"-").is_none() {
        let count = number(words.next()?).filter(|it| (1..=MOST_REPS).contains(it))?;
        let hold = u64::try_from(number(words.next()?)?).ok().map(Millis::new);
        let mut asked = Dose {
            count: u8::try_from(count).ok()?,
            hold: hold.filter(|it| *it <= LONGEST_HOLD)?,
            band: Band::None,
            form: Form::Standard,
        };
        if let Some(band) = spelt(BANDS, band_word, words.peek()?) {
            asked.band = band;
            words.next();
        }
        if let Some(form) = spelt(FORMS, form_word, words.peek()?) {
            asked.form = form;
            words.next();
        }
        let mut sets = words.next()?.as_bytes();
        while let [side, rest @ ..] = sets {
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
                done: u8::try_from(done).ok().filter(|it| *it <= asked.count)?,
            });
        }
    }
    let mut answer = Answer::none(exercise);
    for word in words {
        if let Some(effort) = spelt(Effort::ALL, effort_word, word) {
            answer.effort = Some(effort);
        } else if word == "stopped" {
            answer.stopped = true;
        } else {
            answer.pain = Some(Pain::of(u8::try_from(number(word)?).ok()?)?);
        }
    }
    if answer != Answer::none(exercise) {
        record.notes.set_answer(answer);
    }
    Some(())
}

fn number(word: &str) -> Option<i64> {
    let mut rest = word.as_bytes();
    digits(&mut rest).filter(|_| rest.is_empty())
}

/// Takes the number with which `text` begins, if it begins with one.
fn digits(text: &mut &[u8]) -> Option<i64> {
    let mut number = None;
    while let [digit @ b'0'..=b'9', rest @ ..] = *text {
        let more = number.unwrap_or(0_i64).saturating_mul(10);
        number = Some(more.saturating_add(i64::from(digit - b'0')));
        *text = rest;
    }
    number
}
