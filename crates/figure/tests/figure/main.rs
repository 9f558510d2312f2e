//! What holds for every figure at every moment.

#![expect(clippy::unwrap_used, reason = "a test fails where it is surprised")]

mod drawing;
mod joints;
mod motion;
mod outline;
mod rest;
mod vectors;
mod view;

use domain::exercise::{Exercise, Form};
use figure::{Figure, Pose, Vec3};

const FIGURES: [(Exercise, Form); 6] = [
    (Exercise::Clam, Form::Standard),
    (Exercise::FireHydrant, Form::Standard),
    (Exercise::GluteBridge, Form::Standard),
    (Exercise::GluteBridge, Form::TwoLegs),
    (Exercise::GluteBridge, Form::ArmsCrossed),
    (Exercise::LateralWalk, Form::Standard),
];

fn figures() -> impl Iterator<Item = (String, &'static Figure)> {
    FIGURES
        .into_iter()
        .map(|(exercise, form)| (format!("{exercise:?} {form:?}"), Figure::of(exercise, form)))
}

/// Whole numbers from 0 to `last`, as shares of it.
fn shares(last: u32) -> impl Iterator<Item = f64> {
    (0..=last).map(move |n| f64::from(n) / f64::from(last))
}

fn poses() -> Vec<Pose> {
    let reps = shares(100).map(|share| Pose::Rep(2.0 * share));
    reps.chain(shares(50).map(Pose::Ready)).collect()
}

fn distance(a: Vec3, b: Vec3) -> f64 {
    (a - b).length()
}
