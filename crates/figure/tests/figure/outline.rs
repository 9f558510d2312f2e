//! Points of a picture, to compare and to measure.

use crate::shares;
use domain::exercise::Side;
use figure::{Figure, Layer, Pose, parts};
use std::f64::consts::TAU;

/// Points of the picture: each hull's ellipses in sixteen directions, then the band's edges.
pub fn outlines(figure: &Figure, pose: Pose) -> Vec<[f64; 2]> {
    let (body, view) = (figure.body(pose), figure.view(pose));
    let frames = view.project_body(&body);
    let mut points = Vec::new();
    for layer in figure.layers() {
        let Layer::Flesh(flesh) = layer else { continue };
        for (part, side) in flesh.parts {
            for ellipsoid in part.iter().copied().flatten() {
                let seen = ellipsoid.project(&frames, *side, ellipsoid.radii.map(f64::from));
                points.extend(shares(16).map(|share| {
                    let (sin, cos) = (TAU * share).sin_cos();
                    seen.support_point([cos, sin])
                }));
            }
        }
    }
    let band = figure.band(&body);
    for rib in band.ribs {
        let edge = rib.axis * band.half_width;
        points.extend([view.point(rib.point + edge), view.point(rib.point - edge)]);
    }
    points
}

pub fn shadow_points(figure: &Figure, pose: Pose) -> Vec<[f64; 2]> {
    let (body, view) = (figure.body(pose), figure.view(pose));
    let shadows = view.project_shadow(&body);
    let mut points = Vec::new();
    for ellipsoid in parts::SHADOW.iter().copied().flatten() {
        for side in Side::BOTH {
            let seen = ellipsoid.project(&shadows, side, ellipsoid.radii.map(f64::from));
            points.extend(shares(16).map(|share| {
                let (sin, cos) = (TAU * share).sin_cos();
                seen.support_point([cos, sin])
            }));
        }
    }
    points
}
