//! Reminders as an iCalendar file (RFC 5545), which any calendar can take in.
//!
//! Times are floating: they name no time zone, so that seven in the morning stays seven in the
//! morning on a journey (section 3.3.5).
//!
//! **One series for each stretch.** A pause, or a change of the rule, ends a series by its UNTIL
//! and begins another, rather than cutting days out of one by EXDATE. Beginning and UNTIL are
//! what calendars handle best; a pause of months would need a line of exceptions for every
//! day; and every other day must begin anew after a pause in any case, since its count starts
//! afresh there. An open pause ends the last series.
//!
//! **A newer file takes the place of an older one, where the calendar lets it.** The series are
//! numbered, and each has a UID of its own that never changes: a random part that is made once for a
//! person, so that two people can share a calendar, and its number. SEQUENCE grows with the time of
//! making. A plan of fewer series than the one before would leave the surplus in the calendar, so a
//! file cancels the numbers that were given out and have no series any more: an event long ago,
//! without repetition and alarm. A number that was never given out is not spoken of, since calendars
//! that do not know what "cancelled" means show an entry of the year 2000 for it. Files before the
//! random part had the same four UIDs for everybody; those are cancelled once.
//! `docs/calendars.md` has what each calendar makes of a second file.
//!
//! The file holds what is planned on the day it is made. Every other day is counted from the last
//! session, which no calendar knows: see [`renewal_hint`].

mod event;
mod lines;
mod series;
#[cfg(test)]
mod tests;

use domain::day::Day;
use domain::reminder::Reminder;
use domain::schedule::{Rule, Schedule};
use domain::time::Millis;
use event::Events;
use series::series;

/// The most series in a file: the first four stretches between pauses and changes of the rule.
/// What is planned beyond them is for a later file.
pub const SLOTS: usize = 4;

/// The type of the file, for a download or for sharing it (RFC 5545, section 8.1).
pub const MEDIA_TYPE: &str = "text/calendar;charset=utf-8";

/// What the days of a file follow from.
#[derive(Clone, Copy, Debug)]
pub struct Plan<'a> {
    /// The rules and the pauses.
    pub schedule: &'a Schedule,
    /// The days with a session that counts, in order and each once.
    pub sessions: &'a [Day],
    /// The day on which the file is made, and the first that it can remind of.
    pub today: Day,
    /// The hour at which a day begins, 0 to 23; a reminder of an earlier hour falls on the
    /// calendar's next date ([`Day::of_local`]).
    pub day_start_hour: u32,
}

/// What distinguishes a file from those before it.
#[derive(Clone, Copy, Debug)]
pub struct Edition<'a> {
    /// When it is made, in milliseconds since 1970. A later one replaces an earlier one.
    pub epoch_ms: i64,
    /// The random part of this person's UIDs.
    pub series: u64,
    /// How many series of such names the calendar may hold.
    pub given: usize,
    /// Whether it may hold series of the names that were the same for everybody.
    pub cancels_old: bool,
    /// The app's address, for the way back from the calendar.
    pub url: Option<&'a str>,
}

/// The file. Its lines end in CRLF and have 75 octets at most (RFC 5545, section 3.1); its
/// characters are UTF-8. `length` is that of a session, shown as whole minutes, 1 to 1440.
///
/// A session that is done, or that a pause lifts, has no reminder. Yesterday's session that still
/// counts today has one under every other day, where the count continues from it, but not under
/// chosen weekdays: a series must begin on one of its own days.
pub fn calendar(
    plan: &Plan<'_>,
    reminder: &Reminder,
    length: Millis,
    edition: &Edition<'_>,
) -> String {
    let mut events = Events::new(plan, reminder, length, edition);
    let series = series(plan, SLOTS);
    for (index, series) in series.iter().enumerate() {
        events.remind(&edition.uid(index), series);
    }
    for index in series.len()..edition.given.min(SLOTS) {
        events.cancel(&edition.uid(index));
    }
    if edition.cancels_old {
        for index in 0..SLOTS {
            events.cancel(&format!("groundwork-reminder-{}", index + 1));
        }
    }
    events.close()
}

/// How many series the file of this plan has. Without one, and without any to cancel, it is no file:
/// a calendar has one event at least (section 3.6).
pub fn count(plan: &Plan<'_>) -> usize {
    series(plan, SLOTS).len()
}

impl Edition<'_> {
    fn uid(&self, index: usize) -> String {
        format!("groundwork-{:016x}-{}", self.series, index + 1)
    }
}

/// Whether a calendar can lose track of this rule, so that the screen should say so and offer a
/// new file: every other day is counted from the last session, while a calendar counts on from
/// the first.
pub const fn renewal_hint(rule: Rule) -> bool {
    matches!(rule, Rule::EveryOtherDay)
}
