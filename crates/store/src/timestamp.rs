//! When a part was last written, as its own text says: which of two copies of it is the newer.

use serde_json::{Map, Value};

use super::key::StoreKey;
use super::text::Text;

/// The text of a small part with the moment of its writing, in milliseconds since 1970, as its last
/// field. A reader of the part ignores that field.
pub fn stamped(text: &str, at_epoch_ms: i64) -> String {
    let body = text.strip_suffix('}').unwrap_or(text);
    format!("{body},\"written\":{at_epoch_ms}}}")
}

/// When `text` was written, in milliseconds since 1970; `i64::MIN` if it does not say. A month of the
/// history does not need it: its records are merged.
pub fn written(part: StoreKey, text: &str) -> i64 {
    let name = match part {
        StoreKey::Session => "saved_at",
        _ => "written",
    };
    let text = Text::parse(text, i64::MAX, &[name]);
    text.number(name).unwrap_or(i64::MIN)
}

/// `theirs` with what `ours` has changed in `base`; `None` if it has all of that. For two tabs that
/// wrote a part at the same time, so that neither knew of the other's text.
pub fn both(base: &str, ours: &str, theirs: &str) -> Option<String> {
    let (base, mut both) = (fields(base)?, fields(theirs)?);
    let mut changed = false;
    for (name, value) in fields(ours)? {
        let is_ours = base.get(&name) != Some(&value) && both.get(&name) != Some(&value);
        if is_ours && name != "written" {
            both.insert(name, value);
            changed = true;
        }
    }
    changed.then(|| Value::from(both).to_string())
}

fn fields(text: &str) -> Option<Map<String, Value>> {
    serde_json::from_str(text).ok()
}

#[cfg(test)]
mod tests {
    use super::both;
    use serde_json::Value;

    #[track_caller]
    fn check(base: &str, ours: &str, theirs: &str, wanted: Option<&str>) {
        let value = |it: &str| serde_json::from_str::<Value>(it).unwrap();
        let both = both(base, ours, theirs);
        assert_eq!(both.as_deref().map(value), wanted.map(value));
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

    #[test]
    fn a_comma_in_a_name_is_no_border_of_fields() {
        let named = r#"{"version":1,"flat":false,"voice_name":"Anna, \"flat\":true"}"#;
        let flat = r#"{"version":1,"flat":true}"#;
        let wanted = r#"{"version":1,"flat":true,"voice_name":"Anna, \"flat\":true"}"#;
        check(r#"{"version":1,"flat":false}"#, named, flat, Some(wanted));
    }
}
