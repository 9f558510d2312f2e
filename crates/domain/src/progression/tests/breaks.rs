//! Breaks: what is offered before the next session, and how quickly it goes up again.

#![expect(clippy::format_push_string, reason = "a text of a few lines")]

use super::{check, check_with, diary, routine, told_all};
use crate::exercise::{Band, Bands};
use crate::progression::after_break;
use diary::records;

/// What is offered on day `today`, to someone with a light band.
#[track_caller]
fn check_break(diary: &str, now: &str, today: i32, expected: &str) {
    let bands = Bands::NONE.with(Band::Light);
    let offers = after_break(&records(diary), &routine(now), bands, diary::day(today));
    assert_eq!(told_all(&offers), expected, "on day {today} after {diary}");
}

#[test]
fn the_longer_the_break_the_further_down() {
    let done = "0 clam 12x2 easy";
    for (today, expected) in [
        (0, ""),
        (1, ""),
        (7, ""),
        (8, "clam 15x1 break-8"),
        (14, "clam 15x1 break-14"),
        (15, "clam 12x1 break-15"),
        (28, "clam 12x1 break-28"),
        (29, "clam 10x1 break-29"),
        (400, "clam 10x1 break-400"),
    ] {
        check_break(done, "clam 12x2", today, expected);
    }
}

#[test]
fn only_the_longest_breaks_take_the_band_off() {
    let done = "0 clam 12x1+light easy";
    check_break(done, "clam 12x1+light", 8, "clam 10x1+light break-8");
    check_break(done, "clam 12x1+light", 15, "clam 10x1+light break-15");
    check_break(done, "clam 12x1+light", 29, "clam 10x1 break-29");
    let first = "0 clam 10x1+light easy";
    check_break(first, "clam 10x1+light", 8, "clam 15x2 break-8");
    check_break(first, "clam 10x1+light", 15, "");
    check_break(first, "clam 10x1+light", 29, "clam 10x1 break-29");
}

#[test]
fn at_the_bottom_a_break_changes_nothing() {
    for today in [8, 15, 29] {
        check_break("0 clam 10x1 easy", "clam 10x1", today, "");
        check_break("0 clam 8x1 easy", "clam 8x1", today, "");
    }
}

#[test]
fn each_exercise_has_its_own_break() {
    check_break(
        "0 clam 12x1 easy, walk 15x0 easy, bridge 6x10 easy
         20 clam 12x1 easy, bridge 6x10 none",
        "clam 12x1, bridge 6x10, walk 15x0",
        22,
        "bridge 6x5 break-22, walk 10x0 break-22",
    );
}

#[test]
fn an_exercise_never_done_has_no_break() {
    check_break(
        "0 clam 12x1 easy",
        "clam 12x1, bridge 6x10",
        30,
        "clam 10x1 break-30",
    );
    check_break("", "clam 12x1", 30, "");
}

#[test]
fn what_was_taken_after_a_break_is_not_offered_again() {
    check_break("0 clam 12x2 easy", "clam 15x1", 8, "");
    check_break("0 clam 12x2 easy", "clam 10x1", 8, "");
    // Two weeks become three: one more step.
    check_break("0 clam 12x2 easy", "clam 15x1", 20, "clam 12x1 break-20");
}

#[test]
fn a_break_begins_the_row_anew() {
    let row = |days: i32| format!("0 clam 12x1 easy\n{days} clam 12x1 easy");
    check(&row(7), "clam 12x1", "clam 15x1 two-in-a-row");
    check(&row(8), "clam 12x1", "");
}

#[test]
fn after_a_long_break_three_steps_take_one_session_each() {
    let mut diary = "0 clam 15x2 easy\n29 clam 10x1 easy\n".to_owned();
    for (day, next, expected) in [
        (31, "12x1", "clam 12x1 one-after-break"),
        (33, "15x1", "clam 15x1 one-after-break"),
        (35, "12x2", "clam 12x2 one-after-break"),
    ] {
        let now = diary.lines().last().unwrap();
        let now = format!("clam {}", now.split(' ').nth(2).unwrap());
        check(&diary, &now, expected);
        diary += &format!("{day} clam {next} easy\n");
    }
    // From the third on it takes two again.
    check(&diary, "clam 12x2", "");
    diary += "37 clam 12x2 easy\n";
    check(&diary, "clam 12x2", "clam 15x2 two-in-a-row");
}

#[test]
fn a_shorter_break_or_a_start_above_the_bottom_takes_two() {
    check("0 clam 15x2 easy\n28 clam 10x1 easy", "clam 10x1", "");
    check("0 clam 15x2 easy\n29 clam 12x1 easy", "clam 12x1", "");
    check("0 clam 10x1 easy", "clam 10x1", "");
}

#[test]
fn a_hard_session_on_the_way_back_waits_for_one_that_qualifies() {
    let diary = "0 clam 15x2 easy\n29 clam 10x1 hard";
    check(diary, "clam 10x1", "");
    let next = format!("{diary}\n31 clam 10x1 right");
    check(&next, "clam 10x1", "clam 12x1 one-after-break");
}

#[test]
fn what_was_too_much_ends_the_quick_way_back() {
    for words in ["much", "stop", "right part"] {
        let diary = format!("0 clam 15x2 easy\n29 clam 10x1 easy\n31 clam 12x1 {words}\n");
        check(&(diary.clone() + "33 clam 10x1 easy"), "clam 10x1", "");
        let two = diary + "33 clam 10x1 easy\n35 clam 10x1 easy";
        check(&two, "clam 10x1", "clam 12x1 two-in-a-row");
    }
}

#[test]
fn on_the_way_back_two_exercises_go_up_at_most() {
    let all = |day: i32| {
        format!("{day} clam 10x1 easy, hydrant 10x1 easy, bridge 8x5/two easy, walk 10x0 easy\n")
    };
    let now = "clam 10x1, hydrant 10x1, bridge 8x5/two, walk 10x0";
    let both = "clam 12x1 one-after-break, hydrant 12x1 one-after-break";
    check(&(all(0) + &all(40)), now, both);
    check_with(
        Bands::NONE,
        &(all(0) + &all(40) + &all(42)),
        now,
        "bridge 10x10/two two-in-a-row, walk 15x0 two-in-a-row",
    );
}
