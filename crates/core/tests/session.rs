//! A session as it is played: what each control does to it, and what late ticks do not.

#![expect(clippy::unwrap_used, reason = "a test fails where it is surprised")]

use domain::day::Day;
use domain::exercise::{Exercise, Side};
use domain::history::{Identity, RecordId};
use domain::routine::Routine;
use domain::time::{Millis, Moment};
use domain::timeline::Phase;
use groundwork_core::session::Session;
use proptest::prelude::*;

/// The first routine, with 10 s to get ready.
fn routine() -> Routine {
    Routine {
        ready: Millis::secs(10),
        ..Routine::default()
    }
}

const DAY: &str = "2026-11-21";

fn identity() -> Identity {
    Identity {
        id: RecordId(7),
        day: Day::parse(DAY).unwrap(),
        epoch_ms: 1_795_000_000_000,
        offset_min: 60,
    }
}

fn at(ms: u64) -> Moment {
    Moment::new(1_000_000 + ms)
}

fn started() -> Session {
    Session::start(identity(), routine().to_sets(), at(0))
}

/// What stands on the screen after so many milliseconds: exercise, side, phase and repetition.
fn shown(session: &Session, ms: u64) -> String {
    let Some(position) = session.position(at(ms)) else {
        return "over".to_owned();
    };
    let set = session.timeline().sets()[position.span.set];
    let side = match set.side {
        Some(Side::Left) => "left",
        Some(Side::Right) => "right",
        None => "both",
    };
    let phase = format!("{:?}", position.span.phase).to_lowercase();
    format!(
        "{} {side} {phase} {}",
        set.exercise.entry().key,
        position.span.rep
    )
}

#[track_caller]
fn check(session: &Session, ms: u64, expected: &str) {
    assert_eq!(shown(session, ms), expected, "after {ms} ms");
}

#[test]
fn it_begins_by_getting_ready_and_lifts_when_that_is_over() {
    let session = started();
    check(&session, 0, "clam left ready 0");
    check(&session, 9_999, "clam left ready 0");
    check(&session, 10_000, "clam left lift 1");
    check(&session, 12_000, "clam left hold 1");
    check(&session, 13_000, "clam left lower 1");
    check(&session, 16_000, "clam left settle 1");
    check(&session, 16_500, "clam left lift 2");
    check(&session, 75_000, "clam right switch 0");
    check(&session, 155_000, "fire-hydrant left change 0");
    check(&session, 641_999, "lateral-walk right step 10");
    check(&session, 642_000, "over");
}

#[test]
fn a_pause_stops_time_and_starts_the_repetition_again() {
    let mut session = started();
    session.pause(at(18_000));
    check(&session, 500_000, "clam left lift 2");
    assert_eq!(session.elapsed(at(500_000)), Millis::secs(18));
    session.resume(at(500_000));
    check(&session, 500_000, "clam left lift 2");
    let position = session.position(at(500_000)).unwrap();
    assert_eq!(position.into, Millis::ZERO);
    assert_eq!(session.elapsed(at(500_000)), Millis::secs(18));
    assert_eq!(session.total(), Millis::new(642_000 + 1_500));
}

#[test]
fn a_pause_in_a_guided_move_goes_on_where_it_stood() {
    let mut session = started();
    session.pause(at(4_000));
    session.resume(at(60_000));
    assert_eq!(
        session.position(at(60_000)).unwrap().remaining(),
        Millis::secs(6)
    );
    assert_eq!(session.total(), Millis::secs(642));
}

#[test]
fn pausing_twice_or_resuming_twice_changes_nothing() {
    let mut session = started();
    session.pause(at(20_000));
    let paused = session.clone();
    session.pause(at(30_000));
    assert_eq!(session, paused);
    session.resume(at(40_000));
    let resumed = session.clone();
    session.resume(at(41_000));
    assert_eq!(session, resumed);
}

#[test]
fn back_starts_the_side_again() {
    let mut session = started();
    session.back(at(40_000));
    check(&session, 40_000, "clam left ready 0");
    session.go_now(at(41_000));
    check(&session, 41_000, "clam left lift 1");
}

#[test]
fn back_near_the_beginning_of_a_side_goes_to_the_one_before() {
    let mut session = started();
    session.back(at(77_900));
    check(&session, 77_900, "clam left ready 0");

    let mut session = started();
    session.back(at(78_000));
    check(&session, 78_000, "clam right switch 0");
    session.back(at(79_000));
    check(&session, 79_000, "clam left ready 0");

    let mut at_first_lift = started();
    at_first_lift.back(at(92_000));
    check(&at_first_lift, 92_000, "clam left ready 0");
}

