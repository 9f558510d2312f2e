//! JSON, as it is read.
//!
//! Every text that RFC 8259 allows is read, nested up to [`DEEPEST`]; every other one is refused.
//! Reading takes time and memory that grow with the length of the text and no faster. A few
//! kilobytes less to download than a reader for any type of Rust's: this one knows no fractions.

mod reader;

use std::borrow::Cow;

use reader::Reader;

/// The most arrays and objects inside one another that are read.
const DEEPEST: u8 = 127;

/// A value of JSON, read from a text that lives for `'a`.
#[derive(Debug)]
pub(super) enum Value<'a> {
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number without fraction and exponent, of at most 18 digits; not `-0`.
    Whole(i64),
    /// Any other number. What it is worth is not told: nothing that is kept is such a one.
    Other,
    /// A string, without its escapes.
    String(Cow<'a, str>),
    /// Values in order.
    Array(Vec<Value<'a>>),
    /// Names and their values.
    Object(Fields<'a>),
}

/// The fields of an object in the order of the text. Of several of one name, the last stands.
#[derive(Debug)]
pub(super) struct Fields<'a> {
    list: Vec<(Cow<'a, str>, Value<'a>)>,
    raw: &'a str,
}

#[cfg(test)]
impl<'a> Fields<'a> {
    /// Each field's name and value.
    pub(super) fn iter(&self) -> impl Iterator<Item = (&str, &Value<'a>)> {
        self.list.iter().map(|it| (it.0.as_ref(), &it.1))
    }
}

impl<'a> Value<'a> {
    /// The field called `name`, if this is an object that has one.
    pub(super) fn get(&self, name: &str) -> Option<&Self> {
        let Self::Object(fields) = self else {
            return None;
        };
        let field = fields.list.iter().rev().find(|it| *it.0 == *name)?;
        Some(&field.1)
    }

    /// The whole number that this is, if it is one.
    pub(super) fn as_i64(&self) -> Option<i64> {
        match self {
            Self::Whole(number) => Some(*number),
            _ => None,
        }
    }

    /// The whole number from zero up that this is, if it is one.
    pub(super) fn as_u64(&self) -> Option<u64> {
        u64::try_from(self.as_i64()?).ok()
    }

    /// Whether it is `true` or `false`, if it is one of them.
    pub(super) fn as_bool(&self) -> Option<bool> {
        match self {
            Self::Bool(value) => Some(*value),
            _ => None,
        }
    }

    /// The string that this is, if it is one.
    pub(super) fn as_str(&self) -> Option<&str> {
        match self {
            Self::String(string) => Some(string),
            _ => None,
        }
    }

    /// The values of the array that this is, if it is one.
    pub(super) fn as_array(&self) -> Option<&[Self]> {
        match self {
            Self::Array(values) => Some(values),
            _ => None,
        }
    }

    /// The array in the field called `name` of an object that was read by itself, if there is one,
    /// which is left there empty.
    pub(super) fn take(&mut self, name: &str) -> Option<Vec<Self>> {
        let Self::Object(fields) = self else {
            return None;
        };
        let field = fields.list.iter_mut().rev().find(|it| *it.0 == *name)?;
        match &mut field.1 {
            Self::Array(values) => Some(std::mem::take(values)),
            _ => None,
        }
    }

    /// Whether this is an object without any field but those of these `names`.
    pub(super) fn has_only(&self, names: &[&str]) -> bool {
        let Self::Object(fields) = self else {
            return false;
        };
        fields.list.iter().all(|it| names.contains(&&*it.0))
    }

    /// The text that this was read from, if it is an object.
    pub(super) fn raw(&self) -> &'a str {
        match self {
            Self::Object(fields) => fields.raw,
            _ => "",
        }
    }

    /// Whether this is an object.
    pub(super) fn is_object(&self) -> bool {
        matches!(self, Self::Object(_))
    }
}

/// The value that `text` is; `None` if it is none, or one with something after it.
pub(super) fn whole(text: &str) -> Option<Value<'_>> {
    let mut reader = Reader::of(text);
    let value = reader.value(DEEPEST)?;
    reader.beyond_blanks().is_none().then_some(value)
}

/// The value with which `text` begins, and how many bytes it takes with the blanks before it. A
/// number or a word must end where it ends: at a blank, a mark, or the end of the text.
pub(super) fn first(text: &str) -> Option<(Value<'_>, usize)> {
    let mut reader = Reader::of(text);
    let value = reader.value(DEEPEST)?;
    Some((value, reader.at))
}
