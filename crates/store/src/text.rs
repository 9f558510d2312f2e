//! A stored text, read as far as it goes. Time and memory grow with its length and no faster.
//!
//! It is searched by bytes and cut with `get`. Nothing in the app cuts a `str` by index or searches
//! one for another: the message of a cut gone wrong shows the character there, which brings the
//! tables of Unicode's printable characters, and the search is an algorithm for long needles.

use std::ops::Deref;
use std::slice::SliceIndex;

use super::trouble::Kind;
use super::value::{self, Value};

/// A stored text, whole or torn.
pub(super) struct Text<'a> {
    source: &'a str,
    /// The object that it is; `None` if it is torn, or JSON of another type.
    whole: Option<Value<'a>>,
    /// The version of its form that this build knows.
    known: u64,
}

/// The value of a field.
pub(super) enum Found<'t, 'a> {
    /// It is the object's.
    There(&'t Value<'a>),
    /// It was found in a torn text.
    Torn(Value<'a>),
}

impl<'a> Deref for Found<'_, 'a> {
    type Target = Value<'a>;

    fn deref(&self) -> &Value<'a> {
        match self {
            Self::There(value) => value,
            Self::Torn(value) => value,
        }
    }
}

/// What could be read of an array.
#[derive(Default)]
pub(super) struct Elements<'a> {
    /// The objects.
    pub(super) found: Vec<Value<'a>>,
    /// How many values begin in the text and cannot be read.
    pub(super) lost: usize,
}

impl<'a> Text<'a> {
    /// The text of a part whose form has the version `known`.
    pub(super) fn of(source: &'a str, known: u64) -> Self {
        let whole = value::whole(source).filter(Value::is_object);
        Self {
            source,
            whole,
            known,
        }
    }

    /// The object, if the text is whole.
    pub(super) fn whole(&self) -> Option<&Value<'a>> {
        self.whole.as_ref()
    }

    /// What is wrong with the text, of which `lost` pieces could not be read.
    pub(super) fn kind(&self, lost: usize) -> Option<Kind> {
        match self.field("version").and_then(|it| it.as_u64()) {
            Some(version) if version > self.known => Some(Kind::Newer),
            Some(1..) if self.whole.is_some() && lost == 0 => None,
            _ => Some(Kind::Damaged),
        }
    }

    /// Whether a newer version than the known one wrote the text.
    pub(super) fn is_newer(&self) -> bool {
        self.kind(0) == Some(Kind::Newer)
    }

    /// The value of a field of the object. In a torn text, the first thing of that name that is
    /// followed by something, so that no number is taken that was cut short.
    pub(super) fn field(&self, name: &str) -> Option<Found<'_, 'a>> {
        if let Some(object) = &self.whole {
            return object.get(name).map(Found::There);
        }
        let text = self.source.get(self.after_name(name)?..)?;
        let (value, length) = value::first(text)?;
        let follows = text.get(length..)?.trim_ascii_start().bytes().next()?;
        matches!(follows, b',' | b'}' | b']').then_some(Found::Torn(value))
    }

    /// The text of the value in the first field called `name`, if it is whole.
    pub(super) fn piece(&self, name: &str) -> Option<&'a str> {
        let text = self.source.get(self.after_name(name)?..)?;
        let (_, length) = value::first(text)?;
        text.get(..length)
    }

    /// The values of the array in the field `list`, which are taken out of the object. Each is an
    /// object that begins with the field `first`, as we write them; by that mark the next one is
    /// found after damage, even if the array's own beginning is lost. In a whole text, objects with
    /// another beginning do as well.
    pub(super) fn elements(&mut self, list: &str, first: &str) -> Elements<'a> {
        let Some(mut found) = self.whole.as_mut().and_then(|it| it.take(list)) else {
            return self.torn_elements(list, first);
        };
        let length = found.len();
        found.retain(Value::is_object);
        Elements {
            lost: length - found.len(),
            found,
        }
    }

    fn torn_elements(&self, list: &str, first: &str) -> Elements<'a> {
        let mut marks = self.marks(first).peekable();
        let mut elements = Elements::default();
        let mut at = self
            .after_name(list)
            .filter(|&at| self.source.as_bytes().get(at) == Some(&b'['))
            .map(|at| at + 1);
        if at.is_none() {
            at = Some(marks.peek().copied().unwrap_or(0));
        }
        while let Some(begin) = at {
            let between = self.bytes(begin..).iter();
            let between = between.take_while(|it| b" \t\r\n,".contains(it));
            let begin = begin + between.count();
            let rest = self.source.get(begin..).unwrap_or_default();
            let mut marked = false;
            while let Some(mark) = marks.next_if(|&mark| mark <= begin) {
                marked = mark == begin;
            }
            if rest.is_empty() {
                break;
            }
            let next = marks.peek().copied();
            // A torn value must not run on over the ones after it.
            let piece = next
                .and_then(|next| rest.get(..next - begin))
                .unwrap_or(rest);
            at = match value::first(piece) {
                Some((value, length)) if value.is_object() => {
                    elements.found.push(value);
                    Some(begin + length)
                }
                // Rubbish is a loss only where one of ours began.
                _ => {
                    elements.lost += usize::from(marked);
                    next
                }
            };
        }
        elements
    }

    /// Where the objects begin whose first field is called `name`.
    fn marks(&self, name: &str) -> impl Iterator<Item = usize> {
        self.places_of(name).filter_map(|at| {
            let before = self.bytes(..at).trim_ascii_end().strip_suffix(b"{")?;
            Some(before.len())
        })
    }

    /// Where the value of the first field called `name` begins.
    fn after_name(&self, name: &str) -> Option<usize> {
        let at = self.places_of(name).next()? + name.len() + 2;
        let after = self.bytes(at..).trim_ascii_start();
        let value = after.strip_prefix(b":")?.trim_ascii_start();
        Some(self.source.len() - value.len())
    }

    /// Where `name` stands in quotation marks.
    fn places_of(&self, name: &str) -> impl Iterator<Item = usize> {
        let quoted = ["\"", name, "\""].concat().into_bytes();
        let pieces = self.source.as_bytes().windows(quoted.len()).enumerate();
        pieces.filter_map(move |(at, it)| (it == quoted).then_some(at))
    }

    /// A piece of the source; empty if it goes beyond the end.
    fn bytes(&self, range: impl SliceIndex<[u8], Output = [u8]>) -> &[u8] {
        self.source.as_bytes().get(range).unwrap_or_default()
    }
}
