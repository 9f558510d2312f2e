//! Several exercises at once: two go up at most, and a band once in seven days.

use super::{check, check_with};
use crate::exercise::{Band, Bands};

const ALL_AT_FIRST: &str = "clam 10x1, hydrant 10x1, bridge 6x8, walk 10x0";

/// A session of all four, each said to be easy.
fn easy(day: i32, clam: &str, hydrant: &str, bridge: &str, walk: &str) -> String {
    format!(
        "{day} clam {clam} easy, hydrant {hydrant} easy, bridge {bridge} easy, walk {walk} easy\n"
    )
}

#[test]
fn at_most_two_exercises_go_up_and_the_others_come_next() {
    let mut diary =
        easy(0, "10x1", "10x1", "6x8", "10x0") + &easy(2, "10x1", "10x1", "6x8", "10x0");
    let first = "clam 12x1 two-in-a-row, hydrant 12x1 two-in-a-row";
    check(&diary, ALL_AT_FIRST, first);
    diary += &easy(4, "12x1", "12x1", "6x8", "10x0");
    check(
        &diary,
        "clam 12x1, hydrant 12x1, bridge 6x8, walk 10x0",
        "bridge 6x10 two-in-a-row, walk 15x0 two-in-a-row",
    );
    // The order is the routine's.
    check(
        &diary,
        "walk 10x0, bridge 6x8",
        "walk 15x0 two-in-a-row, bridge 6x10 two-in-a-row",
    );
}

#[test]
fn the_others_come_next_even_if_the_first_were_declined() {
    let mut diary = String::new();
    for day in [0, 2, 4] {
        diary += &easy(day, "10x1", "10x1", "6x8", "10x0");
    }
    let others = "bridge 6x10 two-in-a-row, walk 15x0 two-in-a-row";
    check(&diary, ALL_AT_FIRST, others);
    diary += &easy(6, "10x1", "10x1", "6x8", "10x0");
    let first = "clam 12x1 two-in-a-row, hydrant 12x1 two-in-a-row";
    check(&diary, ALL_AT_FIRST, first);
}

#[test]
fn steps_down_are_not_counted() {
    check(
        "0 clam 12x1 easy, hydrant 12x1 easy, bridge 6x8 easy, walk 15x0 easy
         2 clam 12x1 easy, hydrant 12x1 easy, bridge 6x8 much, walk 15x0 much",
        "clam 12x1, hydrant 12x1, bridge 6x8, walk 15x0",
        "clam 15x1 two-in-a-row, hydrant 15x1 two-in-a-row, bridge 6x5 too-much, \
         walk 10x0 too-much",
    );
}

#[test]
fn two_bands_do_not_go_up_together() {
    check(
        "0 clam 15x2 easy, hydrant 15x2 easy
         2 clam 15x2 easy, hydrant 15x2 easy",
        "clam 15x2, hydrant 15x2",
        "clam 10x1+light two-in-a-row",
    );
    // The second one makes room for a step without a band.
    check(
        "0 clam 15x2 easy, hydrant 15x2 easy, bridge 6x8 easy
         2 clam 15x2 easy, hydrant 15x2 easy, bridge 6x8 easy",
        "clam 15x2, hydrant 15x2, bridge 6x8",
        "clam 10x1+light two-in-a-row, bridge 6x10 two-in-a-row",
    );
}

#[test]
fn a_second_band_waits_for_seven_days_and_is_not_forgotten() {
    let start = "0 clam 15x2 easy, hydrant 15x2 easy\n2 clam 15x2 easy, hydrant 15x2 easy\n\
                 4 clam 10x1+light easy, hydrant 15x2 easy\n8 hydrant 15x2 easy\n";
    let now = "clam 10x1+light, hydrant 15x2";
    check(start, now, "");
    for (day, expected) in [
        (10, ""),
        (11, "hydrant 10x1+light two-in-a-row"),
        (12, "hydrant 10x1+light two-in-a-row"),
    ] {
        let diary = format!("{start}{day} hydrant 15x2 easy");
        check(&diary, now, expected);
    }
}

#[test]
fn a_band_taken_and_not_yet_worn_counts_as_gone_up() {
    let diary = "0 clam 15x2 easy
                 2 clam 15x2 easy
                 4 hydrant 15x2 easy
                 6 hydrant 15x2 easy";
    let up = "hydrant 10x1+light two-in-a-row";
    check(diary, "clam 15x2, hydrant 15x2", up);
    check(diary, "clam 10x1+light, hydrant 15x2", "");
}

#[test]
fn a_heavier_band_is_a_band_that_goes_up_as_well() {
    let both = Bands::NONE.with(Band::Light).with(Band::Heavy);
    let diary = "0 clam 15x2 easy, hydrant 15x2+light easy
                 2 clam 10x1+light easy, hydrant 15x2+light easy";
    let now = "clam 10x1+light, hydrant 15x2+light";
    check_with(both, diary, now, "");
    let later = format!("{diary}\n9 hydrant 15x2+light easy");
    check_with(both, &later, now, "hydrant 10x1+heavy two-in-a-row");
}

#[test]
fn each_exercise_has_its_own_row() {
    check(
        "0 clam 10x1 easy, hydrant 10x1 hard
         2 clam 10x1 easy, hydrant 10x1 easy",
        "clam 10x1, hydrant 10x1",
        "clam 12x1 two-in-a-row",
    );
}
