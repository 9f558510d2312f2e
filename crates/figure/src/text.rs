//! Path texts in tenths of a px, and attribute texts that know whether they changed.

use super::project::Ellipse;
use std::f64::consts::PI;

/// An attribute's text.
#[derive(Clone, Debug, Default)]
pub struct Attr {
    text: String,
    changed: bool,
}

impl Attr {
    /// The text to write.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Whether the last drawing made it another text than the one before.
    pub fn changed(&self) -> bool {
        self.changed
    }

    /// Leaves the text as it is.
    pub(super) fn keep(&mut self) {
        self.changed = false;
    }

    /// Takes over the text in `fresh`, and leaves the old one there, emptied for the next.
    pub(super) fn take(&mut self, fresh: &mut String) {
        self.changed = self.text != *fresh;
        std::mem::swap(&mut self.text, fresh);
        fresh.clear();
    }
}

/// Rounds to a whole number, halves upwards. Numbers here are far within the range of `i32`.
#[expect(
    clippy::cast_possible_truncation,
    reason = "a canvas is a few hundred px wide"
)]
fn round(v: f64) -> i32 {
    (v + 0.5).floor() as i32
}

fn push_digits(out: &mut String, n: u32) {
    if n > 9 {
        push_digits(out, n / 10);
    }
    out.push(char::from(b"0123456789"[(n % 10) as usize]));
}

/// Writes `n` divided by 10 to the power of `places`, without closing zeros.
fn push_decimal(out: &mut String, n: i32, places: u32) {
    if n < 0 {
        out.push('-');
    }
    let mut unit = 10_u32.pow(places);
    push_digits(out, n.unsigned_abs() / unit);
    let mut rest = n.unsigned_abs() % unit;
    if rest > 0 {
        out.push('.');
    }
    while rest > 0 {
        unit /= 10;
        push_digits(out, rest / unit);
        rest %= unit;
    }
}

/// Writes a number with at most two digits after the point.
pub(super) fn push_hundredths(out: &mut String, v: f64) {
    push_decimal(out, round(v * 100.0), 2);
}

/// Writes a number with at most one digit after the point.
pub(super) fn push_tenths(out: &mut String, v: f64) {
    push_decimal(out, round(v * 10.0), 1);
}

/// Rounds to halves.
pub(super) fn halves(v: f64) -> f64 {
    f64::from(round(v * 2.0)) * 0.5
}

/// Numbers with at most two digits after the point, with blanks between them.
pub(super) fn numbers(values: &[f64]) -> String {
    let mut out = String::new();
    for (n, &v) in values.iter().enumerate() {
        if n > 0 {
            out.push(' ');
        }
        push_hundredths(&mut out, v);
    }
    out
}

/// A path text under way. Coordinates are rounded where they stand, and steps are the differences
/// of rounded coordinates, so rounding errors never add up.
#[derive(Debug)]
pub struct PathText<'a> {
    out: &'a mut String,
    /// In tenths of a px.
    grain: i32,
    pen: Option<[i32; 2]>,
}

impl<'a> PathText<'a> {
    /// Appends to `out`, with coordinates in whole multiples of `grain` tenths of a px.
    pub fn new(out: &'a mut String, grain: u8) -> Self {
        Self {
            out,
            grain: grain.into(),
            pen: None,
        }
    }

    fn tenths(&self, v: f64) -> i32 {
        round(v * 10.0 / f64::from(self.grain)) * self.grain
    }

    fn command(&mut self, letter: char, numbers: &[i32]) {
        self.out.push(letter);
        for (i, &n) in numbers.iter().enumerate() {
            if i > 0 && n >= 0 {
                self.out.push(' ');
            }
            push_decimal(self.out, n, 1);
        }
    }

    /// The next point opens a new outline.
    pub fn begin(&mut self) {
        self.pen = None;
    }

    /// Closes the outline.
    pub fn close(&mut self) {
        self.out.push('z');
    }

    /// A straight line to a point, in px; nothing if it is where the pen is.
    pub fn line_to(&mut self, [x, y]: [f64; 2]) {
        let to = [self.tenths(x), self.tenths(y)];
        match self.pen {
            None => self.command('M', &to),
            Some(pen) if pen == to => {}
            Some(pen) => self.command('l', &[to[0] - pen[0], to[1] - pen[1]]),
        }
        self.pen = Some(to);
    }

    /// Like [`line_to`](Self::line_to), but leaves out a step too small to be seen.
    pub fn far_line_to(&mut self, point: [f64; 2]) {
        if !self.is_near(point) {
            self.line_to(point);
        }
    }

    fn is_near(&self, [x, y]: [f64; 2]) -> bool {
        self.pen.is_some_and(|[px, py]| {
            let steps = (self.tenths(x) - px).abs() + (self.tenths(y) - py).abs();
            steps <= 4 * self.grain
        })
    }

    /// An arc of `ellipse` to a point of its outline. `large` is whether it turns by more than
    /// half a circle.
    pub fn arc_to(&mut self, ellipse: &Ellipse, large: bool, point: [f64; 2]) {
        let Some(pen) = self.pen else { return };
        if self.is_near(point) {
            return self.line_to(point);
        }
        let to = [self.tenths(point[0]), self.tenths(point[1])];
        let mean = f64::midpoint(ellipse.xx, ellipse.yy);
        let half = (ellipse.xx - ellipse.yy) * 0.5;
        let spread = (half * half + ellipse.xy * ellipse.xy).sqrt();
        let (mut rx, mut ry) = ((mean + spread).sqrt(), (mean - spread).max(0.0).sqrt());
        let mut degrees = 0;
        if rx < 1.03 * ry {
            rx = mean.sqrt();
            ry = rx;
        } else {
            degrees = round(ellipse.xy.atan2(half) * (90.0 / PI));
        }
        let radius = |r: f64| self.tenths(r).max(1);
        let numbers = [
            radius(rx),
            radius(ry),
            degrees * 10,
            i32::from(large) * 10,
            10,
            to[0] - pen[0],
            to[1] - pen[1],
        ];
        self.command('a', &numbers);
        self.pen = Some(to);
    }
}
