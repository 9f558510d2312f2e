//! The ladders of doses, in tables and laws.

use super::{down, down_to_fewer, down_with_same_band, is_below, place, steps, up};
use crate::exercise::{Band, Bands, Dose, Exercise, Form};
use notation::{dose, shown};
use proptest::prelude::*;

pub(crate) mod notation;

const ALL: Bands = Bands::NONE
    .with(Band::Light)
    .with(Band::Medium)
    .with(Band::Heavy);

#[track_caller]
fn check_steps(exercise: Exercise, expected: &str) {
    let steps: Vec<String> = steps(exercise).into_iter().map(shown).collect();
    assert_eq!(steps.join(" "), expected);
}

#[test]
fn the_ladders_are_the_content_s() {
    let reps = "10x1 12x1 15x1 12x2 15x2 \
                10x1+light 12x1+light 15x1+light 12x2+light 15x2+light \
                10x1+medium 12x1+medium 15x1+medium 12x2+medium 15x2+medium \
                10x1+heavy 12x1+heavy 15x1+heavy 12x2+heavy 15x2+heavy";
    check_steps(Exercise::Clam, reps);
    check_steps(Exercise::FireHydrant, reps);
    check_steps(
        Exercise::GluteBridge,
        "8x5/two 10x10/two 6x3 6x5 6x8 6x10 6x10/crossed",
    );
    check_steps(
        Exercise::LateralWalk,
        "10x0 15x0 10x0+light 12x0+light 15x0+light 10x0+medium 12x0+medium 15x0+medium \
         10x0+heavy 12x0+heavy 15x0+heavy",
    );
}

#[test]
fn a_gentle_start_is_the_lowest_step_of_each() {
    let gentle = Exercise::ALL.map(|it| shown(it.gentle_dose()));
    assert_eq!(gentle, ["10x1", "10x1", "8x5/two", "10x0"]);
    let first = Exercise::ALL.map(|it| shown(it.first_dose()));
    assert_eq!(first, ["10x1", "10x1", "6x10", "10x0"]);
}

/// The step below and the one above, with a light band at hand; `-` for none.
#[track_caller]
fn check_beside(exercise: Exercise, from: &str, below: &str, above: &str) {
    let bands = Bands::NONE.with(Band::Light);
    let show = |it: Option<Dose>| it.map_or("-".to_owned(), shown);
    assert_eq!(show(down(exercise, dose(from), 1, bands)), below);
    assert_eq!(show(up(exercise, dose(from), bands)), above);
}

#[test]
fn a_dose_on_a_step_has_its_neighbours() {
    check_beside(Exercise::Clam, "10x1", "-", "12x1");
    check_beside(Exercise::Clam, "15x1", "12x1", "12x2");
    check_beside(Exercise::Clam, "15x2", "12x2", "10x1+light");
    check_beside(Exercise::Clam, "10x1+light", "15x2", "12x1+light");
    check_beside(Exercise::Clam, "15x2+light", "12x2+light", "-");
    check_beside(Exercise::GluteBridge, "10x10/two", "8x5/two", "6x3");
    check_beside(Exercise::GluteBridge, "6x10/crossed", "6x10", "-");
    check_beside(Exercise::LateralWalk, "15x0", "10x0", "10x0+light");
}

#[test]
fn a_dose_of_one_s_own_stands_between_the_steps_by_its_load() {
    check_beside(Exercise::Clam, "8x1", "-", "10x1");
    check_beside(Exercise::Clam, "20x1", "15x1", "12x2");
    check_beside(Exercise::Clam, "6x2", "10x1", "15x1");
    check_beside(Exercise::Clam, "12x3", "15x2", "10x1+light");
    check_beside(Exercise::Clam, "5x1+light", "15x2", "10x1+light");
    check_beside(Exercise::Clam, "20x0", "-", "12x1");
    check_beside(Exercise::GluteBridge, "4x4", "10x10/two", "6x3");
    check_beside(Exercise::GluteBridge, "10x5", "6x8", "6x10");
    check_beside(Exercise::GluteBridge, "12x12/two", "10x10/two", "6x3");
    check_beside(Exercise::LateralWalk, "12x0", "10x0", "15x0");
    check_beside(Exercise::LateralWalk, "30x0", "15x0", "10x0+light");
}

#[test]
fn a_band_that_is_worn_is_at_hand() {
    check_beside(Exercise::Clam, "12x1+heavy", "10x1+heavy", "15x1+heavy");
    check_beside(Exercise::Clam, "10x1+heavy", "15x2+light", "12x1+heavy");
    check_beside(
        Exercise::GluteBridge,
        "6x8+light",
        "6x5+light",
        "6x10+light",
    );
}

