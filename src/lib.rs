//! Groundwork: ten guided minutes on the floor for stronger glutes.
//!
//! The modules stand here from the ground up. Each may use the ones before it and never one
//! after it; `tests/floors.rs` holds them to that.

// A cut `str` brings 4 kB into the download (`store::text` says why); `str::get` does not.
#![cfg_attr(not(test), warn(clippy::string_slice))]

pub mod maths;

pub mod domain;

pub mod figure;
pub mod synth;

pub mod store;

pub mod app;

pub mod view;

#[cfg(target_arch = "wasm32")]
pub mod device;

#[cfg(target_arch = "wasm32")]
pub mod dom;

#[cfg(target_arch = "wasm32")]
pub mod shell;

#[cfg(target_arch = "wasm32")]
pub mod ui;
