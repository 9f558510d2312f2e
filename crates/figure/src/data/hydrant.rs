//! The fire hydrant: on hands and knees, the bent leg lifts to the side by 45 degrees.
//!
//! Seen from the front and the working side. The standing knee carries the body.

use domain::exercise::Side::{Left, Right};

use crate::figure::{Figure, Thumb};
use crate::keyframes::Track::{Still, Sweep};
use crate::keyframes::Track3;
use crate::layer::Role::{Body, BodyFar, Hair, Legs, Skin, SkinFar, Work};
use crate::layer::{Layer, Muscle, flesh, lit};
use crate::parts::{ARM, EAR, FACE, FOOT, GLUTE, HAIR, HIPS, LEG, NECK, SLEEVE, TORSO};
use crate::posture::{Anchor, Limb, LimbControl, LimbEnd, Posture, Space};
use crate::projection::{Camera, Ellipsoid};
use crate::skeleton::Bone;

pub static HYDRANT: Figure = Figure {
    travels: false,
    camera: Camera {
        azimuth: 212.0,
        elevation: 12.0,
        scale: 4.04,
        target: Track3::still(-28.08, 0.0, -31.8),
    },
    stage: [14.0, 0.0, 292.0, 200.0],
    row: [-42.0, 0.0, 404.0, 200.0],
    thumb: Thumb {
        progress: 1.0,
        view_box: [11.2, 5.2, 297.5, 185.9],
    },
    mirrored_side: Right,
    floor_marks: None,
    band_axis: None,
    muscles: &[Muscle {
        side: Left,
        flesh: Ellipsoid {
            bone: Bone::Pelvis,
            centre: [4.5, -1.0, -4.0],
            radii: [6.0, 7.0, 6.0],
        },
        gain: 1.0,
    }],
    layers: &[
        flesh("footR", SkinFar, &[(FOOT, Right)]),
        Layer::BandBack,
        flesh("legR+gluteR", Legs, &[(LEG, Right), (GLUTE, Right)]),
        flesh("footL", Skin, &[(FOOT, Left)]),
        flesh("hips", Legs, &[(HIPS, Left)]),
        lit("gluteL+legL", Work, &[(GLUTE, Left), (LEG, Left)]),
        Layer::BandFront,
        flesh("armR", SkinFar, &[(ARM, Right)]),
        flesh("sleeveR", BodyFar, &[(SLEEVE, Right)]),
        flesh("torso", Body, &[(TORSO, Left)]),
        flesh("armL", Skin, &[(ARM, Left)]),
        flesh("sleeveL", Body, &[(SLEEVE, Left)]),
        flesh("neck", SkinFar, &[(NECK, Left)]),
        flesh("hair", Hair, &[(HAIR, Left)]),
        flesh("face", Skin, &[(FACE, Left)]),
        flesh("earL", Skin, &[(EAR, Left)]),
    ],
    carried: 0,
    ready: None,
    posture: Posture {
        pelvis: Track3::still(84.0, 180.0, 0.0),
        spine: Track3::still(0.0, 0.0, 0.0),
        neck: Track3::still(-22.0, 0.0, 0.0),
        head: Track3::still(-18.0, 0.0, 0.0),
        shoulder_r: [0.0; 3],
        anchor: (Anchor::Joint(Bone::ShankR), Track3::still(4.9, 3.9, 0.0)),
        arms: [
            Limb {
                control: LimbControl::Inverse {
                    target: Track3::still(-9.5, 1.6, -27.0),
                    space: Space::World,
                    pole: Track3::still(-0.3, 0.0, 1.0),
                },
                end: LimbEnd {
                    angles: Track3::still(87.0, 0.0, 90.0),
                    space: Space::World,
                },
            },
            Limb {
                control: LimbControl::Inverse {
                    target: Track3::still(9.5, 1.6, -27.0),
                    space: Space::World,
                    pole: Track3::still(0.3, 0.0, 1.0),
                },
                end: LimbEnd {
                    angles: Track3::still(87.0, 0.0, -90.0),
                    space: Space::World,
                },
            },
        ],
        legs: [
            Limb {
                control: LimbControl::Forward {
                    angles: Track3(Still(-84.0), Sweep(0.0, 45.0), Still(0.0)),
                    bend: Sweep(87.5, 86.0),
                    swivel: None,
                },
                end: LimbEnd {
                    angles: Track3::x(Sweep(74.0, 38.0)),
                    space: Space::Body,
                },
            },
            Limb {
                control: LimbControl::Forward {
                    angles: Track3::still(-84.0, 0.0, 0.0),
                    bend: Still(87.5),
                    swivel: None,
                },
                end: LimbEnd {
                    angles: Track3::still(74.0, 0.0, 0.0),
                    space: Space::Body,
                },
            },
        ],
    },
};
