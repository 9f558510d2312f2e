//! Each sound lies at its own sample, however the mix is cut into blocks.

use super::*;
use proptest::prelude::*;

const RATE: u32 = 24_000;

/// The mix of these sounds, each given at the last moment.
fn mixed(sounds: &[(u64, Rc<[f32]>)], ms: u64, block: usize) -> Vec<i16> {
    let mut mix = Mix::new(Millis::new(ms), RATE);
    let mut left = sounds;
    let mut track = Vec::new();
    let mut out = vec![0; block];
    loop {
        let soon = left.partition_point(|it| Millis::new(it.0) < mix.ahead(block));
        let (due, later) = left.split_at(soon);
        left = later;
        for (at, pcm) in due {
            mix.add(Millis::new(*at), Rc::clone(pcm));
        }
        match mix.next_block(&mut out) {
            0 => return track,
            count => track.extend(&out[..count]),
        }
    }
}

#[test]
fn what_sounds_together_is_added_and_stays_in_range() {
    let loud: Rc<[f32]> = [0.9; 48].into();
    let sounds = [0, 1, 1, 1].map(|at| (at, Rc::clone(&loud)));
    let track = mixed(&sounds, 4, 16);
    assert_eq!(track.len(), 96);
    assert_eq!(track[0], 20_643);
    assert_eq!(track[24], i16::MAX);
    assert_eq!(&track[72..], [0; 24]);
}

#[test]
fn a_sound_beyond_the_end_is_cut() {
    assert_eq!(mixed(&[(5, [0.5; 240].into())], 10, 1_024).len(), 240);
}

#[test]
fn a_sound_is_let_go_once_it_was_heard() {
    let pcm: Rc<[f32]> = [0.5; 48].into();
    let mut mix = Mix::new(Millis::secs(1), RATE);
    mix.add(Millis::ZERO, Rc::clone(&pcm));
    mix.next_block(&mut [0; 48]);
    assert_eq!(Rc::strong_count(&pcm), 1);
}

proptest! {
    #[test]
    fn the_first_sample_of_each_sound_is_where_it_belongs(
        gaps in prop::collection::vec(3..2_000_u64, 1..20),
        block in 1..3_000_usize,
    ) {
        // Two milliseconds each, so that none meets the next.
        let pcm: Rc<[f32]> = [0.5; 48].into();
        let mut at = 0;
        let starts: Vec<u64> = gaps.iter().map(|gap| { at += gap; at }).collect();
        let sounds: Vec<_> = starts.iter().map(|&at| (at, Rc::clone(&pcm))).collect();
        let track = mixed(&sounds, at + 2, block);
        let mut expected = vec![0_i16; track.len()];
        for start in starts {
            let from = usize::try_from(start * 24).unwrap();
            expected[from..from + 48].fill(narrow(0.35));
        }
        prop_assert_eq!(track, expected);
    }
}
