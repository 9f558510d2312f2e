//! The bones: their names, their lengths, and the place of each at one moment.

use domain::exercise::Side;

use crate::vector::{Frame, Mat3, Vec3};

/// A bone of the figure, or a joint that carries shape. L and R are the figure's own sides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
#[expect(missing_docs, reason = "the names of bones say it all")]
pub enum Bone {
    Pelvis,
    /// The lower trunk, turned halfway between pelvis and chest.
    Waist,
    Chest,
    Neck,
    Head,
    /// The shoulder joint; it turns with the chest.
    ClavicleL,
    /// The hip joint; it turns with the pelvis.
    HipL,
    ThighL,
    ShankL,
    FootL,
    UpperArmL,
    ForearmL,
    HandL,
    ClavicleR,
    HipR,
    ThighR,
    ShankR,
    FootR,
    UpperArmR,
    ForearmR,
    HandR,
}

impl Bone {
    /// All of them, in the order of their numbers.
    pub const ALL: [Self; 21] = [
        Self::Pelvis,
        Self::Waist,
        Self::Chest,
        Self::Neck,
        Self::Head,
        Self::ClavicleL,
        Self::HipL,
        Self::ThighL,
        Self::ShankL,
        Self::FootL,
        Self::UpperArmL,
        Self::ForearmL,
        Self::HandL,
        Self::ClavicleR,
        Self::HipR,
        Self::ThighR,
        Self::ShankR,
        Self::FootR,
        Self::UpperArmR,
        Self::ForearmR,
        Self::HandR,
    ];

    /// The bone, named for the left body, on the given side: bones of the middle stay, and on the
    /// right each limb's bone becomes its mirror image.
    #[must_use]
    pub fn on(self, side: Side) -> Self {
        let first_left = Self::ClavicleL as usize;
        let first_right = Self::ClavicleR as usize;
        let paired = first_right - first_left;
        match (side, self as usize) {
            (Side::Left, _) => self,
            (Side::Right, index) if index < first_left => self,
            (Side::Right, index) if index < first_right => Self::ALL[index + paired],
            (Side::Right, index) => Self::ALL[index - paired],
        }
    }

    /// Whether the bone belongs to a limb, so that there are two of it.
    pub fn is_paired(self) -> bool {
        self as u8 >= Self::ClavicleL as u8
    }
}

/// Lengths and joints in per cent of standing height; joints in the frame of the bone they sit
/// on, given for the left.
pub(crate) mod size {
    pub const HIP: [f32; 3] = [4.9, 0.0, 0.0];
    pub const WAIST: [f32; 3] = [0.0, 8.5, 0.0];
    pub const NECK: [f32; 3] = [0.0, 20.4, -1.2];
    pub const HEAD: [f32; 3] = [0.0, 3.6, 0.8];
    pub const SHOULDER: [f32; 3] = [9.4, 16.8, -0.8];
    pub const UPPER_ARM: f64 = 17.0;
    pub const FOREARM: f64 = 14.5;
    pub const THIGH: f64 = 25.5;
    pub const SHANK: f64 = 24.5;
}

/// Every bone's place at one moment.
#[derive(Clone, Debug)]
pub struct Body([Frame; 21]);

impl Body {
    pub(crate) const fn unplaced() -> Self {
        Self(
            [Frame {
                origin: Vec3::new(0.0, 0.0, 0.0),
                axes: Mat3::IDENTITY,
            }; 21],
        )
    }

    /// The place of a bone.
    pub fn frame(&self, bone: Bone) -> &Frame {
        &self.0[bone as usize]
    }

    /// The joint from which a bone hangs.
    pub fn joint(&self, bone: Bone) -> Vec3 {
        self.frame(bone).origin
    }

    /// All frames, in the order of [`Bone::ALL`].
    pub fn frames(&self) -> &[Frame; 21] {
        &self.0
    }

    pub(crate) fn place(&mut self, bone: Bone, origin: Vec3, axes: Mat3) {
        self.0[bone as usize] = Frame { origin, axes };
    }

    pub(crate) fn shift(&mut self, by: Vec3) {
        for frame in &mut self.0 {
            frame.origin = frame.origin + by;
        }
    }
}
