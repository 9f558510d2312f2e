//! The examples of `docs/stored-format.md` are read, and the newest ones are what is written.

use crate::boot::{self, BootHints, DayHint, ReadyHint};
use crate::format::{write_month, write_session};
use crate::key::StoreKey;
use crate::open::{Opened, open};
use domain::day::Day;
use domain::month::Month;
use domain::settings::Theme;

const DOCUMENT: &str = include_str!("../../../../docs/stored-format.md");

/// The examples, each with the key that stands beside it.
fn examples() -> Vec<(&'static str, &'static str)> {
    let blocks = DOCUMENT.split("```json ").skip(1);
    let blocks = blocks.map(|it| it.split_once("\n```").unwrap().0);
    blocks.map(|it| it.split_once('\n').unwrap()).collect()
}

fn open_one(key: &str, text: &str) -> Opened {
    let opened = open([(key.to_owned(), text.to_owned())]);
    assert_eq!(opened.troubles, [], "{text}");
    opened
}

#[test]
fn every_version_of_the_month_is_the_same_history() {
    let months = examples().into_iter().filter(|it| it.0.contains("history"));
    let months: Vec<_> = months.collect();
    let (key, newest) = months[0];
    let Some(StoreKey::History(month)) = StoreKey::of_key(key) else {
        panic!("{key}");
    };
    let history = open_one(key, newest).history;
    assert_eq!(write_month(&history, month), newest);
    assert_eq!(months.len(), 3);
    for (key, text) in months {
        assert_eq!(open_one(key, text).history, history);
    }
}

#[test]
fn the_session_is_what_is_written() {
    let (key, text) = examples().pop().unwrap();
    assert_eq!(
        write_session(&open_one(key, text).unfinished.unwrap()),
        text
    );
}

#[test]
fn the_hints_for_the_first_paint_are_what_is_written() {
    let mut examples = examples().into_iter();
    let (_, text) = examples.find(|it| it.0 == boot::KEY).unwrap();
    let hints = BootHints {
        theme: Theme::Dark,
        language: None,
        words: "en",
        returning: true,
        unfinished: false,
        day_start: 3,
        done: Day::new(2026, 3, 2),
        starts: Day::new(2026, 3, 4).into_iter().collect(),
        ready: Some(ReadyHint {
            name: "Clams",
            position: "Lie on your right side, heels together.",
            view_box: "2.1 -2.9 315.8 197.4".to_owned(),
            mirrored: true,
            shadow: "M1 2z".to_owned(),
            shapes: vec![("M3 4z".to_owned(), "var(--fig-body)")],
        }),
        days: vec![DayHint {
            day: Day::new(2026, 3, 2).unwrap(),
            date: "Mon 2 Mar".to_owned(),
            headline: ("Done for today.".to_owned(), String::new()),
            habit: ["1 day on plan.", "Next on Wednesday.", "", "Why 1?"].map(str::to_owned),
            week: vec![("M".to_owned(), "weekday done today".to_owned())],
        }],
    };
    assert_eq!(hints.to_text(), text);
}

#[test]
fn every_example_of_sets_is_read_and_written_as_it_is() {
    let table = DOCUMENT.split_once("| sets | what they are |").unwrap().1;
    let rows = table.lines().skip(2).take_while(|it| it.starts_with("| `"));
    let sets: Vec<&str> = rows.filter_map(|it| it.split('`').nth(1)).collect();
    assert_eq!(sets.len(), 4);
    for sets in sets.into_iter().chain(["clam 12 1s light lr easy"]) {
        assert!(DOCUMENT.contains(&format!("`{sets}`")));
        let log = format!("2026-04-02 29100000 120 449999 4 0;{sets}");
        let line = format!("{{\"id\":\"a000000000000001\",\"log\":\"{log}\"}}");
        let text = format!("{{\"version\":3,\"records\":[\n{line}\n]}}");
        let april = StoreKey::of_key("groundwork.history.2026-04").unwrap();
        let history = open_one(&april.key(), &text).history;
        let month = Month::of(history.records()[0].identity.day);
        let written = write_month(&history, month);
        assert_eq!(written == text, !sets.starts_with("clam"), "{written}");
    }
}
