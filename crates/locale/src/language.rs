//! The languages that there are: one for each file of `locales/`.

use crate::text::LANGUAGES;

/// A language of the app.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Language {
    /// Its tag (BCP 47), as `lang` has it: `pt-BR`.
    pub tag: &'static str,
    /// Its name in itself.
    pub name: &'static str,
    /// Whether it is written from right to left.
    pub right_to_left: bool,
}

impl Language {
    /// All of them, by their tags.
    pub fn all() -> &'static [Self] {
        &LANGUAGES
    }

    /// The language with this tag.
    pub fn of_tag(tag: &str) -> Option<Self> {
        LANGUAGES.iter().find(|it| it.tag == tag).copied()
    }
}
