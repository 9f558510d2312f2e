//! The sets of a record in a few letters.

use super::damage::{check_lost, record};
use super::versions::write_line;
use super::{march, open_one};
use crate::key::StoreKey;
use domain::exercise::{Band, Dose, Exercise, Form, Side};
use domain::history::{History, Record, Work};
use domain::notes::{Answer, Effort, Pain};
use domain::time::Millis;

const L: Option<Side> = Some(Side::Left);
const R: Option<Side> = Some(Side::Right);

fn set(exercise: Exercise, side: Option<Side>, asked: Dose, done: u8) -> Work {
    Work {
        exercise,
        side,
        asked,
        done,
    }
}

const fn dose(count: u8, hold: u64, band: Band, form: Form) -> Dose {
    Dose {
        count,
        hold: Millis::new(hold),
        band,
        form,
    }
}

const CLAMS: Dose = dose(12, 1000, Band::None, Form::Standard);
const MORE: Dose = dose(14, 1000, Band::Light, Form::Standard);
const BRIDGES: Dose = dose(8, 10_000, Band::None, Form::ArmsCrossed);

/// A record of these sets and answers is written with `sets` in its log, and read from that as it was.
#[track_caller]
fn check(work: &[Work], answers: &[Answer], sets: &str) {
    let mut record = record(1);
    record.work = work.to_vec();
    for it in answers {
        record.notes.set_answer(*it);
    }
    let line = write_line(&record);
    let (_, written) = line.split_once(" - -").unwrap();
    assert_eq!(written, format!("{sets}\"}}"));
    let text = format!("{{\"version\":3,\"records\":[{line}]}}");
    let opened = open_one(StoreKey::History(march()), &text);
    assert_eq!(opened.history, History::of(vec![record]));
    assert_eq!(opened.troubles, []);
}

#[test]
fn sets_of_one_dose_share_a_text_in_their_order() {
    use Exercise::{Clam, GluteBridge};
    check(&[], &[], "");
    check(
        &[set(Clam, L, CLAMS, 12), set(Clam, R, CLAMS, 12)],
        &[],
        ";c 12 1s lr",
    );
    check(
        &[
            set(Clam, R, CLAMS, 0),
            set(Clam, L, CLAMS, 11),
            set(Clam, R, CLAMS, 12),
            set(GluteBridge, None, BRIDGES, 8),
            set(Clam, L, CLAMS, 12),
        ],
        &[],
        ";c 12 1s r0l11r;g 8 10s ar b;c 12 1s l",
    );
}

#[test]
fn a_dose_that_changes_between_two_sides_has_a_text_of_its_own() {
    use Exercise::Clam;
    check(
        &[set(Clam, L, CLAMS, 12), set(Clam, R, MORE, 9)],
        &[],
        ";c 12 1s l;c 14 1s li r9",
    );
    let uneven = dose(1, 1500, Band::Medium, Form::Standard);
    check(&[set(Clam, L, uneven, 0)], &[], ";c 1 1500 me l0");
    let everything = dose(200, 600_000, Band::Heavy, Form::TwoLegs);
    check(
        &[set(Clam, None, everything, 199)],
        &[],
        ";c 200 600s he tw b199",
    );
}

#[test]
fn what_was_said_stands_with_the_first_sets_of_its_exercise() {
    use Exercise::{Clam, FireHydrant, LateralWalk};
    let said = |exercise, effort, pain, stopped| Answer {
        exercise,
        effort,
        pain: Pain::of(pain),
        stopped,
    };
    check(
        &[set(Clam, L, CLAMS, 12), set(Clam, R, MORE, 14)],
        &[
            said(LateralWalk, None, 6, true),
            said(Clam, Some(Effort::TooMuch), 0, false),
            said(FireHydrant, Some(Effort::Easy), 11, false),
        ],
        ";c 12 1s l t 0;c 14 1s li r;f - e;l - 6 stopped",
    );
}

