//! The exercises as figures: numbers and their meaning, no code.

mod bridge;
mod clam;
mod hydrant;
pub mod parts;
mod walk;

pub(super) use bridge::{ARMS_CROSSED, ONE_LEG, TWO_LEGS};
pub(super) use clam::CLAM;
pub(super) use hydrant::HYDRANT;
pub(super) use walk::WALK;
