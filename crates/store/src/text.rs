//! A stored text as an object of JSON, whether it is whole or torn.

use serde::de::Deserialize;
use serde_json::Value;

use crate::format::Number;
use crate::read_issue::Kind;
use crate::salvage::{self, Elements};

/// A stored text, parsed.
pub(crate) struct Text<'a> {
    source: &'a str,
    /// The object that the text is. Of a torn text, the fields that were asked for and found.
    pub(crate) object: Value,
    /// Whether the text is an object of JSON from its beginning to its end.
    pub(crate) is_whole: bool,
    /// The latest version of the form that this build knows.
    known: i64,
}

impl<'a> Text<'a> {
    /// Parses the text of a part of which this build knows the versions up to `known`. If it is torn,
    /// the fields called `names` are searched for.
    pub(crate) fn parse(source: &'a str, known: i64, names: &[&str]) -> Self {
        let whole = serde_json::from_str(source).ok().filter(Value::is_object);
        Self {
            source,
            is_whole: whole.is_some(),
            object: whole.unwrap_or_else(|| salvage::fields(source, names).into()),
            known,
        }
    }

    /// A part that is a value in another text.
    pub(crate) fn from_value(object: Value, known: i64) -> Self {
        Self {
            source: "",
            is_whole: object.is_object(),
            object,
            known,
        }
    }

    /// What is wrong with the text, of which `lost` pieces could not be read.
    pub(crate) fn kind(&self, lost: usize) -> Option<Kind> {
        match self.number("version") {
            Some(version) if version > self.known => Some(Kind::Newer),
            Some(1..) if self.is_whole && lost == 0 => None,
            _ => Some(Kind::Damaged),
        }
    }

    /// Whether a newer version than the known one wrote the text.
    pub(crate) fn is_newer(&self) -> bool {
        self.kind(0) == Some(Kind::Newer)
    }

    /// The whole number in the field called `name`.
    pub(crate) fn number(&self, name: &str) -> Option<i64> {
        let number = Number::deserialize(self.object.get(name)?);
        number.ok().map(Number::get)
    }

    /// The objects in the list called `list`, which is left empty. Each has a field called `first`, by
    /// which the list is known if its own name is damaged.
    pub(crate) fn elements(&mut self, list: &str, first: &str) -> Elements {
        if !self.is_whole {
            return salvage::elements(self.source, list, first);
        }
        let Some(found) = self.list(list, first) else {
            return Elements {
                found: Vec::new(),
                lost: 1,
            };
        };
        let (found, others): (Vec<Value>, _) = found.into_iter().partition(Value::is_object);
        Elements {
            found,
            lost: others.len(),
        }
    }

    fn list(&mut self, list: &str, first: &str) -> Option<Vec<Value>> {
        let fields = self.object.as_object_mut()?;
        let known = fields.get(list).is_some_and(Value::is_array);
        let mut values = fields.iter_mut();
        let (_, value) = values.find(|(name, value)| match value.as_array() {
            Some(_) if known => *name == list,
            Some(values) => values.iter().any(|it| it.get(first).is_some()),
            None => false,
        })?;
        match value.take() {
            Value::Array(values) => Some(values),
            _ => None,
        }
    }
}
