//! The commands of this part, in a table.

use super::super::command::command;
use super::super::model::{Model, Stored};
use super::super::now::Wall;
use domain::day::Day;

#[track_caller]
fn check(words: &str, expected: &str) {
    let wall = Wall {
        epoch_ms: 0,
        offset_min: 0,
        day: Day::FIRST,
    };
    let model = Model::open(Stored::default(), wall);
    let found = command(&model, words, "");
    let found = found.map_or("-".to_owned(), |it| format!("{it:?}"));
    assert_eq!(found, expected, "{words}");
}

#[test]
fn words_become_messages() {
    check("pain-before:3", "PainBefore(Some(Pain(3)))");
    check("pain-before:", "PainBefore(None)");
    check("pain-after:10", "PainAfter(Some(Pain(10)))");
    check("pain-after:11", "PainAfter(None)");
    check("pain-during:clam/0", "PainDuring(Clam, Some(Pain(0)))");
    check("pain-during:glute-bridge/", "PainDuring(GluteBridge, None)");
    check("felt:all/easy", "Felt(None, Some(Easy))");
    check(
        "felt:lateral-walk/too-much",
        "Felt(Some(LateralWalk), Some(TooMuch))",
    );
    check("felt:clam/", "Felt(Some(Clam), None)");
    check("take:fire-hydrant", "Take(FireHydrant)");
    check("decline:clam", "Decline(Clam)");
    check("hurts", "Play(Hurts)");
    check("say-pain:7", "Play(SayPain(Some(Pain(7))))");
    check("say-pain:", "Play(SayPain(None))");
    check("take-back", "Play(TakeBack)");
}

#[test]
fn words_that_stand_for_nothing_do_nothing() {
    for words in ["take:", "take:squat", "felt:squat/easy", "hurt", ""] {
        check(words, "-");
    }
}
