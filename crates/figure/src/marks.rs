//! Dashes on the floor, which show how far a body travels.

use crate::attr::Attr;
use crate::projection::{CANVAS, View};
use crate::svg_path::{numbers, push_horizontal, push_tenths};

/// How many dashes a row has.
const DASHES: f64 = 24.0;

/// Dashes on the floor that pass below a body that travels.
pub struct FloorMarks {
    /// From the start of one dash to that of the next, in units.
    pub period: f64,
    /// The length of a dash, in units.
    pub dash: f64,
    /// The width of a dash, in px.
    pub width: f64,
    /// For each row, its height above the ground line in px, and its shift in periods.
    pub rows: &'static [(f64, f64)],
}

/// Rows of dashes on the floor: a stroked path that stays, with a pattern that runs along it.
#[derive(Debug)]
pub struct Marks {
    /// The path.
    pub path: String,
    /// `stroke-width`, in px.
    pub width: String,
    /// `stroke-dasharray`, in px.
    pub dashes: String,
    /// `stroke-dashoffset`, in px.
    pub offset: Attr,
}

impl Marks {
    /// The rows as a view at the start of the movement shows them.
    pub(crate) fn new(marks: &FloorMarks, view: &View) -> Self {
        let scale = view.scale * view.right.x;
        let (period, dash) = (marks.period * scale, marks.dash * scale);
        let mut path = String::new();
        for (height, shift) in marks.rows {
            // Half of the dashes are on either side of the middle.
            let from = CANVAS[0] / 2.0 - (DASHES / 2.0 + shift) * period;
            push_horizontal(&mut path, [from, CANVAS[1] - height], DASHES * period);
        }
        Self {
            path,
            width: numbers(&[marks.width]),
            dashes: numbers(&[dash, period - dash]),
            offset: Attr::default(),
        }
    }

    /// Moves the dashes as the floor moves below the camera. `text` is an empty buffer.
    pub(crate) fn follow(&mut self, view: &View, text: &mut String) {
        push_tenths(text, view.target.x * view.scale * view.right.x);
        self.offset.replace(text);
    }
}
