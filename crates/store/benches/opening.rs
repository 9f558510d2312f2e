//! What is read before the app shows anything, which is everything that is stored, and what is read
//! and written to save a session, which is a month.
//!
//! The form that is stored is measured beside a candidate in its place: a record as readable JSON,
//! read by derived code alone, with no tolerance for damage.

use std::fmt::Write as _;
use std::hint::black_box;

use criterion::Criterion;
use domain::day::Day;
use domain::exercise::{Band, Dose, Exercise, Form, Side};
use domain::history::{History, Identity, Record, RecordId, Work};
use domain::month::Month;
use domain::notes::{Answer, Effort, Notes, Pain};
use domain::time::Millis;
use serde::{Deserialize, Serialize};
use store::format::write_month;
use store::key::StoreKey;
use store::merge::merge_month;
use store::open::open;

/// A session on each day of this many years, all four exercises on both sides, everything noted, no
/// two in a row alike, in the first stored form.
fn first_texts(years: i32) -> Vec<(String, String)> {
    let first = Day::FIRST.plus(20_000);
    let mut texts: Vec<(String, String)> = Vec::new();
    for day in first.through(first.plus(years * 365)) {
        let key = StoreKey::History(Month::of(day)).key();
        let nth = first.days_until(day);
        let mut line = format!(
            "{{\"id\":\"{:016x}\",\"day\":\"{day}\",\"at\":{},\"offset_min\":60,\
             \"played_ms\":640000,\"sets\":[",
            (i64::from(nth) * 0x9E37_79B9) & 0xFFFF_FFFF,
            1_772_000_000_000 + i64::from(nth) * 86_400_000,
        );
        for exercise in ["clam", "fire-hydrant", "glute-bridge", "lateral-walk"] {
            for side in ["left", "right"] {
                let _ = write!(
                    line,
                    "{{\"exercise\":\"{exercise}\",\"side\":\"{side}\",\"count\":{count},\
                     \"hold_ms\":1000,\"band\":\"none\",\"form\":\"standard\",\"done\":{count}}},",
                    count = 8 + nth % 5,
                );
            }
        }
        line.pop();
        line.push_str("],\"before\":3,\"after\":2,\"answers\":[");
        for exercise in ["clam", "fire-hydrant", "glute-bridge", "lateral-walk"] {
            let _ = write!(
                line,
                "{{\"exercise\":\"{exercise}\",\"effort\":\"right\",\"pain\":{}}},",
                nth % 4,
            );
        }
        line.pop();
        line.push_str("]}");
        match texts.last_mut() {
            Some((known, text)) if *known == key => {
                text.push_str(",\n");
                text.push_str(&line);
            }
            _ => texts.push((key, format!("{{\"version\":1,\"records\":[\n{line}"))),
        }
    }
    for (_, text) in &mut texts {
        text.push_str("\n]}");
    }
    texts
}

/// The same in the present stored form.
fn texts(years: i32) -> Vec<(String, String)> {
    let mut texts = first_texts(years);
    let history = open(texts.iter().cloned()).history;
    for (key, text) in &mut texts {
        if let Some(StoreKey::History(month)) = StoreKey::of_key(key) {
            *text = write_month(&history, month);
        }
    }
    texts
}

/// The candidate: short keys, usual values left out.
#[derive(Serialize, Deserialize)]
struct Readable<'a> {
    version: u8,
    #[serde(borrow)]
    records: Vec<Session<'a>>,
}

#[derive(Serialize, Deserialize)]
struct Session<'a> {
    id: &'a str,
    day: &'a str,
    at: i64,
    offset: i16,
    played: u64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    before: Option<u8>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    after: Option<u8>,
    #[serde(borrow)]
    sets: Vec<Sets<'a>>,
}

#[derive(Serialize, Deserialize)]
struct Sets<'a> {
    exercise: &'a str,
    count: u8,
    hold: u64,
    left: u8,
    right: u8,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    effort: Option<&'a str>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pain: Option<u8>,
}

