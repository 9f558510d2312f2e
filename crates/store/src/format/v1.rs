//! The first version of every form. All but the months of the history are still written in it.

pub(super) mod record;
pub(super) mod routine;
pub(super) mod schedule;
pub(super) mod session;
pub(super) mod settings;

use super::fields::Number;
use super::{BANDS, FORMS, LONGEST_HOLD, MOST_REPS, band_word, form_word};
use crate::words::one_of;
use domain::exercise::Dose;

/// The version that each of these forms has.
const VERSION: i64 = 1;

/// The dose of which an object has these fields.
fn read_dose(count: Number, hold_ms: Number, band: &str, form: &str) -> Option<Dose> {
    Some(Dose {
        count: count.within(1..=MOST_REPS)?,
        hold: hold_ms.millis(LONGEST_HOLD)?,
        band: one_of(BANDS, band_word, band)?,
        form: one_of(FORMS, form_word, form)?,
    })
}
