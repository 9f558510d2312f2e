//! What is true of the routine and of a person's days. No browser, no clock, no storage.

pub mod catalogue;
pub mod cue;
pub mod exercise;
pub mod routine;
pub mod time;
pub mod timeline;
pub mod watchdog;
