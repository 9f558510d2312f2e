//! Wireless earphones fall asleep in silence and swallow the first half second that follows. A
//! primer, too quiet to be noticed, wakes them ahead of a tone that comes after a long silence.

use super::{notes, render_notes};
use domain::cue::Tone;
use domain::time::Millis;

/// How long the primer lasts.
pub const PRIMER_LENGTH: Millis = Millis::new(700);

/// A silence longer than this calls for a primer.
const SILENCE: Millis = Millis::secs(8);

/// The primer as mono samples, at `sample_rate` samples a second; none is beyond 0.002.
pub fn primer(sample_rate: u32) -> Vec<f32> {
    render_notes(&notes::PRIMER, sample_rate)
}

/// When primers begin for `cues` (in order of time, as lengths from now): each ends as a tone
/// begins that comes more than 8 s after the one before, or after now.
pub fn primers(cues: &[(Millis, Tone)]) -> Vec<Millis> {
    let instants = || cues.iter().map(|&(at, _)| at);
    let before = std::iter::once(Millis::ZERO).chain(instants());
    instants()
        .zip(before)
        .filter(|&(at, before)| at - before > SILENCE)
        .map(|(at, _)| at - PRIMER_LENGTH)
        .collect()
}
