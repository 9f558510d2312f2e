//! The glute bridge: on the back, the hips rise until shoulder, hip and knee are in line.
//!
//! On one leg, the free leg stays parallel to the thigh that works. Hip angle 135 to 179 degrees,
//! standing knee 59 to 73. Seen from the side, 7 degrees round.

use domain::exercise::Side::{Left, Right};

use crate::figure::{Figure, Thumb};
use crate::keyframes::Track::{Still, Sweep};
use crate::keyframes::{Track, Track3};
use crate::layer::Role::{Body, BodyFar, Hair, Legs, Skin, SkinFar, Work, WorkFar};
use crate::layer::{Layer, Muscle, flesh, lit};
use crate::parts::{
    ARM, ARM_ABOVE, ARM_BELOW, EAR, FACE, FOOT, GLUTE, HAIR, HIPS, LEG, NECK, SLEEVE, TORSO,
};
use crate::posture::{Anchor, Limb, LimbControl, LimbEnd, Posture, Space};
use crate::projection::{Camera, Ellipsoid};
use crate::skeleton::Bone;

const MUSCLES: &[Muscle] = &[Muscle {
    side: Left,
    flesh: Ellipsoid {
        bone: Bone::Pelvis,
        centre: [5.0, -2.0, -4.0],
        radii: [6.0, 7.0, 6.0],
    },
    gain: 1.0,
}];

/// A leg with its foot on the floor, `side` units from the middle.
const fn planted(side: f32) -> Limb {
    Limb {
        control: LimbControl::Inverse {
            target: Track3::still(-25.5, 4.2, side),
            space: Space::World,
            pole: Track3::still(-0.2, 1.0, 0.0),
        },
        end: LimbEnd {
            angles: Track3::still(0.0, -90.0, 0.0),
            space: Space::World,
        },
    }
}

/// The free leg, stretched out.
const FREE: Limb = Limb {
    control: LimbControl::Follow { bend: Still(0.0) },
    end: LimbEnd {
        angles: Track3::still(50.0, 0.0, 0.0),
        space: Space::Body,
    },
};

const POSTURE: Posture = Posture {
    pelvis: Track3(Still(0.0), Still(-90.0), Sweep(-94.0, -116.0)),
    spine: Track3::still(0.0, 0.0, 0.0),
    // Neck and head turn against the trunk, so that the skull stays where it lies.
    neck: Track3::x(Sweep(12.0, 46.0)),
    head: Track3::x(Sweep(-3.0, -9.0)),
    shoulder_r: [0.0; 3],
    anchor: (Anchor::MidShoulder, Track3::still(24.0, 4.9, 0.0)),
    arms: [
        Limb {
            control: LimbControl::Inverse {
                target: Track3::still(-4.0, 2.0, 13.0),
                space: Space::World,
                pole: Track3::still(0.0, 0.1, 1.0),
            },
            end: LimbEnd {
                angles: Track3::still(180.0, 0.0, 90.0),
                space: Space::World,
            },
        },
        Limb {
            control: LimbControl::Inverse {
                target: Track3::still(-4.0, 2.0, -13.0),
                space: Space::World,
                pole: Track3::still(0.0, 0.1, -1.0),
            },
            end: LimbEnd {
                angles: Track3::still(0.0, 0.0, -90.0),
                space: Space::World,
            },
        },
    ],
    legs: [planted(4.9), FREE],
};

/// Lying with both feet down, then the free leg stretches out.
const READY: Posture = Posture {
    pelvis: Track3::still(0.0, -90.0, -94.0),
    neck: Track3::still(12.0, 0.0, 0.0),
    head: Track3::still(-3.0, 0.0, 0.0),
    legs: [
        planted(4.9),
        Limb {
            control: LimbControl::Follow {
                bend: Sweep(121.27, 0.0),
            },
            end: LimbEnd {
                angles: Track3::x(Sweep(19.69, 50.0)),
                space: Space::Body,
            },
        },
    ],
    ..POSTURE
};

/// Arms crossed on the chest, each hand on the other shoulder, the left arm on top. The poles
/// turn with the trunk, so that the arms lie still on it.
const fn crossed(along: Track, up: Track) -> [Limb; 2] {
    [
        Limb {
            control: LimbControl::Inverse {
                target: Track3::still(-5.5, 13.5, 6.6),
                space: Space::Body,
                pole: Track3(along, up, Still(0.5)),
            },
            end: LimbEnd {
                angles: Track3::still(0.0, 0.0, -42.0),
                space: Space::Body,
            },
        },
        Limb {
            control: LimbControl::Inverse {
                target: Track3::still(5.0, 13.5, 6.0),
                space: Space::Body,
                pole: Track3(along, up, Still(-0.5)),
            },
            end: LimbEnd {
                angles: Track3::still(0.0, 0.0, -30.0),
                space: Space::Body,
            },
        },
    ]
}

