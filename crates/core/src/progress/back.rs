//! Back pain as it was noted, by weeks.

use super::view::TableRows;
use super::words;
use crate::words as common;
use domain::day::Day;
use domain::history::Record;
use domain::pain::{Window, compare};
use domain::weekday::Weekday;
use locale::text;

/// As many weeks are drawn at most.
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
    /// The day on which it begins.
    pub first: Day,
    /// Ratings before sessions.
    pub before: Window,
    /// Ratings after them.
    pub after: Window,
}

/// Computes what is shown of back pain. `records` are oldest first; weeks begin on `week_start`.
pub fn back(records: &[Record], today: Day, week_start: Weekday) -> Back {
    let (entries, weeks) = weeks(records, today, week_start);
    Back {
        is_drawn: entries >= FEWEST,
        trend: words::trend(compare(records, today)),
        label: text::progress::back_chart(weeks.len()),
        table: weeks.iter().map(table_row).collect(),
        weeks: weeks.iter().enumerate().map(chart_week).collect(),
    }
}

fn table_row(week: &Week) -> Vec<String> {
    let mean = |it: Window| it.tenths().map_or_else(String::new, common::one_decimal);
    vec![
        common::short_day(week.first),
        mean(week.before),
        mean(week.after),
    ]
}

fn chart_week((place, week): (usize, &Week)) -> ChartWeek {
    let y = |mean: Window| mean.tenths().map(|it| 170 - (it * 8 + 2) / 5);
    // Every third date has room.
    let date = (place % 3 == 0).then(|| common::brief_day(week.first));
    ChartWeek {
        x: 38 + place * 304 / (WEEKS - 1),
        date,
        before: y(week.before),
        after: y(week.after),
    }
}

/// How many ratings there are, and the weeks of the latest, oldest first. The last week is this one,
/// unless all ratings lie too far back. A clock that ran ahead leaves ratings of days to come, which
/// could push all others off the chart: they count up to tomorrow.
pub fn weeks(records: &[Record], today: Day, week_start: Weekday) -> (u32, Vec<Week>) {
    let week = |day: Day| day.week(week_start)[0];
    let (present, latest) = (week(today), week(today.plus(1)));
    let mut entries = 0;
    let mut weeks: Vec<Week> = Vec::new();
    for record in records.iter().rev() {
        let notes = &record.notes;
        let count = u32::from(notes.before.is_some()) + u32::from(notes.after.is_some());
        let first = week(record.identity.day);
        if count == 0 || first > latest {
            continue;
        }
        entries += count;
        // Weeks without an entry keep their place.
        while weeks.len() < WEEKS && weeks.last().is_none_or(|it| it.first > first) {
            let next = weeks
                .last()
                .map_or(end(first, present), |it| it.first.plus(-7));
            weeks.push(Week {
                first: next,
                before: Window::default(),
                after: Window::default(),
            });
        }
        for week in &mut weeks {
            if week.first == first {
                week.before.add(notes.before);
                week.after.add(notes.after);
            }
        }
    }
    weeks.reverse();
    (entries, weeks)
}

/// The last week of a chart whose latest rating is of the week of `rated`.
fn end(rated: Day, present: Day) -> Day {
    let since = usize::try_from(rated.days_until(present) / 7);
    let is_near = since.is_ok_and(|it| it < WEEKS);
    if is_near { present } else { rated }
}
