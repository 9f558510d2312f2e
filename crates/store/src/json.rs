//! JSON, value by value: fields out of one that was read, and an object as it is written.

use super::value::Value;
use std::fmt::Display;
use std::ops::RangeInclusive;

/// The whole number in `object` under `name`, if it is there and in `range`.
pub(super) fn number(object: &Value, name: &str, range: RangeInclusive<i64>) -> Option<i64> {
    whole(object.get(name)?, range)
}

/// The whole number that `value` is, if it is one and in `range`.
pub(super) fn whole(value: &Value, range: RangeInclusive<i64>) -> Option<i64> {
    let number = value.as_i64()?;
    range.contains(&number).then_some(number)
}

/// The string in `object` under `name`, if it is there.
pub(super) fn word<'a>(object: &'a Value, name: &str) -> Option<&'a str> {
    object.get(name)?.as_str()
}

/// An object being written on one line, its fields in the order given. Strings are taken as they
/// are: all that are written are words of ours, without a character to escape.
pub(super) struct Object(String);

impl Object {
    pub(super) fn new() -> Self {
        Self("{".to_owned())
    }

    /// A field with a number, `true`, `false` or `null`.
    pub(super) fn plain(self, name: &str, value: &dyn Display) -> Self {
        self.field(name, &value.to_string())
    }

    /// A field with a string.
    pub(super) fn word(self, name: &str, word: &str) -> Self {
        self.field(name, &["\"", word, "\""].concat())
    }

    /// A field with a text of the person's own.
    pub(super) fn text(self, name: &str, text: &str) -> Self {
        let mut value = "\"".to_owned();
        for letter in text.chars() {
            match letter {
                '\n' => value.push_str("\\n"),
                _ if letter.is_control() => {}
                '"' | '\\' => value.extend(['\\', letter]),
                _ => value.push(letter),
            }
        }
        value.push('"');
        self.field(name, &value)
    }

    /// A field with an object, written already, on a line of its own.
    pub(super) fn line(self, name: &str, object: &str) -> Self {
        self.field(name, &["\n", object].concat())
    }

    /// A field with an array of values, written already, on the same line.
    pub(super) fn list(self, name: &str, values: &[String]) -> Self {
        self.field(name, &["[", &values.join(","), "]"].concat())
    }

    /// A field with an object, written already, on a line of its own.
    pub(super) fn block(mut self, name: &str, object: &str) -> Self {
        self.0.push_str(",\n\"");
        for piece in [name, "\":", object] {
            self.0.push_str(piece);
        }
        self
    }

    /// A field with an array of values, written already, each on a line of its own: a damaged
    /// line then leaves the others whole, and a person can read the text.
    pub(super) fn lines(self, name: &str, values: &[String]) -> Self {
        if values.is_empty() {
            return self.list(name, values);
        }
        self.field(name, &["[\n", &values.join(",\n"), "\n]"].concat())
    }

    /// The text of the object.
    pub(super) fn close(mut self) -> String {
        self.0.push('}');
        self.0
    }

    fn field(mut self, name: &str, value: &str) -> Self {
        if self.0.len() > 1 {
            self.0.push(',');
        }
        for piece in ["\"", name, "\":", value] {
            self.0.push_str(piece);
        }
        self
    }
}
