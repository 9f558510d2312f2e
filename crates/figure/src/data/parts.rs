//! The flesh on the bones: the ellipsoids that make up each part of the body.
//!
//! Centres and radii are in units, in the frame of the bone that carries them. Paired parts are
//! written for the left. Planted heights in the postures equal the radii here: flesh meets floor.

use crate::projection::Ellipsoid;
use crate::skeleton::Bone::{
    self, Chest, ClavicleL, ClavicleR, FootL, ForearmL, HandL, Head, Pelvis, ShankL, ThighL,
    UpperArmL, Waist,
};

/// Hulls round ellipsoids; the union of the hulls is what is seen.
pub type Part = &'static [&'static [Ellipsoid]];

const fn egg(bone: Bone, centre: [f32; 3], radii: [f32; 3]) -> Ellipsoid {
    Ellipsoid {
        bone,
        centre,
        radii,
    }
}

const fn ball(bone: Bone, centre: [f32; 3], radius: f32) -> Ellipsoid {
    egg(bone, centre, [radius; 3])
}

/// The bare foot and the lower shank above it.
pub const FOOT: Part = &[
    &[
        ball(ShankL, [0.0, -14.0, -0.6], 2.7),
        ball(ShankL, [0.0, -23.9, 0.0], 2.0),
    ],
    &[
        ball(FootL, [0.0, 0.5, 0.0], 2.0),
        ball(FootL, [0.0, -2.0, -1.6], 2.1),
        egg(FootL, [0.1, -2.4, 4.0], [2.2, 1.7, 2.0]),
    ],
    &[
        ball(FootL, [0.0, -2.0, -1.6], 2.1),
        egg(FootL, [0.3, -2.75, 6.6], [2.9, 1.4, 2.2]),
        egg(FootL, [0.2, -3.0, 9.2], [2.5, 1.15, 1.8]),
    ],
];

/// The leg in leggings, from hip to calf.
pub const LEG: Part = &[
    &[
        ball(ThighL, [0.1, -2.8, 0.0], 5.4),
        ball(ThighL, [0.3, -8.0, 0.4], 5.5),
        ball(ThighL, [0.2, -15.0, 0.4], 4.8),
        ball(ThighL, [0.05, -21.0, 0.3], 4.1),
    ],
    &[
        ball(ThighL, [0.05, -21.0, 0.3], 4.1),
        ball(ThighL, [0.0, -25.2, 0.3], 3.7),
    ],
    &[
        ball(ThighL, [0.0, -25.2, 0.3], 3.7),
        ball(ShankL, [0.0, -3.5, 0.0], 3.6),
    ],
    &[
        ball(ShankL, [0.0, -3.5, 0.0], 3.6),
        ball(ShankL, [0.1, -7.5, -0.8], 3.7),
    ],
    &[
        ball(ShankL, [0.1, -7.5, -0.8], 3.7),
        ball(ShankL, [0.1, -11.5, -0.8], 3.4),
    ],
    &[
        ball(ShankL, [0.1, -11.5, -0.8], 3.4),
        egg(ShankL, [0.0, -17.5, -0.4], [2.7, 0.4, 2.7]),
    ],
];

/// The buttock and the flank of the hip, running into the thigh.
pub const GLUTE: Part = &[
    &[
        egg(Pelvis, [4.1, -0.6, -2.2], [4.6, 5.2, 4.6]),
        ball(ThighL, [0.3, -8.0, 0.4], 5.5),
        ball(ThighL, [0.2, -15.0, 0.4], 4.8),
    ],
    &[
        egg(Waist, [3.6, -1.2, 0.0], [3.9, 0.8, 4.9]),
        egg(Pelvis, [5.2, -0.2, -0.2], [4.9, 4.4, 5.35]),
        ball(ThighL, [0.3, -8.0, 0.4], 5.5),
    ],
];

/// The pelvis in leggings.
pub const HIPS: Part = &[
    &[
        egg(Waist, [0.0, -1.5, 0.0], [7.1, 0.8, 4.7]),
        egg(Pelvis, [0.0, -0.2, -0.2], [9.0, 4.2, 5.2]),
    ],
    &[
        egg(Waist, [0.0, -1.5, 0.0], [7.0, 0.8, 4.6]),
        egg(Pelvis, [4.1, -0.4, -2.2], [4.5, 4.6, 4.55]),
        egg(Pelvis, [-4.1, -0.4, -2.2], [4.5, 4.6, 4.55]),
    ],
];

/// The shirt without its sleeves.
pub const TORSO: Part = &[
    &[
        ball(ClavicleL, [-0.5, -0.5, 0.0], 3.3),
        ball(ClavicleR, [0.5, -0.5, 0.0], 3.3),
        egg(Chest, [0.0, 9.5, 0.2], [8.1, 7.0, 5.7]),
    ],
    &[
        egg(Chest, [0.0, 9.5, 0.2], [8.1, 7.0, 5.7]),
        egg(Waist, [0.0, 1.0, -0.2], [7.3, 1.5, 5.2]),
    ],
    &[
        egg(Waist, [0.0, 1.0, -0.2], [7.3, 1.5, 5.2]),
        egg(Pelvis, [0.0, 4.6, -0.4], [8.5, 0.7, 5.8]),
    ],
    &[
        ball(ClavicleL, [-2.2, 0.6, -0.2], 2.4),
        egg(Chest, [0.0, 19.3, -0.9], [3.4, 0.6, 3.1]),
        ball(ClavicleR, [2.2, 0.6, -0.2], 2.4),
    ],
];

