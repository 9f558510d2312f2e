//! Types of the fields of stored forms.

use std::borrow::Cow;
use std::fmt;
use std::ops::RangeInclusive;

use domain::history::RecordId;
use domain::time::Millis;
use serde::de::{self, Deserializer, Visitor};
use serde::{Deserialize, Serialize, Serializer};

use crate::read_issue::Tally;

/// A whole number, however JSON spells it: `35`, `35.0` or `3.5e1`.
#[derive(Clone, Copy)]
pub(crate) struct Number(i64);

impl Number {
    /// The number of milliseconds that `length` takes.
    pub(crate) fn of_millis(length: Millis) -> Self {
        Self(i64::try_from(length.get()).unwrap_or(i64::MAX))
    }

    pub(crate) const fn get(self) -> i64 {
        self.0
    }

    /// The number as a smaller type, if it is in `range`.
    pub(crate) fn within<T: TryFrom<i64>>(self, range: RangeInclusive<i64>) -> Option<T> {
        let inside = range.contains(&self.0);
        T::try_from(self.0).ok().filter(|_| inside)
    }

    /// The length of time of this many milliseconds, if it is not longer than `most`.
    pub(crate) fn millis(self, most: Millis) -> Option<Millis> {
        let length = Millis::new(u64::try_from(self.0).ok()?);
        (length <= most).then_some(length)
    }
}

impl<T: Into<i64>> From<T> for Number {
    fn from(number: T) -> Self {
        Self(number.into())
    }
}

impl Serialize for Number {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_i64(self.0)
    }
}

impl<'de> Deserialize<'de> for Number {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(WholeNumber)
    }
}

struct WholeNumber;

/// Up to here floating-point numbers represent every whole number (2^53).
const MOST_EXACT: f64 = 9_007_199_254_740_992.0;

impl Visitor<'_> for WholeNumber {
    type Value = Number;

    fn expecting(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str("a whole number")
    }

    fn visit_i64<E: de::Error>(self, number: i64) -> Result<Number, E> {
        Ok(Number(number))
    }

    fn visit_u64<E: de::Error>(self, number: u64) -> Result<Number, E> {
        i64::try_from(number).map(Number).map_err(E::custom)
    }

    fn visit_f64<E: de::Error>(self, number: f64) -> Result<Number, E> {
        if number.fract() == 0.0 && number.abs() <= MOST_EXACT {
            #[expect(
                clippy::cast_possible_truncation,
                reason = "it is whole, and small enough for an i64"
            )]
            return Ok(Number(number as i64));
        }
        Err(E::custom("a fraction, or too large"))
    }
}

/// A field that may be damaged without loss of the ones beside it. It is for forms that are read from
/// a parsed value, not for those that are read from text.
#[derive(Default)]
pub(crate) enum Field<T> {
    /// It is not there.
    #[default]
    Missing,
    /// It has the wrong type.
    Damaged,
    /// It has the right type.
    Valid(T),
}

impl<T> Field<T> {
    /// What `make` gives of the field, counted as read or lost. A missing field is neither.
    pub(crate) fn read<U>(self, tally: &mut Tally, make: impl FnOnce(T) -> Option<U>) -> Option<U> {
        match self {
            Self::Missing => None,
            Self::Damaged => tally.count(None),
            Self::Valid(value) => tally.count(make(value)),
        }
    }

    /// The same for a field that every version writes: a missing one is lost.
    pub(crate) fn require<U>(
        self,
        tally: &mut Tally,
        make: impl FnOnce(T) -> Option<U>,
    ) -> Option<U> {
        match self {
            Self::Missing => tally.count(None),
            there => there.read(tally, make),
        }
    }

    pub(crate) const fn is_missing(&self) -> bool {
        matches!(self, Self::Missing)
    }
}

impl<T> From<Option<T>> for Field<T> {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Missing, Self::Valid)
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Field<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(T::deserialize(deserializer).map_or(Self::Damaged, Self::Valid))
    }
}

impl<T: Serialize> Serialize for Field<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Valid(value) => value.serialize(serializer),
            _ => serializer.serialize_unit(),
        }
    }
}

/// A string that is borrowed from the value it is read from.
pub(crate) struct Words<'a>(pub(crate) Cow<'a, str>);

impl<'de: 'a, 'a> Deserialize<'de> for Words<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        <&str>::deserialize(deserializer).map(|it| Self(it.into()))
    }
}

impl Serialize for Words<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl<'a> From<&'a str> for Words<'a> {
    fn from(words: &'a str) -> Self {
        Self(words.into())
    }
}

impl From<String> for Words<'_> {
    fn from(words: String) -> Self {
        Self(words.into())
    }
}

/// An id as 16 hexadecimal digits.
pub(crate) fn write_id(id: RecordId) -> String {
    format!("{:016x}", id.0)
}

/// The id that 16 hexadecimal digits are.
pub(crate) fn read_id(digits: &str) -> Option<RecordId> {
    let sound = digits.len() == 16 && digits.bytes().all(|it| it.is_ascii_hexdigit());
    let id = u64::from_str_radix(digits, 16).ok()?;
    sound.then_some(RecordId(id))
}
