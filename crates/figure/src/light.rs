//! Light from a working muscle: a halo round the body, and a glow on the shape that holds it.

use super::hull::HullPen;
use super::layer::Muscle;
use super::project::{Ellipse, Flat};
use super::text::{Attr, PathText, halves, push_tenths};

/// How much larger than the muscle the halo round it is.
pub const HALO: f64 = 1.7;
/// Light is soft, so its place and the halo's outline are coarse, in tenths of a px: what stays
/// where it is need not be written.
const GRAIN: u8 = 5;

/// Light from one muscle. A view fills the halo, and each shape of the body that is lit by it,
/// with a gradient: it begins in the muscle's middle and ends where the muscle does, or the halo.
#[derive(Debug)]
pub struct Light {
    /// The muscle.
    pub muscle: &'static Muscle,
    /// `gradientTransform` that makes the muscle of a circle of radius 1 round the origin.
    pub place: Attr,
    /// The path of the halo.
    pub halo: Attr,
}

impl Light {
    pub(super) fn of(muscle: &'static Muscle) -> Self {
        Self {
            muscle,
            place: Attr::default(),
            halo: Attr::default(),
        }
    }

    /// Follows the muscle to where a pose has it.
    pub(super) fn follow(&mut self, flats: &[Flat; 21], pen: &mut HullPen, text: &mut String) {
        let Muscle { side, flesh, .. } = *self.muscle;
        let seen = |grow: f64| flesh.seen(flats, side, flesh.radii.map(|r| f64::from(r) * grow));
        push_matrix(text, &seen(1.0));
        self.place.take(text);
        pen.draw(&[seen(HALO)], &mut PathText::new(text, GRAIN));
        self.halo.take(text);
    }
}

/// The matrix that makes an ellipse of a circle: the symmetric root of the ellipse's own.
fn push_matrix(text: &mut String, shape: &Ellipse) {
    let root = (shape.xx * shape.yy - shape.xy * shape.xy).max(0.0).sqrt();
    let sum = (shape.xx + shape.yy + 2.0 * root).sqrt();
    let (a, b, d) = (
        (shape.xx + root) / sum,
        shape.xy / sum,
        (shape.yy + root) / sum,
    );
    let mut lead = "matrix(";
    for value in [a, b, b, d, halves(shape.x), halves(shape.y)] {
        text.push_str(lead);
        push_tenths(text, value);
        lead = " ";
    }
    text.push(')');
}
