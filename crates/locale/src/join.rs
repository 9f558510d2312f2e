//! Puts texts one after the other, as the language that is spoken separates them.

use crate::text::common;

/// Parts that belong together: "52 reps, 20 steps".
pub fn in_a_row<T: AsRef<str>>(parts: impl IntoIterator<Item = T>) -> String {
    joined(parts, |before, after| common::in_a_row(before, after))
}

/// Whole sentences: "Paused. Rep 3 of 10 starts again."
pub fn sentences<T: AsRef<str>>(parts: impl IntoIterator<Item = T>) -> String {
    joined(parts, |before, after| common::sentences(before, after))
}

/// An empty part is left out.
fn joined<T: AsRef<str>>(
    parts: impl IntoIterator<Item = T>,
    join: impl Fn(&str, &str) -> String,
) -> String {
    parts.into_iter().fold(String::new(), |before, after| {
        match (before.as_str(), after.as_ref()) {
            (_, "") => before,
            ("", after) => after.to_owned(),
            (before, after) => join(before, after),
        }
    })
}