#[test]
fn skip_goes_to_the_next_side_and_from_the_last_one_to_the_end() {
    let mut session = started();
    session.skip(at(20_000));
    check(&session, 20_000, "clam right switch 0");
    for _ in 0..7 {
        session.skip(at(21_000));
    }
    check(&session, 21_000, "over");
    assert!(session.is_over(at(21_000)));
    assert_eq!(session.elapsed(at(21_000)), Millis::secs(21));
    assert_eq!(session.total(), Millis::secs(21));
}

#[test]
fn skipping_an_exercise_leaves_out_both_sides() {
    let mut session = started();
    session.skip_exercise(at(20_000));
    check(&session, 20_000, "fire-hydrant left change 0");
    session.skip(at(21_000));
    session.skip_exercise(at(22_000));
    check(&session, 22_000, "glute-bridge left change 0");
}

#[test]
fn go_now_ends_a_guided_move_and_is_nothing_during_work() {
    let mut session = started();
    session.go_now(at(3_000));
    check(&session, 3_000, "clam left lift 1");
    let working = session.clone();
    session.go_now(at(4_000));
    assert_eq!(session, working);
}

#[test]
fn more_time_lengthens_the_move_by_fifteen_seconds() {
    let mut session = started();
    session.more_time(at(9_000));
    assert_eq!(
        session.position(at(9_000)).unwrap().remaining(),
        Millis::secs(16)
    );
    assert_eq!(session.total(), Millis::secs(657));
    session.more_time(at(10_000));
    check(&session, 39_999, "clam left ready 0");
    check(&session, 40_000, "clam left lift 1");
    session.more_time(at(41_000));
    assert_eq!(session.total(), Millis::secs(672));
}

#[test]
fn easier_means_fewer_and_shorter_from_here_on() {
    let mut session = started();
    session.pause(at(20_000));
    assert!(session.easier(at(20_000)));
    let doses: Vec<_> = session
        .timeline()
        .sets()
        .iter()
        .map(|it| (it.dose.count, it.dose.hold.get() / 1000))
        .collect();
    assert_eq!(
        doses,
        [
            (7, 1),
            (7, 1),
            (7, 1),
            (7, 1),
            (5, 6),
            (5, 6),
            (7, 0),
            (7, 0)
        ]
    );
    assert_eq!(session.elapsed(at(20_000)), Millis::secs(20));
    session.resume(at(21_000));
    check(&session, 21_000, "clam left lift 2");
}

#[test]
fn easier_late_in_a_side_still_plays_the_repetition_that_is_under_way() {
    let mut session = started();
    // The ninth of ten.
    session.pause(at(10_000 + 8 * 6_500 + 100));
    assert!(session.easier(at(70_000)));
    assert_eq!(session.timeline().sets()[0].dose.count, 9);
    assert_eq!(session.timeline().sets()[1].dose.count, 7);
    session.resume(at(70_000));
    check(&session, 70_000, "clam left lift 9");
    check(&session, 76_500, "clam right switch 0");
}

#[test]
fn there_is_an_end_to_easier() {
    let mut session = started();
    session.pause(at(1_000));
    let times = std::iter::repeat_with(|| session.easier(at(1_000)))
        .take_while(|it| *it)
        .count();
    assert!(times < 12);
    let sets = session.timeline().sets();
    assert!(sets.iter().all(|it| it.dose.count == 3));
    assert!(
        sets.iter()
            .all(|it| it.exercise == Exercise::LateralWalk || it.dose.hold >= Millis::secs(1))
    );
}

#[test]
fn a_record_credits_what_was_done_and_nothing_else() {
    let mut session = started();
    // Three repetitions and a bit, then on to the right side, all of it.
    session.skip(at(10_000 + 3 * 6_500 + 2_000));
    session.go_now(at(32_000));
    let record = session.record(at(32_000 + 65_000));
    assert_eq!(record.work[0].done, 3);
    assert_eq!(record.work[1].done, 10);
    assert!(record.work[2..].iter().all(|it| it.done == 0));
    assert!(!record.counts());
    assert_eq!(record.reps(), 13);
    assert_eq!(record.played, Millis::secs(97));
}

#[test]
fn skipping_the_rest_of_the_last_side_credits_none_of_it() {
    let mut session = started();
    for _ in 0..7 {
        session.skip(at(1_000));
    }
    session.go_now(at(1_000));
    check(&session, 5_000, "lateral-walk right step 2");
    session.skip(at(5_000));
    check(&session, 5_000, "over");
    let done: Vec<u8> = session
        .record(at(5_000))
        .work
        .iter()
        .map(|it| it.done)
        .collect();
    assert_eq!(done, [0, 0, 0, 0, 0, 0, 0, 1]);
}

#[test]
fn a_whole_exercise_counts() {
    let session = started();
    assert!(session.record(at(155_000)).counts());
    assert!(!session.record(at(154_999)).counts());
}

