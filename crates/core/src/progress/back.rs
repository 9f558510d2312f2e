//! Back pain as it was noted, by weeks.

use super::view::TableRows;
use super::words;
use crate::words as common;
use domain::day::Day;
use domain::history::Record;
use domain::pain::{Window, compare};

/// As many weeks are drawn at most, up to the last with an entry.
const WEEKS: usize = 12;

/// With fewer entries there is nothing to draw.
const FEWEST: u32 = 3;

/// Back pain by weeks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Back {
    /// Whether there is enough to draw.
    pub is_drawn: bool,
    /// How it went, in a sentence.
    pub trend: String,
    /// The chart in a sentence.
    pub label: String,
    /// What the chart shows of each week, oldest first.
    pub weeks: Vec<ChartWeek>,
    /// The same as a table: the week, before, after.
    pub table: TableRows,
}

/// A week of the chart, which is 360 wide: pain 0 is at y = 170 and 10 at y = 10.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChartWeek {
    /// Where it is.
    pub x: usize,
    /// Its date, if that is written below it.
    pub date: Option<String>,
    /// The mean before sessions.
    pub before: Option<u32>,
    /// The mean after them.
    pub after: Option<u32>,
}

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

/// Computes what is shown of back pain. `records` are oldest first.
pub fn back(records: &[Record], today: Day) -> Back {
    let (entries, weeks) = weeks(records);
    Back {
        is_drawn: entries >= FEWEST,
        trend: words::trend(compare(records, today)),
        label: words::weeks(weeks.len()),
        table: weeks.iter().map(table_row).collect(),
        weeks: weeks.iter().enumerate().map(chart_week).collect(),
    }
}

fn table_row(week: &Week) -> Vec<String> {
    let mean = |it: Window| it.tenths().map_or_else(String::new, words::one_decimal);
    vec![
        common::short_day(week.monday),
        mean(week.before),
        mean(week.after),
    ]
}

fn chart_week((place, week): (usize, &Week)) -> ChartWeek {
    let y = |mean: Window| mean.tenths().map(|it| 170 - (it * 8 + 2) / 5);
    // Every third date has room, without its weekday.
    let date = (place % 3 == 0).then(|| {
        let date = common::short_day(week.monday);
        date.get(4..).unwrap_or_default().to_owned()
    });
    ChartWeek {
        x: 38 + place * 304 / (WEEKS - 1),
        date,
        before: y(week.before),
        after: y(week.after),
    }
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
