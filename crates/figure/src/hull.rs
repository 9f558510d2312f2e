//! The outline round a few ellipses: arcs of them, joined by straight lines.

use super::project::Ellipse;
use super::text::PathText;
use std::f64::consts::{PI, TAU};

/// Directions in which the outline is looked for, before it is searched more finely.
const SPOKES: u8 = 24;
/// How often the gap between two of them is halved to find where one ellipse takes over.
const HALVINGS: usize = 12;

/// A piece of outline that belongs to one ellipse. It ends where the next begins.
#[derive(Clone, Copy, Debug)]
struct Arc {
    /// Its number in the hull.
    ellipse: usize,
    /// The direction in which it begins, in radians.
    from: f64,
    /// The same direction as cosine and sine.
    from_way: [f64; 2],
}

/// Draws hulls. It keeps its tables and working memory between them.
#[derive(Clone, Debug)]
pub struct HullPen {
    spokes: Vec<[f64; 2]>,
    halves: [[f64; 2]; HALVINGS + 1],
    arcs: Vec<Arc>,
}

fn way(angle: f64) -> [f64; 2] {
    let (sin, cos) = angle.sin_cos();
    [cos, sin]
}

fn turned([cos, sin]: [f64; 2], [by_cos, by_sin]: [f64; 2]) -> [f64; 2] {
    [cos * by_cos - sin * by_sin, sin * by_cos + cos * by_sin]
}

impl Default for HullPen {
    fn default() -> Self {
        let step = TAU / f64::from(SPOKES);
        let mut part = step;
        Self {
            spokes: (0..SPOKES).map(|i| way(f64::from(i) * step)).collect(),
            halves: [(); HALVINGS + 1].map(|()| {
                part *= 0.5;
                way(part)
            }),
            arcs: Vec::new(),
        }
    }
}

impl HullPen {
    /// Writes the closed outline round `ellipses`, clockwise as the canvas shows it.
    pub fn draw(&mut self, ellipses: &[Ellipse], path: &mut PathText) {
        self.find_arcs(ellipses);
        path.begin();
        for (n, arc) in self.arcs.iter().enumerate() {
            let next = self.arcs.get(n + 1).unwrap_or(&self.arcs[0]);
            let mut sweep = next.from - arc.from;
            if sweep <= 0.0 {
                sweep += TAU;
            }
            let ellipse = &ellipses[arc.ellipse];
            path.line_to(ellipse.outermost(arc.from_way));
            // One arc command cannot go all the way round.
            if sweep > 6.2 {
                sweep *= 0.5;
                let middle = way(arc.from + sweep);
                path.arc_to(ellipse, sweep > PI, ellipse.outermost(middle));
            }
            path.arc_to(ellipse, sweep > PI, ellipse.outermost(next.from_way));
        }
        path.close();
    }

    fn find_arcs(&mut self, ellipses: &[Ellipse]) {
        self.arcs.clear();
        let first = farthest(ellipses, self.spokes[0]);
        let mut last = first;
        for spoke in 0..SPOKES {
            let next = match self.spokes.get(usize::from(spoke) + 1) {
                Some(&spoke) if ellipses.len() > 1 => farthest(ellipses, spoke),
                _ => first,
            };
            if next != last {
                let (from, from_way) = self.takeover(spoke, &ellipses[last], &ellipses[next]);
                self.arcs.push(Arc {
                    ellipse: next,
                    from,
                    from_way,
                });
                last = next;
            }
        }
        if self.arcs.is_empty() {
            self.arcs.push(Arc {
                ellipse: first,
                from: 0.0,
                from_way: self.spokes[0],
            });
        }
    }

    /// The direction after a spoke in which `next` begins to reach farther than `last`. Turning a
    /// direction by tabled half steps spares a sine and a cosine each time.
    fn takeover(&self, spoke: u8, last: &Ellipse, next: &Ellipse) -> (f64, [f64; 2]) {
        let mut part = TAU / f64::from(SPOKES);
        let mut from = f64::from(spoke) * part;
        let mut from_way = self.spokes[usize::from(spoke)];
        for half in &self.halves[..HALVINGS] {
            part *= 0.5;
            let middle = turned(from_way, *half);
            if last.reach(middle) >= next.reach(middle) {
                from += part;
                from_way = middle;
            }
        }
        (from + part * 0.5, turned(from_way, self.halves[HALVINGS]))
    }
}

/// The ellipse that reaches farthest in a direction; the first of equals.
fn farthest(ellipses: &[Ellipse], way: [f64; 2]) -> usize {
    let mut best = (0, f64::NEG_INFINITY);
    for (n, ellipse) in ellipses.iter().enumerate() {
        let reach = ellipse.reach(way);
        if reach > best.1 + 1e-9 {
            best = (n, reach);
        }
    }
    best.0
}
