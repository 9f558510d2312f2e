//! The resistance band: a loop round both thighs, above the knees.

use std::f64::consts::PI;

use domain::exercise::Side;

use crate::projection::View;
use crate::shape::{Segment, Shape};
use crate::skeleton::{Body, Bone};
use crate::vector::Vec3;

/// Its distance from the hip joint along the thigh. All lengths are in units.
const AT: f64 = 19.0;
/// The radius of its half rings round the thighs.
const RADIUS: f64 = 4.8;
/// Its width when slack.
const WIDTH: f64 = 4.6;
/// How far apart the thighs may be before it stretches.
const SLACK: f64 = 9.0;
/// Points of a half ring.
const HALF: usize = 15;

/// Turns the axis of the loop towards a direction of the world, for thighs that spread too far
/// for the band to sit square on both.
#[derive(Clone, Copy, Debug)]
pub struct BandAxis {
    /// The direction.
    pub towards: [f32; 3],
    /// How much of it, 0 to 1.
    pub mix: f32,
}

/// One line across the band.
#[derive(Clone, Copy, Debug, Default)]
pub struct Rib {
    /// Its middle.
    pub point: Vec3,
    /// Away from the thigh, with length 1.
    pub normal: Vec3,
    /// Along the thigh, with length 1.
    pub axis: Vec3,
}

/// The band's shape at one moment.
#[derive(Clone, Copy, Debug)]
pub struct BandLoop {
    /// Half round the left thigh, then half round the right one, and closed.
    pub ribs: [Rib; 2 * HALF],
    /// Half its width, in units: it thins as it stretches.
    pub half_width: f64,
}

impl BandLoop {
    /// The band round the thighs of a body.
    pub fn around(body: &Body, axis: Option<&BandAxis>) -> Self {
        let rings = Side::BOTH.map(|side| {
            let thigh = body.frame(Bone::ThighL.on(side));
            let along = thigh.axes.y;
            let along = axis.map_or(along, |axis| {
                let mix = f64::from(axis.mix);
                (along * (1.0 - mix) + Vec3::from_table(axis.towards) * mix).unit()
            });
            (thigh.point(Vec3::new(0.0, -AT, 0.0)), along)
        });
        let across = rings[1].0 - rings[0].0;
        let mut ribs = [Rib::default(); 2 * HALF];
        for (ring, (half, (centre, axis))) in ribs.chunks_mut(HALF).zip(rings).enumerate() {
            let inwards = (across - axis * across.dot(axis)).unit();
            let aside = axis.cross(inwards);
            // Each half ring goes round the side of its thigh that faces away from the other.
            let mut angle = if ring == 0 { PI / 2.0 } else { -PI / 2.0 };
            for rib in half {
                let (sin, cos) = angle.sin_cos();
                let normal = inwards * cos + aside * sin;
                *rib = Rib {
                    point: centre + normal * RADIUS,
                    normal,
                    axis,
                };
                angle += PI / 14.0;
            }
        }
        let ring = PI * RADIUS;
        let stretch = (ring + across.length().max(SLACK)) / (ring + SLACK);
        Self {
            ribs,
            half_width: WIDTH / 2.0 / stretch.sqrt(),
        }
    }

    /// Whether the piece between each rib and the next faces the viewer.
    pub fn fronts(&self, view: &View) -> [bool; 2 * HALF] {
        let mut fronts = [false; 2 * HALF];
        for (index, front) in fronts.iter_mut().enumerate() {
            let next = &self.ribs[(index + 1) % self.ribs.len()];
            *front = (self.ribs[index].normal + next.normal).dot(view.near) > 0.0;
        }
        fronts
    }

    /// Adds the outlines of the pieces that face the viewer, or of those that do not. Each run of
    /// equal pieces is one polygon: along one edge of the band, then back along the other.
    pub(crate) fn trace(&self, view: &View, front: bool, shape: &mut Shape) {
        let fronts = self.fronts(view);
        let count = self.ribs.len();
        let edge = |index: usize, offset: f64| {
            let rib = &self.ribs[index % count];
            view.point(rib.point + rib.axis * offset)
        };
        for first in 0..count {
            let before = fronts[(first + count - 1) % count];
            if fronts[first] != front || before == front {
                continue;
            }
            let mut last = first;
            while fronts[last % count] == front && last < first + count {
                last += 1;
            }
            shape.push(Segment::Start(edge(first, self.half_width)));
            for index in first + 1..=last {
                shape.push(Segment::Sample(edge(index, self.half_width)));
            }
            for index in (first..=last).rev() {
                shape.push(Segment::Sample(edge(index, -self.half_width)));
            }
            shape.push(Segment::Close);
        }
    }
}
