//! The sets of a record in words, with what was said of their exercises.
//!
//! ```text
//! exercise count hold [band] [form] sides [effort] [pain] [stopped]
//! exercise - [effort] [pain] [stopped]
//! ```
//!
//! `g 8 10s tw l7r r 2 stopped`: glute bridges, 8 repetitions asked for, held for 10 seconds each
//! (without the `s`, milliseconds), on two legs; 7 done on the left, all on the right; it felt right,
//! hurt 2 out of 10, and was stopped because it hurt.
//!
//! `sides` is one set after another: `l` left, `r` right, `b` both legs at once, each followed by how
//! many were done unless all were. The usual band, none, and the usual form are left out. Sets of one
//! exercise and dose share a text as long as no other comes between; what was said is in the first text
//! of its exercise. The second line is for an exercise of which something was said and nothing planned.
//!
//! The third version spells an exercise and an effort by the first letter of their words, band and form
//! by two, as one letter would be taken for a side. The second version had the whole words. Both are
//! read alike.
//!
//! A record with an unknown word is rejected as damaged. What a later build has to add gets a field of
//! its own in the record.

use super::{BANDS, FORMS, LONGEST_HOLD, MOST_REPS, band_word, effort_word, form_word};
use crate::words::number;
use domain::exercise::{Band, Dose, Exercise, Form, Side};
use domain::history::{Record, Work};
use domain::notes::{Answer, Effort, Pain};
use domain::time::Millis;

/// The sets of `record` and what its notes say of their exercises, each text after a `;`.
pub(super) fn write_sets(record: &Record) -> String {
    let mut text = String::new();
    let mut unsaid = record.notes.clone();
    let same = |a: &Work, b: &Work| a.exercise == b.exercise && a.asked == b.asked;
    for sets in record.work.chunk_by(same) {
        let Some(first) = sets.first() else { continue };
        let answer = unsaid.answer(first.exercise);
        unsaid.set_answer(Answer::none(first.exercise));
        let words = [
            write_dose(first),
            sets.iter().map(write_side).collect(),
            write_answer(answer),
        ];
        add(&mut text, first.exercise, &words);
    }
    for it in unsaid.answers {
        add(&mut text, it.exercise, &["-".to_owned(), write_answer(it)]);
    }
    text
}

fn add(text: &mut String, exercise: Exercise, words: &[String]) {
    text.push(';');
    text.push_str(letters(exercise.entry().key, 1));
    for it in words.iter().filter(|it| !it.is_empty()) {
        text.push(' ');
        text.push_str(it);
    }
}

fn write_dose(work: &Work) -> String {
    let dose = &work.asked;
    let hold = dose.hold.get();
    let mut text = match (hold / 1000, hold % 1000) {
        (secs @ 1.., 0) => format!("{} {secs}s", dose.count),
        _ => format!("{} {hold}", dose.count),
    };
    if dose.band != Band::None {
        text = [&text, " ", letters(band_word(dose.band), 2)].concat();
    }
    if dose.form != Form::Standard {
        text = [&text, " ", letters(form_word(dose.form), 2)].concat();
    }
    text
}

fn write_side(work: &Work) -> String {
    let side = match work.side {
        Some(Side::Left) => "l",
        Some(Side::Right) => "r",
        None => "b",
    };
    if work.is_complete() {
        return side.to_owned();
    }
    format!("{side}{}", work.done)
}

fn write_answer(answer: Answer) -> String {
    let mut words = Vec::new();
    words.extend(
        answer
            .effort
            .map(|it| letters(effort_word(it), 1).to_owned()),
    );
    words.extend(answer.pain.map(|it| it.get().to_string()));
    words.extend(answer.stopped.then(|| "stopped".to_owned()));
    words.join(" ")
}

/// The first letters of a word of ours.
fn letters(word: &str, many: usize) -> &str {
    word.get(..many).unwrap_or(word)
}

/// Adds what `text` says to `record`. `None` if it makes no sense.
pub(super) fn read_sets(text: &str, record: &mut Record) -> Option<()> {
    let mut words = text.split(' ');
    let mut next = || words.next().unwrap_or_default();
    let exercise = spelled(Exercise::ALL, |it| it.entry().key, next(), 1)?;
    let mut word = next();
    if word == "-" {
        word = next();
    } else {
        let count = u8::try_from(number(word)?).ok()?;
        let mut asked = Dose {
            count: (1..=MOST_REPS).contains(&count.into()).then_some(count)?,
            hold: read_hold(next()).filter(|it| *it <= LONGEST_HOLD)?,
            band: Band::None,
            form: Form::Standard,
        };
        word = next();
        if let Some(band) = spelled(BANDS, band_word, word, 2) {
            asked.band = band;
            word = next();
        }
        if let Some(form) = spelled(FORMS, form_word, word, 2) {
            asked.form = form;
            word = next();
        }
        read_sides(word, exercise, asked, &mut record.work)?;
        word = next();
    }
    let mut answer = Answer::none(exercise);
    while !word.is_empty() {
        if word == "stopped" {
            answer.stopped = true;
        } else if let Some(pain) = number(word) {
            answer.pain = Some(Pain::of(u8::try_from(pain).ok()?)?);
        } else {
            answer.effort = Some(spelled(Effort::ALL, effort_word, word, 1)?);
        }
        word = next();
    }
    if answer != Answer::none(exercise) {
        record.notes.set_answer(answer);
    }
    words.next().is_none().then_some(())
}

/// Adds the sets of one dose, such as `l7r`. There is one at least.
fn read_sides(
    mut sides: &str,
    exercise: Exercise,
    asked: Dose,
    work: &mut Vec<Work>,
) -> Option<()> {
    loop {
        let side = match sides.as_bytes().first()? {
            b'l' => Some(Side::Left),
            b'r' => Some(Side::Right),
            b'b' => None,
            _ => return None,
        };
        let rest = sides.get(1..)?;
        sides = rest.trim_start_matches(|it: char| it.is_ascii_digit());
        let done = match rest.strip_suffix(sides)? {
            "" => asked.count,
            digits => digits.parse().ok()?,
        };
        work.push(Work {
            exercise,
            side,
            asked,
            done: Some(done).filter(|it| *it <= asked.count)?,
        });
        if sides.is_empty() {
            return Some(());
        }
    }
}

/// The one of `all` whose word is `word` or begins with it, if it has as many letters or more.
fn spelled<T: Copy, const N: usize>(
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
