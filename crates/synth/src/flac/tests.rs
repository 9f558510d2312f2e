//! What is encoded is read back sample for sample by another decoder.

use super::*;
use crate::render;
use domain::cue::Tone;
use proptest::prelude::*;

fn encoded(samples: &[i16]) -> Vec<u8> {
    let mut encoder = Encoder::new(24_000, samples.len(), &["TITLE=Étude".to_owned()]);
    samples.chunks(BLOCK).for_each(|it| encoder.add(it));
    encoder.take()
}

/// Encodes the samples, and compares what an independent decoder reads.
#[track_caller]
fn check(samples: &[i16]) -> usize {
    let bytes = encoded(samples);
    let mut reader = claxon::FlacReader::new(&bytes[..]).unwrap();
    assert_eq!(reader.get_tag("TITLE").next(), Some("Étude"));
    let info = reader.streaminfo();
    assert_eq!(
        (info.sample_rate, info.bits_per_sample, info.channels),
        (24_000, 16, 1)
    );
    assert_eq!(info.samples, Some(samples.len() as u64));
    let read: Vec<i16> = reader
        .samples()
        .map(|it| i16::try_from(it.unwrap()).unwrap())
        .collect();
    assert!(read == samples);
    bytes.len()
}

#[test]
fn silence_takes_next_to_nothing() {
    assert!(check(&vec![0; 24_000]) < 500);
}

#[test]
fn a_tone_takes_six_tenths_of_its_samples_at_most() {
    #[expect(clippy::cast_possible_truncation, reason = "between -1 and 1")]
    let narrow = |it: &f32| (it * 32_767.0) as i16;
    for tone in Tone::ALL {
        let samples: Vec<i16> = render(tone, 24_000).iter().map(narrow).collect();
        let bytes = check(&samples);
        assert!(bytes * 10 < samples.len() * 2 * 6, "{tone:?}: {bytes}");
    }
}

#[test]
fn the_loudest_and_the_sharpest_edges_are_kept() {
    check(&[i16::MIN, i16::MAX].repeat(1_500));
    check(&[i16::MIN; 5]);
    check(&[1]);
    check(&[0, 7]);
}

#[test]
fn frames_are_numbered_beyond_each_length_of_their_number() {
    let mut long = vec![0_i16; BLOCK * 2_100];
    for (place, sample) in long.iter_mut().enumerate().step_by(BLOCK) {
        *sample = i16::try_from(place / BLOCK).unwrap();
    }
    check(&long);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn whatever_is_encoded_is_read_back(
        noise in prop::collection::vec(any::<i16>(), 1..3_000),
        shift in 0..16_u32,
        quiet in 0..3_000_usize,
    ) {
        let mut samples: Vec<i16> = noise.iter().map(|it| it >> shift).collect();
        samples.extend(vec![3; quiet]);
        check(&samples);
    }
}
