//! A figure: the tables from which one exercise in one form is drawn.

use std::fmt;
use std::ptr;

use domain::exercise::{Exercise, Form, Side};

use crate::band::{BandAxis, BandLoop};
use crate::data;
use crate::inverse_kinematics::solve;
use crate::keyframes::ease;
use crate::layer::{Layer, Muscle};
use crate::marks::FloorMarks;
use crate::movement::{Movement, Pose, READY_SECONDS, ViewBox};
use crate::posture::Posture;
use crate::projection::{CANVAS, Camera, View};
use crate::skeleton::Body;
use crate::svg_path;

/// The `transform` that turns the picture of one side into that of the other.
pub const MIRROR: &str = "translate(320 0) scale(-1 1)";

/// All that is drawn for one exercise done in one form.
pub struct Figure {
    /// Whether a repetition ends farther on instead of going back the way it came.
    pub(crate) travels: bool,
    pub(crate) camera: Camera,
    pub(crate) stage: [f64; 4],
    pub(crate) row: [f64; 4],
    pub(crate) thumb: Thumb,
    /// The side for which the picture is mirrored.
    pub(crate) mirrored_side: Side,
    pub(crate) floor_marks: Option<FloorMarks>,
    pub(crate) band_axis: Option<BandAxis>,
    pub(crate) muscles: &'static [Muscle],
    /// Back to front.
    pub(crate) layers: &'static [Layer],
    /// How many of the last layers move as one with the chest while a repetition lasts.
    pub(crate) carried: usize,
    /// From rest to the position in which a repetition begins, where these differ.
    pub(crate) ready: Option<Posture>,
    pub(crate) posture: Posture,
}

/// The still picture of a figure.
pub(crate) struct Thumb {
    /// Its progress within a repetition.
    pub progress: f64,
    pub view_box: [f64; 4],
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

    /// The pose at a moment of a session. From moment to moment of a timeline the body never
    /// jumps: each phase begins where the one before it ended.
    pub fn pose(&self, movement: Movement) -> Pose {
        match movement {
            Movement::Ready(seconds_left) => Pose::Ready(1.0 - clamp(seconds_left / READY_SECONDS)),
            Movement::Lift(fraction) => Pose::Rep(clamp(fraction)),
            Movement::Hold => Pose::Rep(1.0),
            Movement::Lower(fraction) => Pose::Rep(1.0 + clamp(fraction)),
            Movement::Settle => Pose::Rep(0.0),
            Movement::Step(fraction) => Pose::Rep(2.0 * clamp(fraction)),
            Movement::After(seconds) => Pose::Ready(1.0 - clamp(seconds / READY_SECONDS)),
            Movement::Still => Pose::Rep(self.thumb.progress),
        }
    }

    /// The pose that represents a moment where the body is not to move: rest, start or top.
    pub fn still(&self, movement: Movement) -> Pose {
        match movement {
            Movement::Ready(_) | Movement::After(_) => Pose::Ready(0.0),
            Movement::Lift(_) | Movement::Hold => Pose::Rep(1.0),
            Movement::Step(fraction) if fraction < 0.5 => Pose::Rep(1.0),
            Movement::Lower(_) | Movement::Settle | Movement::Step(_) => Pose::Rep(0.0),
            Movement::Still => self.pose(movement),
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
        svg_path::numbers(&self.view_box(which, side))
    }

    /// Whether the picture for a working side is drawn with [`MIRROR`].
    pub fn is_mirrored(&self, side: Side) -> bool {
        side == self.mirrored_side
    }

    /// Whether a repetition ends farther on instead of going back the way it came, as a step does.
    pub fn travels(&self) -> bool {
        self.travels
    }

    /// Whether the body moves from rest into the position in which the first repetition begins.
    pub fn has_ready_movement(&self) -> bool {
        self.ready.is_some()
    }

    /// How hard the working muscle works, 0 to 1.
    pub fn activation(&self, pose: Pose) -> f64 {
        match pose {
            Pose::Ready(_) => 0.0,
            Pose::Rep(progress) => ease(clamp(progress.min(2.0 - progress))),
        }
    }

    /// The place of every bone.
    pub fn body(&self, pose: Pose) -> Body {
        match (pose, &self.ready) {
            (Pose::Ready(progress), Some(ready)) => solve(ready, clamp(progress)),
            _ => solve(&self.posture, self.progress(pose)),
        }
    }

    /// The camera at a pose.
    pub fn view(&self, pose: Pose) -> View {
        self.camera.at(self.progress(pose))
    }

    /// The shape of the band round a body's thighs.
    pub fn band(&self, body: &Body) -> BandLoop {
        BandLoop::around(body, self.band_axis.as_ref())
    }

    /// The layers of paint with a band on, back to front.
    pub fn layers(&self) -> &'static [Layer] {
        self.layers
    }

    /// The progress at which the tracks of the repetition are read. Movements that go back the
    /// way they came have tracks from 0 to 1 and run backwards from 1 to 2.
    fn progress(&self, pose: Pose) -> f64 {
        match pose {
            Pose::Ready(_) => 0.0,
            Pose::Rep(progress) if self.travels => progress.clamp(0.0, 2.0),
            Pose::Rep(progress) => clamp(progress.min(2.0 - progress)),
        }
    }
}

impl fmt::Debug for Figure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Figure")
    }
}

impl PartialEq for Figure {
    fn eq(&self, other: &Self) -> bool {
        ptr::eq(self, other)
    }
}

fn clamp(fraction: f64) -> f64 {
    fraction.clamp(0.0, 1.0)
}
