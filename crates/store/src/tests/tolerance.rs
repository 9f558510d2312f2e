//! Parsed what is not quite as it was written: fields one by one, and texts that are no JSON.

use serde::Deserialize;
use serde_json::{Value, json};

use crate::format::Number;
use crate::salvage::{elements, fields};
use crate::text::Text;

#[track_caller]
fn check_number(json: &str, number: Option<i64>) {
    let value = serde_json::from_str::<Value>(json).unwrap();
    let read = Number::deserialize(&value).ok().map(Number::get);
    assert_eq!(read, number, "{json}");
}

#[test]
fn a_whole_number_is_one_in_any_spelling() {
    check_number("35", Some(35));
    check_number("-35", Some(-35));
    check_number("-0", Some(0));
    check_number("35.0", Some(35));
    check_number("1e3", Some(1000));
    check_number("2.5E+1", Some(25));
    check_number("9223372036854775807", Some(i64::MAX));
    check_number("9007199254740992.0", Some(1 << 53));
}

#[test]
fn a_fraction_or_what_is_no_number_is_none() {
    for json in [
        "0.5",
        "1e-1",
        "1e300",
        "1e19",
        "18446744073709551615",
        "\"35\"",
        "true",
        "null",
        "[35]",
        "{}",
    ] {
        check_number(json, None);
    }
}

/// The fields `a` and `b` that are found in a torn text.
#[track_caller]
fn check_fields(torn: &str, found: &Value) {
    assert_eq!(Value::from(fields(torn, &["a", "b"])), *found, "{torn}");
}

#[test]
fn fields_of_a_torn_text_are_found_by_their_names() {
    check_fields(r#"{"a":1,"b":"#, &json!({"a": 1}));
    check_fields(
        r#"{"a":[1,{"b":2}],~"b":3}"#,
        &json!({"a": [1, {"b": 2}], "b": 2}),
    );
    check_fields(r#"{"a":"x" y","b":{}"#, &json!({"b": {}}));
    check_fields(r#""b" : "x", "a" : true }"#, &json!({"a": true, "b": "x"}));
    check_fields(r#"{"a":"x\"b\":3"#, &json!({}));
    check_fields(r#"{"a":{"x":1},"b":nul"#, &json!({"a": {"x": 1}}));
    check_fields("", &json!({}));
}

#[test]
fn a_number_that_may_be_cut_short_is_not_taken() {
    check_fields(r#"{"a":12"#, &json!({}));
    check_fields(r#"{"a":12 "#, &json!({}));
    check_fields(r#"{"a":12,"#, &json!({"a": 12}));
    check_fields(r#"{"a":[1"#, &json!({}));
}

/// How many objects of the list are found in a torn text, and how many are lost.
#[track_caller]
fn check_elements(torn: &str, found: usize, lost: usize) {
    let elements = elements(torn, "list", "id");
    assert_eq!(
        (elements.found.len(), elements.lost),
        (found, lost),
        "{torn}"
    );
}

#[test]
fn objects_of_a_torn_list_are_found_by_their_first_field() {
    check_elements(r#"{"list":[{"id":1},{"id":2},{"id":"#, 2, 1);
    check_elements(r#"ist":[{"id":1},{"id":2}]}"#, 2, 0);
    check_elements(r#"{"list":[{"id":1,"x":[},{ "id":2}]}"#, 1, 1);
    check_elements(r#"{"list":[{"id":1} ~ {"id":2}]}"#, 2, 0);
    check_elements(r#"{"list":[{"id":"]}\"{"},{"id":2"#, 1, 1);
}

#[test]
fn a_list_whose_name_is_damaged_is_known_by_its_objects() {
    let text = r#"{"version":1,"lost":[{"id":1},{"id":2},7],"others":[{"x":1}]}"#;
    let elements = Text::parse(text, 1, &[]).elements("list", "id");
    assert_eq!((elements.found.len(), elements.lost), (2, 1));
    let elements = Text::parse(r#"{"version":1,"list":{}}"#, 1, &[]).elements("list", "id");
    assert_eq!((elements.found.len(), elements.lost), (0, 1));
}

#[test]
fn values_are_read_to_a_depth_of_127() {
    let nested = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
    for (depth, found) in [(126, true), (127, true), (128, false), (60_000, false)] {
        let text = format!("\"a\":{},", nested(depth));
        assert_eq!(fields(&text, &["a"]).contains_key("a"), found, "{depth}");
    }
}
