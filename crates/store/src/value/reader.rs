//! How a text of JSON is read: from left to right, once.

use std::borrow::Cow;

use super::{Fields, Value};

/// The most digits of a whole number that is read as one. All times, days and counts have fewer,
/// and none so long can be too large for an `i64`.
const MOST_DIGITS: usize = 18;

/// A text, read up to a place between two characters.
pub(super) struct Reader<'a> {
    text: &'a str,
    pub(super) at: usize,
}

impl<'a> Reader<'a> {
    pub(super) fn of(text: &'a str) -> Self {
        Self { text, at: 0 }
    }

    /// Reads a value in which there is `room` for so many arrays and objects inside one another.
    pub(super) fn value(&mut self, room: u8) -> Option<Value<'a>> {
        let value = match self.beyond_blanks()? {
            b'"' => return Some(Value::String(self.string()?)),
            b'[' => {
                let mut values = Vec::new();
                let mut more = self.opens(b']', room)?;
                while more {
                    values.push(self.value(room - 1)?);
                    more = self.goes_on(b']')?;
                }
                return Some(Value::Array(values));
            }
            b'{' => {
                let begin = self.at;
                let mut list = Vec::new();
                let mut more = self.opens(b'}', room)?;
                while more {
                    self.beyond_blanks()?;
                    let name = self.string()?;
                    self.takes(b':').then_some(())?;
                    list.push((name, self.value(room - 1)?));
                    more = self.goes_on(b'}')?;
                }
                let raw = self.text.get(begin..self.at)?;
                return Some(Value::Object(Fields { list, raw }));
            }
            b'n' => self.word("null", Value::Null)?,
            b't' => self.word("true", Value::Bool(true))?,
            b'f' => self.word("false", Value::Bool(false))?,
            _ => self.number()?,
        };
        matches!(
            self.peek(),
            None | Some(
                b' ' | b'\t' | b'\n' | b'\r' | b'"' | b',' | b':' | b'[' | b']' | b'{' | b'}'
            )
        )
        .then_some(value)
    }

    /// Steps over the mark that opens a list, if there is room for it. Whether it holds anything.
    fn opens(&mut self, close: u8, room: u8) -> Option<bool> {
        self.at += 1;
        (room > 0).then(|| !self.takes(close))
    }

    /// Steps over what follows a value in a list. Whether another one comes.
    fn goes_on(&mut self, close: u8) -> Option<bool> {
        let more = self.takes(b',');
        (more || self.takes(close)).then_some(more)
    }

    fn word(&mut self, word: &str, value: Value<'a>) -> Option<Value<'a>> {
        let end = self.at + word.len();
        let found = self.text.get(self.at..end)? == word;
        self.at = end;
        found.then_some(value)
    }

    fn number(&mut self) -> Option<Value<'a>> {
        let negative = self.is(b'-');
        let begin = self.peek()?;
        let (length, size) = self.digits()?;
        if begin == b'0' && length > 1 {
            return None;
        }
        let mut whole = length <= MOST_DIGITS && !(negative && size == 0);
        if self.is(b'.') {
            self.digits()?;
            whole = false;
        }
        if self.is(b'e') || self.is(b'E') {
            let _ = self.is(b'+') || self.is(b'-');
            self.digits()?;
            whole = false;
        }
        Some(if whole {
            Value::Whole(if negative { -size } else { size })
        } else {
            Value::Other
        })
    }

    /// Steps over one digit or more: how many they are, and their number if they are not too many.
    fn digits(&mut self) -> Option<(usize, i64)> {
        let (begin, mut number) = (self.at, 0_i64);
        while let Some(digit @ b'0'..=b'9') = self.peek() {
            number = number
                .wrapping_mul(10)
                .wrapping_add(i64::from(digit - b'0'));
            self.at += 1;
        }
        let length = self.at - begin;
        (length > 0).then_some((length, number))
    }

    /// Reads a string, of which the first mark comes next.
    fn string(&mut self) -> Option<Cow<'a, str>> {
        self.is(b'"').then_some(())?;
        let mut string = Cow::Borrowed("");
        loop {
            // Most of what is stored stands in strings.
            let rest = self.text.get(self.at..)?;
            let mark = |it: u8| matches!(it, b'"' | b'\\' | 0..=0x1F);
            let length = rest.bytes().position(mark)?;
            string += rest.get(..length)?;
            self.at += length;
            match self.next()? {
                b'"' => return Some(string),
                b'\\' => string.to_mut().push(self.escaped()?),
                _ => return None,
            }
        }
    }

    /// Reads the rest of an escape.
    fn escaped(&mut self) -> Option<char> {
        Some(match self.next()? {
            b'b' => '\u{8}',
            b'f' => '\u{C}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => {
                let mut code = self.unit()?;
                // The first half of a pair, in UTF-16.
                if let 0xD800..0xDC00 = code {
                    (self.is(b'\\') && self.is(b'u')).then_some(())?;
                    let second = self.unit()?.checked_sub(0xDC00).filter(|it| *it < 0x400)?;
                    code = 0x1_0000 + ((code - 0xD800) << 10) + second;
                }
                char::from_u32(code)?
            }
            mark @ (b'"' | b'\\' | b'/') => char::from(mark),
            _ => return None,
        })
    }

    /// Reads four hexadecimal digits.
    fn unit(&mut self) -> Option<u32> {
        let mut unit = 0;
        for _ in 0..4 {
            unit = unit * 16 + char::from(self.next()?).to_digit(16)?;
        }
        Some(unit)
    }

    /// Steps over blanks, and over `mark` if it comes then. Whether it did.
    fn takes(&mut self, mark: u8) -> bool {
        self.beyond_blanks();
        self.is(mark)
    }

    /// Steps over `byte` if it comes next. Whether it did.
    fn is(&mut self, byte: u8) -> bool {
        let is = self.peek() == Some(byte);
        self.at += usize::from(is);
        is
    }

    /// Steps over blanks to the byte that is returned.
    pub(super) fn beyond_blanks(&mut self) -> Option<u8> {
        while let Some(b' ' | b'\t' | b'\n' | b'\r') = self.peek() {
            self.at += 1;
        }
        self.peek()
    }

    fn next(&mut self) -> Option<u8> {
        let next = self.peek()?;
        self.at += 1;
        Some(next)
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }
}