/// The same sessions in the candidate.
fn readable_texts(years: i32) -> Vec<(String, String)> {
    let mut texts = first_texts(years);
    let history = open(texts.iter().cloned()).history;
    for (key, text) in &mut texts {
        let month = StoreKey::of_key(key);
        let records = history.records().iter();
        let records =
            records.filter(|it| month == Some(StoreKey::History(Month::of(it.identity.day))));
        let records: Vec<String> = records.map(readable).collect();
        *text = format!(
            "{{\"version\":4,\"records\":[\n{}\n]}}",
            records.join(",\n")
        );
    }
    texts
}

fn readable(record: &Record) -> String {
    let sets = record.work.chunks(2).map(|it| Sets {
        exercise: it[0].exercise.entry().key,
        count: it[0].asked.count,
        hold: it[0].asked.hold.get(),
        left: it[0].done,
        right: it[1].done,
        effort: Some("right"),
        pain: record.notes.answer(it[0].exercise).pain.map(Pain::get),
    });
    let session = Session {
        id: &format!("{:016x}", record.identity.id.0),
        day: &record.identity.day.to_string(),
        at: record.identity.epoch_ms,
        offset: record.identity.offset_min,
        played: record.played.get(),
        before: record.notes.before.map(Pain::get),
        after: record.notes.after.map(Pain::get),
        sets: sets.collect(),
    };
    serde_json::to_string(&session).unwrap_or_default()
}

fn open_readable(texts: &[(String, String)]) -> Option<History> {
    let mut records = Vec::new();
    for (_, text) in texts {
        let month: Readable = serde_json::from_str(text).ok()?;
        for it in month.records {
            records.push(read_session(&it)?);
        }
    }
    Some(History::of(records))
}

fn read_session(session: &Session) -> Option<Record> {
    let mut notes = Notes {
        before: Pain::of(session.before?),
        after: Pain::of(session.after?),
        ..Notes::default()
    };
    let mut work = Vec::new();
    for it in &session.sets {
        let exercise = Exercise::from_key(it.exercise)?;
        for (side, done) in [(Side::Left, it.left), (Side::Right, it.right)] {
            work.push(Work {
                exercise,
                side: Some(side),
                asked: Dose {
                    count: it.count,
                    hold: Millis::new(it.hold),
                    band: Band::None,
                    form: Form::Standard,
                },
                done,
            });
        }
        notes.set_answer(Answer {
            exercise,
            effort: it.effort.map(|_| Effort::Right),
            pain: Pain::of(it.pain?),
            stopped: false,
        });
    }
    Some(Record {
        identity: Identity {
            id: RecordId(u64::from_str_radix(session.id, 16).ok()?),
            day: Day::parse(session.day)?,
            epoch_ms: session.at,
            offset_min: session.offset,
        },
        played: Millis::new(session.played),
        work,
        notes,
    })
}

fn opening(criterion: &mut Criterion) {
    for (years, form, texts) in [
        (1, "as they are stored", texts(1)),
        (10, "as they are stored", texts(10)),
        (10, "in version 1", first_texts(10)),
    ] {
        let name = format!("opening, {years} years {form}, {}", size(&texts));
        criterion.bench_function(&name, |bencher| {
            bencher.iter(|| open(black_box(&texts).iter().cloned()));
        });
    }
    let texts = readable_texts(10);
    let name = format!("opening, 10 years in readable JSON, {}", size(&texts));
    criterion.bench_function(&name, |bencher| {
        bencher.iter(|| open_readable(&black_box(&texts).clone()));
    });
}

fn size(texts: &[(String, String)]) -> String {
    let bytes: usize = texts.iter().map(|it| it.1.len()).sum();
    format!("{bytes} bytes")
}

fn saving(criterion: &mut Criterion) {
    for years in [1, 10, 100] {
        let texts = texts(years);
        let history = open(texts.iter().cloned()).history;
        let Some((key, text)) = texts.last() else {
            continue;
        };
        let Some(StoreKey::History(month)) = StoreKey::of_key(key) else {
            continue;
        };
        criterion.bench_function(&format!("saving a session, {years} years"), |bencher| {
            bencher.iter(|| merge_month(Some(black_box(text)), &history, month));
        });
    }
}

fn main() {
    let mut criterion = Criterion::default().configure_from_args();
    opening(&mut criterion);
    saving(&mut criterion);
}
