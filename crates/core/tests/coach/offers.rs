//! Check-ins, and offers taken, undone and declined.

use domain::exercise::{Band, Bands, Dose, Exercise};
use domain::history::RecordId;
use domain::notes::{Effort, Pain};
use domain::progression::{DoseChange, Reason};
use domain::routine::Item;
use domain::time::Millis;
use groundwork_core::coach::{Reply, back_offer, offers};
use groundwork_core::msg::{Action, Msg};
use groundwork_core::plan::PlanMsg;
use groundwork_core::today::{Offer, today};
use groundwork_core::words;

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
    walk.take(CLAM);
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
    walk.take(CLAM);
    assert_eq!(walk.count(CLAM), Some(12));
    assert_eq!(walk.routine.as_ref(), Some(&walk.model.routine));
    assert_eq!(walk.offered(), [(CLAM, Reason::TwoInARow, true)]);
    walk.take(CLAM);
    assert_eq!(walk.count(CLAM), Some(10));
    assert_eq!(walk.routine.as_ref(), Some(&walk.model.routine));
    assert_eq!(walk.offered(), [(CLAM, Reason::TwoInARow, false)]);
    walk.take(CLAM).next_day(2);
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
    walk.decline(CLAM);
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
    walk.take(BRIDGE);
    assert_eq!(walk.count(BRIDGE), None);
    assert_eq!(walk.offered(), [(BRIDGE, Reason::StoppedTwice, true)]);
    walk.take(BRIDGE);
    assert_eq!(walk.model.routine.all(), before);
    // Those who decline it are offered less of it.
    walk.decline(BRIDGE);
    assert_eq!(walk.offered(), [(BRIDGE, Reason::Stopped, false)]);
    walk.decline(BRIDGE);
    assert_eq!(walk.offered(), []);
}

