//! What each part of the screen shows, layers as tables, and days put right.

mod core;
mod log;
mod put_right;
mod ratings;
mod screen;
