//! Whole files, and the words in them.

use super::super::{Edition, Plan, SLOTS, calendar};
use super::{ALTERNATE, EDITION, day};
use domain::day::Day;
use domain::reminder::Reminder;
use domain::schedule::Schedule;
use domain::time::Millis;

fn with(reminder: &Reminder, seconds: u64, edition: &Edition<'_>) -> String {
    let plan = Plan {
        schedule: &Schedule::new(ALTERNATE, day(0)),
        sessions: &[],
        today: day(0),
        day_start_hour: 3,
    };
    calendar(&plan, reminder, Millis::secs(seconds), edition)
}

/// The door: the lines of the property `name`, unfolded or not.
#[track_caller]
fn check_lines(file: &str, name: &str, lines: &[&str]) {
    let mut found = Vec::new();
    let mut inside = false;
    for line in file.split("\r\n") {
        inside = line.starts_with(&format!("{name}:")) || (inside && line.starts_with(' '));
        if inside {
            found.push(line);
        }
    }
    assert_eq!(found, lines);
}

#[test]
fn a_file_is_written_like_this() {
    let edition = Edition {
        given: SLOTS,
        url: Some("https://example.org/groundwork/#plan"),
        ..EDITION
    };
    let reminder = Reminder::new(7, 5, 10, "After coffee, in the living room");
    let cancelled = |number| {
        format!(
            "\
BEGIN:VEVENT
UID:groundwork-0123456789abcdef-{number}
DTSTAMP:20271228T132000Z
LAST-MODIFIED:20271228T132000Z
SEQUENCE:125932800
STATUS:CANCELLED
CLASS:PRIVATE
TRANSP:TRANSPARENT
SUMMARY:Groundwork
DTSTART:20000101T000000
END:VEVENT
"
        )
    };
    let whole = "\
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Groundwork//Groundwork//EN
CALSCALE:GREGORIAN
X-WR-CALNAME:Groundwork
BEGIN:VEVENT
UID:groundwork-0123456789abcdef-1
DTSTAMP:20271228T132000Z
LAST-MODIFIED:20271228T132000Z
SEQUENCE:125932800
STATUS:CONFIRMED
CLASS:PRIVATE
TRANSP:TRANSPARENT
SUMMARY:Groundwork
DTSTART:20271227T070500
DURATION:PT11M
RRULE:FREQ=DAILY;INTERVAL=2
LOCATION:After coffee\\, in the living room
DESCRIPTION:After coffee\\, in the living room\\nA session on the floor\\, gui
 ded by Groundwork.\\nA calendar cannot follow a session that moves to anoth
 er day. When yours has moved\\, save the reminders anew in Groundwork.
URL:https://example.org/groundwork/#plan
BEGIN:VALARM
ACTION:DISPLAY
TRIGGER:-PT10M
DESCRIPTION:Groundwork
END:VALARM
END:VEVENT
";
    let whole = format!(
        "{whole}{}{}{}END:VCALENDAR\n",
        cancelled(2),
        cancelled(3),
        cancelled(4)
    );
    let found = with(&reminder, 601, &edition);
    assert_eq!(found.replace("\r\n", "\n"), whole);
    assert_eq!(found.matches('\n').count(), found.matches("\r\n").count());
}

#[test]
fn characters_with_a_meaning_are_escaped() {
    let reminder = Reminder::new(7, 0, 0, "a,b;c\\d:e\r\nBEGIN:VEVENT\u{1}");
    check_lines(
        &with(&reminder, 600, &EDITION),
        "LOCATION",
        &["LOCATION:a\\,b\\;c\\\\d:e\\nBEGIN:VEVENT"],
    );
}

#[test]
fn a_line_is_folded_at_75_octets_and_never_inside_a_character() {
    let reminder = |sentence: &str| with(&Reminder::new(7, 0, 0, sentence), 600, &EDITION);
    let place = "LOCATION:";
    let full = "a".repeat(75 - place.len());
    check_lines(&reminder(&full), "LOCATION", &[&format!("{place}{full}")]);
    check_lines(
        &reminder(&format!("{full}b")),
        "LOCATION",
        &[&format!("{place}{full}"), " b"],
    );
    let full = "a".repeat(75 - place.len() - 3);
    check_lines(
        &reminder(&format!("{full}😀b")),
        "LOCATION",
        &[&format!("{place}{full}"), " 😀b"],
    );
    let fits = "ü".repeat(33);
    check_lines(
        &reminder(&"ü".repeat(71)),
        "LOCATION",
        &[
            &format!("{place}{fits}"),
            &format!(" {}", "ü".repeat(37)),
            " ü",
        ],
    );
}

#[test]
fn an_empty_sentence_leaves_no_empty_lines() {
    let file = with(&Reminder::new(7, 0, 0, " \n"), 600, &EDITION);
    check_lines(&file, "LOCATION", &[]);
    check_lines(&file, "URL", &[]);
    assert!(file.contains("\r\nDESCRIPTION:A session on the floor"));
}

#[test]
fn lengths_and_alarms_keep_to_their_ranges() {
    let file = with(&Reminder::new(7, 0, 0, ""), 0, &EDITION);
    check_lines(&file, "DURATION", &["DURATION:PT1M"]);
    check_lines(&file, "TRIGGER", &["TRIGGER:PT0S"]);
    let file = with(&Reminder::new(7, 0, 9999, ""), u64::MAX / 1000, &EDITION);
    check_lines(&file, "DURATION", &["DURATION:PT1440M"]);
    check_lines(&file, "TRIGGER", &["TRIGGER:-PT1440M"]);
}

#[test]
fn the_stamp_and_the_revision_keep_to_their_ranges() {
    let reminder = Reminder::new(7, 0, 0, "");
    for (epoch_ms, stamp, sequence) in [
        (i64::MIN, "19700101T000000Z", "0"),
        (-1, "19700101T000000Z", "0"),
        (1_709_251_199_999, "20240229T235959Z", "5183999"),
        (1_709_251_200_000, "20240301T000000Z", "5184000"),
        (i64::MAX, "99991231T", "2147483647"),
    ] {
        let edition = Edition {
            epoch_ms,
            ..EDITION
        };
        let file = with(&reminder, 600, &edition);
        assert!(file.contains(&format!("\r\nDTSTAMP:{stamp}")), "{file}");
        check_lines(&file, "SEQUENCE", &[&format!("SEQUENCE:{sequence}")]);
    }
}

#[test]
fn the_first_and_the_last_days_there_are_can_be_planned() {
    for (today, start) in [(Day::FIRST, "19700101"), (Day::LAST, "99991231")] {
        let plan = Plan {
            schedule: &Schedule::new(ALTERNATE, today),
            sessions: &[],
            today,
            day_start_hour: 3,
        };
        let reminder = Reminder::new(7, 0, 0, "");
        let file = calendar(&plan, &reminder, Millis::secs(600), &EDITION);
        check_lines(&file, "DTSTART", &[&format!("DTSTART:{start}T070000")]);
    }
}

#[test]
fn a_control_character_in_the_address_begins_no_line() {
    let edition = Edition {
        url: Some("https://example.org/\r\nATTACH:x"),
        ..EDITION
    };
    let file = with(&Reminder::new(7, 0, 0, ""), 600, &edition);
    check_lines(&file, "URL", &["URL:https://example.org/ATTACH:x"]);
}
