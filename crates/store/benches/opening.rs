//! What is read before the app shows anything, which is everything that is stored, and what is
//! read and written to save a session, which is a month.

use std::fmt::Write as _;
use std::hint::black_box;

use criterion::Criterion;
use domain::day::Day;
use domain::month::Month;
use store::merge::merge_month;
use store::open::open;
use store::part::Part;
use store::wire::write_month;

/// A session on each day of so many years, all four exercises on both sides, everything noted, no
/// two in a row alike, as the first version kept them.
fn first_texts(years: i32) -> Vec<(String, String)> {
    let first = Day::FIRST.plus(20_000);
    let mut texts: Vec<(String, String)> = Vec::new();
    for day in first.through(first.plus(years * 365)) {
        let key = Part::History(Month::of(day)).key();
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

/// The same, as they are kept now.
fn texts(years: i32) -> Vec<(String, String)> {
    let mut texts = first_texts(years);
    let history = open(texts.iter().cloned()).history;
    for (key, text) in &mut texts {
        if let Some(Part::History(month)) = Part::of_key(key) {
            *text = write_month(&history, month);
        }
    }
    texts
}

fn opening(criterion: &mut Criterion) {
    for (years, version, texts) in [
        (1, 2, texts(1)),
        (10, 2, texts(10)),
        (10, 1, first_texts(10)),
    ] {
        let name = format!("opening, {years} years in version {version}");
        criterion.bench_function(&name, |bencher| {
            bencher.iter(|| open(black_box(&texts).iter().cloned()));
        });
    }
}

fn saving(criterion: &mut Criterion) {
    for years in [1, 10, 100] {
        let texts = texts(years);
        let history = open(texts.iter().cloned()).history;
        let Some((key, text)) = texts.last() else {
            continue;
        };
        let Some(Part::History(month)) = Part::of_key(key) else {
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
