//! The moving body that shows an exercise: a skeleton posed by numbers, seen without perspective,
//! and painted as a few dozen path texts.
//!
//! ```
//! use domain::exercise::{Exercise, Form};
//! use figure::{Drawing, Figure, Moment};
//!
//! let figure = Figure::of(Exercise::Clam, Form::Standard);
//! let mut drawing = Drawing::new(figure, true, false);
//! drawing.draw(figure.pose(Moment::Lift(0.5)));
//! assert!(drawing.items()[0].d.text().starts_with('M'));
//! ```
//!
//! The sizes are those of a human body: one unit of the world is one per cent of its height.
//! The canvas is 320 by 200 px; its lower edge is the upper edge of the ground line.

pub mod band;
mod data;
mod hull;
mod layer;
mod light;
mod paint;
mod project;
mod skeleton;
mod solve;
mod text;
mod track;
mod vec;

pub use data::parts;
pub use layer::{Flesh, Layer, Muscle, Role};
pub use light::{HALO, Light};
pub use paint::{Drawing, Item, Marks};
pub use project::{CANVAS, Ellipse, Ellipsoid, Flat, View};
pub use skeleton::{Body, Bone};
pub use text::Attr;
pub use vec::{Frame, Mat3, Vec3};

use band::BandAxis;
use domain::exercise::{Exercise, Form, Side};
use project::Camera;
use std::fmt;
use track::{Posture, ease};

/// The `transform` that turns the picture of one side into that of the other.
pub const MIRROR: &str = "translate(320 0) scale(-1 1)";

/// How long the body takes from its rest before the exercise to the position in which the first
/// repetition begins, and back after the last, in seconds.
pub const READY_SECONDS: f64 = 1.2;

/// A figure: all that is drawn for one exercise done in one form.
pub struct Figure {
    /// Whether a repetition ends farther on instead of going back the way it came.
    goes_on: bool,
    camera: Camera,
    stage: [f64; 4],
    row: [f64; 4],
    thumb: Thumb,
    /// The side for which the picture is mirrored.
    reversed: Side,
    floor_marks: Option<FloorMarks>,
    band_axis: Option<BandAxis>,
    muscles: &'static [Muscle],
    layers: &'static [Layer],
    /// How many of the last layers move as one with the chest while a repetition lasts.
    carried: usize,
    /// From rest to the position in which a repetition begins, where these differ.
    ready: Option<Posture>,
    posture: Posture,
}

struct Thumb {
    q: f64,
    view_box: [f64; 4],
}

/// Dashes on the floor that pass below a body on its way.
struct FloorMarks {
    /// From one dash to the next, in units.
    period: f64,
    /// The length of a dash, in units.
    dash: f64,
    /// The width of a dash, in px.
    width: f64,
    /// For each row, its height above the ground line in px, and its shift in periods.
    rows: &'static [(f64, f64)],
}

/// How much of the canvas a place on the screen shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ViewBox {
    /// The whole movement with a small margin, down to the ground line: for a session.
    Stage,
    /// As wide as a body is tall: figures side by side have bodies of the same size.
    Row,
    /// A still in the ratio 8 to 5, to draw flat and small.
    Thumb,
}

/// A moment of an exercise, as a session sees it. Fractions go from 0 to 1 over their phase.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Moment {
    /// Before the first repetition, which begins after so many seconds.
    Ready(f64),
    /// On the way up.
    Lift(f64),
    /// At the top.
    Hold,
    /// On the way down.
    Lower(f64),
    /// Between two repetitions.
    Settle,
    /// One sidestep: out with the leading leg in the first half, then the other follows.
    Step(f64),
    /// After the last repetition, which ended so many seconds ago.
    After(f64),
    /// The pose that stands for the exercise in a picture that does not move.
    Still,
}

/// A posture out of a figure's movement.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Pose {
    /// On the way from rest, 0, to the position in which a repetition begins, 1.
    Ready(f64),
    /// Within a repetition: 0 where it begins, 1 at its top or with the leading leg out, 2 where
    /// it ends.
    Rep(f64),
}

