//! Ellipses on the canvas: how far they reach, and their radii.

use std::f64::consts::PI;

/// An ellipse on the canvas: all points within a distance of 1 from the centre, where distances
/// are measured by the inverse of a symmetric matrix.
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

impl Ellipse {
    /// The support function: how far the ellipse reaches in a direction of length 1, in px from
    /// the canvas's corner.
    pub fn support(&self, direction: [f64; 2]) -> f64 {
        self.x * direction[0] + self.y * direction[1] + self.extent(direction)
    }

    /// The point of the outline that is farthest in a direction of length 1, in px.
    pub fn support_point(&self, direction: [f64; 2]) -> [f64; 2] {
        let extent = self.extent(direction);
        [
            self.x + (self.xx * direction[0] + self.xy * direction[1]) / extent,
            self.y + (self.xy * direction[0] + self.yy * direction[1]) / extent,
        ]
    }

    /// How far the ellipse reaches from its centre.
    fn extent(&self, [cos, sin]: [f64; 2]) -> f64 {
        let squared = self.xx * cos * cos + 2.0 * self.xy * cos * sin + self.yy * sin * sin;
        // A disc seen exactly from its edge has no extent in one direction.
        squared.max(1e-18).sqrt()
    }

    /// The longer and the shorter radius, in px: the roots of the matrix's eigenvalues.
    pub fn radii(&self) -> [f64; 2] {
        let mean = f64::midpoint(self.xx, self.yy);
        let half = (self.xx - self.yy) * 0.5;
        let spread = (half * half + self.xy * self.xy).sqrt();
        [(mean + spread).sqrt(), (mean - spread).max(0.0).sqrt()]
    }

    /// The radius of a circle that replaces an ellipse with nearly equal radii, in px.
    pub fn mean_radius(&self) -> f64 {
        f64::midpoint(self.xx, self.yy).sqrt()
    }

    /// The angle from the x axis to the longer radius, clockwise as the canvas shows it.
    pub fn tilt_degrees(&self) -> f64 {
        self.xy.atan2((self.xx - self.yy) * 0.5) * (90.0 / PI)
    }

    /// The affine transform that turns the unit circle round the origin into this ellipse: the
    /// symmetric square root of the matrix, column by column, then the centre.
    pub fn from_unit_circle(&self) -> [f64; 6] {
        // For a symmetric 2 by 2 matrix S: root S = (S + root(det S)) / root(trace S + 2 root(det S)).
        let root = (self.xx * self.yy - self.xy * self.xy).max(0.0).sqrt();
        let sum = (self.xx + self.yy + 2.0 * root).sqrt();
        let shear = self.xy / sum;
        [
            (self.xx + root) / sum,
            shear,
            shear,
            (self.yy + root) / sum,
            self.x,
            self.y,
        ]
    }
}
