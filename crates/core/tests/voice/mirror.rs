//! What mirrors the tones: vibration, and the flash of the screen's edge.

use domain::cue::{Tone, cues};
use domain::exercise::Exercise;
use domain::routine::{Item, Routine};
use domain::settings::Says;
use domain::time::Millis;
use proptest::prelude::*;

use super::{Room, USUAL, set};

#[test]
fn every_tone_is_mirrored_once() {
    let mut room = Room::with(USUAL, set(|it| it.signals.flash = true));
    let timeline = room.model.session.as_ref().unwrap().timeline().clone();
    room.pass(timeline.total().get() + 1_000, 50);
    let tones = cues(&timeline);
    let felt = tones.iter().filter(|it| !it.tone.pulse().is_empty());
    assert_eq!(room.pulses.len(), felt.count());
    assert_eq!(room.pulses.last().unwrap().1, Tone::Finish.pulse());
    // All but the last light up; at the end the edge is dark.
    let lit: Vec<&str> = room.flashes.iter().map(|it| it.1).collect();
    assert_eq!(lit.len(), tones.len());
    assert!(
        lit[..lit.len() - 1]
            .chunks(2)
            .all(|it| it == ["a", "b"] || it == ["a"])
    );
    assert_eq!(lit.last(), Some(&""));
}

#[test]
fn a_tone_that_is_long_past_is_not_mirrored() {
    let mut room = Room::new(USUAL);
    room.pass(20_000, 100);
    let before = room.pulses.len();
    room.ms += 4_800; // from 20.0 to 24.8 s: the lift began at 23.0
    room.look();
    assert_eq!(room.pulses.len(), before);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn the_edge_flashes_less_than_three_times_a_second(
        exercise in prop::sample::select(Exercise::ALL.to_vec()),
        moves in (0..8_000_u64, 0..8_000_u64),
        hold in 0..6_000_u64,
    ) {
        let item = Item::first(exercise);
        let mut dose = item.dose;
        dose.hold = Millis::new(hold);
        let item = Item { dose, change: Millis::new(moves.0), switch: Millis::new(moves.1), ..item };
        let routine = Routine { ready: Millis::new(moves.0), items: vec![item], ..Routine::default() };
        let settings = set(|it| {
            it.signals.flash = true;
            it.voice.says = Says::Nothing;
        });
        let mut room = Room::on(USUAL, settings, routine);
        let total = room.model.session.as_ref().unwrap().timeline().total();
        room.pass(total.get(), 10);
        let lit = room.flashes.iter().filter(|it| !it.1.is_empty());
        let onsets: Vec<u64> = lit.map(|it| it.0).collect();
        prop_assert!(!onsets.is_empty());
        prop_assert!(onsets.windows(3).all(|it| it[2] - it[0] >= 1_000), "{onsets:?}");
    }
}
