//! The two clocks: one that never goes back, and the one on the wall.

use domain::day::Day;
use domain::history::RecordId;
use domain::time::{Millis, Moment};
use groundwork_core::now::{Now, Wall};

/// The clock that never goes back.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "milliseconds since the page opened"
)]
pub fn moment() -> Moment {
    let ms = web_sys::window()
        .and_then(|it| it.performance())
        .map_or(0.0, |it| it.now());
    Moment::new(ms.max(0.0) as u64)
}

/// The clock on the wall, in the time zone of this moment, for someone whose days begin at
/// `day_start`, an hour from 0 to 23.
#[expect(
    clippy::cast_possible_truncation,
    reason = "dates and offsets are small"
)]
pub fn wall(day_start: u32) -> Wall {
    let date = js_sys::Date::new_0();
    let day = Day::of_local(
        date.get_full_year(),
        date.get_month() + 1,
        date.get_date(),
        date.get_hours(),
        day_start,
    );
    Wall {
        epoch_ms: date.get_time() as i64,
        offset_min: -date.get_timezone_offset() as i16,
        day: day.unwrap_or(Day::FIRST),
    }
}

/// Both clocks, as [`wall`] reads the second.
pub fn now(day_start: u32) -> Now {
    Now {
        moment: moment(),
        wall: wall(day_start),
    }
}

/// How long until the local day ends, of one that begins at the hour `day_start`.
pub fn until_next_day(day_start: u32) -> Millis {
    let date = js_sys::Date::new_0();
    let here = date.get_time();
    if date.get_hours() >= day_start {
        date.set_date(date.get_date() + 1);
    }
    date.set_hours(day_start);
    date.set_minutes(0);
    date.set_seconds(0);
    date.set_milliseconds(0);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a day at most"
    )]
    Millis::new((date.get_time() - here).max(0.0) as u64)
}

/// A number that no other session has.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "below 2^32 each"
)]
pub fn new_id() -> RecordId {
    let half = || (js_sys::Math::random() * f64::from(u32::MAX)) as u64;
    RecordId(half() << 32 | half())
}
