//! What the Session screen shows at moments of the first session, and what its controls do.

#![expect(clippy::unwrap_used, reason = "a test fails where it is surprised")]

use domain::day::Day;
use domain::history::{Identity, RecordId};
use domain::notes::Pain;
use domain::routine::Routine;
use domain::time::{Millis, Moment};
use groundwork_core::msg::Action;
use groundwork_core::session::Session;
use groundwork_core::session_view::{SessionTimes, SessionView};

/// The first routine, with 10 s to get ready.
fn routine() -> Routine {
    Routine {
        ready: Millis::secs(10),
        ..Routine::default()
    }
}

fn at(ms: u64) -> Moment {
    Moment::new(1_000_000 + ms)
}

fn started() -> Session {
    let identity = Identity {
        id: RecordId(7),
        day: Day::parse("2026-11-21").unwrap(),
        epoch_ms: 1_795_000_000_000,
        offset_min: 60,
    };
    Session::start(identity, routine().to_sets(), at(0))
}

fn view(session: &Session, ms: u64) -> SessionView {
    SessionView::at(session, at(ms)).unwrap()
}

/// The panel's kind, word and number, the time left, and the names of the controls.
#[track_caller]
fn check(session: &Session, ms: u64, expected: &str) {
    let view = view(session, ms);
    let number = view.number.map(|it| format!(" {} {}", it.value, it.unit));
    let found = format!(
        "{}: {}{} | {} | {} | {}",
        view.kind.name(),
        view.word,
        number.unwrap_or_default(),
        view.time_left,
        view.play_or_pause().1,
        view.onward().unwrap().1,
    );
    assert_eq!(found, expected, "after {ms} ms");
}

#[test]
fn the_panel_says_what_to_do_and_how_much_of_it_is_left() {
    let session = started();
    check(
        &session,
        0,
        "wait: Ready 10 seconds | 10 min left | Pause | Go now",
    );
    check(
        &session,
        9_000,
        "wait: Ready 1 second | 10 min left | Pause | Go now",
    );
    check(
        &session,
        10_000,
        "work: Lift 10 reps left | 10 min left | Pause | Skip",
    );
    check(
        &session,
        71_000,
        "work: Hold 1 rep left | 9 min left | Pause | Skip",
    );
    check(
        &session,
        76_000,
        "rest: Switch 14 seconds | 9 min left | Pause | Go now",
    );
    check(
        &session,
        156_000,
        "rest: Rest 24 seconds | 8 min left | Pause | Go now",
    );
    assert_eq!(SessionView::at(&session, at(642_000)), None);
}

#[test]
fn a_pause_shows_no_number_and_resumes_or_ends() {
    let mut session = started();
    assert_eq!(view(&session, 12_000).close(), Action::Pause);
    session.pause(at(12_000));
    check(
        &session,
        60_000,
        "paused: Paused | 10 min left | Resume | Skip side",
    );
    assert_eq!(view(&session, 60_000).close(), Action::End);
    session.resume(at(60_000));
    check(
        &session,
        60_000,
        "work: Lift 10 reps left | 10 min left | Pause | Skip",
    );
}

#[test]
fn each_set_fills_in_tenths() {
    let session = started();
    let shown = |ms| {
        let view = view(&session, ms);
        (view.progress.clone(), view.sets())
    };
    let none = || vec![0, 0];
    let all = |first| vec![first, none(), none(), none()];
    assert_eq!(shown(5_000), (all(none()), (0, 8)));
    assert_eq!(shown(42_500), (all(vec![5, 0]), (0, 8)));
    assert_eq!(shown(76_000), (all(vec![10, 0]), (1, 8)));
}

#[test]
fn a_stopped_exercise_is_asked_about_until_that_is_answered() {
    let mut session = started();
    session.hurts(at(20_000));
    let question = view(&session, 21_000).question.unwrap();
    assert_eq!(
        (question.exercise.entry().key, question.pain, question.last),
        ("clam", None, false)
    );
    check(
        &session,
        21_000,
        "paused: Paused | 10 min left | Go on gently | End and save",
    );
    session.say_pain(Pain::of(3));
    assert_eq!(view(&session, 22_000).question.unwrap().pain, Pain::of(3));
}

#[test]
fn a_beat_that_changes_nothing_to_see_gives_an_equal_view() {
    let session = started();
    assert_eq!(view(&session, 10_000), view(&session, 10_100));
    let times = |ms| SessionTimes::at(&session, at(ms)).unwrap();
    let expected = SessionTimes {
        remaining: 1_900,
        elapsed: 10_100,
        total: 642_000,
    };
    assert_eq!(times(10_100), expected);
}
