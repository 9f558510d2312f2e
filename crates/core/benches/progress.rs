//! What it costs to compute what the Progress screen shows, with up to ten years of sessions: this
//! is done for each message while the screen is open.

use std::hint::black_box;

use criterion::Criterion;
use domain::day::Day;
use domain::exercise::Exercise;
use domain::history::{History, Identity, Record, RecordId};
use domain::notes::{Answer, Effort, Pain};
use domain::routine::Routine;
use domain::time::Millis;
use groundwork_core::model::{Model, Screen, Stored};
use groundwork_core::now::Wall;
use groundwork_core::progress::progress;

/// `count` sessions, one every other day, the last yesterday; all of them rated.
fn model(count: u16) -> Model {
    let today = Day::FIRST.plus(20_000);
    let sets = Routine::default().to_sets();
    let done: Vec<u8> = sets.iter().map(|it| it.dose.count).collect();
    let record = |n: u16| {
        let day = today.plus(1 - 2 * i32::from(n));
        let identity = Identity {
            id: RecordId(n.into()),
            day,
            epoch_ms: i64::from(Day::FIRST.days_until(day)) * 86_400_000,
            offset_min: 0,
        };
        let mut record = Record::of(identity, Millis::secs(600), &sets, &done);
        record.notes.before = Pain::of(u8::try_from(n % 8).unwrap_or(0));
        record.notes.after = Pain::of(u8::try_from(n % 5).unwrap_or(0));
        for exercise in Exercise::ALL {
            record.notes.set_answer(Answer {
                effort: Some(Effort::ALL[usize::from(n % 4)]),
                ..Answer::none(exercise)
            });
        }
        record
    };
    let stored = Stored {
        history: History::of((1..=count).map(record).collect()),
        ..Stored::default()
    };
    let wall = Wall {
        epoch_ms: i64::from(Day::FIRST.days_until(today)) * 86_400_000,
        offset_min: 0,
        day: today,
    };
    let mut model = Model::open(stored, wall);
    model.screen = Screen::Progress;
    model
}

fn main() {
    let mut criterion = Criterion::default().configure_from_args();
    for count in [1, 30, 400, 3_650] {
        let model = model(count);
        criterion.bench_function(&format!("progress, {count} sessions"), |bencher| {
            bencher.iter(|| progress(black_box(&model)));
        });
    }
    criterion.final_summary();
}