#[test]
fn repeating_a_side_counts_its_repetitions_once() {
    let mut session = started();
    session.back(at(10_000 + 5 * 6_500));
    session.go_now(at(43_000));
    let record = session.record(at(43_000 + 2 * 6_500));
    assert_eq!(record.work[0].done, 5);
}

#[test]
fn a_session_goes_on_from_its_checkpoint() {
    let mut session = started();
    session.skip(at(20_000));
    session.go_now(at(21_000));
    let then = 21_000 + 4 * 6_500 + 3_000;
    let checkpoint = session.checkpoint(at(then), 5);
    assert_eq!((checkpoint.set, checkpoint.rep), (1, 5));
    let mut again = Session::restore(&checkpoint, Millis::secs(10), at(0));
    check(&again, 0, "clam right ready 5");
    check(&again, 10_000, "clam right lift 5");
    assert_eq!(again.elapsed(at(0)), Millis::new(then));
    // The time to get ready was not there before; what was played of the repetition is repeated.
    assert_eq!(
        again.total(),
        session.total() + Millis::secs(10) + Millis::secs(3)
    );
    assert_eq!(again.record(at(10_000)).work, session.record(at(then)).work);
    again.more_time(at(1_000));
    check(&again, 24_999, "clam right ready 5");
    again.easier(at(2_000));
    check(&again, 2_000, "clam right ready 5");
}

#[test]
fn a_checkpoint_in_a_guided_move_begins_that_move_again() {
    let session = started();
    let checkpoint = session.checkpoint(at(80_000), 5);
    let again = Session::restore(&checkpoint, Millis::secs(10), at(0));
    check(&again, 0, "clam right switch 0");
    check(&again, 14_999, "clam right switch 0");
    check(&again, 15_000, "clam right lift 1");
}

#[test]
fn a_late_look_finds_the_session_where_it_would_be_anyway() {
    for step in [16, 1_000, 20_000, 60_000] {
        let session = started();
        let mut now = 0;
        while now < 700_000 {
            assert_eq!(session.place(at(now)), Millis::new(now.min(642_000)));
            now += step;
        }
    }
}

#[derive(Clone, Copy, Debug)]
enum Press {
    Pause,
    Resume,
    Back,
    Skip,
    SkipExercise,
    GoNow,
    MoreTime,
    Easier,
}

fn any_press() -> impl Strategy<Value = (u64, Press)> {
    use Press::{Back, Easier, GoNow, MoreTime, Pause, Resume, Skip, SkipExercise};
    let presses = vec![
        Pause,
        Resume,
        Back,
        Skip,
        SkipExercise,
        GoNow,
        MoreTime,
        Easier,
    ];
    (0u64..60_000, prop::sample::select(presses))
}

proptest! {
    /// Whatever is pressed: time played is the time that the clock ran, and no second is lost.
    #[test]
    fn time_played_is_the_time_that_was_not_paused(presses in prop::collection::vec(any_press(), 0..40)) {
        let mut session = started();
        let (mut now, mut played) = (0, 0);
        for (wait, press) in presses {
            let room = (session.total() - session.elapsed(at(now))).get();
            if session.is_running() {
                played += wait.min(room);
            }
            now += wait;
            if session.is_over(at(now)) {
                break;
            }
            match press {
                Press::Pause => session.pause(at(now)),
                Press::Resume => session.resume(at(now)),
                Press::Back => session.back(at(now)),
                Press::Skip => session.skip(at(now)),
                Press::SkipExercise => session.skip_exercise(at(now)),
                Press::GoNow => session.go_now(at(now)),
                Press::MoreTime => session.more_time(at(now)),
                Press::Easier => drop(session.easier(at(now))),
            }
            prop_assert_eq!(session.elapsed(at(now)), Millis::new(played));
            prop_assert!(session.total() >= session.elapsed(at(now)));
            let record = session.record(at(now));
            prop_assert!(record.work.iter().all(|it| it.done <= it.asked.count || it.is_complete()));
        }
    }

    /// A page killed at any instant loses at most the repetition that was under way.
    #[test]
    fn a_checkpoint_at_any_instant_keeps_what_was_done(ms in 0u64..642_000) {
        let session = started();
        let checkpoint = session.checkpoint(at(ms), 0);
        prop_assert_eq!(checkpoint.record().work, session.record(at(ms)).work);
        let again = Session::restore(&checkpoint, Millis::secs(10), at(0));
        prop_assert_eq!(again.record(at(0)).work, session.record(at(ms)).work);
        let position = again.position(at(0)).unwrap();
        let was = session.position(at(ms)).unwrap();
        prop_assert_eq!((position.span.set, position.span.rep), (was.span.set, was.span.rep));
        prop_assert!(position.span.phase.is_move());
        prop_assert!(was.span.phase != Phase::Ready || was.span.rep == 0);
    }
}
