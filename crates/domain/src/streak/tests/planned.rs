//! Of planned, passes left, and the days to come.

use super::{changed, day, from_monday, letter, mon_wed_fri, paused, sessions, standing};
use crate::schedule::{Rule, Schedule};
use crate::streak::{kept_of_planned, upcoming};

const DAILY: Rule = Rule::EveryDay;
const ALTERNATE: Rule = Rule::EveryOtherDay;

#[track_caller]
fn check_kept(schedule: &Schedule, days: &str, kept: u32, planned: u32) {
    let found = standing(schedule, days);
    assert_eq!((found.kept, found.planned), (kept, planned), "{days}");
}

#[test]
fn today_counts_once_it_is_kept() {
    check_kept(&from_monday(DAILY), "x", 1, 1);
    check_kept(&from_monday(DAILY), "xxxx.", 4, 4);
    check_kept(&from_monday(DAILY), "xxxxx", 5, 5);
    check_kept(&from_monday(mon_wed_fri()), "xx.", 2, 2);
}

#[test]
fn excused_missed_and_late_days_were_planned_and_not_kept() {
    check_kept(&from_monday(DAILY), "xx.xx", 4, 5);
    check_kept(&from_monday(DAILY), "xx...xx", 4, 7);
    check_kept(&from_monday(ALTERNATE), "x...", 1, 2);
}

#[test]
fn a_moved_day_is_kept_and_an_extra_session_is_not_planned() {
    check_kept(&from_monday(ALTERNATE), "x..x.x", 3, 3);
    check_kept(&from_monday(ALTERNATE), "xxx", 1, 1);
}

#[test]
fn paused_days_are_not_planned() {
    check_kept(&paused(DAILY, 1, Some(2)), "x..x", 2, 2);
    check_kept(&paused(DAILY, 1, Some(2)), "x.xx", 2, 2);
}

#[test]
fn only_the_last_84_days_count() {
    check_kept(&from_monday(DAILY), &"x".repeat(100), 84, 84);
    let days = format!("x.{}", "x".repeat(83));
    check_kept(&from_monday(DAILY), &days, 83, 84);
    check_kept(&from_monday(DAILY), &format!("{days}x"), 84, 84);
}

#[test]
fn kept_and_planned_are_counted_over_other_days_too() {
    #[track_caller]
    fn check(schedule: &Schedule, days: &str, since: usize, counted: (u32, u32)) {
        let (sessions, today) = (sessions(days), day(days.len() - 1));
        let found = kept_of_planned(&sessions, schedule, day(since), today);
        assert_eq!(found, counted, "{days} since {since}");
    }
    check(&from_monday(DAILY), "xx.xx", 0, (4, 5));
    check(&from_monday(DAILY), "xx.xx", 2, (2, 3));
    check(&from_monday(DAILY), "xx.xx", 4, (1, 1));
    check(&from_monday(DAILY), "xx.x.", 4, (0, 0));
    check(&from_monday(ALTERNATE), "x..x.x", 1, (2, 2));
    check(&from_monday(DAILY), &"x".repeat(100), 0, (100, 100));
}

#[test]
fn the_per_cent_is_whole_and_rounded() {
    let per_cent = |days: &str| standing(&from_monday(DAILY), days).kept_per_cent();
    assert_eq!(per_cent("."), None);
    assert_eq!(per_cent("x"), Some(100));
    assert_eq!(per_cent("x.x"), Some(67));
    assert_eq!(per_cent(&format!("x.{}", "x".repeat(82))), Some(99));
}

#[test]
fn passes_left_and_the_day_that_a_pass_keeps() {
    let passes = |days: &str| {
        let found = standing(&from_monday(DAILY), days);
        (found.passes_left, found.kept_by_pass)
    };
    assert_eq!(passes("x"), (2, None));
    assert_eq!(passes("x.."), (1, Some(day(1))));
    assert_eq!(passes("x..."), (0, Some(day(2))));
    assert_eq!(passes("x...."), (0, None));
    assert_eq!(passes("x..x"), (0, None));
}

#[track_caller]
fn check_upcoming(schedule: &Schedule, days: &str, next: &str) {
    let count = u16::try_from(next.len()).unwrap();
    let found = upcoming(&sessions(days), schedule, day(days.len() - 1), count);
    let picture: String = found.iter().map(|it| letter(it.1)).collect();
    assert_eq!(picture, next, "{days}");
    assert!(
        found
            .iter()
            .enumerate()
            .all(|(index, it)| it.0 == day(days.len() + index))
    );
}

#[test]
fn every_other_day_goes_on_from_today() {
    check_upcoming(&from_monday(ALTERNATE), "x", "rPrPr");
    check_upcoming(&from_monday(ALTERNATE), "x.", "PrPrP");
    check_upcoming(&from_monday(ALTERNATE), "x..", "rPrPr");
}

#[test]
fn a_session_for_which_today_asks_is_taken_as_done() {
    check_upcoming(&from_monday(ALTERNATE), "x...", "rPrPr");
    check_upcoming(&from_monday(ALTERNATE), ".", "rPrPr");
    check_upcoming(&from_monday(mon_wed_fri()), "x.", "PrPrrP");
}

#[test]
fn an_early_session_leaves_tomorrow_moved() {
    check_upcoming(&from_monday(mon_wed_fri()), "xx", "mrPrrP");
}

#[test]
fn pauses_and_changes_to_come_are_seen() {
    check_upcoming(&paused(ALTERNATE, 3, Some(5)), "x.", "PpppPrP");
    check_upcoming(&paused(DAILY, 0, None), "x.", "pppp");
    check_upcoming(&changed(ALTERNATE, 3, DAILY), "x.", "PPPP");
}

#[test]
fn nothing_comes_after_the_last_day() {
    let last = crate::day::Day::LAST;
    assert_eq!(upcoming(&[last], &Schedule::new(DAILY, last), last, 5), []);
}
