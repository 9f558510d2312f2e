//! Every sentence of the app in the person's language, and how the language writes numbers and
//! dates.
//!
//! English is part of the program. Another language is read from its file in `locales/` and then
//! spoken by all functions of [`text`], until the next call of [`speak`].

mod count;
mod current;
pub mod formats;
mod join;
mod language;
mod plural;
mod read;

pub use count::Count;
pub use current::{formats, speak, tag};
pub use formats::{DateStyle, Formats, Width};
pub use join::{in_a_row, sentences};
pub use language::Language;
pub use plural::{Category, category};
pub use read::{Misread, Words, from_json, from_lines};

/// A function for each key of `locales/en.json`, made by the build script.
pub mod text {
    include!(concat!(env!("OUT_DIR"), "/text.rs"));
}
