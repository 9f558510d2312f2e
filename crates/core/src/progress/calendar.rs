//! A month of days, each with what became of it.

use crate::model::Model;
use crate::strata::Texture;
use domain::day::Day;
use domain::month::Month;
use domain::streak::{Mark, Standing, upcoming};

/// A day's place in the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// Which day.
    pub day: Day,
    /// What became of it; nothing before the first session.
    pub mark: Option<Mark>,
    /// How its session felt, if it has one that counts.
    pub texture: Texture,
}

/// The month that is shown.
pub fn month(model: &Model) -> Month {
    model.progress.month.unwrap_or(Month::of(model.today()))
}

/// Each day of the month that is shown.
pub fn places(model: &Model, standing: &Standing, sessions: &[Day]) -> Vec<Place> {
    let today = model.today();
    let month = month(model);
    let to_come = u16::try_from(today.days_until(month.last())).unwrap_or(0);
    let ahead = if to_come > 0 {
        upcoming(sessions, &model.schedule, today, to_come)
    } else {
        Vec::new()
    };
    let mut places = Vec::with_capacity(31);
    for day in month.first().through(month.last()) {
        let coming = ahead.iter().find(|it| it.0 == day).map(|it| it.1);
        places.push(Place {
            day,
            mark: coming.or_else(|| standing.marks.get(day)),
            texture: Texture::Plain,
        });
    }
    for record in model.history.records() {
        let place = month.first().days_until(record.identity.day);
        let place = usize::try_from(place)
            .ok()
            .and_then(|it| places.get_mut(it));
        if let (Some(place), true) = (place, record.notes.effort().is_some()) {
            place.texture = Texture::of(record.notes.effort());
        }
    }
    places
}
