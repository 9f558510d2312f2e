//! The stored forms, one file each, and the words that they share.
//!
//! A text is one JSON object on a few lines: its version, then its values, each under a name that
//! a person can read. Durations are whole milliseconds (`…_ms`), days `YYYY-MM-DD`, instants
//! milliseconds since 1970, ids 16 hexadecimal digits.
//!
//! When a form changes, its `VERSION` is raised, its reader goes on to read each old form, and the
//! golden files of the old forms stay: they must open to the same values for ever. A version above
//! the known one is read as far as it can be and never written over. A field may be *added* without
//! a new version only if an older build that drops it does no harm; records are the exception, since
//! unknown fields of theirs are kept ([`super::merge::merge_month`]).

mod copies;
mod history;
mod log;
mod notes;
mod routine;
mod schedule;
mod session;
mod sets;
mod settings;
mod sound;

pub use history::write_month;
pub use routine::write_routine;
pub use schedule::write_schedule;
pub use session::write_session;
pub use settings::write_settings;

pub(super) use history::{
    holds_more, is_present, month_text, of_month, read_month, read_record, write_line, write_record,
};
pub(super) use notes::effort_word;
pub(super) use routine::read_routine;
pub(super) use schedule::read_schedule;
pub(super) use session::read_session;
pub(super) use settings::read_settings;

use super::value::Value;

use super::json::{Object, number, whole, word};
use domain::day::Day;
use domain::exercise::{Band, Dose, Exercise, Form, Side};
use domain::history::{Identity, RecordId};
use domain::time::Millis;

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

pub(super) const fn band_word(band: Band) -> &'static str {
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

/// The one of `all` that the field `name` spells.
fn one_of<T: Copy, const N: usize>(
    all: [T; N],
    spell: fn(T) -> &'static str,
    object: &Value,
    name: &str,
) -> Option<T> {
    let word = word(object, name)?;
    all.into_iter().find(|&it| spell(it) == word)
}

fn read_exercise(object: &Value) -> Option<Exercise> {
    Exercise::from_key(word(object, "exercise")?)
}

fn write_dose(object: Object, dose: &Dose) -> Object {
    object
        .plain("count", &dose.count)
        .plain("hold_ms", &dose.hold.get())
        .word("band", band_word(dose.band))
        .word("form", form_word(dose.form))
}

fn read_dose(object: &Value) -> Option<Dose> {
    let count = number(object, "count", 1..=MOST_REPS)?;
    Some(Dose {
        count: u8::try_from(count).ok()?,
        hold: read_millis(object, "hold_ms", LONGEST_HOLD)?,
        band: one_of(BANDS, band_word, object, "band")?,
        form: one_of(FORMS, form_word, object, "form")?,
    })
}

fn write_identity(object: Object, identity: &Identity) -> Object {
    object
        .word("id", &digits_of(identity.id))
        .word("day", &identity.day.to_string())
        .plain("at", &identity.epoch_ms)
        .plain("offset_min", &identity.offset_min)
}

fn read_identity(object: &Value) -> Option<Identity> {
    let offset_min = number(object, "offset_min", -1440..=1440)?;
    Some(Identity {
        id: read_id(word(object, "id")?)?,
        day: Day::parse(word(object, "day")?)?,
        epoch_ms: read_instant(object, "at")?,
        offset_min: i16::try_from(offset_min).ok()?,
    })
}

fn digits_of(id: RecordId) -> String {
    let mut digits = String::new();
    for byte in id.0.to_be_bytes() {
        for half in [byte >> 4, byte & 15] {
            digits.push(char::from(if half < 10 { b'0' } else { b'a' - 10 } + half));
        }
    }
    digits
}

fn read_id(digits: &str) -> Option<RecordId> {
    let mut id = 0;
    for digit in digits.bytes() {
        id = id << 4 | u64::from(char::from(digit).to_digit(16)?);
    }
    (digits.len() == 16).then_some(RecordId(id))
}

fn read_instant(object: &Value, name: &str) -> Option<i64> {
    number(object, name, -FURTHEST..=FURTHEST)
}

fn read_millis(object: &Value, name: &str, most: Millis) -> Option<Millis> {
    millis(object.get(name)?, most)
}

fn millis(value: &Value, most: Millis) -> Option<Millis> {
    let most = i64::try_from(most.get()).ok()?;
    u64::try_from(whole(value, 0..=most)?).ok().map(Millis::new)
}
