//! What mirrors the tones: the mark of a phase, the flash of the screen's edge, vibration.

use groundwork::app::face::flashes;
use groundwork::domain::cue::{Kind, Kinds, Tone, cues, mark};
use groundwork::domain::exercise::Exercise;
use groundwork::domain::routine::{Item, Routine};
use groundwork::domain::time::Millis;
use groundwork::domain::timeline::Timeline;
use proptest::prelude::*;

fn session() -> Timeline {
    Routine::default().to_timeline()
}

#[test]
fn the_mark_of_each_instant_is_the_last_tone_of_its_phase() {
    let timeline = session();
    let tones = cues(&timeline);
    for ms in (0..timeline.total().get()).step_by(50) {
        let at = Millis::new(ms);
        let position = timeline.at(at).unwrap();
        let expected = tones
            .iter()
            .rfind(|it| it.at >= position.span.start && it.at <= at);
        assert_eq!(mark(&position).as_ref(), expected, "at {ms} ms");
    }
}

#[test]
fn every_tone_but_the_last_flashes_once() {
    let timeline = session();
    let mut onsets = 0;
    let mut before = false;
    for ms in (0..timeline.total().get()).step_by(20) {
        let flash = flashes(&timeline.at(Millis::new(ms)).unwrap());
        onsets += usize::from(flash && !before);
        before = flash;
    }
    assert_eq!(onsets, cues(&timeline).len() - 1);
}

#[test]
fn lift_grows_lower_fades_and_a_switch_is_two_short_ones() {
    let [lift, lower] = [Tone::Lift, Tone::Lower].map(Tone::pulse);
    assert!(lift[0] < lift[2] && lower[0] > lower[2]);
    let switch = Tone::Switch.pulse();
    assert_eq!((switch.len(), switch[0]), (3, switch[2]));
    // A pulse is over before the next second, and begins and ends with the phone shaking.
    for tone in Tone::ALL {
        let pulse = tone.pulse();
        assert!(pulse.iter().sum::<u32>() < 600, "{tone:?}");
        assert!(pulse.is_empty() || pulse.len() % 2 == 1, "{tone:?}");
    }
}

#[test]
fn each_kind_of_tone_is_turned_on_and_off_by_itself() {
    for kind in Kind::ALL {
        let without = Kinds::ALL.set(kind, false);
        let only = Kinds::NONE.set(kind, true);
        for other in Kind::ALL {
            assert_eq!(without.has(other), other != kind);
            assert_eq!(only.has(other), other == kind);
        }
        assert!(Tone::ALL.iter().any(|it| it.kind() == kind));
        assert_eq!(without.set(kind, true), Kinds::ALL);
    }
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
        let timeline = routine.to_timeline();
        let mut onsets: Vec<u64> = Vec::new();
        let mut before = false;
        for ms in (0..timeline.total().get()).step_by(10) {
            let flash = flashes(&timeline.at(Millis::new(ms)).unwrap());
            if flash && !before {
                onsets.push(ms);
            }
            before = flash;
        }
        prop_assert!(onsets.windows(3).all(|it| it[2] - it[0] >= 1_000), "{onsets:?}");
    }
}
