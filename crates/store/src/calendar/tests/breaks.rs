//! Pauses and changes of the rule, each the end of a series.

use super::{ALTERNATE, DAILY, check, day, mwf, paused};
use domain::schedule::Schedule;

#[test]
fn a_pause_ends_a_series_and_another_begins_after_it() {
    check(
        &paused(DAILY, &[(3, Some(9))]),
        ".",
        &[
            "20271227T070000 FREQ=DAILY;UNTIL=20271229T070000",
            "20280106T070000 FREQ=DAILY",
        ],
    );
    check(
        &paused(mwf(), &[(3, Some(9))]),
        ".",
        &[
            "20271227T070000 FREQ=WEEKLY;BYDAY=MO,WE,FR;WKST=MO;UNTIL=20271229T070000",
            "20280107T070000 FREQ=WEEKLY;BYDAY=MO,WE,FR;WKST=MO",
        ],
    );
}

#[test]
fn every_other_day_starts_afresh_after_a_pause() {
    for (last, first) in [(9, "20280106"), (10, "20280107")] {
        check(
            &paused(ALTERNATE, &[(4, Some(last))]),
            ".",
            &[
                "20271227T070000 FREQ=DAILY;INTERVAL=2;UNTIL=20271230T070000",
                &format!("{first}T070000 FREQ=DAILY;INTERVAL=2"),
            ],
        );
    }
}

#[test]
fn a_pause_under_way_or_over_leaves_one_series() {
    check(
        &paused(DAILY, &[(0, Some(3))]),
        "..",
        &["20271231T070000 FREQ=DAILY"],
    );
    check(
        &paused(DAILY, &[(0, Some(1))]),
        "...",
        &["20271229T070000 FREQ=DAILY"],
    );
}

#[test]
fn an_open_pause_ends_the_last_series() {
    check(
        &paused(DAILY, &[(3, None)]),
        ".",
        &["20271227T070000 FREQ=DAILY;UNTIL=20271229T070000"],
    );
    check(&paused(DAILY, &[(0, None)]), ".", &[]);
}

#[test]
fn a_change_of_the_rule_ends_a_series_too() {
    let rules = [(day(0), DAILY), (day(2), ALTERNATE), (day(70), mwf())];
    check(
        &Schedule::from_parts(rules, []).unwrap(),
        ".",
        &[
            "20271227T070000 FREQ=DAILY;UNTIL=20271228T070000",
            "20271230T070000 FREQ=DAILY;INTERVAL=2;UNTIL=20280305T070000",
            "20280306T070000 FREQ=WEEKLY;BYDAY=MO,WE,FR;WKST=MO",
        ],
    );
}

#[test]
fn a_stretch_that_asks_for_nothing_has_no_series() {
    check(
        &paused(mwf(), &[(1, Some(4)), (6, Some(8))]),
        ".",
        &[
            "20271227T070000 FREQ=WEEKLY;BYDAY=MO,WE,FR;WKST=MO;UNTIL=20271227T070000",
            "20280105T070000 FREQ=WEEKLY;BYDAY=MO,WE,FR;WKST=MO",
        ],
    );
}
