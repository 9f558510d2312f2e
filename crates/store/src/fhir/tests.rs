//! The shape of a bundle, its times, and its ids.

use std::collections::HashSet;

use serde_json::Value;

use super::{Kind, Report, bundle, instant, urn};
use domain::day::Day;
use domain::exercise::{Band, Dose, Exercise, Form, Side};
use domain::history::{History, Identity, Record, RecordId, Work};
use domain::notes::{Answer, Effort, Notes, Pain};
use domain::time::Millis;

const MORNING: i64 = 1_795_933_800_000;

fn work(exercise: Exercise, side: Option<Side>, done: u8, form: Form, band: Band) -> Work {
    let hold = Millis::secs(if exercise == Exercise::LateralWalk {
        0
    } else {
        2
    });
    Work {
        exercise,
        side,
        asked: Dose {
            count: 12,
            hold,
            band,
            form,
        },
        done,
    }
}

/// A session on 2026-11-29 at half past seven in Berlin, of which all was done.
fn session(id: u64) -> Record {
    let clam = |side| work(Exercise::Clam, Some(side), 12, Form::Standard, Band::Light);
    Record {
        identity: Identity {
            id: RecordId(id),
            day: Day::new(2026, 11, 29).unwrap(),
            epoch_ms: MORNING,
            offset_min: 60,
        },
        played: Millis::secs(680),
        work: Side::BOTH.map(clam).to_vec(),
        notes: Notes::default(),
    }
}

fn report(records: Vec<Record>, kept_of_planned: (u32, u32)) -> Value {
    let history = History::of(records);
    let text = bundle(&Report {
        history: &history,
        first: Day::new(2026, 11, 2).unwrap(),
        last: Day::new(2026, 11, 29).unwrap(),
        kept_of_planned,
        epoch_ms: MORNING + 1_800_000,
        offset_min: 60,
    });
    check_shape(serde_json::from_str(&text).unwrap())
}

/// What every bundle has: unique absolute ids, references that lead somewhere, nothing empty.
#[track_caller]
fn check_shape(bundle: Value) -> Value {
    let mut urns = HashSet::new();
    for entry in bundle["entry"].as_array().unwrap() {
        let urn = entry["fullUrl"].as_str().unwrap();
        assert_eq!(urn.len(), "urn:uuid:".len() + 36);
        assert!(urns.insert(urn.to_owned()), "{urn} twice");
    }
    let mut left = vec![&bundle];
    while let Some(value) = left.pop() {
        match value {
            Value::Null => panic!("null"),
            Value::String(text) => assert!(!text.is_empty()),
            Value::Array(all) => {
                assert!(!all.is_empty());
                left.extend(all);
            }
            Value::Object(fields) => {
                if let Some(Value::String(urn)) = fields.get("reference") {
                    assert!(urns.contains(urn), "{urn} leads nowhere");
                }
                left.extend(fields.values());
            }
            Value::Bool(_) | Value::Number(_) => {}
        }
    }
    bundle
}

/// The resources of a bundle after the patient.
fn resources(bundle: &Value) -> Vec<&Value> {
    let entries = bundle["entry"].as_array().unwrap();
    entries.iter().skip(1).map(|it| &it["resource"]).collect()
}

fn notes(procedure: &Value) -> Vec<&str> {
    let notes = procedure["note"].as_array().unwrap();
    notes
        .iter()
        .map(|it| it["text"].as_str().unwrap())
        .collect()
}

#[test]
fn without_sessions_there_is_a_patient_alone() {
    let bundle = report(Vec::new(), (0, 0));
    assert_eq!(bundle["resourceType"], "Bundle");
    assert_eq!(bundle["type"], "collection");
    assert_eq!(bundle["timestamp"], "2026-11-29T08:00:00+01:00");
    assert_eq!(bundle["entry"][0]["resource"]["resourceType"], "Patient");
    assert!(resources(&bundle).is_empty());
}

#[test]
fn a_session_is_a_procedure_and_pain_is_two_observations() {
    let mut record = session(0x0c31_51bd_1cbf_4d64);
    record.notes.before = Pain::of(3);
    record.notes.after = Pain::of(0);
    let bundle = report(vec![record], (20, 24));
    let [procedure, before, after, days] = resources(&bundle)[..] else {
        panic!("{bundle}");
    };
    assert_eq!(procedure["resourceType"], "Procedure");
    assert_eq!(procedure["status"], "completed");
    assert_eq!(
        procedure["performedPeriod"]["start"],
        "2026-11-29T07:30:00+01:00"
    );
    assert_eq!(
        procedure["performedPeriod"]["end"],
        "2026-11-29T07:41:20+01:00"
    );
    assert_eq!(
        notes(procedure),
        [
            "Clams, left: 12 of 12, hold 2 s, light band",
            "Clams, right: 12 of 12, hold 2 s, light band",
        ]
    );
    assert_eq!(before["code"]["coding"][0]["code"], "72514-3");
    assert_eq!(before["valueQuantity"]["value"], 3);
    assert_eq!(before["effectiveDateTime"], "2026-11-29T07:30:00+01:00");
    assert_eq!(before["note"][0]["text"], "Before the session");
    assert_eq!(after["valueQuantity"]["value"], 0);
    assert_eq!(after["effectiveDateTime"], "2026-11-29T07:41:20+01:00");
    assert_eq!(
        after["partOf"][0]["reference"],
        bundle["entry"][1]["fullUrl"]
    );
    assert_eq!(days["valueRatio"]["numerator"]["value"], 20);
    assert_eq!(days["valueRatio"]["denominator"]["value"], 24);
    assert_eq!(days["effectivePeriod"]["start"], "2026-11-02");
}

