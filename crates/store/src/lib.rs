//! Stored texts to domain values and back. Pure: the texts come and go as strings.
//!
//! What is stored is in parts, each a JSON text under its own key ([`key::StoreKey`]). [`open::open`]
//! reads whatever is there, as far as it can be read; [`format`] has the stored forms, version by
//! version, and writes one part; [`merge::merge_month`] writes a month of the history over one that
//! another tab may have written since.
//!
//! Everything is stored in two places, and [`reconcile::reconcile`] says what each lacks. A person keeps a
//! third copy in a file: [`backup`] writes and reads it. Three texts go out only:
//! [`calendar::calendar`] writes reminders for a calendar, [`csv::csv`] sessions for a spreadsheet,
//! [`fhir::bundle`] a report for a record system. [`link`] writes a prescription as the text of a link,
//! and reads it.
//!
//! **Nothing that could not be read may be lost.** Before a text that gave trouble is written over, the
//! caller stores it under [`key::aside_key`]; if that fails, or if the text was written by a newer
//! version of the app, the part is not written at all.

pub mod backup;
pub mod boot;
pub mod calendar;
pub mod csv;
pub mod fhir;
pub mod format;
pub mod key;
pub mod known;
pub mod link;
pub mod merge;
pub mod open;
pub mod reconcile;
pub mod timestamp;

mod read_issue;
mod salvage;
mod text;
mod words;

#[cfg(test)]
mod tests;
