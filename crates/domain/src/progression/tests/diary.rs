//! Sessions as the tables write them.
//!
//! A line is a session: its day, then an exercise at its dose and what was said of it, and so on
//! for further exercises, apart by commas.
//!
//! ```text
//! 0 clam 10x1 easy, bridge 6x10 hard p4
//! 2 clam 10x1 right part b2 a4
//! ```
//!
//! `p4`: pain of 4 during it; `stop`: stopped for pain; `part`: one repetition short; `none`:
//! nothing of it done; `b2`, `a4`: back pain before and after the session.

use crate::catalogue::sides;
use crate::day::Day;
use crate::exercise::Exercise;
use crate::history::{Identity, Record, RecordId, Work};
use crate::ladder::tests::notation::dose;
use crate::notes::{Answer, Effort, Notes, Pain};
use crate::time::Millis;

/// The day that the tables count from.
pub fn day(number: i32) -> Day {
    Day::parse("2026-01-01").unwrap().plus(number)
}

/// The exercise that a word of the tables stands for.
#[track_caller]
pub fn exercise(word: &str) -> Exercise {
    match word {
        "clam" => Exercise::Clam,
        "hydrant" => Exercise::FireHydrant,
        "bridge" => Exercise::GluteBridge,
        "walk" => Exercise::LateralWalk,
        other => panic!("no exercise {other}"),
    }
}

/// The sessions of a diary, in its order.
#[track_caller]
pub fn records(diary: &str) -> Vec<Record> {
    let lines = diary.lines().map(str::trim).filter(|it| !it.is_empty());
    lines
        .enumerate()
        .map(|(id, line)| record(id, line))
        .collect()
}

#[track_caller]
fn record(id: usize, line: &str) -> Record {
    let (on, parts) = line.split_once(' ').unwrap();
    let on: i32 = on.parse().unwrap();
    let mut record = Record {
        identity: Identity {
            id: RecordId(id as u64),
            day: day(on),
            epoch_ms: i64::from(on) * 86_400_000 + i64::try_from(id).unwrap(),
            offset_min: 0,
        },
        played: Millis::secs(600),
        work: Vec::new(),
        notes: Notes::default(),
    };
    for part in parts.split(',') {
        add(&mut record, part.trim());
    }
    record
}

#[track_caller]
fn add(record: &mut Record, part: &str) {
    let mut words = part.split(' ');
    let exercise = exercise(words.next().unwrap());
    let asked = dose(words.next().unwrap());
    let mut answer = Answer::none(exercise);
    let mut done = asked.count;
    for word in words {
        let number = |prefix| word.strip_prefix(prefix)?.parse().ok().and_then(Pain::of);
        match word {
            "easy" => answer.effort = Some(Effort::Easy),
            "right" => answer.effort = Some(Effort::Right),
            "hard" => answer.effort = Some(Effort::Hard),
            "much" => answer.effort = Some(Effort::TooMuch),
            "stop" => {
                answer.stopped = true;
                done = done.saturating_sub(1);
            }
            "part" => done -= 1,
            "none" => done = 0,
            _ => {
                answer.pain = number('p').or(answer.pain);
                record.notes.before = number('b').or(record.notes.before);
                record.notes.after = number('a').or(record.notes.after);
            }
        }
    }
    for (index, &side) in sides(asked.form).iter().enumerate() {
        record.work.push(Work {
            exercise,
            side,
            asked,
            // What falls short does so on its last side.
            done: if index == 0 && done > 0 {
                asked.count
            } else {
                done
            },
        });
    }
    if sides(asked.form).len() == 1 {
        record.work.last_mut().unwrap().done = done;
    }
    record.notes.set_answer(answer);
}
