//! The tables of numbers: one file an exercise, and the flesh of the body.

mod bridge;
mod clam;
mod hydrant;
pub mod parts;
mod walk;

pub(crate) use bridge::{ARMS_CROSSED, ONE_LEG, TWO_LEGS};
pub(crate) use clam::CLAM;
pub(crate) use hydrant::HYDRANT;
pub(crate) use walk::WALK;
