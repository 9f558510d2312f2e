//! Each sound lies at its own sample, however the mix is cut into blocks.

use super::*;
use proptest::prelude::*;

const RATE: u32 = 24_000;

fn mixed(sounds: &[SoundAt], ms: u64, block: usize) -> Vec<i16> {
    let mut mix = Mix::new(sounds, Millis::new(ms), RATE);
    let mut track = Vec::new();
    let mut out = vec![0; block];
    loop {
        match mix.next_block(&mut out) {
            0 => return track,
            count => track.extend(&out[..count]),
        }
    }
}

#[test]
fn what_sounds_together_is_added_and_stays_in_range() {
    let loud = [0.9_f32; 48];
    let sound = |at| SoundAt {
        at: Millis::new(at),
        pcm: &loud,
    };
    let track = mixed(&[sound(0), sound(1), sound(1), sound(1)], 4, 16);
    assert_eq!(track.len(), 96);
    assert_eq!(track[0], 20_643);
    assert_eq!(track[24], i16::MAX);
    assert_eq!(&track[72..], [0; 24]);
}

#[test]
fn a_sound_beyond_the_end_is_cut() {
    let pcm = [0.5_f32; 240];
    let at = Millis::new(5);
    assert_eq!(mixed(&[SoundAt { at, pcm: &pcm }], 10, 1_024).len(), 240);
}

proptest! {
    #[test]
    fn the_first_sample_of_each_sound_is_where_it_belongs(
        gaps in prop::collection::vec(3..2_000_u64, 1..20),
        block in 1..3_000_usize,
    ) {
        // Two milliseconds each, so that none meets the next.
        let pcm = [0.5_f32; 48];
        let mut at = 0;
        let starts: Vec<u64> = gaps.iter().map(|gap| { at += gap; at }).collect();
        let sounds: Vec<SoundAt> = starts
            .iter()
            .map(|&at| SoundAt { at: Millis::new(at), pcm: &pcm })
            .collect();
        let track = mixed(&sounds, at + 2, block);
        let mut expected = vec![0_i16; track.len()];
        for start in starts {
            let from = usize::try_from(start * 24).unwrap();
            expected[from..from + 48].fill(narrow(0.35));
        }
        prop_assert_eq!(track, expected);
    }
}