const FAR_FOOT: Layer = flesh("footR", SkinFar, &[(FOOT, Right)]);
const FAR_LEG: Layer = flesh("legR+gluteR", Legs, &[(LEG, Right), (GLUTE, Right)]);
const FAR_ARM: Layer = flesh("armR", SkinFar, &[(ARM, Right)]);
const FAR_SLEEVE: Layer = flesh("sleeveR", BodyFar, &[(SLEEVE, Right)]);
const THROAT: Layer = flesh("neck", Skin, &[(NECK, Left)]);
const SCALP: Layer = flesh("hair", Hair, &[(HAIR, Left)]);
const VISAGE: Layer = flesh("face", Skin, &[(FACE, Left)]);
const LEFT_EAR: Layer = flesh("earL", Skin, &[(EAR, Left)]);
const NEAR_FOOT: Layer = flesh("footL", Skin, &[(FOOT, Left)]);
const HIPS_AT_REST: Layer = flesh("hips", Legs, &[(HIPS, Left)]);
const NEAR_LEG: Layer = lit("gluteL+legL", Work, &[(GLUTE, Left), (LEG, Left)]);
const TRUNK: Layer = flesh("torso", Body, &[(TORSO, Left)]);
const NEAR_ARM: Layer = flesh("armL", Skin, &[(ARM, Left)]);
const NEAR_SLEEVE: Layer = flesh("sleeveL", Body, &[(SLEEVE, Left)]);

pub static ONE_LEG: Figure = STANDARD;

const STANDARD: Figure = Figure {
    travels: false,
    camera: Camera {
        azimuth: 7.0,
        elevation: 9.0,
        scale: 3.05,
        target: Track3::still(0.27, 0.0, 29.94),
    },
    stage: [11.0, 0.0, 298.0, 200.0],
    row: [7.5, 0.0, 305.0, 200.0],
    thumb: Thumb {
        progress: 1.0,
        view_box: [16.1, 11.8, 288.0, 180.0],
    },
    mirrored_side: Right,
    floor_marks: None,
    band_axis: None,
    muscles: MUSCLES,
    layers: &[
        FAR_FOOT,
        FAR_LEG,
        FAR_ARM,
        FAR_SLEEVE,
        THROAT,
        SCALP,
        VISAGE,
        LEFT_EAR,
        Layer::BandBack,
        NEAR_FOOT,
        HIPS_AT_REST,
        NEAR_LEG,
        TRUNK,
        Layer::BandFront,
        NEAR_ARM,
        NEAR_SLEEVE,
    ],
    carried: 0,
    ready: Some(READY),
    posture: POSTURE,
};

pub static ARMS_CROSSED: Figure = Figure {
    layers: &[
        FAR_FOOT,
        FAR_LEG,
        flesh("armAboveR", SkinFar, &[(ARM_ABOVE, Right)]),
        FAR_SLEEVE,
        THROAT,
        SCALP,
        VISAGE,
        LEFT_EAR,
        Layer::BandBack,
        NEAR_FOOT,
        HIPS_AT_REST,
        NEAR_LEG,
        TRUNK,
        Layer::BandFront,
        flesh("armAboveL", Skin, &[(ARM_ABOVE, Left)]),
        NEAR_SLEEVE,
        // The hand of the far arm lies on the near shoulder, the near forearm on top of all.
        flesh("armBelowR", SkinFar, &[(ARM_BELOW, Right)]),
        flesh("armBelowL", Skin, &[(ARM_BELOW, Left)]),
    ],
    ready: Some(Posture {
        arms: crossed(Still(-0.851), Still(0.009)),
        ..READY
    }),
    posture: Posture {
        arms: crossed(Sweep(-0.851, -0.786), Sweep(0.009, 0.328)),
        ..POSTURE
    },
    ..STANDARD
};

pub static TWO_LEGS: Figure = Figure {
    travels: false,
    camera: Camera {
        azimuth: 7.0,
        elevation: 9.0,
        scale: 3.84,
        target: Track3::still(6.83, 0.0, 27.39),
    },
    stage: [0.0, 48.0, 320.0, 152.0],
    row: [-32.0, 0.0, 384.0, 200.0],
    thumb: Thumb {
        progress: 1.0,
        view_box: [2.2, -4.6, 312.2, 195.1],
    },
    mirrored_side: Right,
    floor_marks: None,
    band_axis: None,
    muscles: MUSCLES,
    layers: &[
        FAR_FOOT,
        flesh("gluteR+legR", WorkFar, &[(GLUTE, Right), (LEG, Right)]),
        FAR_ARM,
        FAR_SLEEVE,
        THROAT,
        SCALP,
        VISAGE,
        LEFT_EAR,
        Layer::BandBack,
        NEAR_FOOT,
        flesh("hips", Work, &[(HIPS, Left)]),
        NEAR_LEG,
        TRUNK,
        Layer::BandFront,
        NEAR_ARM,
        NEAR_SLEEVE,
    ],
    carried: 0,
    ready: None,
    posture: Posture {
        legs: [planted(4.9), planted(-4.9)],
        ..POSTURE
    },
};
