//! The log of the page, and the one way to drop a result.
//!
//! `web/boot.js` keeps the entries as `window.groundwork.log`, so that they are still there when the
//! program has stopped.

use js_sys::{Array, Date, Error};
use wasm_bindgen::{JsCast, JsValue};

use super::boot_script::boot;
use super::local_storage::NotStored;
use super::sound_error::SoundError;
use groundwork_core::diagnosis::{Area, MOST, line};

/// Notes `words` about `area`.
#[expect(clippy::cast_possible_truncation, reason = "milliseconds since 1970")]
pub fn write(area: Area, words: &str) {
    let Some(log) = entries() else {
        return;
    };
    log.push(&line(Date::now() as i64, area, words).into());
    if log.length() > MOST {
        log.shift();
    }
}

/// The entries, oldest first.
pub fn lines() -> Vec<String> {
    let entries = entries().map(|it| it.to_vec()).unwrap_or_default();
    entries.iter().filter_map(JsValue::as_string).collect()
}

fn entries() -> Option<Array> {
    boot()?.log()
}

/// A failure in the browser's own words.
pub trait Reason {
    /// Its name and message.
    fn reason(&self) -> String;
}

impl Reason for JsValue {
    fn reason(&self) -> String {
        let error = self.dyn_ref::<Error>();
        error.map_or_else(
            || "no reason given".to_owned(),
            |it| format!("{}: {}", it.name(), it.message()),
        )
    }
}

impl Reason for SoundError {
    fn reason(&self) -> String {
        self.to_string()
    }
}

impl Reason for NotStored {
    fn reason(&self) -> String {
        "nothing could be stored".to_owned()
    }
}

/// A result whose failure changes nothing for the person.
pub trait Dropped {
    /// Drops the result. Of a failure the log keeps `what` was tried and the browser's reason.
    fn or_log(self, area: Area, what: &str);
}

impl<T, E: Reason> Dropped for Result<T, E> {
    fn or_log(self, area: Area, what: &str) {
        if let Err(error) = self {
            write(area, &format!("{what}: {}", error.reason()));
        }
    }
}
