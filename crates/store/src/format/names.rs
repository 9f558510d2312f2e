//! The names of the fields of a form, as its struct declares them.

use serde::de::value::Error;
use serde::de::{self, Deserialize, Deserializer, Visitor};
use serde_json::{Map, Value};

/// The fields that the form `T`, a struct, has in JSON.
pub(crate) fn names<'de, T: Deserialize<'de>>() -> &'static [&'static str] {
    let mut names: &'static [&'static str] = &[];
    // It gives no value, so this always fails; the struct has named its fields by then.
    match T::deserialize(Names(&mut names)) {
        Ok(_) | Err(_) => names,
    }
}

/// The fields of `object` that the form `T` does not have.
pub(crate) fn unknown<'de, T: Deserialize<'de>>(object: &Value) -> Map<String, Value> {
    let names = names::<T>();
    let fields = object.as_object().into_iter().flatten();
    let unknown = fields.filter(|(name, _)| !names.contains(&name.as_str()));
    unknown
        .map(|(name, value)| (name.clone(), value.clone()))
        .collect()
}

struct Names<'a>(&'a mut &'static [&'static str]);

impl<'de> Deserializer<'de> for Names<'_> {
    type Error = Error;

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        _: V,
    ) -> Result<V::Value, Error> {
        *self.0 = fields;
        Err(de::Error::custom("only its names are asked for"))
    }

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Error> {
        Err(de::Error::custom("only its names are asked for"))
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option
        unit unit_struct newtype_struct seq tuple tuple_struct map enum identifier ignored_any
    }
}
