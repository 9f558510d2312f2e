//! Tables of layers, days put right, and what is said of pain.

mod core;
mod put_right;
mod ratings;
