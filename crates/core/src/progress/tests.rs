//! What each part of the screen shows, layers as tables, and days put right.

mod corrections;
mod ground;
mod log;
mod ratings;
mod screen;
