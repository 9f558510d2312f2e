//! "This hurts": what it ends, what it keeps, and how it continues.

use domain::history::Work;
use domain::notes::Pain;
use domain::timeline::Phase;
use groundwork_core::effect::{SoundNeed, needs};
use groundwork_core::model::Screen;
use groundwork_core::msg::{Action, Msg};

use super::{BRIDGE, CLAM, IN_REP_2, Walk};

#[test]
fn one_tap_pauses_and_marks_and_the_day_is_kept() {
    let mut walk = Walk::new(&[CLAM, BRIDGE]);
    walk.start().pass(IN_REP_2).play(Action::Hurts);
    assert_eq!(walk.shown(), (CLAM, Phase::Lift, 2, false));
    let session = walk.model.session.as_ref().unwrap();
    assert_eq!(session.question(), Some((CLAM, None)));
    assert_eq!(needs(&walk.model).sound, SoundNeed::Silent);
    // A page killed now has written it down already.
    let kept = walk.checkpoint.clone().unwrap().record();
    assert!(kept.counts() && kept.notes.answer(CLAM).stopped);
    walk.play(Action::End);
    assert_eq!(walk.model.screen, Screen::Finish);
    assert!(walk.record().counts());
    assert_eq!(walk.record().work[0].done, 1);
}

#[test]
fn it_goes_on_gently_with_the_next_exercise() {
    let mut walk = Walk::new(&[CLAM, BRIDGE]);
    walk.start().pass(IN_REP_2).play(Action::Hurts);
    walk.play(Action::SayPain(Pain::of(6)));
    assert_eq!(walk.shown(), (CLAM, Phase::Lift, 2, false));
    walk.play(Action::Resume);
    assert_eq!(walk.shown(), (BRIDGE, Phase::Change, 0, true));
    let sets = walk.model.session.as_ref().unwrap().timeline().sets();
    assert!(sets[2].dose.count < 6 && sets[2].dose.hold.get() < 10_000);
    assert_eq!(sets[0].dose, CLAM.first_dose());
    walk.pass(900_000);
    let record = walk.record();
    let answer = record.notes.answer(CLAM);
    assert_eq!((answer.stopped, answer.pain), (true, Pain::of(6)));
    assert_eq!((record.work[0].done, record.work[1].done), (1, 0));
    assert!(record.work[2].is_complete() && record.work[3].is_complete());
}

#[test]
fn the_question_can_be_skipped_and_a_slip_changes_nothing() {
    let mut walk = Walk::new(&[CLAM, BRIDGE]);
    walk.start().pass(IN_REP_2).play(Action::Hurts);
    let asked = walk.model.session.clone();
    for slip in [
        Action::Toggle,
        Action::Pause,
        Action::Hurts,
        Action::GoNow,
        Action::MoreTime,
        Action::Easier,
    ] {
        walk.play(slip);
        assert_eq!(walk.model.session, asked, "{slip:?}");
    }
    walk.play(Action::Resume).pass(900_000);
    let answer = walk.record().notes.answer(CLAM);
    assert_eq!((answer.stopped, answer.pain), (true, None));
}

#[test]
fn pressed_by_mistake_it_is_taken_back() {
    for back in [Action::TakeBack, Action::Back] {
        let mut walk = Walk::new(&[CLAM, BRIDGE]);
        walk.start().pass(IN_REP_2).play(Action::Hurts);
        walk.play(Action::SayPain(Pain::of(4))).play(back);
        assert_eq!(walk.shown(), (CLAM, Phase::Lift, 2, false));
        walk.play(Action::Resume);
        assert_eq!(walk.shown(), (CLAM, Phase::Lift, 2, true));
        walk.pass(900_000);
        assert!(walk.record().notes.answers.is_empty());
        assert_eq!(walk.record().work[0].done, 10);
    }
}

