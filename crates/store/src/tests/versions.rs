//! Months and their records as each version of the app wrote them.

use super::march;
use crate::format::month::{Stored, month_text};
use crate::format::{RecordV1, SetV1};
use domain::exercise::{Band, Form, Side};
use domain::history::{History, Record};
use domain::notes::{Answer, Effort, Notes};

/// The version that is written now.
pub const PRESENT: usize = 3;

/// How each version wrote a record, the first's way first.
pub const WRITE: [fn(&Record) -> String; PRESENT] = [write_record, second, write_line];

/// A record on one line as the first version had it.
pub fn write_record(record: &Record) -> String {
    serde_json::to_string(&RecordV1::<SetV1>::from(record)).unwrap()
}

/// A record on one line of a month.
pub fn write_line(record: &Record) -> String {
    let text = month_text([Stored::from(record.clone())].iter());
    text.lines().nth(1).unwrap().to_owned()
}

/// The text of March as a version wrote it, 1 to [`PRESENT`].
pub fn month(version: usize, history: &History) -> String {
    let days = march().first()..=march().last();
    let records = history.every().filter(|it| days.contains(&it.identity.day));
    let records: Vec<String> = records.map(WRITE[version - 1]).collect();
    match records.join(",\n") {
        none if none.is_empty() => format!("{{\"version\":{version},\"records\":[]}}"),
        lines => format!("{{\"version\":{version},\"records\":[\n{lines}\n]}}"),
    }
}

fn second(record: &Record) -> String {
    let it = &record.identity;
    let mut line = format!(
        "{{\"id\":\"{:016x}\",\"day\":\"{}\",\"at\":{},\"offset_min\":{},\"played_ms\":{},\"sets\":[{}]",
        it.id.0,
        it.day,
        it.epoch_ms,
        it.offset_min,
        record.played.get(),
        sets(record).join(","),
    );
    let Notes {
        revision,
        by_hand,
        removed,
        before,
        after,
        ..
    } = record.notes;
    let declined: Vec<String> = record
        .notes
        .declined
        .iter()
        .map(|it| [it.exercise.entry().key, ":", it.what.word()].concat())
        .collect();
    let words = |it: String| (!it.is_empty()).then(|| serde_json::to_string(&it).unwrap());
    let number = |it: u32| it.to_string();
    for (name, value) in [
        ("revision", (revision > 0).then(|| number(revision))),
        ("by_hand", by_hand.then(|| "true".to_owned())),
        ("removed", removed.then(|| "true".to_owned())),
        ("before", before.map(|it| number(it.get().into()))),
        ("after", after.map(|it| number(it.get().into()))),
        ("declined", words(declined.join(" "))),
        ("note", words(record.notes.note.clone())),
    ] {
        if let Some(value) = value {
            line.extend([",\"", name, "\":", &value]);
        }
    }
    line + "}"
}

/// Each set in a text of its own, which the second version would have joined where it could.
fn sets(record: &Record) -> Vec<String> {
    let mut unsaid = record.notes.clone();
    let mut texts = Vec::new();
    for it in &record.work {
        let (key, dose) = (it.exercise.entry().key, it.asked);
        let band = ["", " light", " medium", " heavy"][dose.band as usize];
        let form = match dose.form {
            Form::Standard => "",
            Form::TwoLegs => " two-legs",
            Form::ArmsCrossed => " arms-crossed",
        };
        assert_eq!(Band::None as usize, 0);
        let side = match it.side {
            Some(Side::Left) => 'l',
            Some(Side::Right) => 'r',
            None => 'b',
        };
        let (count, hold) = (dose.count, dose.hold.get());
        let said = said(unsaid.answer(it.exercise));
        unsaid.set_answer(Answer::none(it.exercise));
        let reps = it.done.min(count);
        texts.push(format!(
            "\"{key} {count} {hold}{band}{form} {side}{reps}{said}\""
        ));
    }
    for it in unsaid.answers {
        texts.push(format!("\"{} -{}\"", it.exercise.entry().key, said(it)));
    }
    texts
}

fn said(answer: Answer) -> String {
    let effort = match answer.effort {
        Some(Effort::Easy) => " easy",
        Some(Effort::Right) => " right",
        Some(Effort::Hard) => " hard",
        Some(Effort::TooMuch) => " too-much",
        None => "",
    };
    let pain = answer.pain.map(|it| format!(" {}", it.get()));
    let stopped = if answer.stopped { " stopped" } else { "" };
    format!("{effort}{}{stopped}", pain.unwrap_or_default())
}
