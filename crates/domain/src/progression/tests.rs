//! The rules of progression, in tables; `laws` has what holds for every history.

#![expect(clippy::format_push_string, reason = "a text of a few lines")]

mod before;
mod breaks;
mod diary;
mod laws;
mod several;

use super::{DoseChange, Offer, Reason, after_session};
use crate::exercise::{Band, Bands, Exercise};
use crate::ladder::tests::notation::{dose, shown};
use crate::routine::{Item, Routine};
use diary::records;

/// A routine of these exercises at these doses: `clam 10x1, bridge 6x10`.
#[track_caller]
fn routine(text: &str) -> Routine {
    let items = text.split(',').map(|it| {
        let (name, amount) = it.trim().split_once(' ').unwrap();
        Item {
            dose: dose(amount),
            ..Item::first(diary::exercise(name))
        }
    });
    Routine {
        items: items.collect(),
        ..Routine::default()
    }
}

fn key(exercise: Exercise) -> &'static str {
    match exercise {
        Exercise::Clam => "clam",
        Exercise::FireHydrant => "hydrant",
        Exercise::GluteBridge => "bridge",
        Exercise::LateralWalk => "walk",
    }
}

fn told(offer: &Offer) -> String {
    let to = match offer.to {
        DoseChange::To(dose) => shown(dose),
        DoseChange::LeaveOut => "out".to_owned(),
    };
    let reason = match offer.reason {
        Reason::TwoInARow => "two-in-a-row".to_owned(),
        Reason::OneAfterBreak => "one-after-break".to_owned(),
        Reason::TooMuch => "too-much".to_owned(),
        Reason::NotCompleted => "not-completed".to_owned(),
        Reason::PainAgain => "pain-again".to_owned(),
        Reason::Stopped => "stopped".to_owned(),
        Reason::StoppedTwice => "stopped-twice".to_owned(),
        Reason::Break(days) => format!("break-{days}"),
    };
    format!("{} {to} {reason}", key(offer.exercise))
}

fn told_all(offers: &[Offer]) -> String {
    let told: Vec<String> = offers.iter().map(told).collect();
    told.join(", ")
}

/// What is offered after the last session of `diary`, to someone with a light band.
#[track_caller]
fn check(diary: &str, now: &str, expected: &str) {
    check_with(Bands::NONE.with(Band::Light), diary, now, expected);
}

#[track_caller]
fn check_with(bands: Bands, diary: &str, now: &str, expected: &str) {
    let offers = after_session(&records(diary), &routine(now), bands);
    assert_eq!(told_all(&offers), expected, "after {diary}");
}

#[test]
fn two_qualifying_sessions_in_a_row_go_one_step_up() {
    check("0 clam 10x1 right", "clam 10x1", "");
    check(
        "0 clam 10x1 right
         2 clam 10x1 easy",
        "clam 10x1",
        "clam 12x1 two-in-a-row",
    );
    check(
        "0 bridge 10x10/two easy
         2 bridge 10x10/two easy",
        "bridge 10x10/two",
        "bridge 6x3 two-in-a-row",
    );
}

#[test]
fn what_does_not_qualify_stays_and_begins_the_row_anew() {
    for (why, words) in [
        ("hard", "hard"),
        ("no answer", ""),
        ("pain of 3", "easy p3"),
        ("pain of 5", "right p5"),
        ("a back that is 2 worse", "easy b1 a3"),
        ("hard with pain", "hard p4"),
    ] {
        let once = format!("0 clam 10x1 easy\n2 clam 10x1 {words}");
        check(&once, "clam 10x1", "");
        let then = format!("{once}\n4 clam 10x1 easy");
        check(&then, "clam 10x1", "");
        let two = format!("{then}\n6 clam 10x1 easy");
        check(&two, "clam 10x1", "clam 12x1 two-in-a-row");
        assert!(!why.is_empty());
    }
}

#[test]
fn what_just_qualifies_does() {
    for words in [
        "easy p0",
        "right p2",
        "right b3 a4",
        "easy b3",
        "easy a9",
        "easy b9 a1",
    ] {
        let diary = format!("0 clam 10x1 {words}\n2 clam 10x1 {words}");
        check(&diary, "clam 10x1", "clam 12x1 two-in-a-row");
    }
}

