//! What may happen: pure, with time as an argument.

pub mod session;
