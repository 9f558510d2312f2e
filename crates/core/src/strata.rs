//! The ground that sessions have laid: a layer for each, the newest on top.

use domain::history::Record;
use domain::notes::Effort;
use domain::streak::{Mark, Marks};

/// What a layer is made of: how its session felt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Texture {
    /// Nothing was said: loam without a mark.
    Plain,
    /// Easy: dotted sand.
    Sand,
    /// Right: dashed loam.
    Loam,
    /// Hard, or too much: courses of stone.
    Stone,
}

impl Texture {
    /// The texture of `effort`.
    pub const fn of(effort: Option<Effort>) -> Self {
        match effort {
            None => Self::Plain,
            Some(Effort::Easy) => Self::Sand,
            Some(Effort::Right) => Self::Loam,
            Some(Effort::Hard | Effort::TooMuch) => Self::Stone,
        }
    }
}

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

/// The gap between a layer and the one below it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Joint {
    /// The next session follows at once.
    Plain,
    /// There were days of rest: a pale seam.
    Rest,
    /// A planned day stayed empty: a dashed joint.
    Empty,
}

/// What a layer is to be.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Course {
    /// How thick, in px.
    pub thickness: f64,
    /// Of what.
    pub texture: Texture,
    /// The gap between it and the one below it.
    pub joint: Joint,
    /// Tells how its lower joint rolls, and which shade it has.
    pub seed: usize,
}

/// One layer.
#[derive(Clone, Debug, PartialEq)]
pub struct Layer {
    /// Its outline, closed, in px.
    pub outline: String,
    /// Its lower joint as an open line.
    pub edge: String,
    /// What that joint is.
    pub joint: Joint,
    /// What it is made of.
    pub texture: Texture,
    /// One of three shades, so that neighbours differ.
    pub shade: u8,
    /// The depth of its middle, in px.
    pub middle: f64,
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
    let mut courses = Vec::new();
    let mut height = 0.0;
    for (index, record) in records.iter().enumerate().rev() {
        if height >= depth {
            break;
        }
        let course = Course {
            thickness: thickness(record),
            texture: Texture::of(record.notes.effort()),
            joint: index.checked_sub(1).map_or(Joint::Plain, |older| {
                between(&records[older], record, marks)
            }),
            seed: index,
        };
        height += course.thickness;
        courses.push(course);
    }
    lay(&courses)
}

/// Lays `courses` from the top down.
pub fn lay(courses: &[Course]) -> Strata {
    let mut laid = Strata::default();
    let mut top = joint_line(0.0, courses.first().map_or(0, |it| it.seed + 1));
    for course in courses {
        let middle = laid.height + course.thickness / 2.0;
        laid.height += course.thickness;
        let mut below = joint_line(laid.height, course.seed);
        // Where two joints roll towards each other the layer gets thin, but never ends.
        let least = tenths(course.thickness.min(THINNEST) / 2.0);
        for (point, above) in below.iter_mut().zip(&top) {
            *point = (*point).max(above + least);
        }
        laid.layers.push(Layer {
            outline: outline(&top, &below),
            edge: edge(&below),
            joint: course.joint,
            texture: course.texture,
            shade: u8::try_from(course.seed % 3).unwrap_or_default(),
            middle,
        });
        top = below;
    }
    laid
}

/// How thick the layer of one session is, in px.
pub fn thickness(record: &Record) -> f64 {
    (record.played.as_secs() / 60.0 * PER_MINUTE).max(THINNEST)
}

/// The gap between two sessions.
pub fn between(older: &Record, newer: &Record, marks: &Marks) -> Joint {
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

/// The depths of nine points of a joint, in tenths of a px, each 120 px from the next: a slow roll
/// that is different for each joint and flattens with depth.
fn joint_line(depth: f64, seed: usize) -> [i32; 9] {
    let roll = ROLL * FLATTENS_AT / (FLATTENS_AT + depth);
    let phase = f64::from(u32::try_from(seed % 97).unwrap_or(0));
    std::array::from_fn(|i| {
        let x = f64::from(u32::try_from(i).unwrap_or(0)) / 8.0;
        let slow = (x * 6.1 + phase * 0.35).sin();
        let quick = (x * 13.7 + phase * 1.9).sin() * 0.35;
        tenths(depth + roll * (slow + quick + 1.35))
    })
}

fn outline(top: &[i32; 9], below: &[i32; 9]) -> String {
    let mut back = *below;
    back.reverse();
    let mut path = String::from("M0 ");
    push_tenths(&mut path, top[0]);
    bend(&mut path, top, "60", "120");
    path.push('V');
    push_tenths(&mut path, back[0]);
    bend(&mut path, &back, "-60", "-120");
    path.push('Z');
    path
}

fn edge(points: &[i32; 9]) -> String {
    let mut path = String::from("M0 ");
    push_tenths(&mut path, points[0]);
    bend(&mut path, points, "60", "120");
    path
}

/// A curve through `points`, level at each of them.
fn bend(path: &mut String, points: &[i32; 9], half: &str, whole: &str) {
    for (index, pair) in points.windows(2).enumerate() {
        if index == 0 {
            path.push_str(&["c", half, " 0 "].concat());
        } else {
            path.push('s');
        }
        for x in [half, whole] {
            path.push_str(x);
            path.push(' ');
            push_tenths(path, pair[1] - pair[0]);
            path.push(' ');
        }
    }
}

/// A length as CSS writes it, to a tenth: `12.5px`.
pub fn px(length: f64) -> String {
    let mut text = String::new();
    push_tenths(&mut text, tenths(length));
    text.push_str("px");
    text
}

/// A length in tenths of a px.
#[expect(
    clippy::cast_possible_truncation,
    reason = "a drawing is a few thousand px at most"
)]
pub(crate) fn tenths(px: f64) -> i32 {
    (px * 10.0).round() as i32
}

/// Adds a number of tenths.
pub fn push_tenths(path: &mut String, tenths: i32) {
    if tenths < 0 {
        path.push('-');
    }
    let size = tenths.unsigned_abs();
    path.push_str(&(size / 10).to_string());
    if !size.is_multiple_of(10) {
        path.push('.');
        path.push_str(&(size % 10).to_string());
    }
}
