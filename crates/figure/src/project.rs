//! The camera: from the world to the canvas, without perspective.

use super::skeleton::{Body, Bone};
use super::track::Track3;
use super::vec::{Frame, Vec3};
use domain::exercise::Side;

/// Width and height of the canvas in px. Its lower edge is the upper edge of the ground line.
pub const CANVAS: [f64; 2] = [320.0, 200.0];

/// Where a figure is seen from.
#[derive(Clone, Copy, Debug)]
pub struct Camera {
    /// Degrees round the upright: 0 sees the world's z come near, 90 its x.
    pub azimuth: f32,
    /// Degrees above the horizon.
    pub elevation: f32,
    /// Px of the canvas for one unit of the world.
    pub scale: f32,
    /// The point of the floor that lies on the ground line, in the middle.
    pub target: Track3,
}

impl Camera {
    /// The camera at progress `q`.
    pub fn at(&self, q: f64) -> View {
        let (sin_a, cos_a) = f64::from(self.azimuth).to_radians().sin_cos();
        let (sin_e, cos_e) = f64::from(self.elevation).to_radians().sin_cos();
        View {
            right: Vec3::new(cos_a, 0.0, -sin_a),
            up: Vec3::new(-sin_a * sin_e, cos_e, -cos_a * sin_e),
            near: Vec3::new(sin_a * cos_e, sin_e, cos_a * cos_e),
            target: self.target.at(q),
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
    /// The direction of the world that comes towards the viewer.
    pub near: Vec3,
    /// The point of the floor at (160, 200).
    pub target: Vec3,
    /// Px of the canvas for one unit of the world.
    pub scale: f64,
}

impl View {
    /// A point of the world on the canvas, in px.
    pub fn point(&self, p: Vec3) -> [f64; 2] {
        let [x, y] = self.direction(p - self.target);
        [CANVAS[0] / 2.0 + x, CANVAS[1] + y]
    }

    /// How near a point is, in units; larger is nearer.
    pub fn depth(&self, p: Vec3) -> f64 {
        (p - self.target).dot(self.near)
    }

    fn direction(&self, v: Vec3) -> [f64; 2] {
        [self.scale * v.dot(self.right), -self.scale * v.dot(self.up)]
    }

    /// Every bone's frame as the canvas shows it, in the order of [`Bone::ALL`].
    pub fn flatten(&self, body: &Body) -> [Flat; 21] {
        body.frames().map(|frame| self.flat(&frame))
    }

    /// Every bone's frame as light from straight above throws it on the floor.
    pub fn shade(&self, body: &Body) -> [Flat; 21] {
        let drop = |v: Vec3| Vec3::new(v.x, 0.0, v.z);
        body.frames().map(|mut frame| {
            let axes = &mut frame.axes;
            (axes.x, axes.y, axes.z) = (drop(axes.x), drop(axes.y), drop(axes.z));
            frame.origin = drop(frame.origin);
            self.flat(&frame)
        })
    }

    fn flat(&self, frame: &Frame) -> Flat {
        let axes = &frame.axes;
        Flat {
            origin: self.point(frame.origin),
            axes: [axes.x, axes.y, axes.z].map(|axis| self.direction(axis)),
        }
    }
}

/// A bone's frame on the canvas, in px: its joint, and one unit along each of its axes.
#[derive(Clone, Copy, Debug)]
pub struct Flat {
    origin: [f64; 2],
    axes: [[f64; 2]; 3],
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
    pub fn seen(&self, flats: &[Flat; 21], side: Side, radii: [f64; 3]) -> Ellipse {
        let mut centre = self.centre.map(f64::from);
        if side == Side::Right {
            centre[0] = -centre[0];
        }
        flats[self.bone.on(side) as usize].ellipse(centre, radii)
    }
}

/// The picture of an ellipsoid: all points within one unit of the centre, in the metric of a
/// symmetric matrix.
#[derive(Clone, Copy, Debug)]
pub struct Ellipse {
    /// Centre, in px.
    pub x: f64,
    /// Centre, in px downwards.
    pub y: f64,
    /// The matrix, in px squared: half the ellipse's width, squared.
    pub xx: f64,
    /// The matrix off its diagonal.
    pub xy: f64,
    /// Half the ellipse's height, squared.
    pub yy: f64,
}

impl Flat {
    fn ellipse(&self, centre: [f64; 3], radii: [f64; 3]) -> Ellipse {
        let [mut x, mut y] = self.origin;
        let (mut xx, mut xy, mut yy) = (0.0, 0.0, 0.0);
        for ((axis, c), r) in self.axes.iter().zip(centre).zip(radii) {
            x += axis[0] * c;
            y += axis[1] * c;
            xx += axis[0] * axis[0] * r * r;
            xy += axis[0] * axis[1] * r * r;
            yy += axis[1] * axis[1] * r * r;
        }
        Ellipse { x, y, xx, xy, yy }
    }
}

impl Ellipse {
    /// How far the ellipse reaches in a direction of length 1, in px from the canvas's corner.
    pub fn reach(&self, way: [f64; 2]) -> f64 {
        self.x * way[0] + self.y * way[1] + self.extent(way)
    }

    /// The outline's point that is farthest in a direction of length 1, in px.
    pub fn outermost(&self, way: [f64; 2]) -> [f64; 2] {
        let extent = self.extent(way);
        [
            self.x + (self.xx * way[0] + self.xy * way[1]) / extent,
            self.y + (self.xy * way[0] + self.yy * way[1]) / extent,
        ]
    }

    fn extent(&self, [cos, sin]: [f64; 2]) -> f64 {
        let squared = self.xx * cos * cos + 2.0 * self.xy * cos * sin + self.yy * sin * sin;
        // A disc seen exactly from its edge has no extent in one direction.
        squared.max(1e-18).sqrt()
    }
}
