//! How a dose, and the short session, are told.

use domain::exercise::{Band, Dose, Exercise, Form};
use domain::routine::Routine;
use domain::time::Millis;
use groundwork_core::words::{dose_of, minutes, short};

#[track_caller]
fn check(exercise: Exercise, count: u8, hold_secs: u64, band: Band, form: Form, told: &str) {
    let dose = Dose {
        count,
        hold: Millis::secs(hold_secs),
        band,
        form,
    };
    assert_eq!(dose_of(exercise, dose), told);
}

#[test]
fn a_dose_is_told_by_what_is_counted() {
    use Exercise::{Clam, GluteBridge, LateralWalk};
    use Form::{ArmsCrossed, Standard, TwoLegs};
    check(Clam, 12, 1, Band::None, Standard, "12 each leg · 1 s hold");
    check(
        Clam,
        8,
        3,
        Band::Light,
        Standard,
        "8 each leg · 3 s hold · light band",
    );
    check(
        GluteBridge,
        15,
        10,
        Band::None,
        TwoLegs,
        "15 on two legs · 10 s hold",
    );
    check(
        GluteBridge,
        8,
        10,
        Band::None,
        ArmsCrossed,
        "8 each leg · 10 s hold · arms crossed",
    );
    check(
        LateralWalk,
        12,
        0,
        Band::Heavy,
        Standard,
        "12 steps each way · heavy band",
    );
}

#[test]
fn the_short_session_is_called_by_what_is_in_it() {
    let mut routine = Routine::default();
    let told = |it: &Routine| it.short().map(|it| short(&it));
    assert_eq!(told(&routine), Some("Short: clams and bridges"));
    routine
        .items
        .retain(|it| it.exercise != Exercise::GluteBridge);
    assert_eq!(told(&routine), Some("Short session"));
    routine.items.retain(|it| it.exercise == Exercise::Clam);
    assert_eq!(told(&routine), None);
}

#[test]
fn a_length_is_told_to_the_nearest_half_minute() {
    for (secs, told) in [
        (0, "½ min"),
        (44, "½ min"),
        (45, "1 min"),
        (74, "1 min"),
        (75, "1½ min"),
        (642, "10½ min"),
        (720, "12 min"),
    ] {
        assert_eq!(minutes(Millis::secs(secs)), told, "{secs} s");
    }
}
