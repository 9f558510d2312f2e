//! The core log: the ground that all sessions have laid, from the newest down.
//!
//! The last twelve weeks are a layer a session; each month before them is one band, so that ten
//! years stay a few screens deep.

use super::row::Row;

use crate::strata::{Course, Joint, Strata, Texture, between, lay, thickness};
use domain::day::Day;
use domain::history::Record;
use domain::month::Month;
use domain::notes::Effort;
use domain::pain::Window;
use domain::streak::Marks;
use domain::time::Millis;

/// For this many days, today among them, each session is a layer of its own.
const EACH: i32 = 84;

/// All bands together are no thicker than this, in px.
const DEEPEST: f64 = 1200.0;

/// Sessions of the last weeks are drawn larger while together they are thinner, in px.
const SHALLOWEST: f64 = 160.0;

/// As many times larger at most.
const MOST_ENLARGED: f64 = 3.0;

/// No band is thinner, in px.
const THINNEST: f64 = 4.0;

/// Two dates at the side are at least this far apart, in px.
const APART: f64 = 28.0;

impl Row {
    fn of(day: Day, band: bool) -> Self {
        Self {
            day,
            band,
            sessions: 0,
            played: Millis::ZERO,
            reps: 0,
            steps: 0,
            felt: [0; 4],
            before: Window::default(),
            after: Window::default(),
            by_hand: false,
        }
    }

    fn add(&mut self, record: &Record) {
        self.sessions += 1;
        self.played += record.played;
        self.reps += record.reps();
        self.steps += record.steps();
        self.before.add(record.notes.before);
        self.after.add(record.notes.after);
        self.by_hand |= record.notes.by_hand;
        if let Some(effort) = record.notes.effort() {
            self.felt[effort as usize] += 1;
        }
    }

    /// How most of its sessions felt that were rated; the harder of two that are even.
    pub fn effort(&self) -> Option<Effort> {
        let mut most = (0, None);
        for (effort, count) in Effort::ALL.into_iter().zip(self.felt) {
            if count > 0 && count >= most.0 {
                most = (count, Some(effort));
            }
        }
        most.1
    }
}

/// The whole log.
#[derive(Clone, Debug, PartialEq)]
pub struct Core {
    /// Its layers in numbers, from the newest.
    pub rows: Vec<Row>,
    /// The same as a picture.
    pub ground: Strata,
    /// Dates at the side: how deep, in px, and what.
    pub dates: Vec<(f64, String)>,
    /// Whether any pain was noted in it.
    pub rated: bool,
}

/// Works out the core log of `records`, which are oldest first.
pub fn core(records: &[Record], marks: &Marks, today: Day) -> Core {
    let (rows, oldest) = rows(records, today);
    let mut older = 0.0;
    let mut bands = 0;
    for row in rows.iter().filter(|it| it.band) {
        older += px(row.sessions);
        bands += 1;
    }
    let scale = (DEEPEST / older.max(1.0)).min(1.0);
    let each: f64 = records
        .iter()
        .rev()
        .take(rows.len() - bands)
        .map(thickness)
        .sum();
    let enlarged = (SHALLOWEST / each.max(1.0)).clamp(1.0, MOST_ENLARGED);
    let mut courses = Vec::with_capacity(rows.len());
    for (row, &last) in rows.iter().zip(&oldest) {
        courses.push(Course {
            thickness: if row.band {
                (px(row.sessions) * scale).max(THINNEST)
            } else {
                thickness(&records[last]) * enlarged
            },
            texture: Texture::of(row.effort()),
            joint: last.checked_sub(1).map_or(Joint::Plain, |below| {
                between(&records[below], &records[last], marks)
            }),
            seed: last,
        });
    }
    Core {
        dates: dates(&rows, &courses, today),
        ground: lay(&courses),
        rated: rows.iter().any(|it| it.before.count + it.after.count > 0),
        rows,
    }
}

/// The layers from the newest down, each with the place of its oldest record.
fn rows(records: &[Record], today: Day) -> (Vec<Row>, Vec<usize>) {
    let since = today.plus(1 - EACH);
    let mut rows: Vec<Row> = Vec::new();
    let mut oldest: Vec<usize> = Vec::new();
    for (index, record) in records.iter().enumerate().rev() {
        let day = record.identity.day;
        let band = day < since;
        let joins = band
            && rows
                .last()
                .is_some_and(|it| it.band && Month::of(it.day) == Month::of(day));
        if !joins {
            rows.push(Row::of(day, band));
            oldest.push(index);
        }
        if let (Some(row), Some(last)) = (rows.last_mut(), oldest.last_mut()) {
            row.add(record);
            *last = index;
        }
    }
    (rows, oldest)
}

fn dates(rows: &[Row], courses: &[Course], today: Day) -> Vec<(f64, String)> {
    let mut dates = Vec::new();
    let (mut depth, mut free) = (0.0, 0.0);
    let mut above = None;
    for (row, course) in rows.iter().zip(courses) {
        let month = Month::of(row.day);
        let (same_year, same_month, band_above) =
            above.map_or((month.year() == today.year(), false, false), |it: &Row| {
                let other = Month::of(it.day);
                (other.year() == month.year(), other == month, it.band)
            });
        let text = if !same_year && row.band {
            month.year().to_string()
        } else if !same_year {
            crate::words::month_of_year(month)
        } else if same_month || band_above {
            String::new()
        } else {
            crate::words::month(month.month()).to_owned()
        };
        if !text.is_empty() && depth >= free {
            dates.push((depth, text));
            free = depth + APART;
        }
        depth += course.thickness;
        above = Some(row);
    }
    dates
}

fn px(sessions: usize) -> f64 {
    f64::from(u32::try_from(sessions).unwrap_or(u32::MAX))
}
