//! No control is dead: whatever a screen offers to press or to set stands for something.

use std::collections::BTreeSet;

use groundwork_core::command::command;
use groundwork_core::model::Model;

mod screens;

/// What fields may hold: nothing, a number, a day, a time, a word.
const VALUES: [&str; 5] = ["", "5", "2026-03-20", "07:30", "Kate"];

/// What the shell does inside the press itself, since sound begins in no other way.
const IN_THE_PRESS: [&str; 5] = ["start", "start-short", "go-on", "test-sound", "test-voice"];

/// The values of the attribute `name` in `markup`, with or without quotation marks.
fn commands<'a>(markup: &'a str, name: &str) -> Vec<&'a str> {
    let pieces = markup.split(name).skip(1);
    let value = |piece: &'a str| {
        let end = |it: char| " >\"'".contains(it);
        let quoted = piece.strip_prefix(['"', '\'']).unwrap_or(piece);
        quoted.split(end).next().unwrap_or_default()
    };
    pieces.map(value).collect()
}

fn is_dead(model: &Model, control: &str) -> bool {
    let stands = |value: &&str| command(model, control, value).is_some();
    !IN_THE_PRESS.contains(&control) && !VALUES.iter().any(stands)
}

#[test]
fn every_control_stands_for_something() {
    let (mut seen, mut dead) = (BTreeSet::new(), BTreeSet::new());
    screens::each(|model, markup| {
        for name in [" data-do=", " data-set="] {
            for control in commands(markup, name) {
                seen.insert(control.to_owned());
                if is_dead(model, control) {
                    dead.insert(control.to_owned());
                }
            }
        }
    });
    assert!(seen.len() > 60, "few controls were met: {seen:?}");
    assert!(dead.is_empty(), "{dead:?}");
}