#[test]
fn too_much_or_not_completed_goes_one_step_down() {
    check("0 clam 12x2 much", "clam 12x2", "clam 15x1 too-much");
    check("0 clam 12x2 none much", "clam 12x2", "clam 15x1 too-much");
    check(
        "0 clam 12x2 right part",
        "clam 12x2",
        "clam 15x1 not-completed",
    );
    check(
        "0 clam 12x2 easy part",
        "clam 12x2",
        "clam 15x1 not-completed",
    );
    check("0 clam 12x2 part", "clam 12x2", "clam 15x1 not-completed");
    check(
        "0 bridge 6x3 much",
        "bridge 6x3",
        "bridge 10x10/two too-much",
    );
    check(
        "0 clam 10x1+light much",
        "clam 10x1+light",
        "clam 15x2 too-much",
    );
}

#[test]
fn pain_of_3_to_5_goes_down_the_second_time_running() {
    check("0 clam 12x1 right p3", "clam 12x1", "");
    check(
        "0 clam 12x1 right p3
         2 clam 12x1 right p5",
        "clam 12x1",
        "clam 10x1 pain-again",
    );
    check(
        "0 clam 12x1 right p3
         2 clam 12x1 right p2
         4 clam 12x1 right p3",
        "clam 12x1",
        "",
    );
    // A session without the exercise lies in between and says nothing.
    check(
        "0 clam 12x1 right p3
         2 bridge 6x10 right
         4 clam 12x1 easy p4",
        "clam 12x1",
        "clam 10x1 pain-again",
    );
}

#[test]
fn stopped_for_pain_goes_two_steps_down() {
    check("0 clam 12x2 stop", "clam 12x2", "clam 12x1 stopped");
    check("0 clam 12x2 easy p1 stop", "clam 12x2", "clam 12x1 stopped");
    check("0 clam 12x1 stop", "clam 12x1", "clam 10x1 stopped");
    // Below the lowest step there are fewer repetitions.
    check("0 clam 10x1 stop", "clam 10x1", "clam 8x1 stopped");
    check("0 clam 8x1 stop", "clam 8x1", "clam 6x1 stopped");
    check("0 clam 10x1 stop", "clam 8x1", "");
    check("0 clam 12x2 none stop", "clam 12x2", "clam 12x1 stopped");
}

#[test]
fn pain_above_5_is_as_good_as_a_stop() {
    check("0 clam 12x2 easy p6", "clam 12x2", "clam 12x1 stopped");
    check("0 clam 12x2 easy p5", "clam 12x2", "");
}

#[test]
fn a_second_stop_within_14_days_leaves_the_exercise_out() {
    let twice = |days: i32| format!("0 clam 12x2 stop\n{days} clam 12x2 stop");
    let out = "clam out stopped-twice, clam 12x1 stopped";
    check(&twice(1), "clam 12x2", out);
    check(&twice(13), "clam 12x2", out);
    check(&twice(14), "clam 12x2", out);
    check(&twice(15), "clam 12x2", "clam 12x1 stopped");
    // Even on the lowest step, and with better days between.
    check(
        "0 clam 10x1 stop
         2 clam 10x1 easy
         4 clam 10x1 p8",
        "clam 10x1",
        "clam out stopped-twice, clam 8x1 stopped",
    );
    // Of two exercises each has its own count.
    check(
        "0 clam 12x2 stop
         2 bridge 6x10 stop",
        "clam 12x2, bridge 6x10",
        "bridge 6x5 stopped",
    );
}

#[test]
fn the_worse_rule_goes_first() {
    // A stop before too much, too much before what is missing, that before pain, pain before hard.
    check("0 clam 12x2 much stop", "clam 12x2", "clam 12x1 stopped");
    check(
        "0 clam 12x2 much part p4",
        "clam 12x2",
        "clam 15x1 too-much",
    );
    let again = |words| format!("0 clam 12x2 easy p4\n2 clam 12x2 {words}");
    check(
        &again("hard part p4"),
        "clam 12x2",
        "clam 15x1 not-completed",
    );
    check(&again("hard p4"), "clam 12x2", "clam 15x1 pain-again");
    check(&again("easy p4"), "clam 12x2", "clam 15x1 pain-again");
}

