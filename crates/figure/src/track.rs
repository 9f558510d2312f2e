//! Numbers that change over a movement, and the terms in which a posture is written down.

use super::skeleton::Bone;
use super::vec::Vec3;

/// Starts and ends gently: 0 to 1 as `u` goes from 0 to 1, with no speed at either end.
pub fn ease(u: f64) -> f64 {
    u * u * (3.0 - 2.0 * u)
}

/// A number over the progress q of a movement.
#[derive(Clone, Copy, Debug)]
pub enum Track {
    /// The same all the time.
    Still(f32),
    /// From the first value at q = 0 to the second at q = 1, eased, and steady after it.
    Sweep(f32, f32),
    /// Pairs of (q, value), eased between neighbours, steady before the first and after the last.
    Keys(&'static [(f32, f32)]),
}

impl Track {
    /// The value at `q`.
    pub fn at(&self, q: f64) -> f64 {
        match *self {
            Self::Still(v) => v.into(),
            Self::Sweep(v0, v1) => between((0.0, v0), (1.0, v1), q),
            Self::Keys(keys) => match keys.iter().position(|&(k, _)| q <= f64::from(k)) {
                Some(0) => keys[0].1.into(),
                Some(next) => between(keys[next - 1], keys[next], q),
                None => keys.last().map_or(0.0, |&(_, v)| v.into()),
            },
        }
    }
}

fn between((q0, v0): (f32, f32), (q1, v1): (f32, f32), q: f64) -> f64 {
    let (q0, v0, q1, v1) = (f64::from(q0), f64::from(v0), f64::from(q1), f64::from(v1));
    v0 + (v1 - v0) * ease(((q - q0) / (q1 - q0)).clamp(0.0, 1.0))
}

/// Three coordinates or three angles over time.
#[derive(Clone, Copy, Debug)]
pub struct Track3(pub Track, pub Track, pub Track);

impl Track3 {
    /// Three numbers that never change.
    pub const fn still(x: f32, y: f32, z: f32) -> Self {
        Self(Track::Still(x), Track::Still(y), Track::Still(z))
    }

    /// Turns about the x axis only: to bend and stretch, where positive bends the trunk forwards.
    pub const fn x(x: Track) -> Self {
        Self(x, Track::Still(0.0), Track::Still(0.0))
    }

    /// The values at `q`.
    pub fn at(&self, q: f64) -> Vec3 {
        Vec3::new(self.0.at(q), self.1.at(q), self.2.at(q))
    }
}

/// A body's posture over a movement. Angles are in degrees, places in per cent of standing
/// height. Limbs are written for the left; on the right, angles relative to the body are mirrored
/// and whatever is given in the world is not.
#[derive(Clone, Copy, Debug)]
pub struct Posture {
    /// How the pelvis lies in the world.
    pub pelvis: Track3,
    /// How the chest turns against the pelvis.
    pub spine: Track3,
    /// How the neck turns against the chest.
    pub neck: Track3,
    /// How the head turns against the neck.
    pub head: Track3,
    /// Where the right shoulder joint has been pushed, against its place at rest.
    pub shoulder_r: [f32; 3],
    /// What pins the body to the floor, and where.
    pub anchor: (Anchor, Track3),
    /// The arms, left and right.
    pub arms: [Limb; 2],
    /// The legs, left and right.
    pub legs: [Limb; 2],
}

/// The point of the body that stays where it is put.
#[derive(Clone, Copy, Debug)]
pub enum Anchor {
    /// Halfway between the shoulder joints.
    MidShoulder,
    /// The joint from which a bone hangs.
    Joint(Bone),
}

/// An arm or a leg: how its two long bones lie, and how the hand or foot is turned.
#[derive(Clone, Copy, Debug)]
pub struct Limb {
    /// What decides where the long bones go.
    pub aim: Aim,
    /// The hand or foot.
    pub end: End,
}

/// What decides where a limb's two long bones go.
#[derive(Clone, Copy, Debug)]
pub enum Aim {
    /// The upper bone turns against the trunk, the lower bends at knee or elbow.
    Turn {
        /// Against the pelvis or the chest.
        angles: Track3,
        /// At the knee or elbow; 0 is straight.
        bend: Track,
        /// Turns the whole limb about the line from its upper joint to a point of the world.
        swivel: Option<Swivel>,
    },
    /// The upper bone stays parallel to the left limb's.
    Follow {
        /// At the knee or elbow; 0 is straight.
        bend: Track,
    },
    /// The ankle or wrist is at a place, and knee or elbow follow.
    Reach {
        /// Where ankle or wrist is.
        target: Track3,
        /// What `target` is measured in.
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
    /// How far, right-handed.
    pub degrees: Track,
}

/// The frame in which a place or a turn is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Space {
    /// The world: for what rests on the floor.
    World,
    /// The chest for a place, the forearm or shank for a turn.
    Body,
}

/// How a hand or foot is turned.
#[derive(Clone, Copy, Debug)]
pub struct End {
    /// Turned by these angles.
    pub angles: Track3,
    /// Against what.
    pub space: Space,
}
