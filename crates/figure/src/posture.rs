//! The terms in which a posture is written: angles of the trunk, and how each limb is controlled.
//!
//! Angles are in degrees, places in per cent of standing height. Limbs are written for the left.
//! On the right, angles and places relative to the body are mirrored; those in the world are not.

use crate::keyframes::{Track, Track3};
use crate::skeleton::Bone;

/// A body's posture over a movement.
#[derive(Clone, Copy, Debug)]
pub struct Posture {
    /// The rotation of the pelvis in the world.
    pub pelvis: Track3,
    /// The rotation of the chest against the pelvis.
    pub spine: Track3,
    /// The rotation of the neck against the chest.
    pub neck: Track3,
    /// The rotation of the head against the neck.
    pub head: Track3,
    /// The shift of the right shoulder joint from its place at rest, written for the left.
    pub shoulder_r: [f32; 3],
    /// The point that is pinned, and its place in the world.
    pub anchor: (Anchor, Track3),
    /// The arms, left and right.
    pub arms: [Limb; 2],
    /// The legs, left and right.
    pub legs: [Limb; 2],
}

/// The point of the body that is pinned to a place in the world.
#[derive(Clone, Copy, Debug)]
pub enum Anchor {
    /// Halfway between the shoulder joints.
    MidShoulder,
    /// The joint from which a bone hangs.
    Joint(Bone),
}

/// An arm or a leg.
#[derive(Clone, Copy, Debug)]
pub struct Limb {
    /// How its two long bones are placed.
    pub control: LimbControl,
    /// How the hand or foot is turned.
    pub end: LimbEnd,
}

/// How a limb's two long bones are placed.
#[derive(Clone, Copy, Debug)]
pub enum LimbControl {
    /// Forward kinematics: the upper bone is rotated against the trunk, the lower one bends.
    Forward {
        /// Against the pelvis or the chest.
        angles: Track3,
        /// At the knee or elbow; 0 is straight.
        bend: Track,
        /// Then turns the whole limb about the line from its upper joint to a point of the world.
        swivel: Option<Swivel>,
    },
    /// The upper bone stays parallel to that of the left limb, the lower one bends.
    Follow {
        /// At the knee or elbow; 0 is straight.
        bend: Track,
    },
    /// Inverse kinematics: the ankle or wrist is at a place, and knee or elbow are solved for.
    Inverse {
        /// The place of ankle or wrist.
        target: Track3,
        /// The frame in which `target` is measured.
        space: Space,
        /// The direction of the world in which knee or elbow points.
        pole: Track3,
    },
}

/// A turn about the line from a limb's upper joint to a fixed point.
#[derive(Clone, Copy, Debug)]
pub struct Swivel {
    /// The fixed point of the world.
    pub about: [f32; 3],
    /// The angle, right-handed.
    pub degrees: Track,
}

/// The frame in which a place or a rotation is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Space {
    /// The world: for what rests on the floor.
    World,
    /// The chest for a place, the forearm or shank for a rotation.
    Body,
}

/// How a hand or foot is turned.
#[derive(Clone, Copy, Debug)]
pub struct LimbEnd {
    /// The rotation.
    pub angles: Track3,
    /// What it is measured against.
    pub space: Space,
}
