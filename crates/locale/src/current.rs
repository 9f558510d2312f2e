//! The language that is spoken now, and how its texts are filled in.

use std::cell::Cell;
use std::fmt::{Display, Write};

use crate::formats::{English, Formats};
use crate::plural::Category;
use crate::read::Words;

#[derive(Clone, Copy)]
struct Current {
    tag: &'static str,
    /// None for English, whose texts are part of the program.
    words: Option<&'static Words>,
    formats: &'static dyn Formats,
}

// A thread of its own speaks English: tests do not hear each other.
thread_local! {
    static CURRENT: Cell<Current> =
        const { Cell::new(Current { tag: "en", words: None, formats: &English }) };
}

/// Speaks a language from now on: its tag (BCP 47), its words, how it writes numbers and dates.
/// All three live as long as the program; an app has few languages.
pub fn speak(tag: &'static str, words: Option<&'static Words>, formats: &'static dyn Formats) {
    CURRENT.set(Current {
        tag,
        words,
        formats,
    });
}

/// The tag of the language that is spoken.
pub fn tag() -> &'static str {
    CURRENT.get().tag
}

/// How the language that is spoken writes numbers, dates and lists.
pub fn formats() -> &'static dyn Formats {
    CURRENT.get().formats
}

/// The text of a slot; in English if the language has none. The English comes with the call, not from
/// a table, so that each text is in that part of a split program that says it.
pub(crate) fn text(slot: usize, english: &'static str) -> &'static str {
    let words = CURRENT.get().words;
    words.and_then(|it| it.get(slot)).unwrap_or(english)
}

pub(crate) fn filled(
    slot: usize,
    english: &'static str,
    values: &[(&str, &dyn Display)],
) -> String {
    fill(text(slot, english), values)
}

/// The text of a plural whose first slot is this; the English for one and for other numbers.
pub(crate) fn plural(slot: usize, count: u64, english: [&'static str; 2]) -> &'static str {
    let Current { words, formats, .. } = CURRENT.get();
    let other = Category::Other as usize;
    let place = formats.plural(count) as usize;
    let own = words.and_then(|it| it.get(slot + place).or_else(|| it.get(slot + other)));
    own.unwrap_or(english[usize::from(English.plural(count) != Category::One)])
}

pub(crate) fn plural_filled(
    slot: usize,
    count: u64,
    english: [&'static str; 2],
    values: &[(&str, &dyn Display)],
) -> String {
    let number = formats().number(count);
    let all: Vec<(&str, &dyn Display)> = std::iter::once(("count", &number as &dyn Display))
        .chain(values.iter().copied())
        .collect();
    fill(plural(slot, count, english), &all)
}

/// Puts values in by name, in one pass: braces in a value stay what they are.
fn fill(text: &str, values: &[(&str, &dyn Display)]) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("{{") {
        out.push_str(before);
        let Some((name, after)) = after.split_once("}}") else {
            out.push_str("{{");
            rest = after;
            continue;
        };
        if let Some((_, value)) = values.iter().find(|it| it.0 == name) {
            _ = write!(out, "{value}");
        }
        rest = after;
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::fill;
    use proptest::prelude::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(fill(text, &[("a", &"1"), ("b", &"{{a}}")]), expected);
    }

    #[test]
    fn values_are_put_in_by_name() {
        check("", "");
        check("no value", "no value");
        check("{{a}} and {{a}}", "1 and 1");
        check("{{b}} before {{a}}", "{{a}} before 1");
        check("{{unknown}}.", ".");
        check("{{a", "{{a");
    }

    proptest! {
        #[test]
        fn a_value_arrives_as_it_is(value in ".*", before in "[^{}]*", after in "[^{}]*") {
            let text = [&before, "{{name}}", &after].concat();
            prop_assert_eq!(fill(&text, &[("name", &value)]), [before, value, after].concat());
        }
    }
}
