//! What the page has to know before the program is there, under a key of its own.
//!
//! `web/boot.js` reads it to choose the theme and the frame of the first paint. It follows from the
//! other texts, so it is in no backup, and losing it costs one first paint.

use domain::settings::Theme;
use serde::Serialize;

/// The key of the text.
pub const KEY: &str = "groundwork.boot";

/// What the first paint depends on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct BootHints {
    /// The colours that are chosen.
    pub theme: Theme,
    /// Whether there ever was a session: the frame of a first visit has other parts.
    pub returning: bool,
    /// Whether a session waits to be resumed: the headline has one line.
    pub unfinished: bool,
    /// When the day ends whose session is done, in milliseconds since 1970: until then the headline
    /// has one line.
    pub done_until: Option<i64>,
}

#[derive(Serialize)]
struct Form {
    version: u8,
    theme: &'static str,
    returning: bool,
    unfinished: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    done_until: Option<i64>,
}

impl BootHints {
    /// The text that is stored.
    pub fn to_text(self) -> String {
        let form = Form {
            version: 1,
            theme: self.theme.word(),
            returning: self.returning,
            unfinished: self.unfinished,
            done_until: self.done_until,
        };
        crate::format::json(&form)
    }
}
