//! Prints FHIR bundles of 0, 1, 30 and 400 sessions, one on each line, for `scripts/fhir`.

use domain::day::Day;
use domain::exercise::{Band, Dose, Exercise, Form};
use domain::history::{History, Identity, Record, RecordId};
use domain::notes::{Answer, Effort, Pain};
use domain::routine::{Item, Routine};
use domain::time::Millis;
use store::fhir::{Report, bundle};

const DAY_MS: i64 = 24 * 60 * 60 * 1000;

/// Noon of 2025-06-01 in UTC.
const FIRST_NOON: i64 = 1_748_779_200_000;

fn main() {
    for count in [0, 1, 30, 400] {
        println!("{}", report(count));
    }
}

fn report(count: u32) -> String {
    let history = History::of((0..count).map(session).collect());
    let first = day(0);
    bundle(&Report {
        history: &history,
        first,
        last: day(count.max(28)),
        kept_of_planned: (count, count.div_ceil(9) * 10),
        epoch_ms: FIRST_NOON + i64::from(count) * DAY_MS,
        offset_min: 120,
    })
}

fn day(number: u32) -> Day {
    let first = Day::new(2025, 6, 1).unwrap_or(Day::FIRST);
    first.plus(i32::try_from(number).unwrap_or(0))
}

/// A session of a day, with something rare in every few of them.
fn session(number: u32) -> Record {
    let mut routine = Routine::default();
    if number.is_multiple_of(3) {
        routine.items = vec![odd_item(number)];
    }
    let sets = routine.to_sets();
    let all = |it: &domain::timeline::Set| it.dose.count;
    let mut done: Vec<u8> = sets.iter().map(all).collect();
    if number.is_multiple_of(7) {
        done.fill(3);
    }
    let identity = Identity {
        id: RecordId(u64::from(number + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15)),
        day: day(number),
        epoch_ms: FIRST_NOON + i64::from(number) * DAY_MS,
        offset_min: [60, 120, -210, 840, 1440, -1440, 0][number as usize % 7],
    };
    let mut record = Record::of(identity, Millis::secs(600), &sets, &done);
    let pain = |shift: u32| Pain::of(u8::try_from((number + shift) % 14).unwrap_or(0));
    record.notes.before = pain(0);
    record.notes.after = pain(5);
    record.notes.by_hand = number.is_multiple_of(11);
    if number.is_multiple_of(5) {
        record.notes.set_answer(Answer {
            exercise: Exercise::GluteBridge,
            effort: Some(Effort::ALL[number as usize % 4]),
            pain: pain(9),
            stopped: number.is_multiple_of(25),
        });
    }
    record
}

fn odd_item(number: u32) -> Item {
    let exercise = Exercise::ALL[number as usize % 4];
    let two_legs = exercise == Exercise::GluteBridge;
    Item {
        dose: Dose {
            count: 3,
            hold: Millis::secs(4),
            band: Band::WORN[number as usize % 3],
            form: if two_legs {
                Form::TwoLegs
            } else {
                Form::Standard
            },
        },
        ..Item::first(exercise)
    }
}
