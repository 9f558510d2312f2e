//! The recorded voice: which clips a phrase is put together from, how long that takes, and whether
//! a decoded file is the one that the table describes.
//!
//! A phrase is cut at the ends of its sentences; each sentence is one clip. `scripts/voice` makes
//! the clips out of [`sentences`], so that words and clips cannot differ.

pub mod sentences;
pub mod table;

use super::words::spoken;
use domain::speech::Phrase;
use domain::time::Millis;

/// The quiet between two clips of a phrase. (Judgement: as between two sentences.)
pub const PAUSE: Millis = Millis::new(200);

/// The language that was recorded (BCP 47).
const LANGUAGE: &str = "en";

/// The highest number that was recorded.
pub const HIGHEST: u8 = 50;

/// The samples a second at which it was recorded, and to which it is decoded.
pub const RATE: f32 = 24_000.0;

/// A sync mark further off than this is something else.
const SYNC_WITHIN_MS: f64 = 100.0;

/// How much of the file is searched for the sync mark, in milliseconds.
pub const LEAD_MS: u32 = 250;

/// A decoder may cut off so much of the end.
const END_CUT_MS: f64 = 50.0;

/// The sync mark is at least this loud; a file of silence has none.
const SYNC_LEVEL: f32 = 0.2;

/// A piece of the recorded voice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Clip {
    /// Where it begins in the file.
    pub from: Millis,
    /// How long it is.
    pub length: Millis,
}

/// Whether the language of the app is the one that was recorded.
pub fn is_in_language() -> bool {
    locale::tag() == LANGUAGE
}

/// The clips of `text`, each with its beginning from the text's own; nothing if a sentence of it
/// was not recorded.
pub fn clips(text: &str) -> Option<Vec<(Millis, Clip)>> {
    let mut at = Millis::ZERO;
    let mut clips = Vec::new();
    for sentence in sentences::of(text) {
        let &(_, from, length) = table::CLIPS.iter().find(|it| it.0 == sentence)?;
        let clip = Clip {
            from: Millis::new(from.into()),
            length: Millis::new(length.into()),
        };
        clips.push((at, clip));
        at = at + clip.length + PAUSE;
    }
    Some(clips)
}

/// How long the recorded voice takes for a phrase; nothing if it cannot say it.
pub fn length(phrase: Phrase) -> Option<Millis> {
    let clips = clips(&spoken::text(phrase))?;
    clips.last().map(|&(at, clip)| at + clip.length)
}

/// By how many milliseconds a decoder has moved the file, from the samples of its first
/// [`LEAD_MS`] and its length. Nothing if it is not the file of the table, or not all of it.
pub fn moved_by(lead: &[f32], rate: f64, length_ms: f64) -> Option<f64> {
    let loudest = lead.iter().enumerate().max_by(|a, b| {
        let (a, b) = (a.1.abs(), b.1.abs());
        a.total_cmp(&b)
    });
    let (at, level) = loudest?;
    #[expect(clippy::cast_precision_loss, reason = "some thousand samples")]
    let off = at as f64 * 1000.0 / rate - f64::from(table::SYNC_MS);
    let is_whole = length_ms + END_CUT_MS >= f64::from(table::LENGTH_MS) + off;
    (level.abs() >= SYNC_LEVEL && off.abs() <= SYNC_WITHIN_MS && is_whole).then_some(off)
}

#[cfg(test)]
mod tests;
