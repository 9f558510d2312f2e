//! JSON as it is read, against `serde_json` as it reads it.

use proptest::prelude::{any, prop, proptest};
use serde_json::{Deserializer, Value as Theirs};

use super::super::value::{Value, first, whole};
use super::laws::json;

/// A whole number that both read as one. Theirs go on to the ends of `i64`.
fn whole_of(theirs: &Theirs) -> Option<i64> {
    let digits = |it: &i64| it.unsigned_abs() < 1_000_000_000_000_000_000;
    theirs.as_i64().filter(digits)
}

#[track_caller]
fn check_same(ours: &Value, theirs: &Theirs) {
    match (ours, theirs) {
        (Value::Null, Theirs::Null) => {}
        (Value::Array(ours), Theirs::Array(theirs)) => {
            assert_eq!(ours.len(), theirs.len());
            for (ours, theirs) in ours.iter().zip(theirs) {
                check_same(ours, theirs);
            }
        }
        (Value::Object(fields), Theirs::Object(theirs)) => {
            assert!(fields.iter().all(|(name, _)| theirs.contains_key(name)));
            for (name, value) in theirs {
                check_same(ours.get(name).unwrap(), value);
            }
        }
        _ => {
            assert!(!theirs.is_null() && !theirs.is_array() && !theirs.is_object());
            assert_eq!(ours.as_bool(), theirs.as_bool());
            assert_eq!(ours.as_str(), theirs.as_str());
            assert_eq!(ours.as_i64(), whole_of(theirs));
            assert_eq!(
                ours.as_u64(),
                whole_of(theirs).and_then(|it| it.try_into().ok())
            );
        }
    }
}

/// What both made of a text must be the same, with one exception: they read fractions, and refuse
/// one that is too large for an `f64`.
#[track_caller]
fn check_outcome(ours: Option<&Value>, theirs: serde_json::Result<Theirs>) {
    match (ours, theirs) {
        (Some(ours), Ok(theirs)) => check_same(ours, &theirs),
        (None, Err(_)) => {}
        (Some(_), Err(error)) if error.to_string().starts_with("number out of range") => {}
        (ours, theirs) => panic!("{ours:?} and {theirs:?}"),
    }
}

/// Reads `text` in both ways, as a whole and as something that begins with a value.
#[track_caller]
fn check_read(text: &str) {
    check_outcome(whole(text).as_ref(), serde_json::from_str(text));
    let mut stream = Deserializer::from_str(text).into_iter();
    let Some(theirs) = stream.next() else {
        return assert!(first(text).is_none());
    };
    let ours = first(text);
    if let (Some((_, length)), true) = (&ours, theirs.is_ok()) {
        assert_eq!(*length, stream.byte_offset());
    }
    check_outcome(ours.map(|it| it.0).as_ref(), theirs);
}

#[test]
fn numbers_are_read_as_serde_json_reads_them() {
    for number in [
        "0", "-0", "7", "-7", "1.5", "0.0", "1e3", "1E+3", "1e-3", "-1.5e3", "", "-", "00", "01",
        "-01", "+1", ".5", "1.", "1.e3", "1e", "1e+", "0x1", "1_0", "NaN", "1e999", "١",
    ] {
        for text in [
            number,
            &format!("[{number}]"),
            &format!("{{\"a\":{number}}}"),
        ] {
            check_read(text);
        }
    }
    for digits in 1..=40 {
        for digit in ["1", "9"] {
            check_read(&digit.repeat(digits));
            check_read(&format!("-{}", digit.repeat(digits)));
        }
    }
    for end in [
        i64::MIN.to_string(),
        i64::MAX.to_string(),
        u64::MAX.to_string(),
    ] {
        check_read(&end);
    }
}

#[test]
fn strings_are_read_as_serde_json_reads_them() {
    for inside in [
        "",
        "ä€𝄞",
        "\u{7F}",
        "\n",
        "\0",
        r#"\"\\\/\b\f\n\r\t"#,
        r"\u0041\u00e4\u20AC\u0000",
        r"\uD834\uDD1E",
        r"\uD834",
        r"\uD834x",
        r"\uD834\n",
        r"\uD834\u0041",
        r"\uD834\uD834",
        r"\uD834\uE000",
        r"\uDD1E",
        r"\uDD1E\uD834",
        r"\uDBFF\uDFFF",
        r"\uE000\uFFFF",
        r"\u12",
        r"\u12g4",
        r"\u+123",
        r"\x41",
        r"\",
        r"\'",
    ] {
        check_read(&format!("\"{inside}\""));
        check_read(&format!("{{\"{inside}\":\"{inside}\"}}"));
        check_read(&format!("\"{inside}"));
    }
}

