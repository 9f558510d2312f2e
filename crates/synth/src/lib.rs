//! Tones as PCM samples, computed rather than recorded, so that they cost no download; the mix of a
//! whole session, and its audio file.

pub mod flac;
pub mod mix;
mod notes;
mod primer;
#[cfg(test)]
mod tests;

use std::f64::consts::TAU;
use std::ops::Mul;

use domain::cue::Tone;
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
        let place = out[samples(note.at_ms)..].iter_mut();
        let mut pcm = vec![0.0; samples(note.ms)];
        for &(ratio, level) in note.timbre {
            add_partial(&mut pcm, f64::from(sample_rate), note, ratio, level);
        }
        soften(&mut pcm, f64::from(sample_rate));
        place.zip(pcm).for_each(|(out, it)| *out += narrow(it));
    }
    out
}

/// Adds one partial of a note. A phasor turns by one multiplication a sample, and a second one
/// bends its speed for a glide, so that no sine is computed in the loop.
fn add_partial(pcm: &mut [f64], rate: f64, note: &Note, ratio: f64, level: f64) {
    if ratio * note.from.max(note.to) > 0.45 * rate {
        return; // It would fold back as a false, lower pitch.
    }
    let glides = note.from < note.to || note.to < note.from;
    let step = TAU * ratio * note.from / rate;
    let seconds = f64::from(note.ms) / 1000.0;
    let bend = Phasor::turn(TAU * ratio * (note.to - note.from) / (seconds * rate * rate));
    let mut turn = Phasor::turn(step).scaled(1.0 - ratio / (note.ring * rate));
    // Samples are taken half a step late: the first would be an exact zero otherwise.
    let mut wave = Phasor::turn(step / 2.0).scaled(level * note.level);
    for sample in pcm {
        *sample += wave.im;
        wave = wave * turn;
        if glides {
            turn = turn * bend;
        }
    }
}

/// Lets a note swell from nothing and fade to nothing.
fn soften(pcm: &mut [f64], rate: f64) {
    let ramp = |seconds: f64| {
        let samples = seconds * rate;
        let share = move |n: u32| (f64::from(n) + 0.5) / samples;
        (0..).map(share).take_while(|&share| share < 1.0)
    };
    let rise = pcm.iter_mut().zip(ramp(ATTACK));
    rise.for_each(|(sample, share)| *sample *= share);
    let fade = pcm.iter_mut().rev().zip(ramp(RELEASE));
    fade.for_each(|(sample, share)| *sample *= share * share);
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
