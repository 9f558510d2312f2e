//! The texts of files, exactly. Day 0 is Monday 2027-12-27, a few days before a leap year.

mod breaks;
mod laws;
mod texts;

use super::{Edition, Plan, SLOTS, calendar, renewal_hint};
use domain::day::{DAY_START_HOUR, Day};
use domain::reminder::Reminder;
use domain::schedule::{Pause, PauseReason, Rule, Schedule};
use domain::time::Millis;
use domain::weekday::{Weekday, Weekdays};

const DAILY: Rule = Rule::EveryDay;
const ALTERNATE: Rule = Rule::EveryOtherDay;
const EDITION: Edition<'_> = Edition {
    epoch_ms: 1_830_000_000_000,
    series: 0x0123_4567_89ab_cdef,
    given: 0,
    cancels_old: false,
    url: None,
};

fn day(index: i32) -> Day {
    Day::new(2027, 12, 27).unwrap().plus(index)
}

fn on(days: &[Weekday]) -> Rule {
    Rule::Weekdays(Weekdays::new(days.iter().copied()).unwrap())
}

fn mwf() -> Rule {
    on(&[Weekday::Monday, Weekday::Wednesday, Weekday::Friday])
}

fn paused(rule: Rule, pauses: &[(i32, Option<i32>)]) -> Schedule {
    let pauses = pauses.iter().map(|&(first, last)| Pause {
        first: day(first),
        last: last.map(day),
        reason: PauseReason::Away,
    });
    Schedule::from_parts([(day(0), rule)], pauses.collect::<Vec<_>>()).unwrap()
}

/// The file at seven o'clock of a person whose days so far are drawn: `x` a session, `.` none;
/// the last is today.
fn file(schedule: &Schedule, days: &str, hour: u8, edition: &Edition<'_>) -> String {
    let drawn = (0..).map(day).zip(days.chars());
    let sessions: Vec<Day> = drawn.filter(|it| it.1 == 'x').map(|it| it.0).collect();
    let plan = Plan {
        schedule,
        sessions: &sessions,
        today: day(i32::try_from(days.len()).unwrap() - 1),
        day_start_hour: DAY_START_HOUR,
    };
    let reminder = Reminder::new(hour, 0, 0, "");
    calendar(&plan, &reminder, Millis::secs(600), edition)
}

/// Start and rule of each event in turn; `-` for a cancelled one.
fn told(file: &str) -> Vec<String> {
    let value = |event: &str, name: &str| {
        let mut lines = event.split("\r\n");
        let value = lines.find_map(|line| line.strip_prefix(name)?.strip_prefix(':'));
        value.unwrap_or("-").to_owned()
    };
    let events = file.split("BEGIN:VEVENT").skip(1);
    let told = events.map(|event| match value(event, "STATUS").as_str() {
        "CANCELLED" => "-".to_owned(),
        _ => format!("{} {}", value(event, "DTSTART"), value(event, "RRULE")),
    });
    told.collect()
}

/// The door: the series of a first file.
#[track_caller]
fn check(schedule: &Schedule, days: &str, series: &[&str]) {
    assert_eq!(told(&file(schedule, days, 7, &EDITION)), series);
}

#[test]
fn each_rule_has_a_recurrence_of_its_own() {
    let new = |rule| Schedule::new(rule, day(0));
    check(&new(DAILY), ".", &["20271227T070000 FREQ=DAILY"]);
    check(
        &new(ALTERNATE),
        ".",
        &["20271227T070000 FREQ=DAILY;INTERVAL=2"],
    );
    check(
        &new(mwf()),
        ".",
        &["20271227T070000 FREQ=WEEKLY;BYDAY=MO,WE,FR;WKST=MO"],
    );
    check(
        &new(on(&Weekday::ALL)),
        ".",
        &["20271227T070000 FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;WKST=MO"],
    );
}

#[test]
fn a_series_begins_on_the_next_day_that_asks_and_is_not_done() {
    let new = |rule| Schedule::new(rule, day(0));
    check(&new(DAILY), "xx", &["20271229T070000 FREQ=DAILY"]);
    let alternate = |first: &str| format!("{first}T070000 FREQ=DAILY;INTERVAL=2");
    check(&new(ALTERNATE), "x", &[&alternate("20271229")]);
    check(&new(ALTERNATE), "x.", &[&alternate("20271229")]);
    check(&new(ALTERNATE), "xx", &[&alternate("20271230")]);
    let sunday = on(&[Weekday::Sunday]);
    check(
        &new(sunday),
        ".",
        &["20280102T070000 FREQ=WEEKLY;BYDAY=SU;WKST=MO"],
    );
}

