//! A stored text, read as far as it goes. Time and memory grow with its length and no faster.

use serde_json::{Deserializer, Value};

use super::trouble::Kind;

/// A stored text, whole or torn.
pub(super) struct Text<'a> {
    source: &'a str,
    /// The object that it is; `None` if it is torn, or JSON of another type.
    whole: Option<Value>,
    /// The version of its form that this build knows.
    known: u64,
}

/// A value out of an array, with the text that it was read from.
pub(super) struct Element<'a> {
    pub(super) value: Value,
    pub(super) raw: &'a str,
}

/// What could be read of an array.
#[derive(Default)]
pub(super) struct Elements<'a> {
    pub(super) found: Vec<Element<'a>>,
    /// How many values begin in the text and cannot be read.
    pub(super) lost: usize,
}

impl<'a> Text<'a> {
    /// The text of a part whose form has the version `known`.
    pub(super) fn of(source: &'a str, known: u64) -> Self {
        let whole = serde_json::from_str(source).ok();
        let whole = whole.filter(Value::is_object);
        Self {
            source,
            whole,
            known,
        }
    }

    /// The object, if the text is whole.
    pub(super) fn whole(&self) -> Option<&Value> {
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

    /// The value of a field of the object. In a torn text, the first thing of that name that is
    /// followed by something, so that no number is taken that was cut short.
    pub(super) fn field(&self, name: &str) -> Option<Value> {
        if let Some(object) = &self.whole {
            return object.get(name).cloned();
        }
        let text = &self.source[self.after_name(name)?..];
        let (value, length) = value(text)?;
        let follows = text[length..].trim_start();
        follows.starts_with([',', '}', ']']).then_some(value)
    }

    /// The values of the array in the field `list`. Each is an object that begins with the field
    /// `first`, as we write them; by that mark the next one is found after damage, even if the
    /// array's own beginning is lost. In a whole text, objects with another beginning do as well.
    pub(super) fn elements(&self, list: &str, first: &str) -> Elements<'a> {
        let quoted = format!("\"{first}\"");
        let names = self.source.match_indices(&quoted);
        let mut marks = names
            .filter_map(|(at, _)| {
                let before = self.source[..at].trim_end().strip_suffix('{')?;
                Some(before.len())
            })
            .peekable();
        let mut elements = Elements::default();
        let mut at = self.after_name(list).and_then(|at| {
            let inside = self.source[at..].strip_prefix('[')?;
            Some(self.source.len() - inside.len())
        });
        if at.is_none() {
            at = Some(marks.peek().copied().unwrap_or(0));
        }
        while let Some(begin) = at {
            let rest = self.source[begin..].trim_start_matches([' ', '\t', '\r', '\n', ',']);
            let begin = self.source.len() - rest.len();
            let mut marked = false;
            while let Some(mark) = marks.next_if(|&mark| mark <= begin) {
                marked = mark == begin;
            }
            if rest.is_empty() || (self.whole.is_some() && rest.starts_with(']')) {
                break;
            }
            let next = marks.peek().copied();
            // A torn value must not run on over the ones after it.
            let limit = next.filter(|_| self.whole.is_none());
            let piece = limit.map_or(rest, |limit| &rest[..limit - begin]);
            at = match value(piece) {
                Some((value, length)) if value.is_object() => {
                    let raw = &piece[..length];
                    elements.found.push(Element { value, raw });
                    Some(begin + length)
                }
                // What stands in a whole text between commas was meant as a value.
                Some((_, length)) if self.whole.is_some() => {
                    elements.lost += 1;
                    Some(begin + length)
                }
                // In a torn one, rubbish is a loss only where one of ours began.
                _ => {
                    elements.lost += usize::from(marked);
                    next
                }
            };
        }
        elements
    }

    /// Where the value of the first field called `name` begins.
    fn after_name(&self, name: &str) -> Option<usize> {
        let quoted = format!("\"{name}\"");
        let after = &self.source[self.source.find(&quoted)? + quoted.len()..];
        let value = after.trim_start().strip_prefix(':')?.trim_start();
        Some(self.source.len() - value.len())
    }
}

/// The value with which `text` begins, and its length in bytes.
fn value(text: &str) -> Option<(Value, usize)> {
    let mut values = Deserializer::from_str(text).into_iter::<Value>();
    let value = values.next()?.ok()?;
    Some((value, values.byte_offset()))
}
