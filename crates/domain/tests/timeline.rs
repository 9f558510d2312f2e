//! The laws of the timeline and of the tones along it.

use domain::catalogue::sides;
use domain::cue::{Cue, LONG_HOLD, Tone, cues, stretch};
use domain::exercise::{Band, Dose, Exercise, Form, Sides, Tempo};
use domain::routine::{Item, Routine};
use domain::time::Millis;
use domain::timeline::{Phase, Span, Timeline};
use proptest::prelude::*;

fn any_item() -> impl Strategy<Value = Item> {
    let exercise = prop::sample::select(Exercise::ALL.to_vec());
    let form = prop::sample::select(vec![Form::Standard, Form::TwoLegs, Form::ArmsCrossed]);
    (exercise, form, 1u8..=20, 0u64..=15, 0u64..=40, 0u64..=40).prop_map(
        |(exercise, form, count, hold, change, switch)| Item {
            exercise,
            dose: Dose {
                count,
                hold: Millis::secs(hold),
                band: Band::None,
                form,
            },
            sides: Sides::Even,
            change: Millis::secs(change),
            switch: Millis::secs(switch),
        },
    )
}

fn any_routine() -> impl Strategy<Value = Routine> {
    (0u64..=30, prop::collection::vec(any_item(), 0..6)).prop_map(|(ready, items)| Routine {
        ready: Millis::secs(ready),
        items,
        ..Routine::default()
    })
}

fn phases_of_rep(timeline: &Timeline, set: usize, rep: u8) -> Vec<(Phase, Millis)> {
    let ours = |it: &&Span| (it.set, it.rep) == (set, rep);
    let spans = timeline.spans().iter().filter(ours);
    spans.map(|it| (it.phase, it.length)).collect()
}

proptest! {
    #[test]
    fn a_timeline_has_no_gap_and_no_empty_span(routine in any_routine()) {
        let timeline = routine.to_timeline();
        let mut end = Millis::ZERO;
        for span in timeline.spans() {
            prop_assert_eq!(span.start, end);
            prop_assert!(span.length > Millis::ZERO);
            end = span.end();
        }
        prop_assert_eq!(timeline.total(), end);
    }

    #[test]
    fn every_instant_has_its_place(routine in any_routine(), at in 0u64..2_000_000) {
        let timeline = routine.to_timeline();
        let elapsed = Millis::new(at);
        match timeline.at(elapsed) {
            Some(position) => {
                prop_assert!(elapsed < timeline.total());
                prop_assert_eq!(position.span.start + position.into, elapsed);
                prop_assert!(position.into < position.span.length);
                prop_assert!(position.remaining() > Millis::ZERO);
                prop_assert!((0.0..1.0).contains(&position.progress()));
            }
            None => prop_assert!(elapsed >= timeline.total()),
        }
    }

    #[test]
    fn every_rep_has_all_its_phases_in_order(routine in any_routine()) {
        let timeline = routine.to_timeline();
        for (index, set) in timeline.sets().iter().enumerate() {
            let expected: Vec<(Phase, Millis)> = match set.exercise.entry().tempo {
                Tempo::Rep { lift, lower, settle } => vec![
                    (Phase::Lift, lift),
                    (Phase::Hold, set.dose.hold),
                    (Phase::Lower, lower),
                    (Phase::Settle, settle),
                ],
                Tempo::Step { out, follow } => vec![(Phase::Step, out + follow)],
            };
            let expected: Vec<_> =
                expected.into_iter().filter(|(_, length)| *length > Millis::ZERO).collect();
            for rep in 1..=set.dose.count {
                prop_assert_eq!(phases_of_rep(&timeline, index, rep), expected.clone());
            }
        }
    }

    #[test]
    fn both_sides_do_the_same(routine in any_routine()) {
        let timeline = routine.to_timeline();
        let mut first = 0;
        for item in &routine.items {
            let count = sides(item.dose.form).len();
            let work = |set: usize| -> Millis {
                let spans = timeline.spans().iter().filter(|it| it.set == set && it.rep > 0);
                spans.map(|it| it.length).sum()
            };
            for set in first..first + count {
                prop_assert_eq!(work(set), work(first));
                prop_assert_eq!(timeline.sets()[set].dose, item.dose);
            }
            first += count;
        }
        prop_assert_eq!(first, timeline.sets().len());
    }

    #[test]
    fn an_item_is_as_long_as_its_part_of_the_timeline(item in any_item()) {
        let routine = Routine { ready: Millis::ZERO, items: vec![item], ..Routine::default() };
        prop_assert_eq!(item.length(), routine.to_timeline().total());
    }

    #[test]
    fn tones_come_in_order_and_within_the_session(routine in any_routine()) {
        let timeline = routine.to_timeline();
        let cues = cues(&timeline);
        for pair in cues.windows(2) {
            prop_assert!(pair[0].at <= pair[1].at);
        }
        prop_assert!(cues.iter().all(|it| it.at <= timeline.total()));
        let finishes = cues.iter().filter(|it| it.tone == Tone::Finish).count();
        prop_assert_eq!(finishes, usize::from(!timeline.spans().is_empty()));
    }

    #[test]
    fn stretches_meet_without_gap_and_away_from_every_tone(routine in any_routine()) {
        let timeline = routine.to_timeline();
        let cues = cues(&timeline);
        let mut at = Millis::ZERO;
        while at <= timeline.total() {
            let (from, until) = stretch(&timeline, at);
            prop_assert_eq!(from, at);
            prop_assert!(until > at);
            let quiet = |cue: &&Cue| cue.at + Millis::secs(1) > until && cue.at < until + Millis::secs(1);
            prop_assert!(until > timeline.total() || cues.iter().find(quiet).is_none());
            at = until;
        }
    }
}

