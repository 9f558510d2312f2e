//! Groundwork: ten guided minutes on the floor for stronger glutes, as a Leptos app.

// Natively the type of a view names the types of all views in it.
#![recursion_limit = "256"]

pub mod app;
pub mod components;
pub mod device;
pub mod later;
pub mod screens;
pub mod shell;
