//! What is known of a session besides its work. Each field is written only where it says
//! something, and one that is not there says nothing.

use crate::value::Value;

use super::{one_of, read_exercise};
use crate::json::{Object, number};
use domain::notes::{Answer, Effort, Notes, Pain};

/// Adds what became of a record after it was first kept.
pub(crate) fn write_fate(object: Object, notes: &Notes) -> Object {
    let mut object = object;
    if notes.revision > 0 {
        object = object.plain("revision", &notes.revision);
    }
    object = flag(object, "by_hand", notes.by_hand);
    flag(object, "removed", notes.removed)
}

/// Adds the fields of `notes` to a record.
pub(crate) fn write_notes(object: Object, notes: &Notes) -> Object {
    let object = write_fate(object, notes);
    let object = pain(object, "before", notes.before);
    let object = pain(object, "after", notes.after);
    if notes.answers.is_empty() {
        return object;
    }
    let answers = notes.answers.iter().copied().map(write_answer);
    object.list("answers", &answers.collect::<Vec<_>>())
}

fn write_answer(answer: Answer) -> String {
    let mut object = Object::new().word("exercise", answer.exercise.entry().key);
    if let Some(effort) = answer.effort {
        object = object.word("effort", effort_word(effort));
    }
    object = pain(object, "pain", answer.pain);
    flag(object, "stopped", answer.stopped).close()
}

fn flag(object: Object, name: &str, set: bool) -> Object {
    if set {
        object.plain(name, &true)
    } else {
        object
    }
}

fn pain(object: Object, name: &str, pain: Option<Pain>) -> Object {
    match pain {
        Some(pain) => object.plain(name, &pain.get()),
        None => object,
    }
}

/// The notes of a record; `None` if a field that is there makes no sense.
pub(crate) fn read_notes(object: &Value) -> Option<Notes> {
    let answers = match object.get("answers") {
        Some(list) => list.as_array()?,
        None => &[],
    };
    let mut notes = Notes {
        by_hand: read_flag(object, "by_hand")?,
        removed: read_flag(object, "removed")?,
        ..Notes::default()
    };
    if object.get("revision").is_some() {
        let revision = number(object, "revision", 0..=i64::from(u32::MAX))?;
        notes.revision = u32::try_from(revision).ok()?;
    }
    read_pain(object, "before", &mut notes.before)?;
    read_pain(object, "after", &mut notes.after)?;
    for answer in answers {
        notes.set_answer(read_answer(answer)?);
    }
    Some(notes)
}

fn read_answer(object: &Value) -> Option<Answer> {
    let mut answer = Answer::none(read_exercise(object)?);
    if object.get("effort").is_some() {
        answer.effort = Some(one_of(Effort::ALL, effort_word, object, "effort")?);
    }
    read_pain(object, "pain", &mut answer.pain)?;
    answer.stopped = read_flag(object, "stopped")?;
    Some(answer)
}

fn read_flag(object: &Value, name: &str) -> Option<bool> {
    match object.get(name) {
        Some(value) => value.as_bool(),
        None => Some(false),
    }
}

/// Whether it was said, and what: `None` if a field is there and makes no sense.
fn read_pain(object: &Value, name: &str, into: &mut Option<Pain>) -> Option<()> {
    if object.get(name).is_some() {
        let number = number(object, name, 0..=10)?;
        *into = Pain::of(u8::try_from(number).ok()?);
    }
    Some(())
}

/// The word for an effort.
pub(crate) const fn effort_word(effort: Effort) -> &'static str {
    match effort {
        Effort::Easy => "easy",
        Effort::Right => "right",
        Effort::Hard => "hard",
        Effort::TooMuch => "too-much",
    }
}
