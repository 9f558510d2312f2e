//! Back pain as it was noted: by weeks, and in one honest sentence.

use super::core::Sum;
use super::words;
use crate::domain::day::Day;
use crate::domain::history::Record;

/// As many weeks are drawn at most, up to the last with an entry.
pub const WEEKS: usize = 12;

/// With fewer entries there is nothing to draw.
pub const FEWEST: u32 = 3;

/// The first and the latest days that are compared.
const DAYS: i32 = 14;

/// Each of the two needs as many entries.
const NEEDED: u32 = 6;

/// Two means this far apart differ. The usual smallest change that means something to a person
/// (Ostelo and others 2008, consensus).
const DIFFERS: u32 = 2;

/// The ratings of a week.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Week {
    /// Its Monday.
    pub monday: Day,
    /// Ratings before sessions.
    pub before: Sum,
    /// Ratings after them.
    pub after: Sum,
}

/// How many ratings there are, and the weeks up to the last one with any, oldest first.
pub fn weeks(records: &[Record]) -> (u32, Vec<Week>) {
    let mut entries = 0;
    let mut weeks: Vec<Week> = Vec::new();
    for record in records.iter().rev() {
        let notes = &record.notes;
        let count = u32::from(notes.before.is_some()) + u32::from(notes.after.is_some());
        if count == 0 {
            continue;
        }
        entries += count;
        let monday = record.identity.day.week()[0];
        // Weeks without an entry keep their place.
        while weeks.len() < WEEKS && weeks.last().is_none_or(|it| it.monday > monday) {
            let next = weeks.last().map_or(monday, |it| it.monday.plus(-7));
            weeks.push(Week {
                monday: next,
                before: Sum::default(),
                after: Sum::default(),
            });
        }
        for week in &mut weeks {
            if week.monday == monday {
                week.before.add(notes.before);
                week.after.add(notes.after);
            }
        }
    }
    weeks.reverse();
    (entries, weeks)
}

/// What the ratings before sessions say: the first two weeks beside the latest two.
pub fn trend(records: &[Record], today: Day) -> String {
    let rated = |it: &&Record| it.notes.before.is_some() && it.identity.day <= today;
    let Some(first) = records.iter().find(rated).map(|it| it.identity.day) else {
        return words::TOO_FEW_TO_COMPARE.to_owned();
    };
    let (until, since) = (first.plus(DAYS), today.plus(-DAYS));
    let (mut then, mut now) = (Sum::default(), Sum::default());
    for record in records {
        let day = record.identity.day;
        if day < until {
            then.add(record.notes.before);
        }
        if day > since && day <= today {
            now.add(record.notes.before);
        }
    }
    if until > since.plus(1) || then.count < NEEDED || now.count < NEEDED {
        return words::TOO_FEW_TO_COMPARE.to_owned();
    }
    // The means' difference, times both counts.
    let (before, after) = (then.sum * now.count, now.sum * then.count);
    let differs = before.abs_diff(after) >= DIFFERS * then.count * now.count;
    words::trend(then, now, differs.then_some(after < before))
}
