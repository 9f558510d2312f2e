//! Pieces of the live screen.

pub mod body;
