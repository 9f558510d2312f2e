//! Groundwork: ten guided minutes on the floor for stronger glutes.
//!
//! The modules stand here from the ground up. Each may use the ones before it and never one
//! after it; `tests/floors.rs` holds them to that.

pub mod view;

#[cfg(target_arch = "wasm32")]
pub mod device;

#[cfg(target_arch = "wasm32")]
pub mod dom;

#[cfg(target_arch = "wasm32")]
pub mod shell;

#[cfg(target_arch = "wasm32")]
pub mod ui;
