//! Check-ins, and offers taken, undone and declined.

use domain::exercise::{Band, Bands, Dose, Exercise};
use domain::notes::{Effort, Pain};
use domain::progression::{DoseChange, Reason};
use domain::routine::Item;
use groundwork_core::coach::offers;
use groundwork_core::msg::{Action, Msg};

use super::{BRIDGE, CLAM, IN_REP_2, Walk};

#[test]
fn what_hurt_is_done_two_steps_down_next_time() {
    let item = Item {
        dose: Dose {
            count: 15,
            ..CLAM.first_dose()
        },
        ..Item::first(CLAM)
    };
    let mut walk = Walk::with(vec![item, Item::first(BRIDGE)]);
    walk.start()
        .pass(IN_REP_2)
        .play(Action::Hurts)
        .play(Action::End);
    assert_eq!(walk.offered(), [(CLAM, Reason::Stopped, false)]);
    walk.send(Msg::Take(CLAM));
    assert_eq!(walk.count(CLAM), Some(10));
}

#[test]
fn pain_before_goes_into_the_record_and_is_asked_anew_each_day() {
    let mut walk = Walk::new(&[CLAM]);
    walk.send(Msg::PainBefore(Pain::of(3))).next_day(1);
    assert_eq!(walk.model.before, None);
    walk.send(Msg::PainBefore(Pain::of(5)))
        .send(Msg::PainBefore(Pain::of(4)));
    walk.start().pass(50_000);
    assert_eq!(walk.model.before, None);
    assert_eq!(walk.checkpoint.as_ref().unwrap().notes.before, Pain::of(4));
    walk.pass(900_000);
    assert_eq!(walk.record().notes.before, Pain::of(4));
    walk.start().pass(900_000);
    assert_eq!(walk.record().notes.before, None);
}

#[test]
fn what_is_said_on_finish_is_kept_at_once() {
    let mut walk = Walk::new(&[CLAM, BRIDGE]);
    walk.start().pass(900_000);
    let saved = walk.saved;
    walk.send(Msg::Felt(None, Some(Effort::Right)));
    walk.send(Msg::Felt(Some(BRIDGE), Some(Effort::Hard)));
    walk.send(Msg::PainAfter(Pain::of(2)));
    walk.send(Msg::PainDuring(CLAM, Pain::of(1)));
    walk.send(Msg::PainAfter(Pain::of(2)));
    assert_eq!(walk.saved, saved + 4, "what changes nothing is not written");
    let notes = &walk.record().notes;
    assert_eq!(notes.answer(CLAM).effort, Some(Effort::Right));
    assert_eq!(notes.answer(BRIDGE).effort, Some(Effort::Hard));
    assert_eq!(notes.answer(CLAM).pain, Pain::of(1));
    assert_eq!((notes.after, notes.revision), (Pain::of(2), 4));
    assert_eq!(walk.model.finished.as_ref(), Some(walk.record()));
    walk.send(Msg::PainAfter(None));
    assert_eq!(walk.record().notes.after, None);
    // On another screen there is no session to speak of.
    walk.send(Msg::Done).send(Msg::PainAfter(Pain::of(9)));
    assert_eq!(walk.record().notes.after, None);
}

#[test]
fn all_at_once_leaves_out_what_was_stopped_or_not_begun() {
    let mut walk = Walk::new(&[CLAM, BRIDGE, Exercise::LateralWalk]);
    walk.start()
        .pass(IN_REP_2)
        .play(Action::Hurts)
        .play(Action::Resume);
    walk.pass(60_000).play(Action::End);
    walk.send(Msg::Felt(None, Some(Effort::Easy)));
    let felt =
        [CLAM, BRIDGE, Exercise::LateralWalk].map(|it| walk.record().notes.answer(it).effort);
    assert_eq!(felt, [None, Some(Effort::Easy), None]);
}

#[test]
fn an_offer_taken_changes_the_next_session_and_can_be_undone() {
    let mut walk = Walk::new(&[CLAM]);
    walk.session(Effort::Easy);
    assert_eq!(walk.offered(), []);
    walk.next_day(2).session(Effort::Right);
    assert_eq!(walk.offered(), [(CLAM, Reason::TwoInARow, false)]);
    assert_eq!(walk.count(CLAM), Some(10), "nothing changes by itself");
    walk.send(Msg::Take(CLAM));
    assert_eq!(walk.count(CLAM), Some(12));
    assert_eq!(walk.routine.as_ref(), Some(&walk.model.routine));
    assert_eq!(walk.offered(), [(CLAM, Reason::TwoInARow, true)]);
    walk.send(Msg::Decline(CLAM));
    assert_eq!(walk.count(CLAM), Some(10));
    assert_eq!(walk.routine.as_ref(), Some(&walk.model.routine));
    assert_eq!(walk.offered(), [(CLAM, Reason::TwoInARow, false)]);
    walk.send(Msg::Take(CLAM)).next_day(2);
    assert_eq!(walk.offered(), []);
    walk.start();
    assert_eq!(
        walk.model.session.as_ref().unwrap().timeline().sets()[0]
            .dose
            .count,
        12
    );
}

