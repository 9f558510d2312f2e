//! Stored forms: a file for each version, and the types and words that they share.
//!
//! A text is one JSON object on a few lines: its version, then its values under names that a person
//! can read. Durations are whole milliseconds (`…_ms`), days `YYYY-MM-DD`, instants milliseconds
//! since 1970, ids 16 hexadecimal digits. `docs/stored-format.md` shows each form.
//!
//! A new version of a form gets a file of its own. The readers of the old ones stay, with their golden
//! files, which must open to the same values for ever. A text of a version above the known one is
//! read as far as it can be and never written over. A field may be *added* without a new version only
//! if an older build that drops it does no harm. Records of sessions are the exception: their unknown
//! fields outlive a save ([`month::Stored`]).

mod fields;
mod layout;
pub(crate) mod month;
mod names;
mod sets;
mod v1;
mod v2;
mod v3;

pub use month::write_month;
pub use v1::routine::write_routine;
pub use v1::schedule::write_schedule;
pub use v1::session::write_session;
pub use v1::settings::write_settings;

pub(crate) use fields::Number;
pub(crate) use layout::json;
pub(crate) use month::read_record;
pub(crate) use v1::record::{Record as RecordV1, Set as SetV1};
pub(crate) use v1::routine::{read_routine, routine_from};
pub(crate) use v1::schedule::{read_schedule, schedule_from};
pub(crate) use v1::session::read_session;
pub(crate) use v1::settings::{read_settings, settings_from};

use domain::exercise::{Band, Form, Side};
use domain::notes::Effort;
use domain::time::Millis;
use domain::weekday::Weekday;

/// The longest time that a guided move or a session's play may have.
const LONGEST: Millis = Millis::secs(24 * 3600);

/// The longest hold of one repetition.
const LONGEST_HOLD: Millis = Millis::secs(600);

/// The most repetitions or steps that a dose may ask for.
const MOST_REPS: i64 = 200;

/// The most exercises in a routine, and sets in a session, that are read.
const MOST: usize = 64;

/// The furthest that an instant may lie from 1970, in milliseconds: as far as a browser's dates
/// go.
const FURTHEST: i64 = 8_640_000_000_000_000;

const BANDS: [Band; 4] = [Band::None, Band::Light, Band::Medium, Band::Heavy];
const FORMS: [Form; 3] = [Form::Standard, Form::TwoLegs, Form::ArmsCrossed];
const SIDES: [Option<Side>; 3] = [Some(Side::Left), Some(Side::Right), None];

/// The word for a band.
const fn band_word(band: Band) -> &'static str {
    match band {
        Band::None => "none",
        Band::Light => "light",
        Band::Medium => "medium",
        Band::Heavy => "heavy",
    }
}

const fn form_word(form: Form) -> &'static str {
    match form {
        Form::Standard => "standard",
        Form::TwoLegs => "two-legs",
        Form::ArmsCrossed => "arms-crossed",
    }
}

const fn side_word(side: Option<Side>) -> &'static str {
    match side {
        Some(Side::Left) => "left",
        Some(Side::Right) => "right",
        None => "both",
    }
}

/// The word for an effort.
const fn effort_word(effort: Effort) -> &'static str {
    match effort {
        Effort::Easy => "easy",
        Effort::Right => "right",
        Effort::Hard => "hard",
        Effort::TooMuch => "too-much",
    }
}

/// The word for a day of the week.
pub(crate) const fn weekday_word(day: Weekday) -> &'static str {
    match day {
        Weekday::Monday => "mon",
        Weekday::Tuesday => "tue",
        Weekday::Wednesday => "wed",
        Weekday::Thursday => "thu",
        Weekday::Friday => "fri",
        Weekday::Saturday => "sat",
        Weekday::Sunday => "sun",
    }
}
