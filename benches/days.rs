//! What a screen computes when a day or the schedule changes: marks, streak and strength.
fn main() {}
