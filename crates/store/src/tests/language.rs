//! What is stored is the same in every language; what a person reads is in theirs.

use serde_json::{Map, Value};

use super::golden::{self, april};
use crate::backup::{Backup, read_backup, write_backup};
use crate::calendar::{Edition, Plan, calendar};
use crate::csv::{Separator, csv};
use crate::fhir::{Report, bundle};
use crate::format::{write_month, write_routine, write_schedule, write_settings};
use domain::day::Day;
use domain::reminder::Reminder;
use domain::schedule::{Rule, Schedule};
use domain::time::Millis;
use locale::formats::Plain;

const ENGLISH: &str = include_str!("../../../../locales/en.json");

fn odd(text: &str) -> String {
    format!("Ã, \"{text}\";")
}

/// Speaks a language that has quotation marks and what is between fields in each text.
fn speak_another() {
    let Value::Object(sections) = serde_json::from_str(ENGLISH).unwrap() else {
        panic!("no object");
    };
    let odd = |text: &Value| Value::from(odd(text.as_str().unwrap()));
    let other = sections.iter().map(|(name, texts)| {
        let texts = texts.as_object().unwrap().iter();
        let texts: Map<String, Value> = texts.map(|(key, it)| (key.clone(), odd(it))).collect();
        (name.clone(), Value::Object(texts))
    });
    let other = Value::Object(other.collect()).to_string();
    let words = Box::leak(Box::new(locale::from_json(&other).unwrap()));
    locale::speak("xx", Some(words), &Plain { tag: "xx" });
}

/// What `write` gives in English, and in the other language.
fn in_both<T>(write: impl Fn() -> T) -> (T, T) {
    let english = write();
    speak_another();
    (english, write())
}

fn copy(backup: &Backup) -> String {
    let (settings, schedule) = (backup.settings.as_ref(), backup.schedule.as_ref());
    write_backup(
        settings.unwrap(),
        schedule.unwrap(),
        backup.routine.as_ref().unwrap(),
        &backup.history,
        Day::FIRST,
    )
}

#[test]
fn stored_texts_do_not_depend_on_the_language() {
    let backup = golden::backup();
    let (english, other) = in_both(|| {
        [
            write_settings(backup.settings.as_ref().unwrap()),
            write_schedule(backup.schedule.as_ref().unwrap()),
            write_routine(backup.routine.as_ref().unwrap()),
            write_month(&backup.history, april()),
        ]
    });
    assert_eq!(english, other);
}

#[test]
fn a_copy_of_one_language_is_read_in_another() {
    let backup = golden::backup();
    let (english, other) = in_both(|| copy(&backup));
    assert_ne!(english, other);
    assert_eq!(read_backup(&english), Ok(backup.clone()));
    assert_eq!(read_backup(&other), Ok(backup));
}

#[test]
fn a_word_of_the_table_that_holds_a_separator_is_one_field() {
    let history = golden::history_with_notes();
    let (english, other) = in_both(|| csv(&history, Separator::Comma));
    let other = other.strip_prefix('\u{feff}').unwrap();
    let rows: Vec<Vec<String>> = other.lines().map(fields).collect();
    assert_eq!(rows[0].len(), 44);
    assert_eq!(rows[0][0], odd("date"));
    assert_eq!(rows[0][10], odd(&[&odd("clam"), "_left"].concat()));
    for (row, line) in rows.iter().zip(english.lines()).skip(1) {
        let is_word = |it: &str| it.contains(|it: char| it.is_ascii_alphabetic());
        let expected = line.split(',');
        let expected = expected.map(|it| if is_word(it) { odd(it) } else { it.to_owned() });
        assert_eq!(*row, expected.collect::<Vec<_>>());
    }
}

/// The fields of a line of CSV (RFC 4180).
fn fields(line: &str) -> Vec<String> {
    let (mut fields, mut field, mut quoted) = (Vec::new(), String::new(), false);
    let mut letters = line.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '"' if quoted && letters.next_if_eq(&'"').is_some() => field.push('"'),
            '"' => quoted = !quoted,
            ',' if !quoted => fields.push(std::mem::take(&mut field)),
            letter => field.push(letter),
        }
    }
    fields.push(field);
    fields
}

#[test]
fn a_calendar_file_has_its_description_alone_in_the_language() {
    let today = april().first();
    let schedule = Schedule::new(Rule::EveryOtherDay, today);
    let plan = Plan {
        schedule: &schedule,
        sessions: &[],
        today,
        day_start_hour: 3,
    };
    let edition = Edition {
        epoch_ms: 1_830_000_000_000,
        series: 1,
        given: 0,
        cancels_old: true,
        url: None,
    };
    let reminder = Reminder::new(7, 0, 0, "");
    let (english, other) = in_both(|| calendar(&plan, &reminder, Millis::secs(600), &edition));
    let unfolded = other.replace("\r\n ", "");
    assert!(unfolded.contains("\r\nDESCRIPTION:Ã\\, \"A session on the floor"));
    let rest = |file: &str| {
        let file = file.replace("\r\n ", "");
        let lines = file.lines().filter(|it| !it.starts_with("DESCRIPTION:"));
        lines.map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(rest(&english), rest(&other));
}

#[test]
fn a_bundle_has_its_texts_in_the_language_and_says_so() {
    let history = golden::history_with_notes();
    let report = Report {
        history: &history,
        first: april().first(),
        last: april().first().plus(29),
        kept_of_planned: (2, 3),
        epoch_ms: 1_775_300_000_000,
        offset_min: 120,
    };
    let (english, other) = in_both(|| bundle(&report));
    let [mut english, mut other] =
        [english, other].map(|it| serde_json::from_str::<Value>(&it).unwrap());
    let code = &other["entry"][1]["resource"]["code"]["text"];
    assert_eq!(*code, odd("Home exercise session"));
    assert_eq!(english["language"], "en");
    assert_eq!(other["language"], "xx");
    blank_texts(&mut english);
    blank_texts(&mut other);
    assert_eq!(english, other);
}

fn blank_texts(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            for (name, value) in fields {
                if name == "text" || name == "language" {
                    *value = Value::Null;
                }
                blank_texts(value);
            }
        }
        Value::Array(all) => all.iter_mut().for_each(blank_texts),
        _ => {}
    }
}
