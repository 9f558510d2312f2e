//! Damaged months, as pictures: A, B and C stand for three sound records.

use super::versions::{WRITE, write_record};
use super::{march, open_one};
use crate::key::StoreKey;
use crate::open::open;
use crate::read_issue::Kind;
use domain::exercise::{Band, Dose, Exercise, Form, Side};
use domain::history::{Identity, Record, RecordId, Work};
use domain::notes::Notes;
use domain::time::Millis;

/// A session of one side of clams on the `n`th of March 2026.
pub fn record(n: u8) -> Record {
    Record {
        identity: Identity {
            id: RecordId(u64::from(n)),
            day: march().first().plus(i32::from(n) - 1),
            epoch_ms: 1_772_000_000_000 + i64::from(n),
            offset_min: 60,
        },
        played: Millis::secs(90),
        work: vec![Work {
            exercise: Exercise::Clam,
            side: Some(Side::Left),
            asked: Dose {
                count: 10,
                hold: Millis::secs(1),
                band: Band::None,
                form: Form::Standard,
            },
            done: 10,
        }],
        notes: Notes::default(),
    }
}

fn drawn(picture: &str) -> String {
    drawn_by(write_record, picture)
}

fn drawn_by(write: fn(&Record) -> String, picture: &str) -> String {
    let letters = [('A', 1), ('B', 2), ('C', 3)];
    let draw = |text: String, (letter, n)| text.replace(letter, &write(&record(n)));
    letters.into_iter().fold(picture.to_owned(), draw)
}

/// Opens the month of `picture`, its records and its number as each version has them.
#[track_caller]
fn check_open(picture: &str, kept: usize, lost: usize) {
    for (write, version) in WRITE.into_iter().zip(1..) {
        let picture = picture.replace("\"version\":1", &format!("\"version\":{version}"));
        check_text(&drawn_by(write, &picture), kept, lost);
    }
}

#[track_caller]
fn check_text(text: &str, kept: usize, lost: usize) {
    let opened = open_one(StoreKey::History(march()), text);
    let told = opened.troubles.first();
    assert_eq!(told.map_or(kept, |it| it.kept), kept, "kept");
    assert_eq!(told.map_or(0, |it| it.lost), lost, "lost");
    assert_eq!(opened.history.records().len(), kept, "records");
    let sound = serde_json::from_str::<serde_json::Value>(text).is_ok() && lost == 0;
    assert_eq!(told.is_none(), sound, "told");
    assert!(told.is_none_or(|it| it.text == text && it.kind == Kind::Damaged));
}

