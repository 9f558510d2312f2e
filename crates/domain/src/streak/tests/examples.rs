//! One rule since a Monday.

use super::{check_plan, mon_wed_fri, on};
use crate::schedule::Rule;
use crate::weekday::Weekday;

const DAILY: Rule = Rule::EveryDay;
const ALTERNATE: Rule = Rule::EveryOtherDay;

#[test]
fn today_s_session_is_still_to_come() {
    check_plan(DAILY, "xxxx.", "DDDD?", 4, 4);
    check_plan(ALTERNATE, "x..", "Dr?", 2, 2);
    check_plan(mon_wed_fri(), "x.x.x..", "DrDrDrr", 7, 7);
}

#[test]
fn a_pass_keeps_a_run_and_adds_nothing() {
    check_plan(DAILY, "xx.xx", "DDeDD", 4, 4);
    check_plan(ALTERNATE, "x....x", "DrermD", 4, 4);
    check_plan(mon_wed_fri(), "x.x.....", "DrDrerr?", 4, 4);
}

#[test]
fn a_third_miss_in_28_days_ends_the_run() {
    check_plan(DAILY, "xx...xx", "DDee!DD", 2, 2);
    check_plan(ALTERNATE, "x........x", "Drerer!rmD", 1, 2);
}

#[test]
fn a_rest_day_joins_two_sessions() {
    check_plan(ALTERNATE, "x.x.", "DrDr", 4, 4);
    check_plan(mon_wed_fri(), "x.x.x..x", "DrDrDrrD", 8, 8);
    check_plan(on(&[Weekday::Monday]), "x......x", "DrrrrrrD", 8, 8);
}

#[test]
fn a_day_late_counts_and_every_other_day_is_counted_from_it() {
    check_plan(ALTERNATE, "x..x.x", "DrmDrD", 6, 6);
    check_plan(ALTERNATE, "x...", "Drl?", 2, 2);
    check_plan(ALTERNATE, "x..x", "DrmD", 4, 4);
    check_plan(mon_wed_fri(), "x..x", "DrmD", 4, 4);
}

#[test]
fn two_late_days_in_a_row_are_both_made_up() {
    check_plan(ALTERNATE, "x..x..x", "DrmDrmD", 7, 7);
    check_plan(mon_wed_fri(), "x..x.x", "DrmDmD", 6, 6);
}

#[test]
fn two_days_late_is_too_late() {
    check_plan(ALTERNATE, "x...x", "DrerD", 3, 3);
    check_plan(on(&[Weekday::Monday]), "x........x", "DrrrrrrerD", 8, 8);
}

#[test]
fn rest_days_add_again_from_the_next_session_on_due_or_not() {
    check_plan(on(&[Weekday::Monday]), "x........x.", "DrrrrrrerDr", 9, 9);
}

#[test]
fn a_day_early_counts_on_chosen_weekdays() {
    check_plan(mon_wed_fri(), "xx..", "DDmr", 4, 4);
    check_plan(on(&[Weekday::Monday]), "x.....x.", "DrrrrrDm", 8, 8);
    check_plan(mon_wed_fri(), "xxx", "DDD", 3, 3);
}

#[test]
fn an_early_session_starts_the_count_of_every_other_day_again() {
    check_plan(ALTERNATE, "xx..", "DDr?", 3, 3);
    check_plan(ALTERNATE, "xxx.x", "DDDrD", 5, 5);
}

#[test]
fn a_session_between_two_due_days_stands_for_the_one_before_if_that_is_open() {
    check_plan(mon_wed_fri(), "x..x.", "DrmD?", 4, 4);
    check_plan(mon_wed_fri(), "x.xx.", "DrDDm", 5, 5);
    let two = on(&[Weekday::Monday, Weekday::Wednesday]);
    check_plan(two, "x.x.....x.", "DrDrrrrmD?", 9, 9);
}

#[test]
fn a_due_day_is_covered_once_and_a_second_session_beside_it_covers_nothing_more() {
    check_plan(on(&[Weekday::Tuesday]), "x.x", "DmD", 3, 3);
    check_plan(
        on(&[Weekday::Tuesday, Weekday::Thursday]),
        "x.x.",
        "DmDm",
        4,
        4,
    );
}

#[test]
fn every_day_has_no_day_off_on_which_to_make_up() {
    check_plan(DAILY, "x..", "De?", 1, 1);
    check_plan(on(&Weekday::ALL), "x.x", "DeD", 2, 2);
}

#[test]
fn after_a_long_gap_the_run_starts_at_one_and_the_best_stays() {
    let gap = ".".repeat(20);
    let marks = format!("DDDee{}D", "!".repeat(18));
    check_plan(DAILY, &format!("xxx{gap}x"), &marks, 1, 3);
}

#[test]
fn a_made_up_day_cannot_begin_a_run() {
    check_plan(ALTERNATE, "x........x.x", "Drerer!rmDrD", 3, 3);
    check_plan(ALTERNATE, "x.......", "Drererl?", 2, 2);
}

#[test]
fn passes_come_back_28_days_after_they_were_spent() {
    let kept = "x".repeat(25);
    let marks = "D".repeat(25);
    // Missed on days 1, 2 and 28: both passes lie in the 27 days before.
    check_plan(
        DAILY,
        &format!("x..{kept}.x"),
        &format!("Dee{marks}!D"),
        1,
        26,
    );
    // Missed on days 1, 2 and 29: the first pass lies outside.
    check_plan(
        DAILY,
        &format!("x..{kept}x.x"),
        &format!("Dee{marks}DeD"),
        28,
        28,
    );
}

#[test]
fn a_miss_takes_no_pass() {
    let kept = "x".repeat(24);
    let marks = "D".repeat(24);
    // Days 1 and 2 are excused, 3 and 4 missed, 29 finds the pass of day 1 free again, 30 that of 2.
    check_plan(
        DAILY,
        &format!("x....{kept}..x"),
        &format!("Dee!!{marks}eeD"),
        25,
        25,
    );
}

#[test]
fn a_year_and_its_leap_day_pass_like_any_other() {
    let days = "x.".repeat(200);
    check_plan(ALTERNATE, &days, &"Dr".repeat(200), 400, 400);
}
