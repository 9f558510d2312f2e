//! Short plain text in a link: the name of a prescription, and its note.
//!
//! Plain English letters take six bits each, a capital two of them; any other text is UTF-8. The
//! writer takes whichever is shorter.

use super::bits::{BitReader, BitWriter};

/// The most characters of a name.
const MOST_IN_NAME: usize = 40;

/// The most characters of a note.
const MOST_IN_NOTE: usize = 120;

/// The letter after this value is a capital.
const SHIFT: u32 = 0;

/// The values from 1 on. The order is that of version 1 of the link, for good.
const SIX_BITS: &[u8; 63] = b" abcdefghijklmnopqrstuvwxyz0123456789.,-'!?:;()/+%&\"=*@#_<>~$^|";

/// The bits of the number of values in a text.
const LENGTH: u32 = 9;

/// One line of plain text of bounded length.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlainText(String);

impl PlainText {
    /// A name: at most 40 characters of `text`. Line breaks become spaces; control characters,
    /// and marks that turn the direction of writing, are dropped, and so are blanks around it.
    pub fn name(text: &str) -> Self {
        Self::tidy(text, MOST_IN_NAME)
    }

    /// A note: at most 120 characters, made plain in the same way.
    pub fn note(text: &str) -> Self {
        Self::tidy(text, MOST_IN_NOTE)
    }

    /// The text, perhaps empty.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether there is no text.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    fn tidy(text: &str, most: usize) -> Self {
        let blank = |it: char| if it.is_whitespace() { ' ' } else { it };
        let text: String = text
            .trim()
            .chars()
            .map(blank)
            .filter(|it| !it.is_control() && !turns_direction(*it))
            .collect();
        let text: String = text.trim().chars().take(most).collect();
        Self(text.trim_end().to_owned())
    }
}

/// Whether a character changes the direction of the text around it, which could disguise a note.
const fn turns_direction(it: char) -> bool {
    matches!(it, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Adds `text`: whether there is one, in which of the two ways, its length, and its values.
pub(super) fn write(text: &PlainText, bits: &mut BitWriter) {
    let text = text.as_str();
    bits.flag(!text.is_empty());
    if text.is_empty() {
        return;
    }
    let utf8: Vec<u32> = text.bytes().map(u32::from).collect();
    let six = six_bits(text).filter(|it| it.len() * 6 <= utf8.len() * 8);
    bits.flag(six.is_some());
    let (values, width) = six.map_or((utf8, 8), |it| (it, 6));
    bits.put(u32::try_from(values.len()).unwrap_or_default(), LENGTH);
    for value in values {
        bits.put(value, width);
    }
}

fn six_bits(text: &str) -> Option<Vec<u32>> {
    let mut values = Vec::new();
    for byte in text.bytes() {
        if byte.is_ascii_uppercase() {
            values.push(SHIFT);
        }
        let letter = byte.to_ascii_lowercase();
        let place = SIX_BITS.iter().position(|it| *it == letter)?;
        values.push(u32::try_from(place).ok()? + 1);
    }
    Some(values)
}

/// The text that comes next; `None` if there is one that makes no sense.
pub(super) fn read(bits: &mut BitReader) -> Option<String> {
    if !bits.flag() {
        return Some(String::new());
    }
    let six = bits.flag();
    let length = bits.take(LENGTH);
    let width = if six { 6 } else { 8 };
    let values: Vec<u32> = (0..length).map(|_| bits.take(width)).collect();
    if six {
        return from_six_bits(&values);
    }
    let bytes: Result<Vec<u8>, _> = values.into_iter().map(u8::try_from).collect();
    String::from_utf8(bytes.ok()?).ok()
}

fn from_six_bits(values: &[u32]) -> Option<String> {
    let mut text = String::new();
    let mut capital = false;
    for &value in values {
        if value == SHIFT {
            if capital {
                return None;
            }
            capital = true;
            continue;
        }
        let place = usize::try_from(value - 1).ok()?;
        let letter = char::from(*SIX_BITS.get(place)?);
        if capital && !letter.is_ascii_lowercase() {
            return None;
        }
        text.push(if capital {
            letter.to_ascii_uppercase()
        } else {
            letter
        });
        capital = false;
    }
    (!capital).then_some(text)
}
