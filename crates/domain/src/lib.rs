//! What is true of the routine and of a person's days. No browser, no clock, no storage.

pub mod backup_reminder;
pub mod catalogue;
pub mod checkpoint;
pub mod cue;
pub mod day;
pub mod exercise;
pub mod history;
pub mod ladder;
pub mod month;
pub mod notes;
pub mod pain;
pub mod progression;
pub mod reminder;
pub mod reps;
pub mod routine;
pub mod schedule;
pub mod settings;
pub mod speech;
pub mod streak;
pub mod strength;
pub mod time;
pub mod timeline;
pub mod watchdog;
pub mod weekday;
