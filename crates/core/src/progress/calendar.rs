//! A month of days, each with what became of it.

use crate::model::Model;
use crate::strata::Texture;
use crate::today::standing;
use crate::words as common;
use domain::day::Day;
use domain::month::Month;
use domain::streak::{Mark, Standing, upcoming};
use domain::weekday::Weekday;
use locale::text;

/// The month that is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Calendar {
    /// Its name, with the year.
    pub name: String,
    /// The day on which its weeks begin.
    pub week_start: Weekday,
    /// Each of its days.
    pub days: Vec<CalendarDay>,
}

/// A day of the calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CalendarDay {
    /// Which day.
    pub day: Day,
    /// What became of it; nothing before the first session.
    pub mark: Option<Mark>,
    /// What its layer is made of, if its session is done.
    pub texture: Option<Texture>,
    /// The day and what became of it, in words.
    pub label: String,
    /// Whether it is today.
    pub is_today: bool,
    /// Whether it can be chosen: it is not after today, or has a session all the same.
    pub can_choose: bool,
    /// Whether it is chosen.
    pub is_chosen: bool,
}

/// The days after today that have sessions, each once: a clock ran ahead.
pub fn days_ahead(model: &Model) -> Vec<Day> {
    let today = model.today();
    let records = model.history.records().iter();
    let mut days: Vec<Day> = records.map(|it| it.identity.day).collect();
    days.retain(|it| *it > today);
    days.sort_unstable();
    days.dedup();
    days
}

/// The month that is shown: the chosen one, or the present one.
pub fn month(model: &Model) -> Month {
    model.progress.month.unwrap_or(Month::of(model.today()))
}

/// Computes the month that is shown. `sessions` are the days with a session that counts.
pub fn calendar(model: &Model, standing: &Standing, sessions: &[Day]) -> Calendar {
    let today = model.today();
    let month = month(model);
    let to_come = u16::try_from(today.days_until(month.last())).unwrap_or(0);
    let ahead = if to_come > 0 {
        upcoming(sessions, &model.schedule, today, to_come)
    } else {
        Vec::new()
    };
    let mut days = Vec::with_capacity(31);
    for day in month.first().through(month.last()) {
        let coming = ahead.iter().find(|it| it.0 == day).map(|it| it.1);
        let mark = coming.or_else(|| standing.marks.get(day));
        days.push(CalendarDay {
            day,
            mark,
            texture: (mark == Some(Mark::Done)).then_some(Texture::Plain),
            label: label(day, mark, today),
            is_today: day == today,
            can_choose: day <= today,
            is_chosen: model.progress.day == Some(day),
        });
    }
    for record in model.history.records() {
        let place = month.first().days_until(record.identity.day);
        let day = usize::try_from(place).ok().and_then(|it| days.get_mut(it));
        let Some(day) = day else { continue };
        day.can_choose = true;
        if record.notes.effort().is_some() {
            let texture = Texture::of(record.notes.effort());
            day.texture = day.texture.map(|_| texture);
        }
    }
    Calendar {
        name: crate::words::month_of_year(month),
        week_start: model.week_start(),
        days,
    }
}

/// The chosen day and what became of it, for a screen reader: a pressed button tells that alone.
pub fn chosen_day(model: &Model) -> Option<String> {
    let day = model.progress.day?;
    let mark = standing(model).marks.get(day);
    Some(label(day, mark, model.today()))
}

fn label(day: Day, mark: Option<Mark>, today: Day) -> String {
    let date = common::day_of_week(day);
    let mark = mark.map_or_else(text::progress::no_session_yet, common::mark);
    if day == today {
        text::progress::today_is(date, mark)
    } else {
        text::progress::day_is(date, mark)
    }
}