#[test]
fn the_last_step_is_a_fine_place_to_stay() {
    let rows = |dose: &str| format!("0 clam {dose} easy\n2 clam {dose} easy");
    check(&rows("15x2"), "clam 15x2", "clam 10x1+light two-in-a-row");
    check(&rows("15x2+light"), "clam 15x2+light", "");
    check_with(Bands::NONE, &rows("15x2"), "clam 15x2", "");
    let medium = Bands::NONE.with(Band::Medium);
    let next = "clam 10x1+medium two-in-a-row";
    check_with(medium, &rows("15x2"), "clam 15x2", next);
    check(
        "0 bridge 6x10/crossed easy
         2 bridge 6x10/crossed easy",
        "bridge 6x10/crossed",
        "",
    );
}

#[test]
fn a_change_that_was_made_already_is_not_offered() {
    let two = "0 clam 10x1 easy\n2 clam 10x1 easy";
    check(two, "clam 12x1", "");
    check(two, "clam 8x1", "");
    check(two, "bridge 6x10", "");
    check("0 clam 12x2 much", "clam 15x1", "");
    check("0 clam 12x2 much", "clam 10x1", "");
    check("0 clam 12x2 stop", "clam 12x1", "");
    check("0 clam 12x2 stop", "clam 15x1", "clam 12x1 stopped");
    // Raised by hand since: what was too much still is.
    check("0 clam 12x2 much", "clam 15x2", "clam 15x1 too-much");
}

#[test]
fn what_was_declined_is_offered_after_two_more() {
    let mut diary = String::new();
    for (session, offered) in [false, true, false, true, false, true]
        .into_iter()
        .enumerate()
    {
        diary += &format!("{} clam 10x1 easy\n", 2 * session);
        let expected = if offered {
            "clam 12x1 two-in-a-row"
        } else {
            ""
        };
        check(&diary, "clam 10x1", expected);
    }
}

#[test]
fn a_step_just_taken_needs_two_sessions_of_its_own() {
    let up = "0 clam 10x1 easy\n2 clam 10x1 easy\n4 clam 12x1 easy";
    check(up, "clam 12x1", "");
    let two = format!("{up}\n6 clam 12x1 right");
    check(&two, "clam 12x1", "clam 15x1 two-in-a-row");
}

#[test]
fn an_exercise_that_was_not_begun_says_nothing() {
    check(
        "0 clam 10x1 easy
         2 clam 10x1 none
         4 clam 10x1 easy",
        "clam 10x1",
        "clam 12x1 two-in-a-row",
    );
    check("0 clam 10x1 none", "clam 10x1", "");
    check(
        "0 clam 10x1 easy
         2 clam 10x1 easy
         4 bridge 6x10 easy",
        "clam 10x1, bridge 6x10",
        "",
    );
}

#[test]
fn a_dose_of_one_s_own_moves_to_the_steps_beside_it() {
    let rows = |words: &str| format!("0 clam 20x1 {words}\n2 clam 20x1 {words}");
    check(&rows("easy"), "clam 20x1", "clam 12x2 two-in-a-row");
    check(&rows("much"), "clam 20x1", "clam 15x1 too-much");
}

#[test]
fn an_exercise_that_the_routine_holds_twice_is_offered_once() {
    check(
        "0 clam 12x1 much",
        "clam 12x1, clam 15x1",
        "clam 10x1 too-much",
    );
}

#[test]
fn without_sessions_or_exercises_nothing_is_offered() {
    check("", "clam 10x1", "");
    let none = Routine {
        items: Vec::new(),
        ..Routine::default()
    };
    let diary = records("0 clam 10x1 much\n2 clam 10x1 much");
    assert_eq!(after_session(&diary, &none, Bands::NONE), []);
}
