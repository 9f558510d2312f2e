//! Pieces of screens: props in, markup out. They know nothing of the app's state.

pub mod body;
pub mod icon;
pub mod notices;
pub mod strata;
pub mod tabs;
pub mod week;
