//! When a schedule asks, in tables.

use super::{Pause, PauseReason, Rule, Schedule};
use crate::day::Day;

const DAILY: Rule = Rule::EveryDay;
const ALTERNATE: Rule = Rule::EveryOtherDay;

fn day(index: i32) -> Day {
    Day::new(2025, 12, 29).unwrap().plus(index)
}

fn pause(first: i32, last: Option<i32>) -> Pause {
    Pause {
        first: day(first),
        last: last.map(day),
        reason: PauseReason::Ill,
    }
}

/// `schedule` on each of ten days: `a` every other day, `d` every day, and capitals in a pause.
#[track_caller]
fn check(schedule: &Schedule, picture: &str) {
    let letter = |index| {
        let letter = if schedule.rule_on(day(index)) == DAILY {
            'd'
        } else {
            'a'
        };
        let paused = schedule.pause_on(day(index)).is_some();
        if paused {
            letter.to_ascii_uppercase()
        } else {
            letter
        }
    };
    assert_eq!((0..10).map(letter).collect::<String>(), picture);
}

fn alternate() -> Schedule {
    Schedule::new(Rule::default(), day(0))
}

fn with_pauses<const N: usize>(pauses: [Pause; N]) -> Schedule {
    Schedule::from_parts([(day(0), ALTERNATE)], pauses).unwrap()
}

#[test]
fn every_other_day_is_the_default() {
    check(&alternate(), "aaaaaaaaaa");
}

#[test]
fn a_change_acts_from_today_or_after_today_s_session() {
    let mut schedule = alternate();
    schedule.change(DAILY, day(4), false);
    check(&schedule, "aaaadddddd");
    let mut schedule = alternate();
    schedule.change(DAILY, day(4), true);
    check(&schedule, "aaaaaddddd");
    assert_eq!(
        (schedule.rule_on(day(4)), schedule.chosen_rule()),
        (ALTERNATE, DAILY)
    );
}

#[test]
fn a_change_of_mind_on_the_same_day_leaves_no_trace() {
    for has_session in [false, true] {
        let mut schedule = alternate();
        schedule.change(DAILY, day(4), has_session);
        schedule.change(ALTERNATE, day(4), has_session);
        assert_eq!(schedule, alternate());
    }
}

#[test]
fn choosing_the_rule_in_force_changes_nothing() {
    let mut schedule = alternate();
    schedule.change(ALTERNATE, day(5), false);
    assert_eq!(schedule, alternate());
}

#[test]
fn the_first_rule_can_be_changed_on_its_own_day() {
    let mut schedule = alternate();
    schedule.change(DAILY, day(0), false);
    assert_eq!(schedule, Schedule::new(DAILY, day(0)));
}

#[test]
fn a_clock_set_back_takes_nothing_from_older_rules() {
    let mut schedule = alternate();
    schedule.change(DAILY, day(4), false);
    schedule.change(ALTERNATE, day(6), false);
    schedule.change(DAILY, day(1), false);
    check(&schedule, "aaaadddddd");
}

#[test]
fn a_pause_begins_today_at_the_earliest_or_after_today_s_session() {
    let mut schedule = alternate();
    schedule.pause(pause(1, Some(5)), day(3), false);
    check(&schedule, "aaaAAAaaaa");
    let mut schedule = alternate();
    schedule.pause(pause(3, None), day(3), true);
    check(&schedule, "aaaaAAAAAA");
}

#[test]
fn a_pause_that_is_over_or_backward_is_not_added() {
    let mut schedule = alternate();
    schedule.pause(pause(1, Some(2)), day(3), false);
    schedule.pause(pause(3, Some(3)), day(3), true);
    schedule.pause(pause(6, Some(5)), day(3), false);
    assert_eq!(schedule, alternate());
}

#[test]
fn an_end_asks_for_nothing_after_it_until_another_is_set() {
    let mut schedule = alternate();
    schedule.end_after(Some(day(4)), day(2), false);
    check(&schedule, "aaaaaAAAAA");
    assert_eq!(schedule.last_day(day(2)), Some(day(4)));
    schedule.end_after(Some(day(6)), day(3), false);
    check(&schedule, "aaaaaaaAAA");
    // Under way, what has passed of it stays.
    schedule.end_after(None, day(8), false);
    check(&schedule, "aaaaaaaAaa");
    assert_eq!(schedule.last_day(day(8)), None);
    // One that is past is none.
    schedule.end_after(Some(day(7)), day(8), false);
    check(&schedule, "aaaaaaaAaa");
    // A pause of another kind has nothing to do with it.
    let mut schedule = with_pauses([pause(2, Some(3))]);
    schedule.end_after(None, day(2), false);
    check(&schedule, "aaAAaaaaaa");
}

#[test]
fn a_new_pause_takes_over_from_the_one_under_way() {
    let mut schedule = with_pauses([pause(2, None)]);
    schedule.pause(pause(4, Some(5)), day(4), false);
    check(&schedule, "aaAAAAaaaa");
    assert_eq!(schedule.pauses().len(), 2);
    schedule.pause(pause(4, Some(7)), day(4), false);
    check(&schedule, "aaAAAAAAaa");
    assert_eq!(schedule.pauses().len(), 2);
}

#[test]
fn ending_a_pause_asks_again_today_or_after_today_s_session() {
    let mut schedule = with_pauses([pause(2, None)]);
    schedule.end_pause(day(4), false);
    check(&schedule, "aaAAaaaaaa");
    let mut schedule = with_pauses([pause(2, None)]);
    schedule.end_pause(day(4), true);
    check(&schedule, "aaAAAaaaaa");
}

#[test]
fn a_pause_ended_on_its_first_day_never_was() {
    let mut schedule = with_pauses([pause(4, Some(6))]);
    schedule.end_pause(day(4), false);
    assert_eq!(schedule, alternate());
}

#[test]
fn ending_a_pause_leaves_those_that_are_over_or_planned() {
    let mut schedule = with_pauses([pause(0, Some(1)), pause(3, Some(5)), pause(7, Some(8))]);
    schedule.end_pause(day(4), false);
    check(&schedule, "AAaAaaaAAa");
    let mut schedule = with_pauses([pause(3, Some(4)), pause(5, Some(6))]);
    schedule.end_pause(day(4), true);
    check(&schedule, "aaaAAAAaaa");
}

#[test]
fn only_a_planned_pause_can_be_called_off() {
    let mut schedule = with_pauses([pause(1, Some(4)), pause(6, None)]);
    schedule.call_off(day(1), day(2));
    check(&schedule, "aAAAAaAAAA");
    schedule.call_off(day(6), day(2));
    check(&schedule, "aAAAAaaaaa");
}

#[test]
fn stored_parts_are_put_in_order() {
    let rules = [
        (day(5), DAILY),
        (day(0), ALTERNATE),
        (day(5), ALTERNATE),
        (day(7), DAILY),
    ];
    let pauses = [
        pause(3, None),
        pause(1, Some(0)),
        pause(3, Some(4)),
        pause(0, Some(0)),
    ];
    let schedule = Schedule::from_parts(rules, pauses).unwrap();
    check(&schedule, "AaaAAaaddd");
    assert_eq!(schedule.rules(), [(day(0), ALTERNATE), (day(7), DAILY)]);
    assert_eq!(schedule.pauses(), [pause(0, Some(0)), pause(3, Some(4))]);
    assert_eq!(Schedule::from_parts([], pauses), None);
}
