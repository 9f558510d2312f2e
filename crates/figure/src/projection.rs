//! The camera: orthographic projection from the world to the canvas.
//!
//! Parallel lines stay parallel and sizes do not depend on depth, so an ellipsoid projects to an
//! ellipse that two steps of linear algebra give exactly.

use domain::exercise::Side;

use crate::ellipse::Ellipse;
use crate::keyframes::Track3;
use crate::skeleton::{Body, Bone};
use crate::vector::{Frame, Vec3};

/// Width and height of the canvas in px. Its lower edge is the upper edge of the ground line.
pub const CANVAS: [f64; 2] = [320.0, 200.0];

/// The position from which a figure is seen.
#[derive(Clone, Copy, Debug)]
pub struct Camera {
    /// Degrees about the vertical: at 0 the world's z axis points to the viewer, at 90 its x axis.
    pub azimuth: f32,
    /// Degrees above the horizon.
    pub elevation: f32,
    /// Px of the canvas for one unit of the world.
    pub scale: f32,
    /// The point of the floor that lies on the ground line, in the middle.
    pub target: Track3,
}

impl Camera {
    /// The camera at a progress.
    pub fn at(&self, progress: f64) -> View {
        let (sin_azimuth, cos_azimuth) = f64::from(self.azimuth).to_radians().sin_cos();
        let (sin_elevation, cos_elevation) = f64::from(self.elevation).to_radians().sin_cos();
        View {
            // Horizontal, at a right angle to the line of sight.
            right: Vec3::new(cos_azimuth, 0.0, -sin_azimuth),
            // The vertical, tilted back by the elevation.
            up: Vec3::new(
                -sin_azimuth * sin_elevation,
                cos_elevation,
                -cos_azimuth * sin_elevation,
            ),
            // At right angles to both: from the scene to the viewer.
            near: Vec3::new(
                sin_azimuth * cos_elevation,
                sin_elevation,
                cos_azimuth * cos_elevation,
            ),
            target: self.target.at(progress),
            scale: self.scale.into(),
        }
    }
}

/// A camera at one moment.
#[derive(Clone, Copy, Debug)]
pub struct View {
    /// The direction of the world that the canvas shows to the right.
    pub right: Vec3,
    /// The direction of the world that the canvas shows upwards.
    pub up: Vec3,
    /// The direction of the world that points to the viewer.
    pub near: Vec3,
    /// The point of the floor at (160, 200).
    pub target: Vec3,
    /// Px of the canvas for one unit of the world.
    pub scale: f64,
}

impl View {
    /// A point of the world on the canvas, in px.
    pub fn point(&self, point: Vec3) -> [f64; 2] {
        let [x, y] = self.direction(point - self.target);
        [CANVAS[0] / 2.0 + x, CANVAS[1] + y]
    }

    /// How near a point is, in units; larger is nearer.
    pub fn depth(&self, point: Vec3) -> f64 {
        (point - self.target).dot(self.near)
    }

    /// A direction of the world on the canvas, in px. The canvas counts y downwards.
    fn direction(&self, direction: Vec3) -> [f64; 2] {
        [
            self.scale * direction.dot(self.right),
            -self.scale * direction.dot(self.up),
        ]
    }

    /// Every bone's frame as the canvas shows it, in the order of [`Bone::ALL`].
    pub fn project_body(&self, body: &Body) -> [ProjectedFrame; 21] {
        body.frames().map(|frame| self.project_frame(&frame))
    }

    /// Every bone's frame as light from straight above casts it on the floor: heights become 0,
    /// of the joint and of the axes, and what is left is projected like everything else.
    pub fn project_shadow(&self, body: &Body) -> [ProjectedFrame; 21] {
        let drop = |vector: Vec3| Vec3::new(vector.x, 0.0, vector.z);
        body.frames().map(|mut frame| {
            let axes = &mut frame.axes;
            (axes.x, axes.y, axes.z) = (drop(axes.x), drop(axes.y), drop(axes.z));
            frame.origin = drop(frame.origin);
            self.project_frame(&frame)
        })
    }

    fn project_frame(&self, frame: &Frame) -> ProjectedFrame {
        let axes = &frame.axes;
        ProjectedFrame {
            origin: self.point(frame.origin),
            axes: [axes.x, axes.y, axes.z].map(|axis| self.direction(axis)),
        }
    }
}

/// A bone's frame on the canvas, in px: its joint, and one unit along each of its axes.
#[derive(Clone, Copy, Debug)]
pub struct ProjectedFrame {
    origin: [f64; 2],
    axes: [[f64; 2]; 3],
}

impl ProjectedFrame {
    /// An ellipsoid in this frame, as an ellipse. Its centre is shifted by its coordinates along
    /// the projected axes. Each half axis, projected, is a vector; the ellipse's matrix is the sum
    /// of the outer products of these three vectors with themselves.
    fn project(&self, centre: [f64; 3], radii: [f64; 3]) -> Ellipse {
        let [mut x, mut y] = self.origin;
        let (mut xx, mut xy, mut yy) = (0.0, 0.0, 0.0);
        for ((axis, along), radius) in self.axes.iter().zip(centre).zip(radii) {
            x += axis[0] * along;
            y += axis[1] * along;
            xx += axis[0] * axis[0] * radius * radius;
            xy += axis[0] * axis[1] * radius * radius;
            yy += axis[1] * axis[1] * radius * radius;
        }
        Ellipse { x, y, xx, xy, yy }
    }
}

/// An ellipsoid of flesh on a bone. Parts are written for the left.
#[derive(Clone, Copy, Debug)]
pub struct Ellipsoid {
    /// The bone that carries it.
    pub bone: Bone,
    /// Its centre in the bone's frame, in units.
    pub centre: [f32; 3],
    /// Its radii along the bone's axes, in units.
    pub radii: [f32; 3],
}

impl Ellipsoid {
    /// Its picture on the given side of a body, with other radii in place of its own.
    pub fn project(&self, frames: &[ProjectedFrame; 21], side: Side, radii: [f64; 3]) -> Ellipse {
        let mut centre = self.centre.map(f64::from);
        if side == Side::Right {
            centre[0] = -centre[0];
        }
        frames[self.bone.on(side) as usize].project(centre, radii)
    }
}
