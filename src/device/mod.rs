//! The only place that touches the browser: one file a capability. Guards release on drop.

pub mod around;
pub mod claim;
pub mod clock;
pub mod erase;
pub mod files;
pub mod focus_anchor;
pub mod frames;
pub mod journal;
pub mod listener;
pub mod mixer;
pub mod page;
pub mod persist;
mod reach;
mod sight;
pub mod signal;
mod sound_error;
pub mod speaker;
pub mod storage;
pub mod ticker;
pub mod voice;
pub mod wake_lock;

pub use sound_error::SoundError;
