//! Shapes on the canvas: closed outlines of arcs and straight lines. They know nothing of SVG.

use crate::ellipse::Ellipse;

/// One step along an outline. Points are in px of the canvas.
#[derive(Clone, Copy, Debug)]
pub enum Segment {
    /// Opens an outline at a point.
    Start([f64; 2]),
    /// A straight line to a point.
    Line([f64; 2]),
    /// A straight line to a sampled point of a curve. It may be skipped if the step is too small
    /// to be seen.
    Sample([f64; 2]),
    /// An arc of an ellipse, clockwise as the canvas shows it.
    Arc {
        /// The ellipse to which the arc belongs.
        ellipse: Ellipse,
        /// Whether the arc turns by more than half a circle.
        large: bool,
        /// The point of the ellipse where it ends.
        to: [f64; 2],
    },
    /// Closes the outline.
    Close,
}

/// Closed outlines that are filled together. All wind the same way, so the nonzero rule fills
/// their union.
#[derive(Clone, Debug, Default)]
pub struct Shape {
    segments: Vec<Segment>,
}

impl Shape {
    /// The steps of all outlines, one outline after the other.
    pub fn segments(&self) -> &[Segment] {
        &self.segments
    }

    pub(crate) fn push(&mut self, segment: Segment) {
        self.segments.push(segment);
    }

    /// Removes all outlines but keeps their memory for the next.
    pub(crate) fn clear(&mut self) {
        self.segments.clear();
    }
}
