//! What is true of the routine and of a person's days. No browser, no clock, no storage.

pub mod exercise;
pub mod time;