#[test]
fn each_resource_with_a_text_names_the_language_of_it() {
    let check = |tag: &str, hold: &str| {
        let mut record = session(7);
        record.notes.before = Pain::of(3);
        let bundle = report(vec![record], (1, 1));
        assert_eq!(bundle["language"], tag);
        assert!(bundle["entry"][0]["resource"].get("language").is_none());
        for resource in resources(&bundle) {
            assert_eq!(resource["language"], tag, "{resource}");
        }
        let notes = notes(resources(&bundle)[0]).join("\n");
        assert!(notes.contains(hold), "{notes}");
    };
    check("en", "12 of 12, hold 2 s, light band");
    let words = include_str!("../../../../locales/ja.json");
    let words = Box::leak(Box::new(locale::from_json(words).unwrap()));
    locale::speak("ja", Some(words), &locale::formats::Plain { tag: "ja" });
    check("ja", "12回のうち12回、キープ2秒、弱めのバンド");
}

#[test]
fn what_was_said_of_a_session_is_in_its_notes() {
    let mut record = session(7);
    record.work = vec![
        work(Exercise::GluteBridge, None, 3, Form::TwoLegs, Band::None),
        work(
            Exercise::GluteBridge,
            Some(Side::Left),
            0,
            Form::ArmsCrossed,
            Band::None,
        ),
        work(
            Exercise::LateralWalk,
            Some(Side::Right),
            12,
            Form::Standard,
            Band::Heavy,
        ),
    ];
    record.notes.set_answer(Answer {
        exercise: Exercise::GluteBridge,
        effort: Some(Effort::TooMuch),
        pain: Pain::of(6),
        stopped: true,
    });
    record.notes.by_hand = true;
    record.notes.before = Pain::of(10);
    let bundle = report(vec![record], (0, 0));
    let [procedure, before] = resources(&bundle)[..] else {
        panic!("{bundle}");
    };
    assert_eq!(procedure["status"], "stopped");
    assert_eq!(
        notes(procedure),
        [
            "Two-leg bridge, both legs: 3 of 12, hold 2 s",
            "Single-leg bridge, left: 0 of 12, hold 2 s, arms crossed",
            "Lateral walks, to the right: 12 of 12 steps, heavy band",
            "Single-leg bridge: felt like too much, pain 6 of 10 while doing it, \
             stopped because it hurt",
            "Entered by hand, without the time of day",
        ]
    );
    // Only the day of a session entered by hand is known.
    assert_eq!(procedure["performedPeriod"]["start"], "2026-11-29");
    assert_eq!(before["effectiveDateTime"], "2026-11-29");
}

#[test]
fn a_session_without_sets_has_no_notes_and_one_outside_the_days_is_left_out() {
    let mut bare = session(1);
    bare.work.clear();
    let mut early = session(2);
    early.identity.day = Day::new(2026, 11, 1).unwrap();
    let mut removed = session(3);
    removed.notes.removed = true;
    let bundle = report(vec![bare, early, removed], (0, 0));
    let [procedure] = resources(&bundle)[..] else {
        panic!("{bundle}");
    };
    assert_eq!(procedure.get("note"), None);
}

#[test]
fn ids_follow_from_the_record_and_tell_its_resources_apart() {
    let id = RecordId(0x0123_4567_89ab_cdef);
    let session = urn(id, Kind::Session, 0);
    assert_eq!(session, "urn:uuid:01234567-89ab-8001-8000-00000000cdef");
    assert_ne!(session, urn(id, Kind::Before, 0));
    let again = |n| report((0..n).map(session_with).collect(), (1, 1));
    assert_eq!(again(400), again(400));
    assert_eq!(resources(&again(400)).len(), 401);
}

fn session_with(id: u64) -> Record {
    session(id << 40 | id)
}

#[test]
fn times_have_seconds_and_a_zone() {
    #[track_caller]
    fn check(epoch_ms: i64, offset_min: i16, text: &str) {
        assert_eq!(instant(epoch_ms, offset_min), text);
    }
    check(0, 0, "1970-01-01T00:00:00+00:00");
    check(MORNING, 60, "2026-11-29T07:30:00+01:00");
    check(MORNING, -210, "2026-11-29T03:00:00-03:30");
    check(MORNING, 840, "2026-11-29T20:30:00+14:00");
    check(MORNING, 841, "2026-11-29T06:30:00Z");
    check(MORNING, -1440, "2026-11-29T06:30:00Z");
    check(-1, -60, "1970-01-01T00:00:00-01:00");
    check(i64::MAX, 60, "9999-12-31T23:59:59+01:00");
    check(i64::MIN, -60, "1970-01-01T00:00:00-01:00");
}
