//! Which tones are booked, and when they are booked anew.

use super::*;
use crate::model::{Model, Stored};
use crate::msg::{Action, Msg};
use crate::now::{Now, Wall};
use crate::update::update;
use domain::cue::Kind;
use domain::day::Day;
use domain::history::RecordId;

fn now(ms: u64) -> Now {
    Now {
        moment: Moment::new(ms),
        wall: Wall {
            epoch_ms: 0,
            offset_min: 0,
            day: Day::FIRST,
        },
    }
}

/// A model after these messages, each with the time at which it is sent.
fn model(messages: &[(u64, Msg)]) -> Model {
    let mut model = Model::open(Stored::default(), now(0).wall);
    for (ms, msg) in messages {
        update(&mut model, msg.clone(), now(*ms));
    }
    model
}

fn started(more: &[(u64, Msg)]) -> Model {
    let mut messages = vec![(0, Msg::Start(RecordId(1))), (0, Msg::Play(Action::Resume))];
    messages.extend_from_slice(more);
    model(&messages)
}

fn first_booking() -> Booked {
    match booking(&started(&[]), None, Moment::new(0), Millis::ZERO) {
        Booking::Book(booked, _) => booked,
        other => panic!("{other:?}"),
    }
}

/// What happens at `ms` to the tones that were booked at the start: `keep`, `drop`, or the times of
/// the first two that are booked anew.
#[track_caller]
fn check(model: &Model, ms: u64, wanted: &str) {
    let told = match booking(model, Some(first_booking()), Moment::new(ms), Millis::ZERO) {
        Booking::Keep => "keep".to_owned(),
        Booking::Drop => "drop".to_owned(),
        Booking::Book(_, tones) => {
            let times: Vec<String> = tones.iter().map(|it| it.0.get().to_string()).collect();
            times[..2].join(" ")
        }
    };
    assert_eq!(told, wanted);
}

#[test]
fn the_tones_of_a_stretch_are_booked_once() {
    check(&started(&[]), 0, "keep");
    check(&started(&[]), 15_000, "keep");
}

#[test]
fn a_pause_drops_them_and_resuming_books_what_remains() {
    let pause = (5_000, Msg::Play(Action::Pause));
    check(&started(std::slice::from_ref(&pause)), 5_000, "drop");
    let resumed = started(&[pause, (9_000, Msg::Play(Action::Resume))]);
    check(&resumed, 9_000, "2000 3000");
}

#[test]
fn muting_drops_them_and_a_kind_turned_off_books_the_others() {
    check(&started(&[(1_000, Msg::ToggleMute)]), 1_000, "drop");
    let mut model = started(&[]);
    model.settings.tones = model.settings.tones.set(Kind::Ready, false);
    let Booking::Book(_, tones) = booking(&model, None, Moment::new(0), Millis::ZERO) else {
        panic!("nothing is booked");
    };
    assert!(tones.iter().all(|it| it.1.kind() != Kind::Ready));
}

#[test]
fn without_a_session_nothing_is_booked() {
    check(&model(&[]), 0, "drop");
    let kept = booking(&model(&[]), None, Moment::new(0), Millis::ZERO);
    assert_eq!(kept, Booking::Keep);
}

#[test]
fn a_tone_that_is_just_over_sounds_when_the_sound_wakes_up_late() {
    let late = |late| match booking(&started(&[]), None, Moment::new(7_200), late) {
        Booking::Book(_, tones) => tones[0],
        other => panic!("{other:?}"),
    };
    assert_eq!(late(WOKE_WITHIN), (Millis::ZERO, Tone::Count));
    assert_eq!(late(Millis::ZERO), (Millis::new(800), Tone::Count));
}

#[test]
fn runs_are_told_apart_by_the_revision_alone() {
    let first = first_booking();
    let later = Booked {
        from: Millis::secs(60),
        ..first
    };
    assert!(is_same_run(Some(first), Some(later)));
    assert!(!is_same_run(Some(first), None));
}

#[test]
fn sound_that_is_missing_is_told_once_and_not_if_it_is_muted() {
    let tells = |model: &Model| sound_news(model, Sound::Unavailable).is_some();
    let mut model = started(&[]);
    assert!(tells(&model));
    model.notify(Notice::NoSound);
    assert!(!tells(&model));
    assert!(!tells(&started(&[(0, Msg::ToggleMute)])));
    assert!(sound_news(&model, Sound::Playing).is_none());
    let since = Moment::new(5);
    let lost = sound_news(&model, Sound::Stalled { since });
    assert!(matches!(lost, Some(Msg::SoundLost(at)) if at == since));
}
