//! The lateral walk: in a half squat, the leading leg steps out, the other follows.
//!
//! A step goes 20 units along the world's x. The standing knee bends by 43 to 46 degrees, the
//! stepping one by up to 64; the knees are 20 to 29 units apart. Seen from the front, 14 degrees
//! round; the camera travels with the pelvis.

use domain::exercise::Side::{Left, Right};

use crate::band::BandAxis;
use crate::figure::{Figure, Thumb};
use crate::keyframes::Track::{Keys, Still, Sweep};
use crate::keyframes::{Track, Track3};
use crate::layer::Role::{Body, Hair, Legs, Skin, Work};
use crate::layer::{Layer, Muscle, flesh, lit};
use crate::marks::FloorMarks;
use crate::parts::{ARM_FIST, EAR, FACE, FOOT, GLUTE, HAIR, HIPS, LEG, NECK, SLEEVE, TORSO};
use crate::posture::{Anchor, Limb, LimbControl, LimbEnd, Posture, Space};
use crate::projection::{Camera, Ellipsoid};
use crate::skeleton::Bone;

/// An arm whose hand goes from beside the thigh to before the chest, or stays there.
const fn arm(target: Track3, pole: Track3, turn: Track) -> Limb {
    Limb {
        control: LimbControl::Inverse {
            target,
            space: Space::Body,
            pole,
        },
        end: LimbEnd {
            angles: Track3(Still(0.0), Still(0.0), turn),
            space: Space::Body,
        },
    }
}

/// A leg whose foot is placed at a point of the world, its toes `turn` degrees outwards.
const fn leg(target: Track3, pole: f32, turn: f32) -> Limb {
    Limb {
        control: LimbControl::Inverse {
            target,
            space: Space::World,
            pole: Track3::still(pole, 0.0, 1.0),
        },
        end: LimbEnd {
            angles: Track3::still(0.0, turn, 0.0),
            space: Space::World,
        },
    }
}

pub static WALK: Figure = Figure {
    travels: true,
    camera: Camera {
        azimuth: 14.0,
        elevation: 12.0,
        scale: 1.86,
        target: Track3(Keys(&[(0.0, 4.86), (2.0, 24.86)]), Still(0.0), Still(26.99)),
    },
    stage: [110.0, 0.0, 100.0, 200.0],
    row: [67.0, 0.0, 186.0, 200.0],
    thumb: Thumb {
        progress: 1.0,
        view_box: [20.5, 21.4, 279.0, 174.4],
    },
    // Seen from the front as in a looking glass, so that the walk to the left goes to the left.
    mirrored_side: Left,
    floor_marks: Some(FloorMarks {
        period: 20.0,
        dash: 4.5,
        width: 1.6,
        rows: &[(25.0, 0.0), (4.0, 0.5)],
    }),
    band_axis: Some(BandAxis {
        towards: [0.0, 1.0, 0.0],
        mix: 0.62,
    }),
    muscles: &[
        Muscle {
            side: Left,
            flesh: GLUTEUS,
            gain: 1.0,
        },
        Muscle {
            side: Right,
            flesh: GLUTEUS,
            gain: 0.6,
        },
    ],
    layers: &[
        flesh("footR", Skin, &[(FOOT, Right)]),
        flesh("footL", Skin, &[(FOOT, Left)]),
        Layer::BandBack,
        flesh("hips", Legs, &[(HIPS, Left)]),
        lit("gluteR+legR", Legs, &[(GLUTE, Right), (LEG, Right)]),
        lit("gluteL+legL", Work, &[(GLUTE, Left), (LEG, Left)]),
        Layer::BandFront,
        flesh("neck", Skin, &[(NECK, Left)]),
        flesh("torso", Body, &[(TORSO, Left)]),
        flesh("hair", Hair, &[(HAIR, Left)]),
        flesh("earL", Skin, &[(EAR, Left)]),
        flesh("earR", Skin, &[(EAR, Right)]),
        flesh("face", Skin, &[(FACE, Left)]),
        flesh("armFistR", Skin, &[(ARM_FIST, Right)]),
        flesh("armFistL", Skin, &[(ARM_FIST, Left)]),
        flesh("sleeveL", Body, &[(SLEEVE, Left)]),
        flesh("sleeveR", Body, &[(SLEEVE, Right)]),
    ],
    carried: 10,
    // Standing with the arms down, then into the half squat with the hands together.
    ready: Some(Posture {
        pelvis: Track3::x(Sweep(2.0, 19.0)),
        spine: Track3::x(Sweep(0.0, 5.0)),
        neck: Track3::x(Sweep(-1.0, -14.0)),
        head: Track3::x(Sweep(0.0, -7.0)),
        shoulder_r: [0.0; 3],
        anchor: (
            Anchor::Joint(Bone::Pelvis),
            Track3(Still(0.0), Sweep(53.7, 50.0), Sweep(-0.6, -5.2)),
        ),
        arms: [
            arm(
                Track3(Sweep(13.0, 3.2), Sweep(-13.0, 14.3), Sweep(2.5, 11.2)),
                Track3(Sweep(0.5, 0.8), Sweep(-0.2, -1.0), Sweep(-1.0, 0.0)),
                Sweep(0.0, -18.0),
            ),
            arm(
                Track3(Sweep(-13.0, -3.2), Sweep(-13.0, 13.6), Sweep(2.5, 10.2)),
                Track3(Sweep(-0.5, -0.8), Sweep(-0.2, -1.0), Sweep(-1.0, 0.0)),
                Sweep(0.0, -18.0),
            ),
        ],
        legs: [
            leg(Track3::still(9.0, 4.2, 0.0), 0.36, 12.0),
            leg(Track3::still(-9.0, 4.2, 0.0), -0.36, -12.0),
        ],
    }),
    posture: Posture {
        pelvis: Track3::still(19.0, 0.0, 0.0),
        spine: Track3::still(5.0, 0.0, 0.0),
        neck: Track3::still(-14.0, 0.0, 0.0),
        head: Track3::still(-7.0, 0.0, 0.0),
        shoulder_r: [0.0; 3],
        anchor: (
            Anchor::Joint(Bone::Pelvis),
            Track3(
                Keys(&[(0.0, 0.0), (1.0, 10.0), (2.0, 20.0)]),
                Keys(&[(0.0, 50.0), (1.0, 48.2), (2.0, 50.0)]),
                Still(-5.2),
            ),
        ),
        arms: [
            arm(
                Track3::still(3.2, 14.3, 11.2),
                Track3::still(0.8, -1.0, 0.0),
                Still(-18.0),
            ),
            arm(
                Track3::still(-3.2, 13.6, 10.2),
                Track3::still(-0.8, -1.0, 0.0),
                Still(-18.0),
            ),
        ],
        legs: [
            leg(
                Track3(
                    Sweep(9.0, 29.0),
                    Keys(&[(0.0, 4.2), (0.5, 8.0), (1.0, 4.2)]),
                    Still(0.0),
                ),
                0.36,
                12.0,
            ),
            leg(
                Track3(
                    Keys(&[(1.0, -9.0), (2.0, 11.0)]),
                    Keys(&[(1.0, 4.2), (1.5, 8.0), (2.0, 4.2)]),
                    Still(0.0),
                ),
                -0.36,
                -12.0,
            ),
        ],
    },
};

/// The side of the hip: the muscles that spread the legs.
const GLUTEUS: Ellipsoid = Ellipsoid {
    bone: Bone::Pelvis,
    centre: [8.6, -1.5, -1.0],
    radii: [5.2, 8.0, 6.0],
};
