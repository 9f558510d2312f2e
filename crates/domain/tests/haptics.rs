//! What mirrors the tones: the mark of a phase, vibration; and the kinds of tones.

use domain::cue::{Kind, Kinds, Tone, cues, mark};
use domain::routine::Routine;
use domain::time::Millis;
use domain::timeline::Timeline;

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
