//! The clam: on the side with bent knees, feet together, the top knee opens.
//!
//! The thigh turns by 38 degrees and the knee rises by 13.7 units; the head lies on the lower arm.
//! Seen from the front, a little from the head's end.

use domain::exercise::Side::{Left, Right};

use crate::figure::{Figure, Thumb};
use crate::keyframes::Track::{Still, Sweep};
use crate::keyframes::Track3;
use crate::layer::Role::{Body, BodyFar, Hair, Legs, Skin, SkinFar, Work};
use crate::layer::{Layer, Muscle, flesh, lit};
use crate::parts::{ARM, FACE, FOOT, GLUTE, HAIR, HIPS, LEG, NECK, SLEEVE, TORSO};
use crate::posture::{Anchor, Limb, LimbControl, LimbEnd, Posture, Space, Swivel};
use crate::projection::{Camera, Ellipsoid};
use crate::skeleton::Bone;

pub static CLAM: Figure = Figure {
    travels: false,
    camera: Camera {
        azimuth: -22.0,
        elevation: 20.0,
        scale: 3.51,
        target: Track3::still(-11.81, 0.0, 31.68),
    },
    stage: [0.0, 54.0, 320.0, 146.0],
    row: [-15.5, 54.0, 351.0, 146.0],
    thumb: Thumb {
        progress: 1.0,
        view_box: [2.1, -2.9, 315.8, 197.4],
    },
    mirrored_side: Right,
    floor_marks: None,
    band_axis: None,
    muscles: &[Muscle {
        side: Left,
        flesh: Ellipsoid {
            bone: Bone::Pelvis,
            centre: [6.0, -2.5, -2.0],
            radii: [7.0, 8.5, 8.0],
        },
        gain: 1.0,
    }],
    layers: &[
        flesh("footR", SkinFar, &[(FOOT, Right)]),
        flesh("legR+gluteR", Legs, &[(LEG, Right), (GLUTE, Right)]),
        Layer::BandBack,
        flesh("neck", Skin, &[(NECK, Left)]),
        flesh("footL", Skin, &[(FOOT, Left)]),
        flesh("hips", Legs, &[(HIPS, Left)]),
        lit("gluteL+legL", Work, &[(GLUTE, Left), (LEG, Left)]),
        Layer::BandFront,
        // The lower arm leaves the trunk on its far side and passes below the head.
        flesh("armR", SkinFar, &[(ARM, Right)]),
        flesh("sleeveR", BodyFar, &[(SLEEVE, Right)]),
        flesh("torso", Body, &[(TORSO, Left)]),
        flesh("hair", Hair, &[(HAIR, Left)]),
        flesh("face", Skin, &[(FACE, Left)]),
        flesh("armL", Skin, &[(ARM, Left)]),
        flesh("sleeveL", Body, &[(SLEEVE, Left)]),
    ],
    carried: 0,
    ready: None,
    posture: Posture {
        pelvis: Track3::still(0.0, 0.0, 90.0),
        spine: Track3::still(0.0, 0.0, -3.5),
        neck: Track3::still(0.0, 0.0, 13.0),
        head: Track3::still(0.0, 0.0, 4.0),
        // The raised arm lifts the shoulder towards the head.
        shoulder_r: [-2.2, 1.9, 3.0],
        anchor: (Anchor::Joint(Bone::HipR), Track3::still(0.0, 6.0, 0.0)),
        arms: [
            // The top hand props the trunk from the front.
            Limb {
                control: LimbControl::Inverse {
                    target: Track3::still(-17.0, 2.0, 19.0),
                    space: Space::World,
                    pole: Track3::still(-0.2, 1.0, 0.2),
                },
                end: LimbEnd {
                    angles: Track3::still(180.0, 20.0, 90.0),
                    space: Space::World,
                },
            },
            // The lower arm lies on the floor: the upper arm below the head, the forearm forwards.
            Limb {
                control: LimbControl::Inverse {
                    target: Track3::still(-36.0, 1.8, 12.3),
                    space: Space::World,
                    pole: Track3::still(-1.0, -0.2, 0.2),
                },
                end: LimbEnd {
                    angles: Track3::still(0.0, 0.0, 0.0),
                    space: Space::Body,
                },
            },
        ],
        legs: [
            // Hip and touching point of the feet both lie on the axis, so neither can drift.
            Limb {
                control: LimbControl::Forward {
                    angles: Track3::still(-50.0, 0.0, -10.8),
                    bend: Still(90.0),
                    swivel: Some(Swivel {
                        about: [37.4, 6.05, 2.8],
                        degrees: Sweep(0.0, -54.0),
                    }),
                },
                end: LimbEnd {
                    angles: Track3::still(25.0, 0.0, 0.0),
                    space: Space::Body,
                },
            },
            Limb {
                control: LimbControl::Forward {
                    angles: Track3::still(-50.0, 0.0, 4.0),
                    bend: Still(90.0),
                    swivel: None,
                },
                end: LimbEnd {
                    angles: Track3::still(25.0, 0.0, 0.0),
                    space: Space::Body,
                },
            },
        ],
    },
};
