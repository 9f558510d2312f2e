//! The only floor that touches the browser. One file a capability; guards release on `Drop`.

pub mod mixer;
mod sight;
mod sound_error;
pub mod speaker;

pub use sound_error::SoundError;
