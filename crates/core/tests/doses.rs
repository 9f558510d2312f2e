//! How a dose, and the short session, are told.

use domain::exercise::{Band, Dose, Exercise, Form};
use domain::routine::Routine;
use domain::schedule::Rule;
use domain::time::Millis;
use groundwork_core::words::{
    amount, capital, dose_of, headline, minutes, minutes_in_words, plan, short, time_left,
};

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
fn a_length_is_told_in_whole_minutes_alike_everywhere() {
    for (secs, told, in_words) in [
        (0, "under 1 min", "under a minute"),
        (59, "under 1 min", "under a minute"),
        (60, "1 min", "one minute"),
        (119, "1 min", "one minute"),
        (642, "10 min", "ten minutes"),
        (720, "12 min", "twelve minutes"),
        (800, "13 min", "13 minutes"),
    ] {
        let length = Millis::secs(secs);
        assert_eq!(minutes(length), told, "{secs} s");
        assert_eq!(minutes_in_words(length), in_words);
        assert_eq!(time_left(length), [told, " left"].concat());
        assert_eq!(headline(2, length).1, [in_words, "."].concat());
        let lede = plan::lede(2, length, Rule::EveryDay);
        assert_eq!(lede, [&capital(in_words), ", every day."].concat());
    }
}

#[test]
fn steps_are_steps_and_one_is_one() {
    for (reps, steps, told) in [
        (52, 20, "52 reps, 20 steps"),
        (1, 1, "1 rep, 1 step"),
        (0, 20, "20 steps"),
        (1_200, 0, "1,200 reps"),
        (0, 0, "no reps"),
    ] {
        assert_eq!(amount(reps, steps), told);
    }
}

#[test]
fn no_exercises_are_said_plainly() {
    let none = Millis::ZERO;
    assert_eq!(
        headline(0, none),
        ("No exercise is switched on.".to_owned(), String::new())
    );
    assert_eq!(
        plan::lede(0, none, Rule::EveryDay),
        "No exercise is switched on."
    );
}
