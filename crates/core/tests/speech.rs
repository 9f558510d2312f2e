//! What the voice says: the script of a session in full, and the laws of its timing.

use domain::cue::{Cue, Tone, cues};
use domain::exercise::{Band, Dose, Exercise, Form, Sides};
use domain::routine::{Item, Routine};
use domain::settings::{Rate, Says};
use domain::speech::{AFTER_TONE, INTO_NEXT, Line, Phrase, length, lines};
use domain::time::Millis;
use domain::timeline::{Phase, Reentry, Timeline};
use groundwork_core::words::spoken::{letters, text};
use proptest::prelude::*;

/// The first routine, with 10 s to get ready.
fn routine() -> Routine {
    Routine {
        ready: Millis::secs(10),
        ..Routine::default()
    }
}

fn said(timeline: &Timeline, says: Says) -> Vec<Line> {
    lines(timeline, says, Rate::USUAL, letters)
}

/// The lines from one instant up to another, in ms, as `12.15 Text`.
#[track_caller]
fn check(timeline: &Timeline, says: Says, (from, to): (u64, u64), expected: &[&str]) {
    let shown: Vec<String> = said(timeline, says)
        .into_iter()
        .filter(|it| (from..to).contains(&it.at.get()))
        .map(|it| format!("{:.2} {}", it.at.as_secs(), text(it.phrase)))
        .collect();
    assert_eq!(shown, expected);
}

fn of(items: Vec<Item>) -> Timeline {
    let routine = Routine {
        items,
        ..Routine::default()
    };
    routine.to_timeline()
}

fn with_band(exercise: Exercise, band: Band) -> Item {
    let item = Item::first(exercise);
    Item {
        dose: Dose { band, ..item.dose },
        ..item
    }
}

#[test]
fn the_first_repetitions_of_a_session() {
    check(
        &routine().to_timeline(),
        Says::Everything,
        (0, 31_000),
        &[
            "0.15 Clams. Lie on your right side. Left leg works.",
            "10.15 Ten.",
            "12.15 Hold.",
            "16.65 Nine.",
            "18.65 Hold.",
            "19.65 Heels together.",
            "23.15 Eight.",
            "29.65 Seven.",
        ],
    );
}

#[test]
fn the_end_of_a_side_and_the_move_to_the_other() {
    check(
        &routine().to_timeline(),
        Says::Everything,
        (55_000, 95_000),
        &[
            "55.65 Three.",
            "58.65 Open from the hip.",
            "62.15 Two.",
            "68.65 Last one.",
            "75.15 Switch. Roll onto your left side. Right leg works.",
            "90.15 Ten.",
            "92.15 Hold.",
        ],
    );
}

#[test]
fn a_long_hold_is_counted_out_and_halfway_is_told() {
    check(
        &routine().to_timeline(),
        Says::Everything,
        (303_000, 364_000),
        &[
            "305.15 Halfway. Next: Single-leg bridge. On your back. Left foot down, right leg \
             straight.",
            "330.15 Six.",
            "332.15 Hold.",
            "339.15 Three.",
            "340.15 Two.",
            "341.15 One.",
            "346.15 Five.",
            "348.15 Hold.",
            "355.15 Three.",
            "356.15 Two.",
            "357.15 One.",
            "358.15 Press through your heel.",
            "362.15 Four.",
        ],
    );
}

#[test]
fn in_a_walk_a_word_on_form_takes_the_place_of_a_count_and_the_end_is_told() {
    check(
        &routine().to_timeline(),
        Says::Everything,
        (597_000, 650_000),
        &[
            "597.15 Switch. Now to the right.",
            "612.15 Ten.",
            "615.15 Stay low.",
            "618.15 Eight.",
            "621.15 Seven.",
            "624.15 Toes forward.",
            "627.15 Five.",
            "630.15 Four.",
            "633.15 Push from the trailing leg.",
            "636.15 Two.",
            "639.15 Last one.",
            "642.15 Done. That was all.",
        ],
    );
}

