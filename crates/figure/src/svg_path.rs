//! SVG text: paths, transforms and numbers. Nothing else in the crate writes it.
//!
//! Coordinates are rounded to a grid before the differences between them are taken, so rounding
//! errors never add up along a path.

use crate::ellipse::Ellipse;
use crate::shape::{Segment, Shape};

/// Steps of this many grid units or less, along x and y together, are too small to be seen.
const INVISIBLE: i32 = 4;
/// Where one radius of an ellipse is not longer than the other by more than this, it is a circle.
const ROUND: f64 = 1.03;

/// Appends the path of `shape`, with coordinates in whole multiples of `grain` tenths of a px.
pub fn push_path(out: &mut String, shape: &Shape, grain: u8) {
    let mut pen = Pen {
        out,
        grain: grain.into(),
        at: [0, 0],
    };
    for segment in shape.segments() {
        match *segment {
            Segment::Start(point) => pen.start(point),
            Segment::Line(point) => pen.line(point),
            Segment::Sample(point) => {
                if !pen.is_near(point) {
                    pen.line(point);
                }
            }
            Segment::Arc { ellipse, large, to } => pen.arc(&ellipse, large, to),
            Segment::Close => pen.out.push('z'),
        }
    }
}

/// Appends a horizontal line: a path of its own.
pub fn push_horizontal(out: &mut String, from: [f64; 2], length: f64) {
    out.push('M');
    out.push_str(&numbers(&from));
    out.push('h');
    out.push_str(&numbers(&[length]));
}

/// Appends the transform that shifts by so many px.
pub fn push_translate(out: &mut String, [x, y]: [f64; 2]) {
    out.push_str("translate(");
    push_hundredths(out, x);
    out.push(' ');
    push_hundredths(out, y);
    out.push(')');
}

/// Appends an affine transform: the images of the axes in tenths, then the shift in halves of a px.
pub fn push_matrix(out: &mut String, matrix: [f64; 6]) {
    let mut lead = "matrix(";
    for (index, value) in matrix.into_iter().enumerate() {
        out.push_str(lead);
        push_tenths(out, if index < 4 { value } else { halves(value) });
        lead = " ";
    }
    out.push(')');
}

/// Appends a number with at most two digits after the point.
pub fn push_hundredths(out: &mut String, value: f64) {
    push_decimal(out, round(value * 100.0), 2);
}

/// Appends a number with at most one digit after the point.
pub fn push_tenths(out: &mut String, value: f64) {
    push_decimal(out, round(value * 10.0), 1);
}

/// Numbers with at most two digits after the point, with blanks between them.
pub fn numbers(values: &[f64]) -> String {
    let mut out = String::new();
    for (index, &value) in values.iter().enumerate() {
        if index > 0 {
            out.push(' ');
        }
        push_hundredths(&mut out, value);
    }
    out
}

/// The pen that writes a path.
struct Pen<'a> {
    out: &'a mut String,
    /// In tenths of a px.
    grain: i32,
    /// Where the last command ended, in tenths of a px.
    at: [i32; 2],
}

impl Pen<'_> {
    fn start(&mut self, point: [f64; 2]) {
        self.at = point.map(|coordinate| self.tenths(coordinate));
        let to = self.at;
        self.command('M', &to);
    }

    /// Nothing is written if the rounded point is where the pen is.
    fn line(&mut self, point: [f64; 2]) {
        let to = point.map(|coordinate| self.tenths(coordinate));
        if to != self.at {
            self.command('l', &[to[0] - self.at[0], to[1] - self.at[1]]);
            self.at = to;
        }
    }

    fn arc(&mut self, ellipse: &Ellipse, large: bool, point: [f64; 2]) {
        if self.is_near(point) {
            return self.line(point);
        }
        let to = point.map(|coordinate| self.tenths(coordinate));
        let [major, minor] = ellipse.radii();
        // A tilt of what is nearly a circle would only be noise.
        let (major, minor, degrees) = if major < ROUND * minor {
            let radius = ellipse.mean_radius();
            (radius, radius, 0)
        } else {
            (major, minor, round(ellipse.tilt_degrees()))
        };
        // Flags are written in tenths like all other numbers: 10 is 1.
        let flag = |set: bool| if set { 10 } else { 0 };
        let numbers = [
            self.tenths(major).max(1),
            self.tenths(minor).max(1),
            degrees * 10,
            flag(large),
            flag(true),
            to[0] - self.at[0],
            to[1] - self.at[1],
        ];
        self.command('a', &numbers);
        self.at = to;
    }

    fn is_near(&self, [x, y]: [f64; 2]) -> bool {
        let step = (self.tenths(x) - self.at[0]).abs() + (self.tenths(y) - self.at[1]).abs();
        step <= INVISIBLE * self.grain
    }

    /// A coordinate on the grid, in tenths of a px.
    fn tenths(&self, value: f64) -> i32 {
        round(value * 10.0 / f64::from(self.grain)) * self.grain
    }

    /// A command and its numbers in tenths. A minus separates numbers as a blank does.
    fn command(&mut self, letter: char, numbers: &[i32]) {
        self.out.push(letter);
        for (index, &number) in numbers.iter().enumerate() {
            if index > 0 && number >= 0 {
                self.out.push(' ');
            }
            push_decimal(self.out, number, 1);
        }
    }
}

/// Rounds to a whole number, halves upwards. Numbers here are far within the range of `i32`.
#[expect(
    clippy::cast_possible_truncation,
    reason = "a canvas is a few hundred px wide"
)]
fn round(value: f64) -> i32 {
    (value + 0.5).floor() as i32
}

fn halves(value: f64) -> f64 {
    f64::from(round(value * 2.0)) * 0.5
}

/// Appends `number` divided by 10 to the power of `places`, without closing zeros. Whole numbers
/// are enough for a grid, so no float is formatted.
fn push_decimal(out: &mut String, number: i32, places: u32) {
    if number < 0 {
        out.push('-');
    }
    let mut unit = 10_u32.pow(places);
    push_digits(out, number.unsigned_abs() / unit);
    let mut rest = number.unsigned_abs() % unit;
    if rest > 0 {
        out.push('.');
    }
    while rest > 0 {
        unit /= 10;
        push_digits(out, rest / unit);
        rest %= unit;
    }
}

fn push_digits(out: &mut String, number: u32) {
    if number > 9 {
        push_digits(out, number / 10);
    }
    out.push(char::from(b"0123456789"[(number % 10) as usize]));
}