/// Opens a month of three records with `sound` replaced by `damaged` in the second, in whichever
/// version's text of it there is such a thing.
#[track_caller]
pub fn check_lost(sound: &str, damaged: &str) {
    let texts = WRITE.map(|write| drawn_by(write, "B"));
    let having = texts.iter().filter(|it| it.contains(sound));
    assert!(having.clone().count() > 0, "no record has {sound}");
    for text in having {
        let text = text.replacen(sound, damaged, 1);
        check_open(&format!(r#"{{"version":1,"records":[A,{text},C]}}"#), 2, 1);
    }
}

#[test]
fn a_sound_month_gives_no_trouble() {
    check_open(r#"{"version":1,"records":[]}"#, 0, 0);
    check_open(r#"{"version":1,"records":[A,B,C]}"#, 3, 0);
    check_open(" { \"records\" : [ A ,\n\t B ] , \"version\" : 1 } ", 2, 0);
}

#[test]
fn a_record_twice_is_one_record() {
    check_open(r#"{"version":1,"records":[A,B,A]}"#, 2, 0);
}

#[test]
fn a_torn_end_costs_nothing_that_was_whole() {
    check_open(r#"{"version":1,"records":[A,B"#, 2, 0);
    check_open(r#"{"version":1,"records":[A,B,"#, 2, 0);
    check_open(r#"{"version":1,"records":[A,B,{"id":"00"#, 2, 1);
    check_open(r#"{"version":1,"records":[A,B]"#, 2, 0);
}

#[test]
fn a_lost_head_leaves_the_records() {
    check_open(r#"{"versi~n":1~"records":[A,B,C]}"#, 3, 0);
    check_open(r#"{"version":1,"recor~s":[A,B,C]}"#, 3, 0);
    check_open("A,B,C]}", 3, 0);
    check_open(r#"ds":[A,B"#, 2, 0);
}

#[test]
fn rubbish_between_records_costs_nothing() {
    check_open(r#"{"version":1,"records":[A ~~~ B,C]}"#, 3, 0);
    check_open(r#"{"version":1,"records":[A]B}C]}"#, 3, 0);
    check_open("{\"version\":1,\"records\":[A,\"B,\nC]}", 3, 0);
}

#[test]
fn a_record_closed_too_early_is_one_loss() {
    check_lost(",\"played_ms\"", "}\"played_ms\"");
    check_lost(",\"sets\"", "}\"sets\"");
}

#[test]
fn what_is_no_record_is_lost_alone() {
    check_open(r#"{"version":1,"records":[A,5,B]}"#, 2, 1);
    check_open(r#"{"version":1,"records":[A,null,{},[],B]}"#, 2, 3);
    check_open(r#"{"version":1,"records":5}"#, 0, 1);
    check_open(r#"{"version":1,"records":{}}"#, 0, 1);
    check_open(r#"{"version":1}"#, 0, 1);
}

#[test]
fn a_text_of_another_kind_is_one_loss() {
    for text in [
        "", " ", "5", "null", "true", "\"text\"", "[]", "{}", "[[1]]", "\u{0}",
    ] {
        let opened = open_one(StoreKey::History(march()), text);
        assert_eq!(
            (opened.troubles[0].kept, opened.troubles[0].lost),
            (0, 1),
            "{text}"
        );
    }
}

#[test]
fn a_version_that_makes_no_sense_leaves_the_records() {
    for version in ["0", "-1", "1.5", "\"1\"", "null", "[]"] {
        let text = drawn(&format!(r#"{{"version":{version},"records":[A,B]}}"#));
        let opened = open_one(StoreKey::History(march()), &text);
        assert_eq!(opened.history.records().len(), 2, "{version}");
        assert_eq!(opened.troubles[0].kind, Kind::Damaged, "{version}");
    }
}

#[test]
fn a_value_out_of_its_range_costs_its_record() {
    check_lost("\"count\":10", "\"count\":0");
    check_lost("\"count\":10", "\"count\":201");
    check_lost("\"count\":10", "\"count\":1e-1");
    check_lost("\"hold_ms\":1000", "\"hold_ms\":36000000");
    check_lost("\"hold_ms\":1000", "\"hold_ms\":-1");
    check_lost("\"done\":10", "\"done\":11");
    check_lost("\"played_ms\":90000", "\"played_ms\":99999999999");
    check_lost("\"offset_min\":60", "\"offset_min\":1441");
    check_lost("\"at\":1772", "\"at\":17720000000");
    check_lost("\"id\":\"00", "\"id\":\"+0");
    check_lost("\"id\":\"00", "\"id\":\"0");
    check_lost("2026-03-02", "2026-02-30");
    check_lost("2026-03-02", "2026-3-2");
}

#[test]
fn a_number_is_read_however_json_spells_it() {
    let [text, letter] = [drawn("B"), drawn("A")];
    for (sound, other) in [
        ("\"count\":10", "\"count\":1e1"),
        ("\"hold_ms\":1000", "\"hold_ms\":1E+3"),
        ("\"played_ms\":90000", "\"played_ms\":90000.0"),
        ("\"offset_min\":60", "\"offset_min\":0.6e2"),
    ] {
        assert!(text.contains(sound), "no record has {sound}");
        let text = text.replacen(sound, other, 1);
        let text = format!(r#"{{"version":1.0,"records":[{letter},{text}]}}"#);
        let opened = open_one(StoreKey::History(march()), &text);
        assert_eq!(opened.history.records(), [record(1), record(2)], "{other}");
        assert_eq!(opened.troubles, [], "{other}");
    }
    let newer = drawn(r#"{"version":1e3,"records":[A,B]}"#);
    let opened = open_one(StoreKey::History(march()), &newer);
    assert_eq!(opened.troubles[0].kind, Kind::Newer);
}

#[test]
fn a_record_of_another_month_does_not_belong() {
    check_lost("2026-03-02", "2026-04-02");
}

#[test]
fn a_missing_or_unknown_word_costs_its_record() {
    check_lost("clam", "clamp");
    check_lost("left", "up");
    check_lost("\"band\":\"none\",", "");
    check_lost("\"form\":\"standard\"", "\"form\":null");
    check_lost("\"sets\":[", "\"sits\":[");
}

#[test]
fn an_unknown_field_costs_nothing() {
    let text = drawn("B").replacen("\"done\"", "\"effort\":{\"id\":1},\"done\"", 1);
    check_open(
        &format!(r#"{{"version":1,"mood":[],"records":[A,{text},C]}}"#),
        3,
        0,
    );
}

#[test]
fn of_two_records_of_one_session_the_fuller_stands() {
    let lesser = drawn("A").replacen("\"done\":10", "\"done\":4", 1);
    check_open(&format!(r#"{{"version":1,"records":[{lesser},A]}}"#), 1, 1);
    let text = drawn(&format!(r#"{{"version":1,"records":[A,{lesser}]}}"#));
    let opened = open_one(StoreKey::History(march()), &text);
    assert_eq!(opened.history.records(), [record(1)]);
}

#[test]
fn a_damaged_month_does_not_touch_the_others() {
    let april = StoreKey::of_key("groundwork.history.2026-04").unwrap();
    let texts = [
        (april.key(), "[".repeat(9000)),
        (
            StoreKey::History(march()).key(),
            drawn(r#"{"version":1,"records":[A]}"#),
        ),
    ];
    let opened = open(texts);
    assert_eq!(opened.history.records(), [record(1)]);
    assert_eq!(opened.troubles[0].key, april.key());
}

#[test]
fn much_of_anything_opens_in_time_that_grows_with_its_length() {
    let heads = [
        "",
        "{\"version\":1,\"records\":[",
        "{\"version\":1,\"items\":[",
    ];
    let pieces = [
        "[",
        "{",
        "\"",
        "1,",
        "[],",
        "{},",
        "]",
        " ",
        "\\",
        "\"id\"",
        "{\"id\":",
        "{\"id\":[",
        "{\"id\":1},",
        "\"version\"",
        "\"version\":",
        "{ \"id\"",
        "{\"exercise\":\"clam\"},",
        "9",
        "{\"id\":\"a\",",
    ];
    for (head, piece) in heads
        .iter()
        .flat_map(|head| pieces.map(|piece| (head, piece)))
    {
        let text = format!("{head}{}", piece.repeat(200_000 / piece.len()));
        for part in [
            StoreKey::Settings,
            StoreKey::Routine,
            StoreKey::Session,
            StoreKey::History(march()),
        ] {
            open_one(part, &text);
        }
    }
}
