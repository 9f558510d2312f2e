//! When a part was last written, as its own text says: which of two copies of it is the newer.

use std::iter;

use super::part::Part;
use super::text::Text;
use super::words::cut;

/// The text of a small part with the moment of its writing, in milliseconds since 1970, as its
/// last field. A reader of the part leaves that field alone.
pub fn stamped(text: &str, at_epoch_ms: i64) -> String {
    let body = text.strip_suffix('}').unwrap_or(text);
    [body, ",\"written\":", &at_epoch_ms.to_string(), "}"].concat()
}

/// When `text` was written, in milliseconds since 1970; `i64::MIN` if it does not say. A month of
/// the history needs no such word: its records are merged.
pub fn written(part: Part, text: &str) -> i64 {
    let name = match part {
        Part::Session => "saved_at",
        _ => "written",
    };
    let text = Text::of(text, u64::MAX);
    let field = text.field(name);
    field.and_then(|it| it.as_i64()).unwrap_or(i64::MIN)
}

/// `theirs` with what `ours` has changed in `base`; `None` if it holds all of that. For two pages
/// that wrote a part on one line at the same time, so that neither knew of the other's text. Of two
/// fields of one name the last stands, and is ours.
pub fn both(base: &str, ours: &str, theirs: &str) -> Option<String> {
    let holds = |text: &str, field: &str| fields(text).any(|it| it == field);
    let mut both = String::from(theirs.strip_suffix('}').unwrap_or(theirs));
    let before = both.len();
    for field in fields(ours) {
        if !holds(base, field) && !holds(theirs, field) && !field.starts_with("\"written\"") {
            both.push(',');
            both.push_str(field);
        }
    }
    (both.len() > before).then(|| both + "}")
}

/// The fields of a text on one line, none of which holds a comma.
fn fields(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text.strip_suffix('}').unwrap_or(text);
    iter::from_fn(move || (!rest.is_empty()).then(|| cut(&mut rest, b',')))
}

#[cfg(test)]
mod tests {
    use super::both;

    #[track_caller]
    fn check(base: &str, ours: &str, theirs: &str, wanted: Option<&str>) {
        assert_eq!(both(base, ours, theirs).as_deref(), wanted);
    }

    #[test]
    fn what_two_pages_changed_at_once_is_all_there() {
        const BASE: &str = r#"{"version":1,"muted":false,"flat":false}"#;
        let muted = r#"{"version":1,"muted":true,"flat":false,"written":7}"#;
        let flat = r#"{"version":1,"muted":false,"flat":true,"written":8}"#;
        let themed = r#"{"version":1,"muted":false,"flat":false,"theme":"dark","written":9}"#;
        let wanted = |field: &str| {
            let theirs = flat.trim_end_matches('}');
            format!("{theirs},{field}}}")
        };
        check(BASE, muted, flat, Some(&wanted(r#""muted":true"#)));
        check(BASE, themed, flat, Some(&wanted(r#""theme":"dark""#)));
        check(BASE, flat, flat, None);
        check(BASE, BASE, flat, None);
        check(flat, flat, muted, None);
    }
}
