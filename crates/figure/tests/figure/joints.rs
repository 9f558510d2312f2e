//! Bones keep their lengths, and joints their ranges.

use crate::{distance, figures, poses};
use domain::exercise::Side;
use figure::{Body, Bone, Mat3, Vec3};

#[test]
fn bones_keep_their_lengths() {
    let lengths = [
        (Bone::ThighL, Bone::ShankL, 25.5),
        (Bone::ShankL, Bone::FootL, 24.5),
        (Bone::UpperArmL, Bone::ForearmL, 17.0),
        (Bone::ForearmL, Bone::HandL, 14.5),
        (Bone::HipL, Bone::ThighL, 0.0),
        (Bone::ClavicleL, Bone::UpperArmL, 0.0),
    ];
    for (name, figure) in figures() {
        for pose in poses() {
            let body = figure.body(pose);
            for side in Side::BOTH {
                for (from, to, length) in lengths {
                    let got = distance(body.joint(from.on(side)), body.joint(to.on(side)));
                    assert!(
                        (got - length).abs() < 0.001 * 25.5,
                        "{name} {to:?} {pose:?}: {got}"
                    );
                }
            }
        }
    }
}

/// The angles at a body's joints in degrees, by the clinic's names, left and right.
struct Angles {
    knee_flexion: f64,
    elbow_flexion: f64,
    hip_flexion: f64,
    hip_abduction: f64,
    hip_external_rotation: f64,
    plantar_flexion: f64,
    shoulder_elevation: f64,
}

/// A direction or rotation as seen in a bone's own axes.
fn seen_from(outer: Mat3, inner: Mat3) -> Mat3 {
    let local = |v: Vec3| Vec3::new(v.dot(outer.x), v.dot(outer.y), v.dot(outer.z));
    Mat3 {
        x: local(inner.x),
        y: local(inner.y),
        z: local(inner.z),
    }
}

fn angles(body: &Body, side: Side) -> Angles {
    let axes = |bone: Bone| body.frame(bone.on(side)).axes;
    let outwards = if side == Side::Left { 1.0 } else { -1.0 };
    let knee = seen_from(axes(Bone::ThighL), axes(Bone::ShankL));
    let elbow = seen_from(axes(Bone::UpperArmL), axes(Bone::ForearmL));
    let hip = seen_from(axes(Bone::Pelvis), axes(Bone::ThighL));
    let ankle = seen_from(axes(Bone::ShankL), axes(Bone::FootL));
    let shoulder = seen_from(axes(Bone::Chest), axes(Bone::UpperArmL));
    // The thigh points along its own -y; swing it back to the pelvis's -y, and what is left of
    // its turn is rotation about its own length.
    let swing = Vec3::new(0.0, 1.0, 0.0).cross(hip.y);
    let turn = swing.length().atan2(hip.y.y).to_degrees();
    let back = Mat3::about(swing.unit(), -turn);
    let twist = back.apply(hip.x);
    Angles {
        knee_flexion: knee.y.z.atan2(knee.y.y).to_degrees(),
        elbow_flexion: -elbow.y.z.atan2(elbow.y.y).to_degrees(),
        hip_flexion: (-hip.y.z).atan2(hip.y.y).to_degrees(),
        hip_abduction: (-hip.y.x * outwards).asin().to_degrees(),
        hip_external_rotation: (-twist.z * outwards).atan2(twist.x).to_degrees(),
        plantar_flexion: (-ankle.z.y).atan2(ankle.z.z).to_degrees(),
        shoulder_elevation: shoulder.y.y.acos().to_degrees(),
    }
}

/// Ranges after the American Academy of Orthopaedic Surgeons' normal values (knee 0 to 135, hip
/// flexion 120, extension 30, abduction 45, adduction 30, rotation 45, elbow 0 to 150, shoulder
/// 180), which are active ranges; where body weight or a bent hip lends more, a judgement:
/// a kneeling instep or pointed foot takes the midfoot with it, which has no joint here.
#[test]
fn no_joint_leaves_its_anatomical_range() {
    for (name, figure) in figures() {
        for pose in poses() {
            let body = figure.body(pose);
            for side in Side::BOTH {
                let joints = angles(&body, side);
                for (what, angle, least, most) in [
                    ("knee flexion", joints.knee_flexion, -1.0, 135.0),
                    ("elbow flexion", joints.elbow_flexion, -1.0, 150.0),
                    ("hip flexion", joints.hip_flexion, -30.0, 120.0),
                    ("hip abduction", joints.hip_abduction, -30.0, 50.0),
                    (
                        "hip external rotation",
                        joints.hip_external_rotation,
                        -45.0,
                        60.0,
                    ),
                    ("plantar flexion", joints.plantar_flexion, -35.0, 75.0),
                    ("shoulder elevation", joints.shoulder_elevation, 0.0, 180.0),
                ] {
                    assert!(
                        (least..=most).contains(&angle),
                        "{name} {side:?} {pose:?}: {what} is {angle}"
                    );
                }
            }
        }
    }
}