#[test]
fn after_a_break_less_is_offered_before_the_session() {
    let mut walk = Walk::new(&[CLAM, BRIDGE]);
    walk.session(Effort::Right).next_day(7);
    assert_eq!(walk.offered(), []);
    walk.next_day(1);
    assert_eq!(walk.offered(), [(BRIDGE, Reason::Break(8), false)]);
    walk.take(BRIDGE);
    assert_eq!(walk.offered(), [(BRIDGE, Reason::Break(8), true)]);
    let DoseChange::To(dose) = offers(&walk.model)[0].0.to else {
        panic!("left out")
    };
    assert_eq!(walk.model.routine.items[1].dose, dose);
    walk.decline(BRIDGE).decline(BRIDGE);
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

/// Stops clams after a repetition, with this pain.
fn stop(walk: &mut Walk, pain: u8) {
    walk.start().pass(IN_REP_2).play(Action::Hurts);
    walk.play(Action::SayPain(Pain::of(pain))).play(Action::End);
}

#[test]
fn what_hurt_is_asked_on_the_next_today_if_it_was_left_open() {
    let mut walk = Walk::new(&[CLAM, BRIDGE]);
    // A Monday.
    stop(&mut walk, 6);
    let on = |day: &str| format!("Clams: 8 instead of 10, because it hurt {day}.");
    assert_eq!(walk.sentences(), [on("today")]);
    walk.next_day(1);
    assert_eq!(walk.sentences(), [on("yesterday")]);
    walk.next_day(1);
    assert_eq!(walk.sentences(), [on("on Monday")]);
    walk.reload();
    assert_eq!(walk.sentences(), [on("on Monday")]);
    assert_eq!(walk.count(CLAM), Some(10), "nothing changes silently");
    walk.take(CLAM);
    assert_eq!((walk.count(CLAM), walk.sentences()), (Some(8), Vec::new()));
    walk.reload();
    assert_eq!(
        (walk.offered(), walk.said()),
        (Vec::new(), vec![on("on Monday")])
    );
    walk.session(Effort::Right).next_day(2);
    assert_eq!((walk.offered(), walk.said()), (Vec::new(), Vec::new()));
}

#[test]
fn what_hurt_and_was_changed_on_finish_is_said_on_the_next_today() {
    let mut walk = Walk::new(&[CLAM, BRIDGE]);
    stop(&mut walk, 6);
    walk.take(CLAM);
    assert_eq!(walk.said(), Vec::<String>::new(), "the offer says it here");
    walk.next_day(2);
    assert_eq!(walk.offered(), []);
    assert_eq!(
        walk.said(),
        ["Clams: 8 instead of 10, because it hurt on Monday."]
    );
}

#[test]
fn a_second_stop_asks_to_leave_it_out_and_says_whom_to_ask() {
    let mut walk = Walk::new(&[CLAM, BRIDGE]);
    stop(&mut walk, 6);
    walk.next_day(2);
    stop(&mut walk, 7);
    walk.next_day(2);
    let out = "Clams: leave it out for now, because it hurt twice within two weeks. \
               Ask a health professional about it.";
    assert_eq!(walk.sentences(), [out]);
    walk.take(CLAM).reload();
    assert_eq!(walk.count(CLAM), None);
    let said = "Clams: left out, because it hurt on Wednesday. \
                Ask a health professional about it.";
    assert_eq!(walk.said(), [said]);
}

#[test]
fn what_was_declined_is_not_asked_again_after_a_reload() {
    let mut walk = Walk::new(&[CLAM, BRIDGE]);
    stop(&mut walk, 6);
    walk.decline(CLAM);
    assert_eq!(walk.sentences(), Vec::<String>::new());
    let notes = &walk.record().notes;
    assert_eq!((notes.declined.len(), notes.revision), (1, 1));
    walk.next_day(2).reload();
    assert_eq!(walk.offered(), []);
    stop(&mut walk, 6);
    assert_eq!(walk.offered()[0].1, Reason::StoppedTwice);
}

#[test]
fn an_answer_can_be_turned_round_and_taken_back() {
    let mut walk = Walk::new(&[CLAM, BRIDGE]);
    stop(&mut walk, 6);
    let id = offers(&walk.model)[0].0.id();
    for (msg, reply, count) in [
        (Msg::Decline(id), Reply::Declined, 10),
        (Msg::Take(id), Reply::Taken, 8),
        (Msg::Decline(id), Reply::Declined, 10),
        (Msg::Decline(id), Reply::Open, 10),
        (Msg::Take(id), Reply::Taken, 8),
        (Msg::Take(id), Reply::Open, 10),
    ] {
        walk.send(msg);
        assert_eq!(offers(&walk.model)[0].1, reply);
        assert_eq!(walk.count(CLAM), Some(count));
        let declined = !walk.record().notes.declined.is_empty();
        assert_eq!(declined, reply == Reply::Declined);
    }
}

/// The difference between two doses in words.
#[track_caller]
fn check(exercise: Exercise, from: Dose, to: Dose, expected: &str) {
    assert_eq!(words::coach::difference(exercise, from, to), expected);
}

#[test]
fn a_change_is_told_by_what_differs() {
    let walk = Exercise::LateralWalk;
    let clams = CLAM.first_dose();
    let with = |count, secs, band| Dose {
        count,
        hold: Millis::secs(secs),
        band,
        ..clams
    };
    check(CLAM, clams, with(12, 1, Band::None), "12 instead of 10");
    check(
        CLAM,
        with(15, 1, Band::None),
        with(12, 2, Band::None),
        "12 instead of 15, hold 2 s instead of 1 s",
    );
    check(
        CLAM,
        with(15, 2, Band::None),
        with(10, 1, Band::Light),
        "light band instead of no band, 10 instead of 15, hold 1 s instead of 2 s",
    );
    check(
        BRIDGE,
        BRIDGE.first_dose(),
        BRIDGE.gentle_dose(),
        "two legs instead of one leg, 8 instead of 6, hold 5 s instead of 10 s",
    );
    let more = Dose {
        count: 15,
        ..walk.first_dose()
    };
    check(walk, walk.first_dose(), more, "15 steps instead of 10");
}

/// What is offered for this number before a session, where `last` was noted after the last one:
/// the reason, then the names of what is offered.
#[track_caller]
fn check_back(now: u8, last: Option<u8>, expected: &str) {
    let mut walk = Walk::new(&[CLAM, BRIDGE, Exercise::LateralWalk]);
    walk.session(Effort::Right);
    walk.send(Msg::PainAfter(last.and_then(Pain::of)))
        .next_day(2);
    walk.send(Msg::PainBefore(Pain::of(now)));
    let told = back_offer(&walk.model).map_or_else(String::new, |it| {
        let mut told = it.why;
        told.extend(it.gentle.map(|minutes| [" gentle ", &minutes].concat()));
        told.extend(
            it.short
                .map(|(name, minutes)| [" ", name, " ", &minutes].concat()),
        );
        told.extend(it.professional.then_some(" professional"));
        told
    });
    assert_eq!(told, expected);
}

#[test]
fn a_bad_back_before_start_is_offered_less() {
    let less = " gentle 6 min Short: clams and bridges 6 min";
    check_back(5, None, "");
    check_back(3, Some(2), "");
    let high = format!("8 of 10 is a lot. Less is fine today.{less} professional");
    check_back(8, None, &high);
    let risen = format!("4 of 10 is 3 more than last time. Less is fine today.{less}");
    check_back(4, Some(1), &risen);
}

#[test]
fn a_gentle_session_has_gentle_doses_and_changes_no_plan() {
    let mut walk = Walk::new(&[BRIDGE]);
    let before = walk.model.routine.clone();
    walk.send(Msg::PainBefore(Pain::of(8)));
    walk.send(Msg::StartGentle(RecordId(9)))
        .send(Msg::Play(Action::Resume));
    let dose = walk.model.session.as_ref().unwrap().timeline().sets()[0].dose;
    assert_eq!(dose, BRIDGE.gentle_dose());
    assert_eq!(walk.model.routine, before);
    walk.pass(900_000);
    assert_eq!(walk.record().notes.before, Pain::of(8));
}

#[test]
fn rest_today_is_a_pause_of_one_day_that_can_be_taken_back() {
    let mut walk = Walk::new(&[CLAM]);
    walk.session(Effort::Right).next_day(2);
    assert_eq!(today(&walk.model).offer, Offer::Start);
    walk.send(Msg::PainBefore(Pain::of(8))).send(Msg::RestToday);
    let shown = today(&walk.model);
    assert!(shown.rests && matches!(shown.offer, Offer::Still { done: false, .. }));
    assert_eq!(shown.reason, "Paused until the pain eases.");
    walk.send(Msg::Plan(PlanMsg::EndPause));
    assert_eq!(today(&walk.model).offer, Offer::Start);
    walk.send(Msg::RestToday).next_day(1);
    let shown = today(&walk.model);
    assert_eq!((shown.offer, shown.rests), (Offer::Start, false));
}

#[test]
fn one_exercise_alone_makes_a_session() {
    let mut walk = Walk::new(&[CLAM]);
    walk.send(Msg::StartOnly(RecordId(9), BRIDGE))
        .send(Msg::Play(Action::Resume))
        .pass(900_000);
    let record = walk.record();
    assert!(record.counts() && record.work.iter().all(|it| it.exercise == BRIDGE));
    assert_eq!(walk.count(BRIDGE), None, "the routine stays as it is");
}
