//! Vectors and rotations of three-space.

use std::ops::{Add, Mul, Sub};

/// A point or a direction. The world is right-handed, y up, the floor at y = 0; lengths are in
/// per cent of standing height.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Vec3 {
    /// To the body's left when it stands at rest.
    pub x: f64,
    /// Up.
    pub y: f64,
    /// To the front of the body when it stands at rest.
    pub z: f64,
}

impl Vec3 {
    /// The vector of three coordinates.
    pub const fn new(x: f64, y: f64, z: f64) -> Self {
        Self { x, y, z }
    }

    /// The vector of three tabled coordinates.
    pub fn from_table([x, y, z]: [f32; 3]) -> Self {
        Self::new(x.into(), y.into(), z.into())
    }

    /// The scalar product.
    pub fn dot(self, other: Self) -> f64 {
        self.x * other.x + self.y * other.y + self.z * other.z
    }

    /// The vector product.
    #[must_use]
    pub fn cross(self, other: Self) -> Self {
        Self::new(
            self.y * other.z - self.z * other.y,
            self.z * other.x - self.x * other.z,
            self.x * other.y - self.y * other.x,
        )
    }

    /// The Euclidean length.
    pub fn length(self) -> f64 {
        self.dot(self).sqrt()
    }

    /// The direction, with length 1. The zero vector stays zero.
    #[must_use]
    pub fn unit(self) -> Self {
        let length = self.length();
        if length > 0.0 {
            self * (1.0 / length)
        } else {
            self
        }
    }
}

impl Add for Vec3 {
    type Output = Self;
    fn add(self, rhs: Self) -> Self {
        Self::new(self.x + rhs.x, self.y + rhs.y, self.z + rhs.z)
    }
}

impl Sub for Vec3 {
    type Output = Self;
    fn sub(self, rhs: Self) -> Self {
        Self::new(self.x - rhs.x, self.y - rhs.y, self.z - rhs.z)
    }
}

impl Mul<f64> for Vec3 {
    type Output = Self;
    fn mul(self, rhs: f64) -> Self {
        Self::new(self.x * rhs, self.y * rhs, self.z * rhs)
    }
}

/// A rotation, as the images of the three axes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Mat3 {
    /// Where the x axis goes.
    pub x: Vec3,
    /// Where the y axis goes.
    pub y: Vec3,
    /// Where the z axis goes.
    pub z: Vec3,
}

impl Mat3 {
    /// No rotation.
    pub const IDENTITY: Self = Self {
        x: Vec3::new(1.0, 0.0, 0.0),
        y: Vec3::new(0.0, 1.0, 0.0),
        z: Vec3::new(0.0, 0.0, 1.0),
    };

    /// Turns by the three angles (degrees, right-handed) about the fixed x, then y, then z axis.
    pub fn euler(degrees: Vec3) -> Self {
        let (sin_x, cos_x) = degrees.x.to_radians().sin_cos();
        let (sin_y, cos_y) = degrees.y.to_radians().sin_cos();
        let (sin_z, cos_z) = degrees.z.to_radians().sin_cos();
        // The product of the three rotation matrices, Z Y X, written out column by column.
        Self {
            x: Vec3::new(cos_z * cos_y, sin_z * cos_y, -sin_y),
            y: Vec3::new(
                cos_z * sin_y * sin_x - sin_z * cos_x,
                sin_z * sin_y * sin_x + cos_z * cos_x,
                cos_y * sin_x,
            ),
            z: Vec3::new(
                cos_z * sin_y * cos_x + sin_z * sin_x,
                sin_z * sin_y * cos_x - cos_z * sin_x,
                cos_y * cos_x,
            ),
        }
    }

    /// Turns by `degrees` about the direction `axis` of length 1 (Rodrigues' formula).
    pub fn about(axis: Vec3, degrees: f64) -> Self {
        let (sin, cos) = degrees.to_radians().sin_cos();
        let turn = |vector: Vec3| {
            let along = axis * (axis.dot(vector) * (1.0 - cos));
            vector * cos + axis.cross(vector) * sin + along
        };
        Self {
            x: turn(Self::IDENTITY.x),
            y: turn(Self::IDENTITY.y),
            z: turn(Self::IDENTITY.z),
        }
    }

    /// The image of a vector.
    pub fn apply(&self, vector: Vec3) -> Vec3 {
        self.x * vector.x + self.y * vector.y + self.z * vector.z
    }

    /// The rotation that turns by `inner` first, then by this one.
    #[must_use]
    pub fn after(&self, inner: &Self) -> Self {
        Self {
            x: self.apply(inner.x),
            y: self.apply(inner.y),
            z: self.apply(inner.z),
        }
    }
}

/// A bone's place: its joint, and the directions of its own axes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Frame {
    /// The joint from which the bone hangs.
    pub origin: Vec3,
    /// The bone's axes. They are those of the world when the body stands at rest. A limb's bone
    /// always points along its own negative y.
    pub axes: Mat3,
}

impl Frame {
    /// Where a point of the bone is in the world.
    pub fn point(&self, local: Vec3) -> Vec3 {
        self.origin + self.axes.apply(local)
    }
}
