//! Groundwork: ten guided minutes on the floor for stronger glutes, as a Leptos app.

pub mod app;
pub mod components;
pub mod device;
pub mod screens;
pub mod shell;
