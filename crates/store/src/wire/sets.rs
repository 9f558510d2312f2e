//! The sets of one exercise and dose in a few letters, and what was said of the exercise with them.
//!
//! `g 8 10s tw l7r r 2 stopped`: the exercise; repetitions and the hold, in seconds with an `s`, else in
//! milliseconds; the band and the form, unless they are the usual ones; the sets in their order, `l`
//! left, `r` right, `b` both legs at once, each with what was done of it unless all was; effort,
//! pain, and that it was ended because it hurt, each if it was said. A `-` stands for the sets of an
//! exercise of which something was said and nothing planned. Sets of one exercise and dose share a
//! text as long as no other comes between; what was said is in the first of its exercise.
//!
//! Exercise and effort are told by the first letter of their words, band and form by two, as one
//! would be taken for a side. The second version had the whole words: `glute-bridge 8 10000 two-legs l7r
//! right 2 stopped`.
//!
//! A word that is not known makes no sense of the record. What a later build has to add gets a field
//! of its own in the record.

use super::notes::effort_word;
use super::{BANDS, FORMS, LONGEST_HOLD, MOST_REPS, band_word, form_word};
use crate::words::{cut, digits, number};
use domain::exercise::{Band, Dose, Exercise, Form, Side};
use domain::history::{Record, Work};
use domain::notes::{Answer, Effort, Pain};
use domain::time::Millis;

/// Adds the sets of `record` to its log, and what its notes say of their exercises.
pub(super) fn write_sets(log: &mut String, record: &Record) {
    let mut unsaid = record.notes.clone();
    let mut rest = &*record.work;
    while let Some(first) = rest.first() {
        begin(log, first.exercise);
        let dose = &first.asked;
        word(log, &dose.count.to_string());
        let hold = dose.hold.get();
        if hold > 0 && hold % 1000 == 0 {
            word(log, &(hold / 1000).to_string());
            log.push('s');
        } else {
            word(log, &hold.to_string());
        }
        if dose.band != Band::None {
            word(log, letters(band_word(dose.band), 2));
        }
        if dose.form != Form::Standard {
            word(log, letters(form_word(dose.form), 2));
        }
        word(log, "");
        while let [it, others @ ..] = rest
            && it.exercise == first.exercise
            && it.asked == first.asked
        {
            rest = others;
            log.push_str(match it.side {
                Some(Side::Left) => "l",
                Some(Side::Right) => "r",
                None => "b",
            });
            if !it.is_complete() {
                log.push_str(&it.done.to_string());
            }
        }
        say(log, unsaid.answer(first.exercise));
        unsaid.set_answer(Answer::none(first.exercise));
    }
    for it in unsaid.answers {
        begin(log, it.exercise);
        word(log, "-");
        say(log, it);
    }
}

fn begin(log: &mut String, exercise: Exercise) {
    log.push(';');
    log.push_str(letters(exercise.entry().key, 1));
}

pub(super) fn word(log: &mut String, word: &str) {
    log.push(' ');
    log.push_str(word);
}

/// The first letters of a word of ours.
fn letters(word: &str, many: usize) -> &str {
    word.get(..many).unwrap_or(word)
}

fn say(log: &mut String, answer: Answer) {
    if let Some(effort) = answer.effort {
        word(log, letters(effort_word(effort), 1));
    }
    if let Some(pain) = answer.pain {
        word(log, &pain.get().to_string());
    }
    if answer.stopped {
        word(log, "stopped");
    }
}

/// Adds what `text` says to `record`; `None` if it makes no sense.
pub(super) fn read_sets(mut text: &str, record: &mut Record) -> Option<()> {
    let exercise = told(Exercise::ALL, |it| it.entry().key, next(&mut text), 1)?;
    let mut word = next(&mut text);
    if word == "-" {
        word = next(&mut text);
    } else {
        let count = number(word)?;
        let hold = read_hold(next(&mut text)).filter(|it| *it <= LONGEST_HOLD)?;
        let mut asked = Dose {
            count: u8::try_from(count)
                .ok()
                .filter(|it| (1..=MOST_REPS).contains(&i64::from(*it)))?,
            hold,
            band: Band::None,
            form: Form::Standard,
        };
        word = next(&mut text);
        if let Some(band) = told(BANDS, band_word, word, 2) {
            asked.band = band;
            word = next(&mut text);
        }
        if let Some(form) = told(FORMS, form_word, word, 2) {
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
            answer.effort = Some(told(Effort::ALL, effort_word, word, 1)?);
        }
        word = next(&mut text);
    }
    if answer != Answer::none(exercise) {
        record.notes.set_answer(answer);
    }
    text.is_empty().then_some(())
}

/// The one of `all` whose word is `word` or begins with it, if it has as many letters or more.
fn told<T: Copy, const N: usize>(
    all: [T; N],
    spell: fn(T) -> &'static str,
    word: &str,
    letters: usize,
) -> Option<T> {
    let mut all = all.into_iter();
    all.find(|&it| word.len() >= letters && spell(it).starts_with(word))
}

fn read_hold(word: &str) -> Option<Millis> {
    let secs = word.strip_suffix('s');
    let hold = number(secs.unwrap_or(word))?;
    Some(Millis::new(match secs {
        Some(_) => hold.saturating_mul(1000),
        None => hold,
    }))
}

/// Takes the word with which `text` begins, and the blank after it.
fn next<'a>(text: &mut &'a str) -> &'a str {
    cut(text, b' ')
}