#[test]
fn a_usual_session_takes_130_bytes_at_most() {
    let mut usual: Record = record(31);
    usual.identity.id.0 = u64::MAX;
    let walk = dose(12, 0, Band::Medium, Form::Standard);
    let all = Exercise::ALL.into_iter().zip([CLAMS, CLAMS, BRIDGES, walk]);
    usual.work = all
        .clone()
        .flat_map(|(it, dose)| [set(it, L, dose, dose.count), set(it, R, dose, dose.count)])
        .collect();
    usual.notes.before = Pain::of(3);
    usual.notes.after = Pain::of(2);
    for (exercise, _) in all {
        usual.notes.set_answer(Answer {
            effort: Some(Effort::Hard),
            ..Answer::none(exercise)
        });
    }
    let line = write_line(&usual);
    assert!(line.len() <= 130, "{}: {line}", line.len());
}

#[test]
fn what_makes_no_sense_costs_its_record() {
    for damaged in [
        "",
        "clam",
        "clam ",
        "clamp 10 1000 l",
        "clam 0 1000 l",
        "clam 201 1000 l",
        "clam +10 1000 l",
        "clam 10 l",
        "clam 10 600001 l",
        "clam 10 99999999999999999999999999 l",
        "clam 10 1000",
        "clam 10 1000 u",
        "clam 10 1000 l11",
        "clam 10 1000 l300",
        "clam 10 1000 lightish l",
        "clam 10 1000 l tired",
        "clam 10 1000 l 11",
        "clam 10 1000 l stopped!",
        "clam - l",
        "clam  10 1000 l",
    ] {
        check_lost("clam 10 1000 l10", damaged);
    }
    check_lost("[\"clam 10 1000 l10\"]", "\"clam 10 1000 l10\"");
    check_lost("[\"clam 10 1000 l10\"]", "[5]");
    for damaged in [
        " 10 1s l",
        "x 10 1s l",
        "lc 10 1s l",
        "c 10 s l",
        "c 10 1m l",
        "c 10 601s l",
        "c 10 1ss l",
        "c 10 99999999999999999999s l",
        "c 10 1s l l",
        "c 10 1s li",
        "c 10 1s lt l",
        "c 10 1s tw",
        "c 10 1s tw li l",
        "c 10 1s l x",
        "c 10 1s l s",
        "c 10 1s l  e",
        "c 10 1s l;;c 10 1s r",
    ] {
        check_lost("c 10 1s l", damaged);
    }
}

/// The record of these words before its sets, and whether it makes sense.
#[track_caller]
fn check_head(head: &str, sound: bool) {
    let text = format!(
        "{{\"version\":3,\"records\":[{{\"id\":\"0000000000000001\",\"log\":\"{head};c 10 1s l\"}}]}}"
    );
    let opened = open_one(StoreKey::History(march()), &text);
    assert_eq!(opened.history.records().len(), usize::from(sound), "{head}");
    assert_eq!(opened.troubles.is_empty(), sound, "{head}");
}

#[test]
fn the_head_of_a_log_makes_sense_or_costs_its_record() {
    for sound in [
        "2026-03-02 0 0 0 - -",
        "2026-03-02 25200000 60 600000 0 10",
        "2026-03-02 -7200000 -1440 86400000 - 3",
        "2026-03-02 90000000 1440 1 3 -",
        "2026-03-02 8638227548799999 0 1 - -",
    ] {
        check_head(sound, true);
    }
    for damaged in [
        "",
        "2026-03-02",
        "2026-03-02 0 0 0",
        "2026-03-02 0 0 0 -",
        "2026-03-02 0 0 0 - - -",
        "2026-3-2 0 0 0 - -",
        "2026-04-02 0 0 0 - -",
        "2026-03-02 x 0 0 - -",
        "2026-03-02 +1 0 0 - -",
        "2026-03-02 - 0 0 - -",
        "2026-03-02 8640000000000001 0 0 - -",
        "2026-03-02 99999999999999999999 0 0 - -",
        "2026-03-02 -99999999999999999999 0 0 - -",
        "2026-03-02 0 1441 0 - -",
        "2026-03-02 0 -99999 0 - -",
        "2026-03-02 0 0 -1 - -",
        "2026-03-02 0 0 86400001 - -",
        "2026-03-02 0 0 0 11 -",
        "2026-03-02 0 0 0 - 256",
        "2026-03-02  0 0 0 - -",
    ] {
        check_head(damaged, false);
    }
}
