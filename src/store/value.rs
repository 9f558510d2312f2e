//! JSON, as it is read.
//!
//! Every text that RFC 8259 allows is read, nested up to [`DEEPEST`]; every other one is refused.
//! Reading takes time and memory that grow with the length of the text and no faster. A few
//! kilobytes less to download than a reader for any type of Rust's: this one knows no fractions.

use std::borrow::Cow;

/// The most arrays and objects inside one another that are read.
const DEEPEST: u8 = 127;

/// The most digits of a whole number that is read as one. All times, days and counts have fewer,
/// and none so long can be too large for an `i64`.
const MOST_DIGITS: usize = 18;

/// A value of JSON, read from a text that lives for `'a`.
#[derive(Debug)]
pub(super) enum Value<'a> {
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number without fraction and exponent, of at most [`MOST_DIGITS`] digits; not `-0`.
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

/// A text, read up to a place between two characters.
struct Reader<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Reader<'a> {
    fn of(text: &'a str) -> Self {
        Self { text, at: 0 }
    }

    /// Reads a value in which there is `room` for so many arrays and objects inside one another.
    fn value(&mut self, room: u8) -> Option<Value<'a>> {
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
    fn beyond_blanks(&mut self) -> Option<u8> {
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
