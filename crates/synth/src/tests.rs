//! What each tone is like, measured on its samples.

#![expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    reason = "counts of samples are small"
)]

use std::f64::consts::TAU;

use super::*;
use domain::time::Millis;

const RATES: [u32; 4] = [8_000, 44_100, 48_000, 96_000];

#[test]
fn every_tone_is_short_and_never_loud() {
    for (tone, rate, pcm) in all() {
        let peak = peak(&pcm);
        assert!(!pcm.is_empty(), "{tone:?} at {rate}");
        assert!(
            pcm.len() as u32 <= LONGEST_MS * rate / 1000,
            "{tone:?} {rate}"
        );
        assert!(
            (0.15..=0.8).contains(&peak),
            "{tone:?} at {rate}: peak {peak}"
        );
    }
}

#[test]
fn no_tone_pushes_the_cone_to_one_side() {
    for (tone, rate, pcm) in all() {
        let mean = pcm.iter().map(|&it| f64::from(it)).sum::<f64>() / pcm.len() as f64;
        assert!(mean.abs() < 1e-3, "{tone:?} at {rate}: mean {mean}");
    }
}

#[test]
fn a_tone_sounds_from_its_first_sample_and_is_clear_within_a_millisecond() {
    for (tone, rate, pcm) in all() {
        assert!(pcm[0] != 0.0 && pcm[0].abs() < 0.01, "{tone:?} at {rate}");
        let first_ms = peak(&pcm[..(rate / 1000) as usize]);
        assert!(
            first_ms > 0.008,
            "{tone:?} at {rate}: {first_ms} in the first ms"
        );
    }
}

#[test]
fn a_tone_ends_in_silence() {
    for (tone, rate, pcm) in all() {
        let last = peak(&pcm[pcm.len() - (rate / 1000) as usize..]);
        assert!(last < 1e-3, "{tone:?} at {rate}: {last} in the last ms");
    }
}

/// Of a smooth curve, twice as many samples lie half as far apart; a click keeps its height.
#[test]
fn no_tone_clicks() {
    for tone in Tone::ALL {
        let (coarse, fine) = (
            steepest(&render(tone, 48_000)),
            steepest(&render(tone, 96_000)),
        );
        assert!(fine < 0.55 * coarse, "{tone:?}: {fine} after {coarse}");
    }
}

#[test]
fn lift_rises_and_lower_falls() {
    for rate in RATES {
        let lift = pitches(&render(Tone::Lift, rate), rate);
        let lower = pitches(&render(Tone::Lower, rate), rate);
        assert!(lift.windows(2).all(|it| it[1] > it[0]), "{rate}: {lift:?}");
        assert!(
            lower.windows(2).all(|it| it[1] < it[0]),
            "{rate}: {lower:?}"
        );
        assert!(lift[3] > 1.25 * lift[0], "{rate}: {lift:?}");
        assert!(lower[0] > 1.25 * lower[3], "{rate}: {lower:?}");
    }
}

#[test]
fn the_last_seconds_are_a_third_higher_than_the_others() {
    let hz = |tone| pitches(&render(tone, 48_000), 48_000)[0];
    let ratio = hz(Tone::LastSecond) / hz(Tone::Second);
    assert!((1.22..1.30).contains(&ratio), "{ratio}");
}

#[test]
fn every_two_tones_differ() {
    for rate in RATES {
        let prints = Tone::ALL.map(|tone| (tone, fingerprint(&render(tone, rate), rate)));
        for (index, (one, print)) in prints.iter().enumerate() {
            for (other, other_print) in &prints[..index] {
                let distance = distance(print, other_print);
                assert!(
                    distance > 0.5,
                    "{one:?} and {other:?} at {rate}: {distance}"
                );
            }
        }
    }
}

#[test]
fn a_tone_lasts_equally_long_at_every_rate() {
    for tone in Tone::ALL {
        let ms = |rate| (render(tone, rate).len() as u32 * 1000).div_ceil(rate);
        assert!(RATES.iter().all(|&rate| ms(rate) == ms(8_000)), "{tone:?}");
    }
}

#[test]
fn the_primer_is_no_silence_and_no_sound() {
    for rate in RATES {
        let pcm = primer(rate);
        assert!((0.001..=0.002).contains(&peak(&pcm)));
        let length = Millis::new(pcm.len() as u64 * 1000 / u64::from(rate));
        assert_eq!(length, PRIMER_LENGTH);
    }
}

#[test]
fn primers_come_ahead_of_tones_after_a_long_silence_only() {
    check_primers(&[], &[]);
    check_primers(&[7_000, 8_000], &[]);
    check_primers(&[8_000, 16_000], &[]);
    check_primers(&[8_001, 9_000], &[7_301]);
    check_primers(&[0, 22_000, 23_000, 40_000], &[21_300, 39_300]);
}

#[track_caller]
fn check_primers(cues: &[u64], expected: &[u64]) {
    let cues: Vec<_> = cues
        .iter()
        .map(|&at| (Millis::new(at), Tone::Count))
        .collect();
    let starts: Vec<u64> = primers(&cues).into_iter().map(Millis::get).collect();
    assert_eq!(starts, expected);
}

fn all() -> impl Iterator<Item = (Tone, u32, Vec<f32>)> {
    Tone::ALL
        .into_iter()
        .flat_map(|tone| RATES.map(|rate| (tone, rate, render(tone, rate))))
}

fn peak(pcm: &[f32]) -> f32 {
    pcm.iter().fold(0.0, |peak, it| it.abs().max(peak))
}

fn steepest(pcm: &[f32]) -> f32 {
    let steps = pcm.windows(2).map(|it| (it[1] - it[0]).abs());
    steps.fold(0.0, f32::max)
}

/// The pitch of each quarter of a tone in Hz: the mean distance of its upward zero crossings.
fn pitches(pcm: &[f32], rate: u32) -> Vec<f64> {
    let quarters = pcm.chunks(pcm.len().div_ceil(4));
    quarters
        .map(|quarter| {
            let pairs = quarter.windows(2).enumerate();
            let crossings: Vec<f64> = pairs
                .filter(|(_, it)| it[0] < 0.0 && it[1] >= 0.0)
                .map(|(at, it)| at as f64 + f64::from(it[0] / (it[0] - it[1])))
                .collect();
            let span = crossings[crossings.len() - 1] - crossings[0];
            f64::from(rate) * (crossings.len() - 1) as f64 / span
        })
        .collect()
}

/// How much of each pitch from 250 Hz to 1 kHz (in whole tones) sounds in each tenth of a
/// second, all together of length 1.
fn fingerprint(pcm: &[f32], rate: u32) -> Vec<f64> {
    let mut print = vec![0.0; 12 * 13];
    for (frame, samples) in pcm.chunks(rate as usize / 10).enumerate() {
        for pitch in 0..13_u32 {
            let turn = TAU * 250.0 * 2_f64.powf(f64::from(pitch) / 6.0) / f64::from(rate);
            let (mut re, mut im) = (0.0, 0.0);
            for (n, &sample) in samples.iter().enumerate() {
                let (sin, cos) = (turn * n as f64).sin_cos();
                re += f64::from(sample) * cos;
                im += f64::from(sample) * sin;
            }
            print[frame * 13 + pitch as usize] = re.hypot(im);
        }
    }
    let length = print.iter().map(|it| it * it).sum::<f64>().sqrt();
    print.iter().map(|it| it / length).collect()
}

fn distance(one: &[f64], other: &[f64]) -> f64 {
    let squares = one.iter().zip(other).map(|(a, b)| (a - b) * (a - b));
    squares.sum::<f64>().sqrt()
}