#[test]
fn skip_leaves_the_exercise_and_stays_paused() {
    for skip in [Action::Skip, Action::SkipExercise] {
        let mut walk = Walk::new(&[CLAM, BRIDGE]);
        walk.start().pass(IN_REP_2).play(Action::Hurts).play(skip);
        assert_eq!(walk.shown(), (BRIDGE, Phase::Change, 0, false));
        assert_eq!(walk.model.session.as_ref().unwrap().question(), None);
    }
}

#[test]
fn in_the_move_to_the_next_exercise_it_is_the_one_before_that_hurts() {
    let mut walk = Walk::new(&[CLAM, BRIDGE]);
    walk.start().pass(160_000);
    assert_eq!(walk.shown(), (BRIDGE, Phase::Change, 0, true));
    walk.play(Action::Hurts);
    assert_eq!(
        walk.model.session.as_ref().unwrap().question(),
        Some((CLAM, None))
    );
    walk.play(Action::Resume);
    assert_eq!(walk.shown(), (BRIDGE, Phase::Change, 0, true));
    walk.pass(900_000);
    assert!(walk.record().work.iter().all(Work::is_complete));
    assert!(walk.record().notes.answer(CLAM).stopped);
}

#[test]
fn in_the_move_to_the_other_side_the_exercise_ends() {
    let mut walk = Walk::new(&[CLAM, BRIDGE]);
    walk.start().pass(80_000);
    assert_eq!(walk.shown(), (CLAM, Phase::Switch, 0, true));
    walk.play(Action::Hurts).play(Action::Resume);
    assert_eq!(walk.shown(), (BRIDGE, Phase::Change, 0, true));
    walk.play(Action::End);
    assert_eq!(
        (walk.record().work[0].done, walk.record().work[1].done),
        (10, 0)
    );
}

#[test]
fn stopping_the_last_exercise_ends_the_session() {
    let mut walk = Walk::new(&[BRIDGE]);
    walk.start()
        .pass(12_000)
        .play(Action::Hurts)
        .play(Action::Resume);
    assert_eq!(walk.model.screen, Screen::Finish);
    assert!(walk.record().counts());
    assert_eq!(walk.record().reps(), 0);
}

#[test]
fn stopped_before_anything_was_done_the_day_is_kept_all_the_same() {
    let mut walk = Walk::new(&[CLAM, BRIDGE]);
    walk.start()
        .pass(3_000)
        .play(Action::Hurts)
        .play(Action::End);
    assert_eq!(walk.model.screen, Screen::Finish);
    assert!(walk.record().counts());
    assert_eq!(walk.saved, 1);
}

#[test]
fn a_page_that_was_gone_does_not_go_on_with_what_hurt() {
    let mut walk = Walk::new(&[CLAM, BRIDGE]);
    walk.start().pass(IN_REP_2).play(Action::Hurts);
    walk.play(Action::SayPain(Pain::of(7)))
        .reload()
        .send(Msg::GoOn);
    assert_eq!(walk.shown(), (BRIDGE, Phase::Change, 0, true));
    walk.pass(900_000);
    let answer = walk.record().notes.answer(CLAM);
    assert_eq!((answer.stopped, answer.pain), (true, Pain::of(7)));
    assert_eq!(walk.record().work[0].done, 1);
}

#[test]
fn a_page_gone_in_the_last_exercise_finds_the_session_over() {
    let mut walk = Walk::new(&[BRIDGE]);
    walk.start()
        .pass(40_000)
        .play(Action::Hurts)
        .reload()
        .send(Msg::GoOn)
        .pass(100);
    assert_eq!(walk.model.screen, Screen::Finish);
    assert!(walk.record().counts());
}

#[test]
fn a_question_left_open_on_another_screen_goes_on_gently() {
    let mut walk = Walk::new(&[CLAM, BRIDGE]);
    walk.start().pass(IN_REP_2).play(Action::Hurts);
    walk.send(Msg::Navigate(Screen::Today)).send(Msg::GoOn);
    assert_eq!(walk.shown(), (BRIDGE, Phase::Change, 0, true));
}