#[test]
fn what_stands_around_values_is_read_as_serde_json_reads_it() {
    for text in [
        " ",
        " \t\r\n1 \t\r\n",
        "\u{C}1",
        "1\u{A0}",
        "\u{FEFF}1",
        "1 2",
        "1,",
        "[1,]",
        "[,1]",
        "[1 2]",
        "[1}",
        "[",
        "{",
        "{\"a\"}",
        "{\"a\":}",
        "{\"a\":1,}",
        "{,}",
        "{a:1}",
        "{1:1}",
        "{\"a\":1 \"b\":2}",
        "{\"a\":1]",
        "{ \"a\" : [ ] , \"b\" : { } }",
        "[]]",
        "[]x",
        "\"\"x",
        "nullx",
        "nul",
        "null1",
        "truefalse",
        "True",
        "1null",
        "1\"\"",
        "1:2",
        "1/2",
        "{\"a\":1,\"b\":2,\"a\":3}",
        "/**/1",
    ] {
        check_read(text);
    }
}

#[test]
fn values_are_read_to_the_same_depth() {
    for depth in [1, 126, 127, 128, 129, 60_000] {
        check_read(&format!("{}{}", "[".repeat(depth), "]".repeat(depth)));
        check_read(&"[".repeat(depth));
        let pairs = depth.div_ceil(2);
        check_read(&format!(
            "{}1{}",
            "{\"a\":[".repeat(pairs),
            "]}".repeat(pairs)
        ));
    }
}

#[test]
fn an_array_like_one_before_it_is_read_as_serde_json_reads_it() {
    for arrays in [
        "[1,2],[1,2],[1,3],[1,2]",
        "[1],[2],[1],[3],[2],[1]",
        "[1],[12],[1]",
        "[12],[1]",
        "[1],[1",
        "[1],[1}",
        "[],[],[[]],[]",
        "[[1],[2]],[1],[[1],[2]],[[1],[3]]",
        "[\"abcdefgh\"],[\"abcdefgi\"],[\"abcdefgh\"]",
        "[\"abcde\"],[\"abcdf\"]",
        "[\"ä\"],[\"ö\"],[\"ä\"]",
        "[1],\"[1]\",[1]",
    ] {
        check_read(&format!("[[{arrays}]]"));
        check_read(&format!("{{\"a\":[{{\"b\":[{arrays}]}}]}}"));
    }
}

#[test]
fn an_array_like_one_before_it_is_refused_where_it_is_too_deep() {
    let within =
        |outer: usize, text: &str| format!("{}{text}{}", "[".repeat(outer), "]".repeat(outer));
    let deep = within(100, "");
    for outer in [20, 24, 25, 26, 30] {
        check_read(&format!("[[{deep},{}]]", within(outer, &deep)));
    }
}

#[test]
fn of_fields_of_one_name_the_last_stands() {
    let value = whole(r#"{"a":1,"b":2,"a":3}"#).unwrap();
    assert_eq!(value.get("a").and_then(Value::as_i64), Some(3));
}

proptest! {
    #[test]
    fn json_is_read_as_serde_json_reads_it(json in json()) {
        check_read(&json);
    }

    #[test]
    fn json_written_by_serde_json_is_read(text in any::<String>(), numbers in any::<(i64, u64, f64)>()) {
        let json = serde_json::json!({ "": text, text.as_str(): [numbers, text] });
        check_read(&json.to_string());
        check_read(&serde_json::to_string_pretty(&json).unwrap());
    }

    #[test]
    fn every_unit_of_utf_16_is_read_as_serde_json_reads_it(units in prop::collection::vec(any::<u16>(), 0..6)) {
        let escapes: Vec<String> = units.iter().map(|it| format!("\\u{it:04x}")).collect();
        check_read(&format!("\"{}\"", escapes.join("")));
    }

    #[test]
    fn changed_json_is_read_or_refused_alike(
        json in json(),
        at in any::<prop::sample::Index>(),
        byte in proptest::sample::select(b" \t\n\"\\,:[]{}-+.eE09untf/\x00\x0C".to_vec()),
    ) {
        let mut bytes = json.into_bytes();
        let at = at.index(bytes.len());
        bytes[at] = byte;
        check_read(&String::from_utf8_lossy(&bytes));
    }

    #[test]
    fn any_text_in_quotation_marks_is_read_or_refused_alike(text in any::<String>()) {
        check_read(&format!("\"{text}\""));
    }

    #[test]
    fn any_text_of_marks_is_read_or_refused_alike(text in "[ \\[\\]{},:\"\\\\u0-9dD8eE.+ntrfalsä-]{0,16}") {
        check_read(&text);
    }
}
