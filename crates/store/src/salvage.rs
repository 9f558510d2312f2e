//! What can still be read of a text that is no JSON: one that was cut short, or damaged in a place.
//!
//! The text is searched for names in quotation marks, and the values beside them are parsed one by
//! one. A search runs over the text once, and no two values that are parsed overlap, so time and
//! memory grow with the length of the text and no faster.

use serde_json::{Deserializer, Map, Value};

/// The value of the first field of each name, at any depth.
pub(crate) fn fields(source: &str, names: &[&str]) -> Map<String, Value> {
    let found = names.iter().filter_map(|name| {
        let value = field(source, name)?;
        Some(((*name).to_owned(), value))
    });
    found.collect()
}

/// A value counts only if a mark follows: a number may be cut short, and a string end at a quotation
/// mark that damage has put there. An object is closed by its brackets.
fn field(source: &str, name: &str) -> Option<Value> {
    let text = source.get(after_name(source, name)?..)?;
    let (value, length) = next_value(text)?;
    let rest = text.get(length..)?.trim_ascii_start();
    (value.is_object() || rest.starts_with([',', '}', ']'])).then_some(value)
}

/// What could be read of a list of objects.
#[derive(Default)]
pub(crate) struct Elements {
    /// The objects.
    pub(crate) found: Vec<Value>,
    /// How many values are there that cannot be read, or are no objects.
    pub(crate) lost: usize,
}

/// The objects of the list called `list`. Each begins with the field `first`, as the app writes them;
/// by that mark the next one is found after damage, even if the beginning of the list is lost.
pub(crate) fn elements(source: &str, list: &str, first: &str) -> Elements {
    let mut marks = marks(source, first).peekable();
    let mut elements = Elements::default();
    let opening = after_name(source, list).filter(|&at| byte(source, at) == Some(b'['));
    let mut at = opening.map(|it| it + 1);
    if at.is_none() {
        at = Some(marks.peek().copied().unwrap_or(0));
    }
    while let Some(begin) = at {
        let rest = source.get(begin..).unwrap_or_default();
        let rest = rest.trim_start_matches([' ', '\t', '\r', '\n', ',']);
        let begin = source.len() - rest.len();
        let mut marked = false;
        while let Some(mark) = marks.next_if(|&mark| mark <= begin) {
            marked = mark == begin;
        }
        if rest.is_empty() {
            break;
        }
        let next = marks.peek().copied();
        // A torn object must not swallow the ones after it.
        let piece = next.and_then(|next| rest.get(..next - begin));
        at = match next_value(piece.unwrap_or(rest)) {
            Some((value, length)) if value.is_object() => {
                elements.found.push(value);
                Some(begin + length)
            }
            // Rubbish is a loss only where an object of ours began.
            _ => {
                elements.lost += usize::from(marked);
                next
            }
        };
    }
    elements
}

/// The value with which `text` begins, and how many bytes it takes.
fn next_value(text: &str) -> Option<(Value, usize)> {
    let mut values = Deserializer::from_str(text).into_iter();
    let value = values.next()?.ok()?;
    Some((value, values.byte_offset()))
}

/// Where the objects begin whose first field is called `name`.
fn marks<'a>(source: &'a str, name: &str) -> impl Iterator<Item = usize> + use<'a> {
    let quoted = format!("\"{name}\"");
    let mut from = 0;
    let places = std::iter::from_fn(move || {
        let at = from + source.get(from..)?.find(&quoted)?;
        from = at + quoted.len();
        Some(at)
    });
    places.filter_map(|at| {
        let before = source.get(..at)?.trim_ascii_end().strip_suffix('{')?;
        Some(before.len())
    })
}

/// Where the value of the first field called `name` begins.
fn after_name(source: &str, name: &str) -> Option<usize> {
    let quoted = format!("\"{name}\"");
    let at = source.find(&quoted)? + quoted.len();
    let after = source.get(at..)?.trim_ascii_start();
    let value = after.strip_prefix(':')?.trim_ascii_start();
    Some(source.len() - value.len())
}

fn byte(source: &str, at: usize) -> Option<u8> {
    source.as_bytes().get(at).copied()
}
