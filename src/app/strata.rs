//! The ground that sessions have laid: a layer for each, the newest on top.

use crate::domain::history::Record;
use crate::domain::streak::{Mark, Marks};
use crate::maths::sin_cos;

/// The width of the drawing, in px. It is cut off, not squeezed, where a screen is narrower.
pub const WIDTH: f64 = 960.0;

/// A layer is this thick for each minute played, in px.
const PER_MINUTE: f64 = 1.6;

/// No layer is thinner, in px.
const THINNEST: f64 = 6.0;

/// A joint between layers rolls this much at the top, in px.
const ROLL: f64 = 5.0;

/// By this depth the joints are half as rough, in px.
const FLATTENS_AT: f64 = 160.0;

/// What lies between a layer and the one below it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Joint {
    /// The next session follows at once.
    Plain,
    /// There were days of rest: a pale seam.
    Rest,
    /// A planned day stayed empty: a dashed joint.
    Empty,
}

/// One session as a layer.
#[derive(Clone, Debug, PartialEq)]
pub struct Layer {
    /// Its outline, closed, in px.
    pub outline: String,
    /// Its lower joint as an open line.
    pub edge: String,
    /// What that joint is.
    pub joint: Joint,
    /// One of three shades, so that neighbours can be told apart.
    pub shade: u8,
}

/// A column of layers.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Strata {
    /// From the top down.
    pub layers: Vec<Layer>,
    /// How deep they reach, in px.
    pub height: f64,
}

/// The newest of `records` (oldest first) down to `depth` px.
pub fn strata(records: &[Record], marks: &Marks, depth: f64) -> Strata {
    let mut laid = Strata::default();
    let mut top = joint_line(0.0, records.len());
    for (index, record) in records.iter().enumerate().rev() {
        if laid.height >= depth {
            break;
        }
        laid.height += thickness(record);
        let mut below = joint_line(laid.height, index);
        // Where two joints roll towards each other the layer gets thin, but never ends.
        for (point, above) in below.iter_mut().zip(&top) {
            point.1 = point.1.max(above.1 + THINNEST / 2.0);
        }
        let joint = index.checked_sub(1).map_or(Joint::Plain, |older| {
            between(&records[older], record, marks)
        });
        laid.layers.push(Layer {
            outline: outline(&top, &below),
            edge: curve(&below),
            joint,
            shade: u8::try_from(index % 3).unwrap_or_default(),
        });
        top = below;
    }
    laid
}

fn thickness(record: &Record) -> f64 {
    (record.played.as_secs() / 60.0 * PER_MINUTE).max(THINNEST)
}

fn between(older: &Record, newer: &Record, marks: &Marks) -> Joint {
    let days = older
        .identity
        .day
        .plus(1)
        .through(newer.identity.day.plus(-1));
    let mut joint = Joint::Plain;
    for day in days {
        match marks.get(day) {
            Some(Mark::Missed | Mark::Excused | Mark::Late) => return Joint::Empty,
            Some(_) => joint = Joint::Rest,
            None => {}
        }
    }
    joint
}

/// Nine points of a joint: a slow roll that is different for each and flattens with depth.
fn joint_line(depth: f64, seed: usize) -> [(f64, f64); 9] {
    let roll = ROLL * FLATTENS_AT / (FLATTENS_AT + depth);
    let phase = f64::from(u32::try_from(seed % 97).unwrap_or(0));
    std::array::from_fn(|i| {
        let x = f64::from(u32::try_from(i).unwrap_or(0)) / 8.0;
        let slow = sin_cos(x * 6.1 + phase * 0.35).0;
        let quick = sin_cos(x * 13.7 + phase * 1.9).0 * 0.35;
        (x * WIDTH, depth + roll * (slow + quick + 1.35))
    })
}

fn outline(top: &[(f64, f64); 9], below: &[(f64, f64); 9]) -> String {
    let mut back = *below;
    back.reverse();
    let mut path = curve(top);
    path.push('L');
    point(&mut path, back[0]);
    bend(&mut path, &back);
    path.push('Z');
    path
}

fn curve(points: &[(f64, f64); 9]) -> String {
    let mut path = String::from("M");
    point(&mut path, points[0]);
    bend(&mut path, points);
    path
}

fn bend(path: &mut String, points: &[(f64, f64); 9]) {
    for pair in points.windows(2) {
        let ((x0, y0), (x1, y1)) = (pair[0], pair[1]);
        let middle = f64::midpoint(x0, x1);
        path.push('C');
        for it in [(middle, y0), (middle, y1), (x1, y1)] {
            point(path, it);
        }
    }
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "a drawing is a few thousand px at most"
)]
fn point(path: &mut String, (x, y): (f64, f64)) {
    for value in [x, y] {
        let tenths = (value * 10.0).round() as i64;
        let whole = (tenths / 10).to_string();
        let tenth = (tenths % 10).abs().to_string();
        path.push_str(&[&whole, ".", &tenth, " "].concat());
    }
}
