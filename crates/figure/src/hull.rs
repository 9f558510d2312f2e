//! The convex outline round a few ellipses: arcs of them, joined by straight lines.

use std::f64::consts::{PI, TAU};

use crate::ellipse::Ellipse;
use crate::shape::{Segment, Shape};

/// Directions in which the outermost ellipse is looked up first.
const DIRECTIONS: u8 = 24;
/// How often the gap between two of them is halved to find where one ellipse takes over.
const HALVINGS: usize = 12;
/// Sweeps above this, in radians, become two arcs: the end of one arc would be its start.
const FULL_TURN: f64 = 6.2;

/// A piece of outline that belongs to one ellipse. It ends where the next begins.
#[derive(Clone, Copy, Debug)]
struct Arc {
    /// Its index in the hull.
    ellipse: usize,
    /// The direction in which it begins, in radians.
    start: f64,
    /// The same direction as cosine and sine.
    start_direction: [f64; 2],
}

/// Traces hulls. It keeps its tables and working memory between them.
#[derive(Clone, Debug)]
pub struct HullTracer {
    directions: Vec<[f64; 2]>,
    /// Rotations by half the gap between two directions, by a quarter of it, and so on.
    halves: [[f64; 2]; HALVINGS + 1],
    arcs: Vec<Arc>,
}

impl Default for HullTracer {
    fn default() -> Self {
        let gap = TAU / f64::from(DIRECTIONS);
        let mut angle = gap;
        Self {
            directions: (0..DIRECTIONS)
                .map(|index| direction(f64::from(index) * gap))
                .collect(),
            halves: [(); HALVINGS + 1].map(|()| {
                angle *= 0.5;
                direction(angle)
            }),
            arcs: Vec::new(),
        }
    }
}

impl HullTracer {
    /// Adds the closed outline round `ellipses`, clockwise as the canvas shows it.
    pub fn trace(&mut self, ellipses: &[Ellipse], shape: &mut Shape) {
        self.find_arcs(ellipses);
        for (index, arc) in self.arcs.iter().enumerate() {
            let next = self.arcs.get(index + 1).unwrap_or(&self.arcs[0]);
            let mut sweep = next.start - arc.start;
            if sweep <= 0.0 {
                sweep += TAU;
            }
            let ellipse = ellipses[arc.ellipse];
            let start = ellipse.support_point(arc.start_direction);
            shape.push(if index == 0 {
                Segment::Start(start)
            } else {
                Segment::Line(start)
            });
            let mut arc_to = |direction, sweep| {
                shape.push(Segment::Arc {
                    ellipse,
                    large: sweep > PI,
                    to: ellipse.support_point(direction),
                });
            };
            if sweep > FULL_TURN {
                sweep *= 0.5;
                arc_to(direction(arc.start + sweep), sweep);
            }
            arc_to(next.start_direction, sweep);
        }
        shape.push(Segment::Close);
    }

    /// Goes round the directions. Where the outermost ellipse changes, an arc begins.
    fn find_arcs(&mut self, ellipses: &[Ellipse]) {
        self.arcs.clear();
        let first = outermost(ellipses, self.directions[0]);
        let mut last = first;
        for index in 0..DIRECTIONS {
            let next = match self.directions.get(usize::from(index) + 1) {
                Some(&direction) if ellipses.len() > 1 => outermost(ellipses, direction),
                // Back at the first direction; or there is nothing to choose from.
                _ => first,
            };
            if next != last {
                let (start, start_direction) =
                    self.takeover(index, &ellipses[last], &ellipses[next]);
                self.arcs.push(Arc {
                    ellipse: next,
                    start,
                    start_direction,
                });
                last = next;
            }
        }
        // One ellipse holds all others.
        if self.arcs.is_empty() {
            self.arcs.push(Arc {
                ellipse: first,
                start: 0.0,
                start_direction: self.directions[0],
            });
        }
    }

    /// Bisects for the direction, in the gap after a listed one, from which `next` reaches farther
    /// than `last`. Rotations come from a table, which saves a sine and a cosine at each step.
    fn takeover(&self, index: u8, last: &Ellipse, next: &Ellipse) -> (f64, [f64; 2]) {
        let mut gap = TAU / f64::from(DIRECTIONS);
        let mut start = f64::from(index) * gap;
        let mut start_direction = self.directions[usize::from(index)];
        for half in &self.halves[..HALVINGS] {
            gap *= 0.5;
            let middle = rotate(start_direction, *half);
            if last.support(middle) >= next.support(middle) {
                start += gap;
                start_direction = middle;
            }
        }
        // The middle of what is left.
        (
            start + gap * 0.5,
            rotate(start_direction, self.halves[HALVINGS]),
        )
    }
}

/// The index of the ellipse that reaches farthest in a direction; the first of equals.
fn outermost(ellipses: &[Ellipse], direction: [f64; 2]) -> usize {
    let mut best = (0, f64::NEG_INFINITY);
    for (index, ellipse) in ellipses.iter().enumerate() {
        let support = ellipse.support(direction);
        if support > best.1 + 1e-9 {
            best = (index, support);
        }
    }
    best.0
}

/// The direction of length 1 at an angle in radians.
fn direction(angle: f64) -> [f64; 2] {
    let (sin, cos) = angle.sin_cos();
    [cos, sin]
}

/// The direction `[cos, sin]`, turned by the angle of another.
fn rotate([cos, sin]: [f64; 2], [by_cos, by_sin]: [f64; 2]) -> [f64; 2] {
    [cos * by_cos - sin * by_sin, sin * by_cos + cos * by_sin]
}
