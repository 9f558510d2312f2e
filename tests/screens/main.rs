//! Every screen in each of its states, rendered natively: the words that it shows and the names of
//! its controls.

#![expect(
    clippy::expect_used,
    clippy::unwrap_used,
    reason = "a test fails where it is surprised"
)]
// Natively the type of a view names the types of all views in it.
#![recursion_limit = "256"]

mod markup;
mod names;
mod states;
mod wording;
