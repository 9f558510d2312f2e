//! Buffers that one drawing after another uses again.

use domain::exercise::Side;

use crate::attr::Attr;
use crate::ellipse::Ellipse;
use crate::hull::HullTracer;
use crate::projection::{Ellipsoid, ProjectedFrame};
use crate::shape::Shape;
use crate::svg_path::push_path;

/// The least share of a radius that an inset leaves.
const MIN_SHARE: f64 = 0.35;

/// Working memory, empty between uses, that lasts from one drawing to the next.
#[derive(Debug, Default)]
pub struct Buffers {
    pub text: String,
    pub shape: Shape,
    pub hulls: HullTracer,
    ellipses: Vec<Ellipse>,
}

impl Buffers {
    /// Adds the outline of a hull to the shape.
    pub fn trace_hull(
        &mut self,
        frames: &[ProjectedFrame; 21],
        hull: &[Ellipsoid],
        side: Side,
        inset: f64,
    ) {
        let shrink = |radius: f64| (radius - inset).max(MIN_SHARE * radius);
        self.ellipses.clear();
        self.ellipses.extend(hull.iter().map(|ellipsoid| {
            let radii = ellipsoid.radii.map(|radius| shrink(radius.into()));
            ellipsoid.project(frames, side, radii)
        }));
        self.hulls.trace(&self.ellipses, &mut self.shape);
    }

    /// Writes the shape to `attr`, and empties it.
    pub fn write_path(&mut self, attr: &mut Attr, grain: u8) {
        push_path(&mut self.text, &self.shape, grain);
        self.shape.clear();
        attr.replace(&mut self.text);
    }
}