impl Figure {
    /// The figure for an exercise in one of its forms. A form that an exercise does not have is
    /// drawn as the standard one.
    pub fn of(exercise: Exercise, form: Form) -> &'static Self {
        match (exercise, form) {
            (Exercise::Clam, _) => &data::CLAM,
            (Exercise::FireHydrant, _) => &data::HYDRANT,
            (Exercise::GluteBridge, Form::TwoLegs) => &data::TWO_LEGS,
            (Exercise::GluteBridge, Form::ArmsCrossed) => &data::ARMS_CROSSED,
            (Exercise::GluteBridge, Form::Standard) => &data::ONE_LEG,
            (Exercise::LateralWalk, _) => &data::WALK,
        }
    }

    /// Where a session's moment stands in the movement. From moment to moment of a timeline the
    /// body never jumps: each phase begins where the one before it ended.
    pub fn pose(&self, moment: Moment) -> Pose {
        match moment {
            Moment::Ready(left) => Pose::Ready(1.0 - part(left / READY_SECONDS)),
            Moment::Lift(f) => Pose::Rep(part(f)),
            Moment::Hold => Pose::Rep(1.0),
            Moment::Lower(f) => Pose::Rep(1.0 + part(f)),
            Moment::Settle => Pose::Rep(0.0),
            Moment::Step(f) => Pose::Rep(2.0 * part(f)),
            Moment::After(gone) => Pose::Ready(1.0 - part(gone / READY_SECONDS)),
            Moment::Still => Pose::Rep(self.thumb.q),
        }
    }

    /// The pose that stands for a moment where the body is not to move: rest, start or top.
    pub fn still(&self, moment: Moment) -> Pose {
        match moment {
            Moment::Ready(_) | Moment::After(_) => Pose::Ready(0.0),
            Moment::Lift(_) | Moment::Hold => Pose::Rep(1.0),
            Moment::Step(f) if f < 0.5 => Pose::Rep(1.0),
            Moment::Lower(_) | Moment::Settle | Moment::Step(_) => Pose::Rep(0.0),
            Moment::Still => self.pose(moment),
        }
    }

    /// What to show of the canvas for a working side: x, y, width and height in px.
    pub fn view_box(&self, which: ViewBox, side: Side) -> [f64; 4] {
        let [x, y, width, height] = match which {
            ViewBox::Stage => self.stage,
            ViewBox::Row => self.row,
            ViewBox::Thumb => self.thumb.view_box,
        };
        let x = if self.is_mirrored(side) {
            CANVAS[0] - x - width
        } else {
            x
        };
        [x, y, width, height]
    }

    /// The same as the text of a `viewBox` attribute.
    pub fn view_box_text(&self, which: ViewBox, side: Side) -> String {
        text::numbers(&self.view_box(which, side))
    }

    /// Whether the picture for a working side is drawn with [`MIRROR`].
    pub fn is_mirrored(&self, side: Side) -> bool {
        side == self.reversed
    }

    /// Whether a repetition ends farther on instead of going back the way it came, as a step does.
    pub fn goes_on(&self) -> bool {
        self.goes_on
    }

    /// Whether the body takes up its position before the first repetition by moving.
    pub fn gets_ready(&self) -> bool {
        self.ready.is_some()
    }

    /// How hard the working muscle works, 0 to 1.
    pub fn activation(&self, pose: Pose) -> f64 {
        match pose {
            Pose::Ready(_) => 0.0,
            Pose::Rep(q) => ease(part(if q > 1.0 { 2.0 - q } else { q })),
        }
    }

    /// Where every bone is.
    pub fn body(&self, pose: Pose) -> Body {
        match (pose, &self.ready) {
            (Pose::Ready(q), Some(ready)) => solve::solve(ready, part(q)),
            _ => solve::solve(&self.posture, self.progress(pose)),
        }
    }

    /// Where the camera is.
    pub fn view(&self, pose: Pose) -> View {
        self.camera.at(self.progress(pose))
    }

    /// The shape of the band round a body's thighs.
    pub fn band(&self, body: &Body) -> band::BandLoop {
        band::BandLoop::around(body, self.band_axis.as_ref())
    }

    /// The layers of paint with a band on, back to front.
    pub fn layers(&self) -> &'static [Layer] {
        self.layers
    }

    /// How many of the last layers move as one with the chest while a repetition lasts, without
    /// turning or changing their shape.
    pub fn carried(&self) -> usize {
        self.carried
    }

    /// The progress q by which tracks go.
    fn progress(&self, pose: Pose) -> f64 {
        match pose {
            Pose::Ready(_) => 0.0,
            Pose::Rep(q) if self.goes_on || q <= 1.0 => q.clamp(0.0, 2.0),
            Pose::Rep(q) => part(2.0 - q),
        }
    }
}

impl fmt::Debug for Figure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Figure")
    }
}

impl PartialEq for Figure {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

/// A fraction kept between 0 and 1.
fn part(f: f64) -> f64 {
    f.clamp(0.0, 1.0)
}
