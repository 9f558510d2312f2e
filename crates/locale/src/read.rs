//! Reads the words of a language.

use crate::text::NAMES;

/// The words of a language, by slot.
#[derive(Debug, PartialEq, Eq)]
pub struct Words(Vec<Option<Box<str>>>);

/// Why words could not be read.
#[derive(Debug, PartialEq, Eq)]
pub enum Misread {
    /// It is not the JSON that was expected.
    Json,
    /// It was made for another version of the app.
    OtherVersion,
}

impl Words {
    pub(crate) fn get(&'static self, slot: usize) -> Option<&'static str> {
        self.0.get(slot)?.as_deref()
    }
}

/// Reads the words as the site publishes them: a text or nothing for each slot, in the order of the
/// keys.
///
/// # Errors
///
/// It is not an array of texts, or not as many as the app has keys.
pub fn from_lines(json: &str) -> Result<Words, Misread> {
    let lines: Vec<Option<Box<str>>> = serde_json::from_str(json).map_err(|_| Misread::Json)?;
    if lines.len() != NAMES.len() {
        return Err(Misread::OtherVersion);
    }
    Ok(Words(lines))
}

/// Reads a file of `locales/`: sections of keys.
///
/// # Errors
///
/// It is not JSON.
pub fn from_json(json: &str) -> Result<Words, Misread> {
    let sections: serde_json::Value = serde_json::from_str(json).map_err(|_| Misread::Json)?;
    let text = |name: &&str| {
        let (section, key) = name.split_once('.')?;
        sections.get(section)?.get(key)?.as_str().map(Box::from)
    };
    Ok(Words(NAMES.iter().map(text).collect()))
}
