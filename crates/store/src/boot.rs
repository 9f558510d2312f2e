//! What the page has to know before the program is there, under a key of its own.
//!
//! `web/boot.js` reads it to choose the theme and the frame of the first paint. It follows from the
//! other texts, so it is in no backup, and losing it costs one first paint.

use domain::day::Day;
use domain::settings::Theme;
use serde::{Serialize, Serializer};

/// The key of the text.
pub const KEY: &str = "groundwork.boot";

/// What the first paint depends on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BootHints {
    /// The colours that are chosen.
    pub theme: Theme,
    /// The tag of the language that is set.
    pub language: Option<String>,
    /// The tag of the language in which the words below are.
    pub words: &'static str,
    /// Whether there ever was a session: the frame of a first visit has other parts.
    pub returning: bool,
    /// Whether a session waits to be resumed: the headline has one line.
    pub unfinished: bool,
    /// The hour at which a local day begins, 0 to 23.
    pub day_start: u32,
    /// The day whose session is done: on it the headline has one line.
    pub done: Option<Day>,
    /// The days on which Start is offered, as far as that is known.
    pub starts: Vec<Day>,
    /// How a session begins.
    pub ready: Option<ReadyHint>,
    /// What Today says on the next days, if nothing changes until then; the script shows a day's
    /// words on that day alone.
    pub days: Vec<DayHint>,
}

/// The first exercise, and how to lie, kneel or stand for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ReadyHint {
    /// The exercise's name.
    pub name: &'static str,
    /// The position in words.
    pub position: &'static str,
    /// The picture's `viewBox`.
    pub view_box: String,
    /// Whether the picture is drawn mirrored.
    pub mirrored: bool,
    /// The path of its shadow.
    pub shadow: String,
    /// The paths of its shapes with their fills, back to front.
    pub shapes: Vec<(String, &'static str)>,
}

/// What Today says on a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DayHint {
    /// The day.
    #[serde(serialize_with = "as_text")]
    pub day: Day,
    /// The day as the screen writes it.
    pub date: String,
    /// The headline, in its two halves.
    pub headline: (String, String),
    /// What stands, the reason for today, what remains besides, and the question that opens more.
    pub habit: [String; 4],
    /// The week: the letter of each day, and its classes.
    pub week: Vec<(String, String)>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "as serde calls it")]
fn as_text<S: Serializer>(day: &Day, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(day)
}

#[derive(Serialize)]
struct Form<'a> {
    version: u8,
    theme: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    language: Option<&'a str>,
    words: &'static str,
    returning: bool,
    unfinished: bool,
    day_start: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    done: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    starts: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    ready: Option<&'a ReadyHint>,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    days: &'a [DayHint],
}

impl BootHints {
    /// The text that is stored.
    pub fn to_text(&self) -> String {
        let form = Form {
            version: 1,
            theme: self.theme.word(),
            language: self.language.as_deref(),
            words: self.words,
            returning: self.returning,
            unfinished: self.unfinished,
            day_start: self.day_start,
            done: self.done.map(|it| it.to_string()),
            starts: self.starts.iter().map(Day::to_string).collect(),
            ready: self.ready.as_ref(),
            days: &self.days,
        };
        // Only a map whose keys are no strings could fail.
        serde_json::to_string(&form).unwrap_or_default()
    }
}
