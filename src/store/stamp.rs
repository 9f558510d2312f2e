//! When a part was last written, as its own text says: which of two copies of it is the newer.

use super::part::Part;
use super::text::Text;

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
