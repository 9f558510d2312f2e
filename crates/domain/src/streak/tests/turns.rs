//! Pauses, and rules that change.

use super::{changed, check, day, from_monday, mon_wed_fri, paused, picture, sessions};
use crate::schedule::{Pause, PauseReason, Rule, Schedule};
use crate::streak::{Mark, marks, today};

const DAILY: Rule = Rule::EveryDay;
const ALTERNATE: Rule = Rule::EveryOtherDay;

#[test]
fn the_run_stands_still_in_an_open_pause() {
    check(&paused(DAILY, 2, None), "xx...", "DDppp", 2, 2);
}

#[test]
fn the_run_goes_on_after_a_pause() {
    check(&paused(DAILY, 2, Some(3)), "xx..x", "DDppD", 3, 3);
}

#[test]
fn a_session_inside_a_pause_is_done_and_adds() {
    check(&paused(DAILY, 1, Some(3)), "x.x.x", "DpDpD", 3, 3);
}

#[test]
fn every_other_day_starts_afresh_after_a_pause() {
    check(&paused(ALTERNATE, 1, Some(2)), "x...", "Dpp?", 1, 1);
    check(&paused(ALTERNATE, 1, Some(2)), "x...x", "DppmD", 3, 3);
    check(&paused(ALTERNATE, 1, Some(3)), "x...x.x", "DpppDrD", 4, 4);
}

#[test]
fn it_is_counted_from_a_session_on_the_pause_s_last_day() {
    check(&paused(ALTERNATE, 1, Some(2)), "x.x.", "DpDr", 3, 3);
    check(&paused(ALTERNATE, 1, Some(2)), "x.x.x", "DpDrD", 4, 4);
}

#[test]
fn a_session_earlier_in_the_pause_does_not_put_off_the_day_after_it() {
    check(&paused(ALTERNATE, 1, Some(3)), "x.x..", "DpDp?", 2, 2);
}

#[test]
fn a_session_on_a_pause_s_first_day_makes_up_for_the_day_before() {
    check(&paused(DAILY, 2, None), "x.x", "DmD", 3, 3);
}

#[test]
fn a_session_on_a_pause_s_last_day_may_stand_for_the_day_after() {
    check(&paused(DAILY, 1, Some(1)), "xx.", "DDm", 3, 3);
}

#[test]
fn the_day_before_a_pause_is_late_on_its_first_day_and_excused_from_then_on() {
    check(&paused(DAILY, 2, None), "x..", "Dlp", 1, 1);
    check(&paused(DAILY, 2, None), "x...", "Depp", 1, 1);
}

#[test]
fn rest_days_after_a_pause_add_if_the_last_due_day_was_kept() {
    check(&paused(mon_wed_fri(), 1, Some(2)), "x...x", "DpprD", 3, 3);
    check(&paused(mon_wed_fri(), 4, Some(4)), "x....x", "DrerpD", 3, 3);
}

#[test]
fn a_pause_spends_no_pass() {
    check(&paused(DAILY, 3, Some(9)), "x.........", "Deeppppppp", 1, 1);
    check(&paused(DAILY, 1, Some(3)), "x.....x", "DpppeeD", 2, 2);
}

#[test]
fn pauses_that_touch_or_overlap_are_one() {
    let pause = |first, last| Pause {
        first: day(first),
        last: Some(day(last)),
        reason: PauseReason::Away,
    };
    for pauses in [[pause(1, 2), pause(3, 4)], [pause(1, 4), pause(2, 3)]] {
        let schedule = Schedule::from_parts([(day(0), ALTERNATE)], pauses).unwrap();
        check(&schedule, "x....x", "DppppD", 2, 2);
        check(&schedule, "x....", "Dpppp", 1, 1);
    }
}

#[test]
fn to_every_other_day_after_a_session_rests_first() {
    check(&changed(DAILY, 3, ALTERNATE), "xxx..", "DDDr?", 4, 4);
}

#[test]
fn to_every_other_day_without_a_session_the_day_before_is_due_at_once() {
    check(&changed(DAILY, 3, ALTERNATE), "xx..", "DDe?", 2, 2);
    check(&changed(mon_wed_fri(), 3, ALTERNATE), "x.x.", "DrDr", 4, 4);
    check(
        &changed(mon_wed_fri(), 4, ALTERNATE),
        "x.x..",
        "DrDr?",
        4,
        4,
    );
}

#[test]
fn to_every_day_is_due_from_that_day_on() {
    check(&changed(ALTERNATE, 3, DAILY), "x.x..", "DrDe?", 3, 3);
}

#[test]
fn a_change_to_a_day_off_turns_a_missed_yesterday_late() {
    check(&from_monday(DAILY), "xx..", "DDe?", 2, 2);
    check(&changed(DAILY, 3, mon_wed_fri()), "xx..", "DDl?", 2, 2);
    check(&changed(DAILY, 3, mon_wed_fri()), "xx.x", "DDmD", 4, 4);
}

#[test]
fn an_extra_session_stands_for_tomorrow_under_tomorrow_s_rule() {
    check(&changed(ALTERNATE, 2, DAILY), "xx.", "DDm", 3, 3);
    check(&changed(ALTERNATE, 2, DAILY), "xx..", "DDm?", 3, 3);
}

#[test]
fn the_first_rule_stands_for_days_before_it() {
    let late = Schedule::new(ALTERNATE, day(5));
    check(&late, "x.x..xx", "DrDrmDD", 7, 7);
}

#[test]
fn the_first_session_may_come_later_than_the_rule() {
    let schedule = from_monday(mon_wed_fri());
    // Tuesday's makes up for a Monday before the first session, so Wednesday still asks.
    check(&schedule, ".x.", "D?", 1, 1);
    check(&Schedule::new(mon_wed_fri(), day(1)), ".x.", "Dm", 2, 2);
}

#[test]
fn sessions_after_today_are_left_out() {
    let schedule = from_monday(DAILY);
    assert_eq!(picture(&marks(&sessions("x.xx"), &schedule, day(1))), "D?");
    let none = marks(&sessions("..xx"), &schedule, day(1));
    assert_eq!(
        (none.first(), none.get(day(0)), none.iter().count()),
        (None, None, 0)
    );
}

#[test]
fn marks_are_told_by_day() {
    let found = marks(&sessions(".x.x."), &from_monday(ALTERNATE), day(4));
    assert_eq!(found.first(), Some(day(1)));
    let names = [0, 1, 2, 3, 4, 5].map(|index| found.get(day(index)).map(Mark::name));
    assert_eq!(
        names,
        [
            None,
            Some("done"),
            Some("rest"),
            Some("done"),
            Some("rest"),
            None
        ]
    );
    assert_eq!(found.iter().next_back(), Some((day(4), Mark::Rest)));
}

#[test]
fn today_is_the_newest_record_s_day_only_if_that_is_tomorrow() {
    assert_eq!(today(day(5), None), day(5));
    assert_eq!(today(day(5), Some(day(4))), day(5));
    assert_eq!(today(day(5), Some(day(5))), day(5));
    assert_eq!(today(day(5), Some(day(6))), day(6));
    assert_eq!(today(day(5), Some(day(7))), day(5));
}