#[test]
fn an_offer_declined_is_gone_and_not_back_after_the_next_session() {
    let mut walk = Walk::new(&[CLAM]);
    walk.session(Effort::Easy).next_day(2).session(Effort::Easy);
    walk.send(Msg::Decline(CLAM));
    assert_eq!(walk.offered(), []);
    walk.next_day(2).session(Effort::Easy);
    assert_eq!(walk.offered(), []);
    walk.next_day(2).session(Effort::Easy);
    assert_eq!(walk.offered(), [(CLAM, Reason::TwoInARow, false)]);
}

#[test]
fn what_is_offered_follows_what_is_said() {
    let mut walk = Walk::with(vec![Item {
        dose: Dose {
            count: 12,
            ..CLAM.first_dose()
        },
        ..Item::first(CLAM)
    }]);
    walk.session(Effort::Easy).next_day(2);
    walk.start().pass(900_000);
    assert_eq!(walk.offered(), []);
    walk.send(Msg::Felt(None, Some(Effort::Easy)));
    assert_eq!(walk.offered(), [(CLAM, Reason::TwoInARow, false)]);
    walk.send(Msg::Felt(None, Some(Effort::TooMuch)));
    assert_eq!(walk.offered(), [(CLAM, Reason::TooMuch, false)]);
    walk.send(Msg::PainDuring(CLAM, Pain::of(6)));
    assert_eq!(walk.offered(), [(CLAM, Reason::Stopped, false)]);
}

#[test]
fn an_exercise_left_out_comes_back_to_its_place_when_undone() {
    let mut walk = Walk::new(&[CLAM, BRIDGE, Exercise::LateralWalk]);
    for _ in 0..2 {
        walk.next_day(2).start().pass(160_000 + 40_000);
        walk.play(Action::Hurts).play(Action::End);
    }
    assert_eq!(walk.offered(), [(BRIDGE, Reason::StoppedTwice, false)]);
    let before = walk.model.routine.all();
    walk.send(Msg::Take(BRIDGE));
    assert_eq!(walk.count(BRIDGE), None);
    assert_eq!(walk.offered(), [(BRIDGE, Reason::StoppedTwice, true)]);
    walk.send(Msg::Decline(BRIDGE));
    assert_eq!(walk.model.routine.all(), before);
    // Those who decline it are offered less of it.
    walk.send(Msg::Decline(BRIDGE));
    assert_eq!(walk.offered(), [(BRIDGE, Reason::Stopped, false)]);
    walk.send(Msg::Decline(BRIDGE));
    assert_eq!(walk.offered(), []);
}

#[test]
fn after_a_break_less_is_offered_before_the_session() {
    let mut walk = Walk::new(&[CLAM, BRIDGE]);
    walk.session(Effort::Right).next_day(7);
    assert_eq!(walk.offered(), []);
    walk.next_day(1);
    assert_eq!(walk.offered(), [(BRIDGE, Reason::Break(8), false)]);
    walk.send(Msg::Take(BRIDGE));
    assert_eq!(walk.offered(), [(BRIDGE, Reason::Break(8), true)]);
    let DoseChange::To(dose) = offers(&walk.model)[0].0.to else {
        panic!("left out")
    };
    assert_eq!(walk.model.routine.items[1].dose, dose);
    walk.send(Msg::Decline(BRIDGE)).send(Msg::Decline(BRIDGE));
    assert_eq!(walk.offered(), []);
    walk.session(Effort::Right);
    assert_eq!(walk.offered(), []);
}

#[test]
fn a_band_at_hand_opens_the_next_steps() {
    let dose = Dose {
        count: 15,
        ..Exercise::LateralWalk.first_dose()
    };
    let mut walk = Walk::with(vec![Item {
        dose,
        ..Item::first(Exercise::LateralWalk)
    }]);
    walk.session(Effort::Easy).next_day(2).session(Effort::Easy);
    assert_eq!(walk.offered(), []);
    walk.model.settings.bands = Bands::NONE.with(Band::Light);
    assert_eq!(
        walk.offered(),
        [(Exercise::LateralWalk, Reason::TwoInARow, false)]
    );
    walk.model.settings.bands = Bands::NONE;
    assert_eq!(walk.offered(), []);
}
