//! The part of the program that a first session does not need: every screen but Today, Session and
//! Finish, the files that those screens give, and the making of tracks.
//!
//! The published build makes a file of its own of all that only this part reaches (feature `split`,
//! `scripts/split.mjs`). In any other build it is in the program.

#![cfg_attr(
    feature = "split",
    expect(
        clippy::unnecessary_wraps,
        reason = "fetching may fail, and what is fetched must be of the same type"
    )
)]

mod export;
mod screen;
mod track_file;

pub use track_file::{Making, Request};

use leptos::prelude::*;

use crate::shell::AppHandle;
use groundwork_core::effect::Effect;
use groundwork_core::model::Screen;

/// What the program calls of this part.
#[derive(Clone, Copy)]
pub struct Later {
    /// The view of a screen that is in this part.
    pub screen: fn(Screen) -> AnyView,
    /// Gives the file that an effect asks for, if it is one of this part's.
    pub export: fn(AppHandle, Effect),
    /// Makes a track as a file.
    pub make_track: for<'a> fn(Request<'a>) -> Making<'a>,
}

const LATER: Later = Later {
    screen: screen::screen,
    export: export::export,
    make_track: track_file::make,
};

/// This part could not be fetched: there is no connection, or the server has it no longer.
#[derive(Clone, Copy, Debug)]
pub struct NotFetched;

/// This part, where it is in the program.
#[cfg(not(feature = "split"))]
pub const INCLUDED: Option<Later> = Some(LATER);

/// This part, where it is in the program.
#[cfg(feature = "split")]
pub const INCLUDED: Option<Later> = None;

/// This part, which is in the program.
///
/// # Errors
/// Only where it is a file of its own.
#[cfg(not(feature = "split"))]
pub async fn fetch() -> Result<Later, NotFetched> {
    std::future::ready(Ok(LATER)).await
}

/// Fetches this part, unless it is there. Everything that only this function reaches is in its file.
///
/// # Errors
/// It could not be fetched. The next call tries again.
#[cfg(feature = "split")]
#[leptos::wasm_split::wasm_split(later, fallible, wasm_split_path = ::leptos::wasm_split)]
pub fn fetch() -> Result<Later, NotFetched> {
    Ok(LATER)
}

#[cfg(feature = "split")]
impl From<leptos::wasm_split::SplitLoaderError> for NotFetched {
    fn from(_: leptos::wasm_split::SplitLoaderError) -> Self {
        Self
    }
}
