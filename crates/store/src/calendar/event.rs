//! The events of a file, one for each number.

use super::lines::Lines;
use super::series::Series;
use super::{Edition, Plan, renewal_hint};
use domain::day::Day;
use domain::reminder::Reminder;
use domain::schedule::Rule;
use domain::time::Millis;
use locale::text;

const NAME: &str = "Groundwork";

/// A file under way.
pub(super) struct Events<'a> {
    lines: Lines,
    clock: Clock,
    /// The length of a session in minutes: 1 to 1440.
    minutes: u64,
    reminder: &'a Reminder,
    edition: &'a Edition<'a>,
}

impl<'a> Events<'a> {
    /// A file without events (RFC 5545, section 3.4).
    pub(super) fn new(
        plan: &Plan<'_>,
        reminder: &'a Reminder,
        length: Millis,
        edition: &'a Edition<'a>,
    ) -> Self {
        let mut lines = Lines::default();
        lines.raw("BEGIN", "VCALENDAR");
        lines.raw("VERSION", "2.0");
        lines.raw("PRODID", "-//Groundwork//Groundwork//EN");
        lines.raw("CALSCALE", "GREGORIAN");
        lines.raw("X-WR-CALNAME", NAME);
        Self {
            lines,
            clock: Clock::of(reminder, plan.day_start_hour),
            minutes: length.get().div_ceil(60_000).clamp(1, 1440),
            reminder,
            edition,
        }
    }

    /// The reminders of a series, under this UID.
    pub(super) fn remind(&mut self, uid: &str, series: &Series) {
        self.begin(uid, &self.clock.on(series.first), "CONFIRMED");
        let lines = &mut self.lines;
        lines.raw("DURATION", &format!("PT{}M", self.minutes));
        lines.raw("RRULE", &recurrence(series, self.clock));
        let sentence = self.reminder.sentence();
        let what = text::calendar::what();
        let mut words = what.to_owned();
        if !sentence.is_empty() {
            lines.text("LOCATION", sentence);
            words = format!("{sentence}\n{what}");
        }
        if renewal_hint(series.rule) {
            words = format!("{words}\n{}", text::calendar::anew());
        }
        lines.text("DESCRIPTION", &words);
        if let Some(url) = self.edition.url {
            lines.raw("URL", url);
        }
        lines.raw("BEGIN", "VALARM");
        lines.raw("ACTION", "DISPLAY");
        lines.raw("TRIGGER", &trigger(self.reminder));
        lines.text("DESCRIPTION", NAME);
        lines.raw("END", "VALARM");
        lines.raw("END", "VEVENT");
    }

    /// Nothing in place of the series that an older file may have under this UID.
    pub(super) fn cancel(&mut self, uid: &str) {
        self.begin(uid, "20000101T000000", "CANCELLED");
        self.lines.raw("END", "VEVENT");
    }

    /// The file.
    pub(super) fn close(mut self) -> String {
        self.lines.raw("END", "VCALENDAR");
        self.lines.close()
    }

    /// What every event has. It blocks no time, and shows no more than it must in a calendar
    /// that is shared with others (sections 3.8.2.7 and 3.8.1.3).
    fn begin(&mut self, uid: &str, start: &str, status: &str) {
        let stamp = stamp(self.edition.epoch_ms);
        let lines = &mut self.lines;
        lines.raw("BEGIN", "VEVENT");
        lines.raw("UID", uid);
        lines.raw("DTSTAMP", &stamp);
        lines.raw("LAST-MODIFIED", &stamp);
        lines.raw("SEQUENCE", &sequence(self.edition.epoch_ms).to_string());
        lines.raw("STATUS", status);
        lines.raw("CLASS", "PRIVATE");
        lines.raw("TRANSP", "TRANSPARENT");
        lines.text("SUMMARY", NAME);
        lines.raw("DTSTART", start);
    }
}

/// The RRULE (section 3.3.10). UNTIL is a local time without a zone, as DTSTART is.
fn recurrence(series: &Series, clock: Clock) -> String {
    let rule = match series.rule {
        Rule::EveryDay => "FREQ=DAILY".to_owned(),
        Rule::EveryOtherDay => "FREQ=DAILY;INTERVAL=2".to_owned(),
        Rule::Weekdays(days) => {
            let names = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
            let later = usize::from(clock.next_date);
            let mut places: Vec<usize> = days.iter().map(|it| (it.index() + later) % 7).collect();
            places.sort_unstable();
            let names: Vec<&str> = places.into_iter().map(|it| names[it]).collect();
            format!("FREQ=WEEKLY;BYDAY={};WKST=MO", names.join(","))
        }
    };
    match series.last {
        Some(last) => format!("{rule};UNTIL={}", clock.on(last)),
        None => rule,
    }
}

/// When the alarm goes off, seen from the start (section 3.8.6.3).
fn trigger(reminder: &Reminder) -> String {
    match reminder.alarm_minutes_before() {
        0 => "PT0S".to_owned(),
        minutes => format!("-PT{minutes}M"),
    }
}

/// The time of the reminder.
#[derive(Clone, Copy)]
struct Clock {
    hour: u8,
    minute: u8,
    /// Whether it is past midnight, on the date after the day's own.
    next_date: bool,
}

impl Clock {
    fn of(reminder: &Reminder, day_start_hour: u32) -> Self {
        Self {
            hour: reminder.hour(),
            minute: reminder.minute(),
            next_date: u32::from(reminder.hour()) < day_start_hour.min(23),
        }
    }

    /// The reminder of `day` as a DATE-TIME in local time (section 3.3.5, form 1).
    fn on(self, day: Day) -> String {
        let date = date(day.plus(i32::from(self.next_date)));
        format!("{date}T{:02}{:02}00", self.hour, self.minute)
    }
}

/// An instant as a DATE-TIME in UTC (section 3.3.5, form 2); before 1970, its beginning.
fn stamp(epoch_ms: i64) -> String {
    let seconds = epoch_ms.max(0) / 1000;
    let day = Day::FIRST.plus(i32::try_from(seconds / 86_400).unwrap_or(i32::MAX));
    let (hour, minute) = (seconds / 3600 % 24, seconds / 60 % 60);
    format!("{}T{hour:02}{minute:02}{:02}Z", date(day), seconds % 60)
}

/// The revision of an event (section 3.8.7.4): the seconds since the beginning of 2024, from 0 to
/// the largest INTEGER, 2 147 483 647, which is reached in 2092.
fn sequence(epoch_ms: i64) -> i32 {
    const BEGINNING: i64 = 1_704_067_200;
    i32::try_from((epoch_ms / 1000 - BEGINNING).max(0)).unwrap_or(i32::MAX)
}

fn date(day: Day) -> String {
    format!("{:04}{:02}{:02}", day.year(), day.month(), day.day())
}