#[test]
fn a_band_goes_on_and_off_in_the_move_to_the_exercise() {
    let timeline = of(vec![
        with_band(Exercise::Clam, Band::Light),
        with_band(Exercise::FireHydrant, Band::Medium),
        Item::first(Exercise::GluteBridge),
    ]);
    let moves: Vec<String> = said(&timeline, Says::Everything)
        .into_iter()
        .filter(|it| matches!(it.phrase, Phrase::Move(_)))
        .map(|it| text(it.phrase))
        .collect();
    assert_eq!(
        moves,
        [
            "Clams. Lie on your right side. Left leg works. Light band on, above your knees.",
            "Switch. Roll onto your left side. Right leg works.",
            "Rest. Next: Fire hydrants. On hands and knees. Left leg works. Medium band on, above \
             your knees.",
            "Halfway. Switch. Stay on hands and knees. Right leg works.",
            "Rest. Next: Single-leg bridge. On your back. Left foot down, right leg straight. Band \
             off.",
            "Switch. Right foot down, left leg straight.",
        ]
    );
}

#[test]
fn a_move_with_little_time_is_told_in_few_words() {
    let moves = |seconds: u64| {
        let item = Item {
            switch: Millis::new(seconds),
            ..Item::first(Exercise::Clam)
        };
        let lines = said(&of(vec![item]), Says::Everything);
        let moves = lines
            .iter()
            .filter(|it| matches!(it.phrase, Phrase::Move(_)));
        moves.skip(1).map(|it| text(it.phrase)).collect::<Vec<_>>()
    };
    assert_eq!(
        moves(15_000),
        ["Halfway. Switch. Roll onto your left side. Right leg works."]
    );
    assert_eq!(moves(5_000), ["Halfway. Switch. Right leg."]);
    assert_eq!(moves(4_000), ["Right leg."]);
    assert_eq!(moves(500), [""; 0]);
    assert_eq!(moves(0), [""; 0]);
}

#[test]
fn a_session_gone_on_with_tells_where_it_stands() {
    let reentry = Reentry {
        set: 1,
        rep: 4,
        ready: Millis::secs(10),
    };
    let item = with_band(Exercise::Clam, Band::Light);
    let routine = Routine {
        items: vec![item],
        ..routine()
    };
    let timeline = Timeline::with_reentry(routine.to_sets(), Some(reentry));
    let from = timeline.rep_start(1, 4).get();
    check(
        &timeline,
        Says::Everything,
        (from, from + 13_000),
        &[
            "109.65 Clams. Lie on your left side. Right leg works. Light band on, above your knees.",
            "119.65 Seven.",
        ],
    );
}

#[test]
fn the_sample_is_made_of_what_the_voice_says() {
    let spoken = locale::text::spoken::sample();
    assert!(spoken.starts_with("Clams. Left leg works.") && spoken.ends_with("Seven."));
}

#[test]
fn counts_alone_are_all_there() {
    let routine = routine();
    let counts = said(&routine.to_timeline(), Says::Counts);
    assert!(counts.iter().all(|it| it.phrase.is_count()));
    let reps: usize = routine
        .to_sets()
        .iter()
        .map(|it| usize::from(it.dose.count))
        .sum();
    let seconds = 2 * 6 * 3;
    assert_eq!(counts.len(), reps + seconds);
    assert_eq!(said(&routine.to_timeline(), Says::Nothing), []);
}

fn any_item() -> impl Strategy<Value = Item> {
    let exercise = prop::sample::select(Exercise::ALL.to_vec());
    let form = prop::sample::select(vec![Form::Standard, Form::TwoLegs, Form::ArmsCrossed]);
    let band = prop::sample::select(vec![Band::None, Band::Light, Band::Heavy]);
    let moves = (0..40_000_u64, 0..40_000_u64);
    let parts = (exercise, form, band, 1..=40_u8, 0..15_000_u64, moves);
    parts.prop_map(
        |(exercise, form, band, count, hold, (change, switch))| Item {
            exercise,
            dose: Dose {
                count,
                // Half of them whole seconds, as the catalogue has them.
                hold: Millis::new(if hold % 2 == 0 {
                    hold / 1000 * 1000
                } else {
                    hold
                }),
                band,
                form,
            },
            sides: Sides::Even,
            change: Millis::new(change),
            switch: Millis::new(switch),
        },
    )
}