/// Draws the tones of a session as a second to a letter.
fn picture(timeline: &Timeline) -> String {
    let cues = cues(timeline);
    let seconds = timeline.total().get() / 500;
    let letter = |tick: u64| {
        let here = Millis::new(tick * 500);
        match cues.iter().rev().find(|it| it.at == here).map(|it| it.tone) {
            None => '.',
            Some(Tone::Count) => 'c',
            Some(Tone::Lift) => '/',
            Some(Tone::Second) => 's',
            Some(Tone::LastSecond) => 'S',
            Some(Tone::Lower) => '\\',
            Some(Tone::Step) => 'x',
            Some(Tone::Switch) => '<',
            Some(Tone::Rest) => 'r',
            Some(Tone::Finish) => '!',
        }
    };
    (0..=seconds).map(letter).collect()
}

#[track_caller]
fn check_tones(routine: &Routine, expected: &str) {
    assert_eq!(picture(&routine.to_timeline()), expected);
}

fn of(exercise: Exercise, count: u8, hold: u64) -> Item {
    let first = Item::first(exercise);
    let dose = Dose {
        count,
        hold: Millis::secs(hold),
        ..first.dose
    };
    Item {
        dose,
        change: Millis::secs(5),
        switch: Millis::secs(5),
        ..first
    }
}

#[test]
fn a_short_hold_is_silent_between_lift_and_lower() {
    let routine = Routine {
        ready: Millis::secs(5),
        items: vec![of(Exercise::Clam, 1, 1)],
        ..Routine::default()
    };
    check_tones(
        &routine,
        "....c.c.c./.....\\......<...c.c.c./.....\\......!",
    );
}

#[test]
fn a_long_hold_is_counted_and_its_last_three_seconds_stand_out() {
    let routine = Routine {
        ready: Millis::secs(4),
        items: vec![of(Exercise::GluteBridge, 1, 5)],
        ..Routine::default()
    };
    let rep = "/...s.s.S.S.S.\\.......";
    check_tones(&routine, &format!("..c.c.c.{rep}<...c.c.c.{rep}!"));
}

#[test]
fn every_step_of_a_walk_has_its_tone() {
    let routine = Routine {
        ready: Millis::secs(4),
        items: vec![of(Exercise::LateralWalk, 2, 0)],
        ..Routine::default()
    };
    check_tones(&routine, "..c.c.c.x.....x.....<...c.c.c.x.....x.....!");
}

#[test]
fn the_move_to_the_next_exercise_begins_with_its_own_tone() {
    let walk = of(Exercise::LateralWalk, 1, 0);
    let routine = Routine {
        ready: Millis::ZERO,
        items: vec![walk, walk],
        ..Routine::default()
    };
    check_tones(
        &routine,
        "x.....<...c.c.c.x.....r...c.c.c.x.....<...c.c.c.x.....!",
    );
}

#[test]
fn a_long_hold_is_one_of_four_seconds_and_more() {
    assert_eq!(LONG_HOLD, Millis::secs(4));
}

#[test]
fn the_first_routine_is_the_articles_at_its_lower_end() {
    let doses: Vec<_> = Routine::default()
        .items
        .iter()
        .map(|it| (it.exercise, it.dose.count, it.dose.hold.get() / 1000))
        .collect();
    assert_eq!(
        doses,
        [
            (Exercise::Clam, 10, 1),
            (Exercise::FireHydrant, 10, 1),
            (Exercise::GluteBridge, 6, 10),
            (Exercise::LateralWalk, 10, 0),
        ]
    );
    assert_eq!(Routine::default().to_timeline().total(), Millis::secs(652));
}

#[test]
fn two_legged_bridges_have_one_set() {
    let dose = Dose {
        form: Form::TwoLegs,
        ..Exercise::GluteBridge.first_dose()
    };
    let bridge = Item {
        dose,
        ..Item::first(Exercise::GluteBridge)
    };
    let routine = Routine {
        ready: Millis::ZERO,
        items: vec![bridge],
        ..Routine::default()
    };
    assert_eq!(routine.to_timeline().sets().len(), 1);
    assert_eq!(routine.to_timeline().sets()[0].side, None);
}
