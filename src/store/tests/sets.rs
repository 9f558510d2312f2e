//! The sets of a record in a few letters.

use super::super::part::Part;
use super::super::wire::write_line;
use super::damage::{check_lost, record};
use super::{march, open_one};
use crate::domain::exercise::{Band, Dose, Exercise, Form, Side};
use crate::domain::history::{History, Record, Work};
use crate::domain::notes::{Answer, Effort, Pain};
use crate::domain::time::Millis;

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

/// A record of these sets and answers is written with `sets`, and read from that as it was.
#[track_caller]
fn check(work: &[Work], answers: &[Answer], sets: &str) {
    let mut record = record(1);
    record.work = work.to_vec();
    for it in answers {
        record.notes.set_answer(*it);
    }
    let line = write_line(&record);
    assert!(line.contains(&format!("\"sets\":{sets}}}")), "{line}");
    let text = format!("{{\"version\":2,\"records\":[{line}]}}");
    let opened = open_one(Part::History(march()), &text);
    assert_eq!(opened.history, History::of(vec![record]));
    assert_eq!(opened.troubles, []);
}

#[test]
fn sets_of_one_dose_share_a_text_in_their_order() {
    use Exercise::{Clam, GluteBridge};
    check(&[], &[], "[]");
    check(
        &[set(Clam, L, CLAMS, 12), set(Clam, R, CLAMS, 12)],
        &[],
        r#"["clam 12 1000 lr"]"#,
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
        r#"["clam 12 1000 r0l11r","glute-bridge 8 10000 arms-crossed b","clam 12 1000 l"]"#,
    );
}

#[test]
fn a_dose_that_changes_between_two_sides_has_a_text_of_its_own() {
    use Exercise::Clam;
    check(
        &[set(Clam, L, CLAMS, 12), set(Clam, R, MORE, 9)],
        &[],
        r#"["clam 12 1000 l","clam 14 1000 light r9"]"#,
    );
    let everything = dose(200, 600_000, Band::Heavy, Form::TwoLegs);
    check(
        &[set(Clam, None, everything, 199)],
        &[],
        r#"["clam 200 600000 heavy two-legs b199"]"#,
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
        r#"["clam 12 1000 l too-much 0","clam 14 1000 light r","fire-hydrant - easy","lateral-walk - 6 stopped"]"#,
    );
}

#[test]
fn a_usual_session_takes_260_bytes_at_most() {
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
    assert!(line.len() <= 260, "{}: {line}", line.len());
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
        check_lost("clam 10 1000 l", damaged);
    }
    check_lost("[\"clam 10 1000 l\"]", "\"clam 10 1000 l\"");
    check_lost("[\"clam 10 1000 l\"]", "[5]");
}