/// The neck.
pub const NECK: Part = &[&[
    egg(Chest, [0.0, 19.0, -0.8], [2.9, 0.5, 2.7]),
    ball(Head, [0.0, 1.2, -0.2], 2.6),
]];

/// The hair: short, round the skull.
pub const HAIR: Part = &[&[
    egg(Head, [0.0, 7.5, -0.5], [5.5, 5.5, 6.0]),
    egg(Head, [0.0, 4.0, -2.8], [4.3, 2.6, 3.2]),
]];

/// The face with nose, lips and chin.
pub const FACE: Part = &[
    &[
        egg(Head, [0.0, 5.6, 2.0], [4.4, 4.3, 3.8]),
        egg(Head, [0.0, 4.5, 0.5], [4.9, 2.6, 2.4]),
        egg(Head, [0.0, 2.2, 3.2], [2.1, 1.6, 1.9]),
    ],
    &[
        ball(Head, [0.0, 6.6, 4.7], 0.9),
        ball(Head, [0.0, 4.8, 6.0], 0.75),
        ball(Head, [0.0, 4.1, 4.5], 0.8),
    ],
];

/// An ear.
pub const EAR: Part = &[&[egg(Head, [4.9, 5.2, -0.9], [0.7, 1.4, 1.1])]];

/// A short sleeve.
pub const SLEEVE: Part = &[&[
    ball(UpperArmL, [-0.3, -0.6, 0.0], 3.4),
    ball(UpperArmL, [0.0, -3.5, 0.0], 3.35),
    egg(UpperArmL, [0.0, -8.6, 0.0], [3.15, 0.4, 3.15]),
]];

const UPPER_ARM: &[Ellipsoid] = &[
    ball(UpperArmL, [0.0, -4.0, 0.0], 2.9),
    ball(UpperArmL, [0.0, -9.0, 0.2], 2.7),
    ball(UpperArmL, [0.0, -16.8, 0.0], 2.3),
];

const FOREARM: &[Ellipsoid] = &[
    ball(ForearmL, [0.0, -0.1, 0.0], 2.3),
    ball(ForearmL, [0.0, -4.0, 0.0], 2.4),
    ball(ForearmL, [0.0, -14.2, 0.0], 1.6),
];

const PALM: &[Ellipsoid] = &[
    ball(HandL, [0.0, 0.0, 0.0], 1.6),
    egg(HandL, [0.0, -3.6, 0.0], [1.2, 2.2, 2.2]),
    egg(HandL, [0.0, -7.4, 0.2], [0.9, 1.6, 1.6]),
];

const THUMB: &[Ellipsoid] = &[
    ball(HandL, [0.0, -1.2, 1.2], 1.0),
    ball(HandL, [0.0, -3.8, 2.9], 0.9),
];

/// The arm with an open hand.
pub const ARM: Part = &[UPPER_ARM, FOREARM, PALM, THUMB];

/// The arm down to the elbow.
pub const ARM_ABOVE: Part = &[UPPER_ARM];

/// The arm from the elbow, with an open hand.
pub const ARM_BELOW: Part = &[FOREARM, PALM, THUMB];

/// The arm with a closed hand.
pub const ARM_FIST: Part = &[
    UPPER_ARM,
    FOREARM,
    &[
        ball(HandL, [0.0, -0.2, 0.0], 1.6),
        egg(HandL, [0.0, -3.2, 0.2], [2.0, 2.3, 2.4]),
        egg(HandL, [0.0, -4.2, 0.4], [2.0, 1.9, 2.2]),
    ],
];

/// What casts a shadow: a coarser body, in one piece from head to fingers and toes. A hull on a
/// limb's bones is drawn once for each side.
pub const SHADOW: Part = &[
    &[
        egg(Chest, [0.0, 9.5, 0.2], [8.1, 7.0, 5.7]),
        egg(Pelvis, [0.0, -0.2, -0.2], [9.5, 4.3, 5.3]),
    ],
    &[
        egg(Chest, [0.0, 9.5, 0.2], [8.1, 7.0, 5.7]),
        egg(Chest, [0.0, 16.5, -0.8], [12.4, 3.2, 3.3]),
    ],
    &[
        egg(Chest, [0.0, 19.0, -0.8], [2.9, 0.5, 2.7]),
        ball(Head, [0.0, 7.0, -0.3], 5.6),
    ],
    &[
        ball(UpperArmL, [0.0, -1.0, 0.0], 3.2),
        ball(UpperArmL, [0.0, -16.8, 0.0], 2.3),
    ],
    &[
        ball(ForearmL, [0.0, 0.0, 0.0], 2.3),
        ball(HandL, [0.0, 0.0, 0.0], 1.6),
        ball(HandL, [0.0, -7.4, 0.2], 1.5),
    ],
    &[
        ball(ThighL, [0.0, -2.0, 0.0], 5.4),
        ball(ThighL, [0.0, -25.0, 0.0], 3.7),
    ],
    &[
        ball(ShankL, [0.0, -1.0, 0.0], 3.6),
        ball(ShankL, [0.0, -23.0, 0.0], 2.2),
    ],
    &[
        ball(FootL, [0.0, -2.0, -1.6], 2.1),
        egg(FootL, [0.2, -3.0, 9.2], [2.5, 1.1, 1.8]),
    ],
];
