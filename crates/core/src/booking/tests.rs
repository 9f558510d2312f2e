//! Which tones are booked, and when they are booked anew.

use super::*;
use crate::model::{Model, Stored};
use crate::msg::{Action, Msg};
use crate::now::{Now, Wall};
use crate::sound::word;
use crate::update::update;
use domain::cue::Kind;
use domain::day::Day;
use domain::history::RecordId;
use domain::routine::Routine;

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

/// A first visit whose routine has 10 s to get ready.
fn stored() -> Stored {
    Stored {
        routine: Routine {
            ready: Millis::secs(10),
            ..Routine::default()
        },
        ..Stored::default()
    }
}

/// A model after these messages, each with the time at which it is sent.
fn model(messages: &[(u64, Msg)]) -> Model {
    let mut model = Model::open(stored(), now(0).wall);
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

/// What becomes of a session at each second as the watchdog says these: o opens, w wakes, p plays,
/// u unavailable, s stalled since then. Drawn: the session runs, waits for sound or is paused; then
/// the value of `data-sound`, and the notices.
#[track_caller]
fn check_sound(mut model: Model, verdicts: &str, wanted: &str) {
    let mut drawn = String::new();
    for (second, verdict) in verdicts.chars().enumerate() {
        let ms = (second as u64 + 1) * 1_000;
        let sound = match verdict {
            'o' => Sound::Opening,
            'w' => Sound::Waking,
            'p' => Sound::Playing,
            'u' => Sound::Unavailable,
            _ => Sound::Stalled {
                since: Moment::new(ms),
            },
        };
        if let Some(msg) = sound_news(&model, sound) {
            update(&mut model, msg, now(ms));
        }
        let session = model.session.as_ref().unwrap();
        drawn.push(match () {
            () if session.is_running() => 'r',
            () if session.awaits_sound() => 's',
            () if session.is_waiting() => 'w',
            () => 'p',
        });
    }
    let told = [&drawn, word(&model)].join(" ");
    assert_eq!(format!("{told} {:?}", model.notices), wanted, "{verdicts}");
}

#[test]
fn a_session_waits_for_a_slow_device_and_goes_on_by_itself() {
    check_sound(started(&[]), "oopp", "rrrr running []");
    check_sound(started(&[]), "owwwp", "rsssr running []");
    check_sound(started(&[]), "owwwuoww", "rsssrrrr none [NoSound]");
    check_sound(started(&[]), "owuowp", "rsrrrr running []");
    check_sound(started(&[]), "ow", "rs waking []");
}

#[test]
fn whoever_begins_meanwhile_is_not_held_again() {
    let begun = started(&[(1, Msg::SoundWakes), (2, Msg::Play(Action::Resume))]);
    check_sound(begun, "wwp", "rrr running []");
}

#[test]
fn while_the_person_is_awaited_sound_wakes_unnoticed() {
    let waiting = model(&[(0, Msg::Start(RecordId(1)))]);
    check_sound(waiting.clone(), "owps", "wwww running []");
    check_sound(waiting, "uu", "ww none [NoSound]");
}

#[test]
fn sound_that_is_lost_pauses_and_muted_sound_is_not_missed() {
    check_sound(started(&[]), "pps", "rrp running [SoundStopped]");
    let muted = [(0, Msg::ToggleMute)];
    check_sound(started(&muted), "uu", "rr silent []");
}

#[test]
fn a_repetition_that_waits_for_sound_begins_again() {
    let model = started(&[(17_500, Msg::SoundWakes)]);
    let session = model.session.unwrap();
    assert_eq!(session.place(Moment::new(99_000)), Millis::new(16_500));
}

#[test]
fn tones_are_late_once_the_audio_clock_has_stood() {
    let late = |page, audio_ms| lateness(Millis::new(page), audio_ms).map(Millis::get);
    let checks = [(500, 475.0), (500, 520.0), (600, 112.0)];
    assert_eq!(
        checks.map(|(page, audio_ms)| late(page, audio_ms)),
        [None, None, Some(488)]
    );
    let quiet = |ms| is_quiet(&started(&[]), Moment::new(ms));
    assert_eq!(
        [6_000, 7_100, 7_600, 10_200].map(quiet),
        [true, false, true, false]
    );
}
