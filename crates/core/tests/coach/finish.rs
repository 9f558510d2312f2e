//! What the Finish screen asks, and what it makes of the answers.

use domain::notes::{Effort, Pain};
use groundwork_core::finish::{Answers, finish};
use groundwork_core::msg::{Action, Msg};

use super::{BRIDGE, CLAM, IN_REP_2, Walk};

fn answers(walk: &Walk) -> Answers {
    finish(&walk.model).answers.unwrap()
}

#[test]
fn nothing_is_asked_without_a_session() {
    assert_eq!(finish(&Walk::new(&[CLAM]).model).answers, None);
}

#[test]
fn an_answer_for_all_is_one_for_each() {
    let mut walk = Walk::new(&[CLAM, BRIDGE]);
    walk.start().pass(900_000);
    assert_eq!(answers(&walk).alike(), None);
    walk.send(Msg::Felt(None, Some(Effort::Right)));
    assert_eq!(answers(&walk).alike(), Some(Effort::Right));
    walk.send(Msg::Felt(Some(BRIDGE), Some(Effort::Hard)));
    let found = answers(&walk);
    let felt: Vec<_> = found
        .felt
        .iter()
        .map(|it| (it.exercise, it.effort, it.asks_pain))
        .collect();
    assert_eq!(
        felt,
        [
            (CLAM, Some(Effort::Right), false),
            (BRIDGE, Some(Effort::Hard), true)
        ]
    );
    assert_eq!(found.alike(), None);
}

#[test]
fn a_stopped_exercise_is_named_and_not_asked_about() {
    let mut walk = Walk::new(&[CLAM, BRIDGE]);
    walk.start()
        .pass(IN_REP_2)
        .play(Action::Hurts)
        .play(Action::Resume)
        .pass(900_000);
    let found = answers(&walk);
    assert_eq!(found.stopped, [CLAM]);
    assert_eq!(
        found.felt.iter().map(|it| it.exercise).collect::<Vec<_>>(),
        [BRIDGE]
    );
    assert_eq!((found.worse, found.professional), (false, true));
}

#[test]
fn a_back_that_is_much_worse_is_answered_with_advice() {
    let mut walk = Walk::new(&[CLAM]);
    walk.start().pass(900_000);
    for (pain, worse) in [(6, false), (7, true), (2, false)] {
        walk.send(Msg::PainAfter(Pain::of(pain)));
        let found = answers(&walk);
        assert_eq!(
            (found.back, found.worse, found.professional),
            (Pain::of(pain), worse, worse)
        );
    }
}