fn any_timeline() -> impl Strategy<Value = Timeline> {
    let items = prop::collection::vec(any_item(), 1..5);
    let reentry = prop::option::of((0..8_usize, 1..10_u8, 0..20_000_u64));
    (0..30_000_u64, items, reentry).prop_map(|(ready, items, reentry)| {
        let routine = Routine {
            ready: Millis::new(ready),
            items,
            ..Routine::default()
        };
        let reentry = reentry.map(|(set, rep, ready)| Reentry {
            set,
            rep,
            ready: Millis::new(ready),
        });
        Timeline::with_reentry(routine.to_sets(), reentry)
    })
}

fn any_rate() -> impl Strategy<Value = Rate> {
    (Rate::SLOWEST..=Rate::FASTEST).prop_map(Rate::tenths)
}

/// The first tone after an instant.
fn next_tone(tones: &[Cue], at: Millis) -> Option<Cue> {
    tones.iter().find(|it| it.at > at).copied()
}

proptest! {
    #[test]
    fn a_phrase_comes_after_its_tone_and_is_over_before_it_covers_the_next(
        timeline in any_timeline(),
        rate in any_rate(),
        says in prop::sample::select(Says::ALL.to_vec()),
    ) {
        let tones = cues(&timeline);
        for line in lines(&timeline, says, rate, letters) {
            let begins = line.at - AFTER_TONE;
            let edge = timeline.spans().iter().any(|it| it.start == begins);
            let on_tone = tones.iter().any(|it| it.at == begins);
            prop_assert!(on_tone || edge, "{line:?}");
            prop_assert_eq!(line.length, length(text(line.phrase).len().max(letters(line.phrase)), rate));
            prop_assert!(line.at <= line.latest);
            if let Some(next) = next_tone(&tones, begins) {
                // However late it begins.
                prop_assert!(line.latest + line.length <= next.at + INTO_NEXT, "{line:?} {next:?}");
            }
        }
    }

    #[test]
    fn phrases_come_in_order_and_never_overlap(
        timeline in any_timeline(),
        rate in any_rate(),
        says in prop::sample::select(Says::ALL.to_vec()),
    ) {
        let lines = lines(&timeline, says, rate, letters);
        for pair in lines.windows(2) {
            prop_assert!(pair[0].at + pair[0].length <= pair[1].at, "{pair:?}");
        }
    }

    #[test]
    fn words_on_form_change_and_none_comes_into_a_count(
        timeline in any_timeline(),
        rate in any_rate(),
    ) {
        let tones = cues(&timeline);
        let mut last = None;
        for line in lines(&timeline, Says::Everything, rate, letters) {
            let Phrase::Form(cue) = line.phrase else { continue };
            prop_assert_ne!(Some(cue), last);
            last = Some(cue);
            let position = timeline.at(line.at).unwrap();
            prop_assert!(matches!(position.span.phase, Phase::Lower | Phase::Settle | Phase::Step));
            let over = line.at + line.length;
            let counted = |it: &&Cue| matches!(it.tone, Tone::Count | Tone::Second | Tone::LastSecond);
            let inside = tones.iter().filter(counted).any(|it| it.at > line.at && it.at + INTO_NEXT < over);
            prop_assert!(!inside, "{line:?}");
        }
    }

    #[test]
    fn at_counts_only_counts_are_said(timeline in any_timeline(), rate in any_rate()) {
        let all = lines(&timeline, Says::Everything, rate, letters);
        let counts = lines(&timeline, Says::Counts, rate, letters);
        prop_assert!(counts.iter().all(|it| it.phrase.is_count()));
        // Every count of the fuller script is in the shorter one.
        for line in all.iter().filter(|it| it.phrase.is_count()) {
            prop_assert!(counts.contains(line), "{line:?}");
        }
    }
}
