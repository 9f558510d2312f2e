//! Back pain as it was noted, by weeks.

use domain::day::Day;
use domain::history::Record;
use domain::pain::Window;

/// As many weeks are drawn at most, up to the last with an entry.
pub const WEEKS: usize = 12;

/// With fewer entries there is nothing to draw.
pub const FEWEST: u32 = 3;

/// The ratings of a week.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Week {
    /// Its Monday.
    pub monday: Day,
    /// Ratings before sessions.
    pub before: Window,
    /// Ratings after them.
    pub after: Window,
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
                before: Window::default(),
                after: Window::default(),
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
