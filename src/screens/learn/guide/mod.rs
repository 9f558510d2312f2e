//! The prose of an exercise's page, one file an exercise.

mod clam;
mod fire_hydrant;
mod glute_bridge;
mod lateral_walk;

use leptos::prelude::AnyView;

use domain::exercise::Exercise;

/// The parts of an exercise's page that are its own, beside what the catalogue knows.
pub struct Guide {
    /// Two labels, on lines that lead to where the work is in the picture.
    pub notes: AnyView,
    /// The list of steps.
    pub steps: AnyView,
    /// The muscles that work.
    pub feel: AnyView,
    /// The list of common mistakes, each with its remedy.
    pub slips: AnyView,
    /// Easier ways to do it.
    pub easier: AnyView,
    /// Harder ways to do it.
    pub harder: AnyView,
    /// Sections of its own: what to do where something is sore, and other advice.
    pub more: AnyView,
}

/// The guide to `exercise`.
pub fn guide(exercise: Exercise) -> Guide {
    match exercise {
        Exercise::Clam => clam::guide(),
        Exercise::FireHydrant => fire_hydrant::guide(),
        Exercise::GluteBridge => glute_bridge::guide(),
        Exercise::LateralWalk => lateral_walk::guide(),
    }
}
