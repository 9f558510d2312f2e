//! The resistance band: a loop round both thighs, above the knees.

use super::project::View;
use super::skeleton::{Body, Bone};
use super::text::PathText;
use super::vec::Vec3;
use domain::exercise::Side;
use std::f64::consts::PI;

/// Where it runs along the thigh, below the hip joint. All lengths are in units.
const AT: f64 = 19.0;
/// The radius of its half rings round the thighs.
const RADIUS: f64 = 4.8;
/// Its width when slack.
const WIDTH: f64 = 4.6;
/// How far apart the thighs may be before it stretches.
const SLACK: f64 = 9.0;
/// Points of a half ring.
const HALF: usize = 15;

/// Draws the loop of the band towards a direction of the world, where the thighs spread too far
/// for it to sit square on both.
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
    /// Away from the thigh, of length 1.
    pub normal: Vec3,
    /// Along the thigh, of length 1.
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
        for (n, (half, (centre, axis))) in ribs.chunks_mut(HALF).zip(rings).enumerate() {
            let inwards = (across - axis * across.dot(axis)).unit();
            let aside = axis.cross(inwards);
            // Each half ring goes round the side of its thigh that faces away from the other.
            let mut angle = if n == 0 { PI / 2.0 } else { -PI / 2.0 };
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
        for (n, front) in fronts.iter_mut().enumerate() {
            let next = &self.ribs[(n + 1) % self.ribs.len()];
            *front = (self.ribs[n].normal + next.normal).dot(view.near) > 0.0;
        }
        fronts
    }

    /// Writes the outlines of all that faces the viewer, or of all that does not.
    pub(super) fn draw(&self, view: &View, front: bool, path: &mut PathText) {
        let fronts = self.fronts(view);
        let count = self.ribs.len();
        let edge = |path: &mut PathText, n: usize, offset: f64| {
            let rib = &self.ribs[n % count];
            path.far_line_to(view.point(rib.point + rib.axis * offset));
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
            path.begin();
            for n in first..=last {
                edge(path, n, self.half_width);
            }
            for n in (first..=last).rev() {
                edge(path, n, -self.half_width);
            }
            path.close();
        }
    }
}