#[test]
fn a_way_that_an_exercise_does_not_know_is_its_standard_one() {
    check_beside(Exercise::Clam, "12x1/two", "10x1", "15x1");
}

#[test]
fn two_steps_down_skip_the_bands_that_are_not_there() {
    let two = |from, bands| down(Exercise::Clam, dose(from), 2, bands).map(shown);
    assert_eq!(two("12x1+heavy", Bands::NONE).as_deref(), Some("15x2"));
    assert_eq!(two("12x1+heavy", ALL).as_deref(), Some("15x2+medium"));
    assert_eq!(two("12x1", ALL).as_deref(), Some("10x1"));
    assert_eq!(two("10x1", ALL), None);
}

#[test]
fn two_steps_down_with_the_same_band_end_at_its_first() {
    let two = |from| down_with_same_band(Exercise::Clam, dose(from), 2).map(shown);
    assert_eq!(two("15x1+light").as_deref(), Some("10x1+light"));
    assert_eq!(two("12x1+light").as_deref(), Some("10x1+light"));
    assert_eq!(two("10x1+light"), None);
    assert_eq!(two("15x2").as_deref(), Some("15x1"));
}

#[test]
fn below_the_lowest_step_each_step_is_a_repetition_fewer() {
    let two = |from| down_to_fewer(Exercise::Clam, dose(from), 2, ALL).map(shown);
    assert_eq!(two("15x1").as_deref(), Some("10x1"));
    assert_eq!(two("12x1").as_deref(), Some("10x1"));
    assert_eq!(two("10x1").as_deref(), Some("8x1"));
    assert_eq!(two("8x1").as_deref(), Some("6x1"));
    assert_eq!(two("4x1").as_deref(), Some("3x1"));
    assert_eq!(two("3x1"), None);
    let below = |one, other| is_below(Exercise::Clam, dose(one), dose(other));
    assert!(below("8x1", "10x1") && below("6x1", "8x1") && below("10x1", "12x1"));
    assert!(!below("8x1", "8x1") && !below("10x1", "8x1"));
}

pub(crate) fn any_dose() -> impl Strategy<Value = Dose> {
    let bands = vec![Band::None, Band::Light, Band::Medium, Band::Heavy];
    let forms = vec![Form::Standard, Form::TwoLegs, Form::ArmsCrossed];
    let parts = (
        1..40_u8,
        0..15_u64,
        prop::sample::select(bands),
        prop::sample::select(forms),
    );
    parts.prop_map(|(count, secs, band, form)| Dose {
        count,
        hold: crate::time::Millis::secs(secs),
        band,
        form,
    })
}

pub(crate) fn any_bands() -> impl Strategy<Value = Bands> {
    prop::sample::subsequence(Band::WORN.to_vec(), 0..=3)
        .prop_map(|it| it.into_iter().fold(Bands::NONE, Bands::with))
}

proptest! {
    #[test]
    fn a_step_up_is_on_the_ladder_above_and_within_the_bands(
        exercise in prop::sample::select(Exercise::ALL.to_vec()),
        dose in any_dose(),
        bands in any_bands(),
    ) {
        if let Some(to) = up(exercise, dose, bands) {
            prop_assert!(place(exercise, to) > place(exercise, dose));
            prop_assert!(bands.has(to.band) || to.band == dose.band);
            let plain = if exercise == Exercise::GluteBridge {
                Dose { band: Band::None, ..to }
            } else {
                to
            };
            prop_assert!(steps(exercise).contains(&plain));
            // Nothing that could be done lies between.
            let between = |it: &Dose| {
                bands.with(dose.band).has(it.band)
                    && place(exercise, *it) > place(exercise, dose)
                    && place(exercise, *it) < place(exercise, to)
            };
            prop_assert!(!steps(exercise).iter().any(between));
        }
    }

    #[test]
    fn up_and_down_again_is_no_higher_than_before(
        exercise in prop::sample::select(Exercise::ALL.to_vec()),
        dose in any_dose(),
        bands in any_bands(),
    ) {
        if let Some(above) = up(exercise, dose, bands) {
            let back = down(exercise, above, 1, bands.with(dose.band));
            prop_assert!(back.is_none_or(|it| place(exercise, it) <= place(exercise, dose)));
        }
    }

    #[test]
    fn every_step_stands_on_itself(
        exercise in prop::sample::select(Exercise::ALL.to_vec()),
    ) {
        let places: Vec<_> = steps(exercise).into_iter().map(|it| place(exercise, it)).collect();
        prop_assert!(places.windows(2).all(|it| it[0] < it[1]));
        prop_assert!(places[0].is_bottom() && !places[1].is_bottom());
    }
}
