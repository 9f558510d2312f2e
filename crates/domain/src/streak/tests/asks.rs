//! What today asks for.

use super::{changed, day, from_monday, mon_wed_fri, on, paused, standing};
use crate::schedule::{PauseReason, Rule, Schedule};
use crate::streak::{Ask, Occasion};
use crate::weekday::Weekday;

const DAILY: Rule = Rule::EveryDay;
const ALTERNATE: Rule = Rule::EveryOtherDay;

#[track_caller]
fn check_ask(schedule: &Schedule, days: &str, ask: Ask) {
    assert_eq!(standing(schedule, days).ask, ask, "{days}");
}

#[test]
fn the_first_session_is_welcome_on_any_day() {
    check_ask(&from_monday(ALTERNATE), ".", Ask::Session(Occasion::First));
    check_ask(&from_monday(ALTERNATE), "..", Ask::Session(Occasion::First));
    check_ask(
        &from_monday(mon_wed_fri()),
        "..",
        Ask::Session(Occasion::First),
    );
    check_ask(
        &from_monday(ALTERNATE),
        ".x",
        Ask::DoneNext(Occasion::First, Some(day(3))),
    );
}

#[test]
fn a_due_day_asks_and_a_rest_day_tells_the_next() {
    check_ask(
        &from_monday(ALTERNATE),
        "x..",
        Ask::Session(Occasion::Planned),
    );
    check_ask(&from_monday(ALTERNATE), "x.", Ask::RestNext(Some(day(2))));
    check_ask(
        &from_monday(mon_wed_fri()),
        "x.x.x.",
        Ask::RestNext(Some(day(7))),
    );
    check_ask(
        &from_monday(mon_wed_fri()),
        "x.x",
        Ask::DoneNext(Occasion::Planned, Some(day(4))),
    );
}

#[test]
fn yesterday_s_session_still_counts_today() {
    check_ask(&from_monday(ALTERNATE), "x...", Ask::LateStillCounts);
    check_ask(
        &from_monday(ALTERNATE),
        "x..x",
        Ask::DoneNext(Occasion::MadeUp, Some(day(5))),
    );
}

#[test]
fn a_session_on_a_day_off_is_early_or_extra() {
    check_ask(
        &from_monday(mon_wed_fri()),
        "xx",
        Ask::DoneNext(Occasion::Early, Some(day(4))),
    );
    check_ask(
        &from_monday(mon_wed_fri()),
        "xx.",
        Ask::MovedNext(Some(day(4))),
    );
    check_ask(
        &from_monday(ALTERNATE),
        "xx",
        Ask::DoneNext(Occasion::Extra, Some(day(3))),
    );
    check_ask(
        &from_monday(on(&[Weekday::Monday])),
        "x.x",
        Ask::DoneNext(Occasion::Extra, Some(day(7))),
    );
}

#[test]
fn a_pass_is_not_a_gap_but_a_miss_is() {
    check_ask(&from_monday(DAILY), "x...", Ask::Session(Occasion::Planned));
    let back = Occasion::Return { days_away: 4 };
    check_ask(&from_monday(DAILY), "x....", Ask::Session(back));
    check_ask(
        &from_monday(DAILY),
        "x...x",
        Ask::DoneNext(back, Some(day(5))),
    );
    check_ask(
        &from_monday(DAILY),
        "x...xx",
        Ask::DoneNext(Occasion::Planned, Some(day(6))),
    );
}

#[test]
fn the_first_day_after_a_pause_is_a_return() {
    let back = Occasion::Return { days_away: 3 };
    check_ask(&paused(ALTERNATE, 1, Some(2)), "x...", Ask::Session(back));
    check_ask(
        &paused(ALTERNATE, 1, Some(2)),
        "x..x",
        Ask::DoneNext(back, Some(day(5))),
    );
}

#[test]
fn a_late_day_after_a_gap_is_a_return_too() {
    let back = Occasion::Return { days_away: 4 };
    check_ask(&paused(ALTERNATE, 1, Some(2)), "x....", Ask::Session(back));
}

#[test]
fn a_pause_tells_its_last_day_if_it_has_one() {
    let ill = PauseReason::Ill;
    check_ask(
        &paused(DAILY, 1, Some(4)),
        "x.",
        Ask::PausedUntil(ill, Some(day(4))),
    );
    check_ask(&paused(DAILY, 1, None), "x..", Ask::PausedUntil(ill, None));
    check_ask(
        &paused(DAILY, 1, None),
        "xx",
        Ask::DoneNext(Occasion::Extra, None),
    );
    check_ask(&paused(DAILY, 0, None), ".", Ask::PausedUntil(ill, None));
}

#[test]
fn the_next_day_lies_behind_a_pause_and_under_the_new_rule() {
    check_ask(
        &paused(ALTERNATE, 2, Some(4)),
        "x.",
        Ask::RestNext(Some(day(5))),
    );
    check_ask(&paused(ALTERNATE, 2, None), "x.", Ask::RestNext(None));
    check_ask(
        &changed(ALTERNATE, 1, DAILY),
        "x",
        Ask::DoneNext(Occasion::First, Some(day(1))),
    );
}
