//! Texts that the build before wrote or found: they open to what it made of them.

use serde_json::{Value, json};

use super::versions::write_record;
use crate::backup::{Backup, Damage, read_backup};
use crate::format::{write_routine, write_schedule, write_session, write_settings};
use crate::key::StoreKey;
use crate::merge::merge_month;
use crate::open::{Opened, open};
use domain::history::History;
use domain::routine::Routine;
use domain::time::Millis;

const SOUND: &str = include_str!("../../tests/before/sound.jsonl");
const DAMAGED: &str = include_str!("../../tests/before/damaged.jsonl");
const FILES: &str = include_str!("../../tests/before/files.jsonl");
const TEN_YEARS: &str = include_str!("../../tests/before/ten-years.jsonl");

fn lines(text: &str) -> impl Iterator<Item = Value> {
    text.lines().map(|it| serde_json::from_str(it).unwrap())
}

fn pairs(value: &Value) -> Vec<(String, String)> {
    serde_json::from_value(value.clone()).unwrap()
}

fn records(history: &History) -> Vec<String> {
    history.every().map(write_record).collect()
}

fn shown(opened: &Opened) -> Value {
    let troubles = opened.troubles.iter();
    let troubles = troubles.map(|it| json!([it.key, format!("{:?}", it.kind), it.kept, it.lost]));
    json!({
        "settings": write_settings(&opened.settings),
        "schedule": opened.schedule.as_ref().map(write_schedule),
        "routine": write_routine(&as_then(&opened.routine)),
        "session": opened.unfinished.as_ref().map(write_session),
        "records": records(&opened.history),
        "troubles": troubles.collect::<Vec<_>>(),
    })
}

/// Where the time to get ready is damaged or missing, that of the first routine is taken. It was
/// 10 s then.
fn as_then(routine: &Routine) -> Routine {
    let mut routine = routine.clone();
    if routine.ready == Routine::default().ready {
        routine.ready = Millis::secs(10);
    }
    routine
}

/// The build before counted the markers of removed sessions as sessions.
fn shown_damage(damage: Damage, markers: usize) -> String {
    let shown = match damage {
        Damage::Torn { after, of } => Damage::Torn {
            after: after + markers,
            of: of + markers,
        },
        Damage::Sessions { lost, of } => Damage::Sessions {
            lost,
            of: of + markers,
        },
        other => other,
    };
    format!("{shown:?}")
}

fn shown_backup(backup: &Backup) -> Value {
    let markers = backup.history.every().filter(|it| it.notes.removed).count();
    let damage = backup.damage.iter().map(|it| shown_damage(*it, markers));
    json!({
        "settings": backup.settings.as_ref().map(write_settings),
        "schedule": backup.schedule.as_ref().map(write_schedule),
        "routine": backup.routine.as_ref().map(write_routine),
        "records": records(&backup.history),
        "removed": markers,
        "damage": damage.collect::<Vec<_>>(),
    })
}

/// The value that a text is, which may be laid out in another way.
fn parsed(text: &Value) -> Value {
    let value = text.as_str().and_then(|it| serde_json::from_str(it).ok());
    value.unwrap_or_else(|| text.clone())
}

/// Compares what a build made of each case with what this one makes of it.
#[track_caller]
fn check(cases: &str, theirs: &str, ours: fn(&Value) -> Value) {
    let mut differ = Vec::new();
    for (at, case) in lines(cases).enumerate() {
        let ours = ours(&case);
        for (name, was) in case[theirs].as_object().unwrap() {
            let now = &ours[name];
            if parsed(now) != parsed(was) {
                differ.push(format!("{at} {name}:\n  was {was}\n  now {now}"));
            }
        }
    }
    assert!(differ.is_empty(), "{}", differ.join("\n"));
}

#[test]
fn what_the_build_before_stored_opens_as_it_did() {
    check(SOUND, "opened", |case| shown(&open(pairs(&case["texts"]))));
}

#[test]
fn what_the_build_before_found_damaged_opens_as_it_did() {
    check(DAMAGED, "opened", |case| {
        shown(&open(pairs(&case["texts"])))
    });
}

#[test]
fn files_of_the_build_before_are_read_as_it_did() {
    check(FILES, "read", |case| {
        match read_backup(case["file"].as_str().unwrap()) {
            Ok(backup) => shown_backup(&backup),
            Err(refusal) => json!({"refusal": format!("{refusal:?}")}),
        }
    });
}

#[test]
fn ten_years_of_the_build_before_open_in_full_and_are_written_as_they_were() {
    let texts: Vec<(String, String)> = lines(TEN_YEARS)
        .flat_map(|it| pairs(&json!([it])))
        .collect();
    let opened = open(texts.iter().cloned());
    assert_eq!(opened.troubles, []);
    let all = opened.history.every().count();
    assert_eq!((opened.history.records().len(), all), (3614, 3651));
    // A hash (FNV-1a) of every record as a file has it.
    let bytes = opened
        .history
        .every()
        .flat_map(|it| write_record(it).into_bytes());
    let hash = bytes.fold(0xcbf2_9ce4_8422_2325_u64, |hash, it| {
        (hash ^ u64::from(it)).wrapping_mul(0x0100_0000_01b3)
    });
    assert_eq!(hash, 0x2b77_4960_8a3a_5ee5);
    for (key, text) in &texts {
        let Some(StoreKey::History(month)) = StoreKey::of_key(key) else {
            panic!("{key}");
        };
        let merged = merge_month(Some(text), &History::default(), month);
        assert_eq!(merged.text.as_ref(), Some(text));
    }
}
