//! Tones as PCM samples, computed rather than recorded, so that they cost no download.

mod notes;
mod primer;
#[cfg(test)]
mod tests;

use std::f64::consts::TAU;
use std::ops::Mul;

use crate::domain::cue::Tone;
use notes::Note;

pub use primer::{PRIMER_LENGTH, primer, primers};

/// No tone is longer than this, in milliseconds.
pub const LONGEST_MS: u32 = 1_200;

/// How long a note takes to reach its full loudness, in seconds: soft, and yet heard from its
/// first sample on, since the rise is a straight line.
const ATTACK: f64 = 0.006;

/// How long the end of a note takes to fade to nothing, in seconds.
const RELEASE: f64 = 0.03;

/// A tone as mono samples between -1 and 1 (in truth never beyond 0.8), at `sample_rate` samples
/// a second. It sounds from its first sample on and ends in silence.
pub fn render(tone: Tone, sample_rate: u32) -> Vec<f32> {
    render_notes(notes::of(tone), sample_rate)
}

fn render_notes(notes: &[Note], sample_rate: u32) -> Vec<f32> {
    let samples = |ms: u32| (ms * sample_rate / 1000) as usize;
    let ends = notes.iter().map(|note| samples(note.at_ms + note.ms));
    let mut out = vec![0.0; ends.max().unwrap_or(0)];
    for note in notes {
        let (start, end) = (samples(note.at_ms), samples(note.at_ms + note.ms));
        for &(ratio, level) in note.timbre {
            add_partial(&mut out[start..end], sample_rate, note, ratio, level);
        }
    }
    out
}

/// Adds one partial of a note. A phasor turns by one multiplication a sample, and a second one
/// bends its speed for a glide, so that no sine is computed in the loop.
fn add_partial(out: &mut [f32], sample_rate: u32, note: &Note, ratio: f64, level: f64) {
    let rate = f64::from(sample_rate);
    let length = f64::from(note.ms) / 1000.0;
    if ratio * note.from.max(note.to) > 0.45 * rate {
        return; // It would fold back as a false, lower pitch.
    }
    let step = TAU * ratio * note.from / rate;
    let bend = Phasor::turn(TAU * ratio * (note.to - note.from) / (length * rate * rate));
    let mut turn = Phasor::turn(step).scaled(1.0 - ratio / (note.ring * rate));
    // Samples are taken half a step late: the first would be an exact zero otherwise.
    let mut wave = Phasor::turn(step / 2.0).scaled(level * note.level);
    let mut seconds = 0.5 / rate;
    for sample in out {
        let rise = (seconds / ATTACK).min(1.0);
        let fade = ((length - seconds) / RELEASE).clamp(0.0, 1.0);
        *sample += narrow(wave.im * rise * fade * fade);
        wave = wave * turn;
        turn = turn * bend;
        seconds += 1.0 / rate;
    }
}

/// A point that circles the origin; its height is a sine.
#[derive(Clone, Copy)]
struct Phasor {
    re: f64,
    im: f64,
}

impl Phasor {
    fn turn(angle: f64) -> Self {
        let (im, re) = angle.sin_cos();
        Self { re, im }
    }

    fn scaled(self, by: f64) -> Self {
        Self {
            re: self.re * by,
            im: self.im * by,
        }
    }
}

impl Mul for Phasor {
    type Output = Self;
    fn mul(self, by: Self) -> Self {
        Self {
            re: self.re * by.re - self.im * by.im,
            im: self.re * by.im + self.im * by.re,
        }
    }
}

#[expect(clippy::cast_possible_truncation, reason = "PCM holds no more")]
fn narrow(sample: f64) -> f32 {
    sample as f32
}
