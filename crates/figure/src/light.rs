//! Light from a working muscle: a halo round the body, and a glow on the shape that holds it.

use crate::attr::Attr;
use crate::hull::HullTracer;
use crate::layer::Muscle;
use crate::projection::ProjectedFrame;
use crate::shape::Shape;
use crate::svg_path::{push_matrix, push_path};

/// How much larger than the muscle the halo round it is.
pub const HALO: f64 = 1.7;
/// The halo's edge is soft, so its coordinates are coarse, in tenths of a px: a small move then
/// leaves the text as it is.
const GRAIN: u8 = 5;

/// Light from one muscle. A view fills the halo, and each shape of the body that is lit by it,
/// with a gradient: it begins in the muscle's middle and ends at the edge of the muscle or halo.
#[derive(Debug)]
pub struct Light {
    /// The muscle.
    pub muscle: &'static Muscle,
    /// `gradientTransform` that turns the unit circle round the origin into the muscle.
    pub place: Attr,
    /// The path of the halo.
    pub halo: Attr,
}

impl Light {
    pub(crate) fn new(muscle: &'static Muscle) -> Self {
        Self {
            muscle,
            place: Attr::default(),
            halo: Attr::default(),
        }
    }

    /// Moves the light to the muscle's place in a pose. `shape` and `text` are empty buffers.
    pub(crate) fn follow(
        &mut self,
        frames: &[ProjectedFrame; 21],
        hulls: &mut HullTracer,
        shape: &mut Shape,
        text: &mut String,
    ) {
        let Muscle { side, flesh, .. } = *self.muscle;
        let radii = flesh.radii.map(f64::from);
        let muscle = flesh.project(frames, side, radii);
        push_matrix(text, muscle.from_unit_circle());
        self.place.replace(text);
        let halo = flesh.project(frames, side, radii.map(|radius| radius * HALO));
        hulls.trace(&[halo], shape);
        push_path(text, shape, GRAIN);
        shape.clear();
        self.halo.replace(text);
    }
}
