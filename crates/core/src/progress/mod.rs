//! What the Progress screen shows, and how a past day is corrected on it.

pub mod back;
pub mod calendar;
pub mod change;
pub mod corrections;
pub mod ground;
pub mod growth;
pub mod log;
pub mod on_day;
mod row;
pub mod state;
#[cfg(test)]
mod tests;
pub mod view;
pub mod words;

pub use state::{Edit, ProgressMsg, ProgressState};
pub use view::{Progress, progress};