#[test]
fn a_day_that_was_done_early_has_no_reminder() {
    check(
        &Schedule::new(mwf(), day(0)),
        "xx",
        &["20271231T070000 FREQ=WEEKLY;BYDAY=MO,WE,FR;WKST=MO"],
    );
}

#[test]
fn yesterday_s_session_is_made_up_today_where_the_count_goes_on_from_it() {
    check(
        &Schedule::new(ALTERNATE, day(0)),
        "x...",
        &["20271230T070000 FREQ=DAILY;INTERVAL=2"],
    );
    check(
        &Schedule::new(mwf(), day(0)),
        "x...",
        &["20271231T070000 FREQ=WEEKLY;BYDAY=MO,WE,FR;WKST=MO"],
    );
}

#[test]
fn a_reminder_past_midnight_falls_on_the_next_date() {
    let weekend = on(&[Weekday::Monday, Weekday::Sunday]);
    let night = |schedule: &Schedule| told(&file(schedule, ".", 2, &EDITION));
    assert_eq!(
        night(&paused(weekend, &[(7, None)])),
        ["20271228T020000 FREQ=WEEKLY;BYDAY=MO,TU;WKST=MO;UNTIL=20280103T020000"]
    );
    assert_eq!(
        night(&Schedule::new(ALTERNATE, day(0))),
        ["20271228T020000 FREQ=DAILY;INTERVAL=2"]
    );
}

#[test]
fn a_file_that_replaces_another_cancels_what_it_does_not_use() {
    let edition = Edition {
        given: SLOTS,
        ..EDITION
    };
    let series = |schedule: &Schedule| told(&file(schedule, ".", 7, &edition));
    let one = series(&Schedule::new(DAILY, day(0)));
    assert_eq!(one, ["20271227T070000 FREQ=DAILY", "-", "-", "-"]);
    assert_eq!(series(&paused(DAILY, &[(0, None)])), ["-"; 4]);
    let many = [(1, Some(1)), (3, Some(3)), (5, Some(5)), (7, Some(7))];
    let many = series(&paused(DAILY, &many));
    assert_eq!(many.len(), 4);
    assert_eq!(many[3], "20280102T070000 FREQ=DAILY;UNTIL=20280102T070000");
}

#[test]
fn a_number_that_was_never_given_out_is_not_cancelled() {
    let daily = Schedule::new(DAILY, day(0));
    let events = |edition| told(&file(&daily, ".", 7, edition));
    assert_eq!(events(&EDITION), ["20271227T070000 FREQ=DAILY"]);
    let edition = Edition {
        given: 2,
        ..EDITION
    };
    assert_eq!(events(&edition), ["20271227T070000 FREQ=DAILY", "-"]);
    assert_eq!(
        told(&file(&paused(DAILY, &[(0, None)]), ".", 7, &EDITION)),
        [""; 0]
    );
}

#[test]
fn the_names_that_everybody_had_are_cancelled_if_they_were_given_out() {
    let edition = Edition {
        cancels_old: true,
        ..EDITION
    };
    let daily = Schedule::new(DAILY, day(0));
    let file = file(&daily, ".", 7, &edition);
    assert_eq!(
        told(&file),
        ["20271227T070000 FREQ=DAILY", "-", "-", "-", "-"]
    );
    for number in 1..=SLOTS {
        assert!(file.contains(&format!("UID:groundwork-reminder-{number}\r\n")));
    }
}

#[test]
fn two_people_share_no_name() {
    let daily = paused(DAILY, &[(1, Some(1)), (3, Some(3))]);
    let uids = |series| {
        let edition = Edition {
            series,
            given: SLOTS,
            ..EDITION
        };
        let file = file(&daily, ".", 7, &edition);
        let uids = file.lines().filter(|it| it.starts_with("UID:"));
        uids.map(str::to_owned).collect::<Vec<_>>()
    };
    let (one, other) = (uids(1), uids(2));
    assert_eq!((one.len(), other.len()), (4, 4));
    assert!(one.iter().all(|it| !other.contains(it)));
}

#[test]
fn only_every_other_day_needs_renewing() {
    assert_eq!(
        [DAILY, ALTERNATE, mwf()].map(renewal_hint),
        [false, true, false]
    );
}
