//! The solver: from a posture to the place of every bone.
//!
//! A bone's frame is the place of its joint and a rotation. Bones of the trunk and limbs under
//! forward kinematics follow from their parent's frame and their angles. Limbs under inverse
//! kinematics are given the place of their end, and the joint between follows.

use domain::exercise::Side;

use crate::posture::{Anchor, Limb, LimbControl, LimbEnd, Posture, Space, Swivel};
use crate::skeleton::{Body, Bone, size};
use crate::vector::{Mat3, Vec3};

/// How much of a limb's length it can stretch to. A limb of full length has no plane in which its
/// joint could bend.
const MAX_STRETCH: f64 = 0.9995;

/// Places every bone of a body in `posture` at a progress.
pub fn solve(posture: &Posture, progress: f64) -> Body {
    let mut body = Body::unplaced();
    // 1. The trunk, with the pelvis at the origin of the world.
    place_trunk(&mut body, posture, progress);
    // 2. Limbs that turn with the trunk, because the anchor may sit on one of them.
    place_limbs(&mut body, posture, progress, |control| {
        matches!(control, LimbControl::Forward { swivel: None, .. })
    });
    // 3. All bones so far move to where the anchor is pinned.
    let (anchor, place) = &posture.anchor;
    let anchored = match *anchor {
        Anchor::MidShoulder => (body.joint(Bone::ClavicleL) + body.joint(Bone::ClavicleR)) * 0.5,
        Anchor::Joint(bone) => body.joint(bone),
    };
    body.shift(place.at(progress) - anchored);
    // 4. Limbs whose ends have places in the world or on the chest, which is now in place.
    place_limbs(&mut body, posture, progress, |control| {
        matches!(control, LimbControl::Inverse { .. })
    });
    // 5. Limbs that need others in place: parallel to the left limb, or turned about a point of
    // the world.
    place_limbs(&mut body, posture, progress, |control| {
        matches!(
            control,
            LimbControl::Follow { .. }
                | LimbControl::Forward {
                    swivel: Some(_),
                    ..
                }
        )
    });
    body
}

/// From the pelvis upwards, each bone turns against the one below it.
fn place_trunk(body: &mut Body, posture: &Posture, progress: f64) {
    let pelvis = Mat3::euler(posture.pelvis.at(progress));
    body.place(Bone::Pelvis, Vec3::default(), pelvis);

    // The waist takes half of the spine's rotation, so that the trunk bends in two places.
    let spine = posture.spine.at(progress);
    let waist = attached(body, Bone::Pelvis, size::WAIST);
    body.place(Bone::Waist, waist, pelvis.after(&Mat3::euler(spine * 0.5)));
    let chest = pelvis.after(&Mat3::euler(spine));
    body.place(Bone::Chest, waist, chest);

    let neck = chest.after(&Mat3::euler(posture.neck.at(progress)));
    let joint = attached(body, Bone::Chest, size::NECK);
    body.place(Bone::Neck, joint, neck);
    let head = neck.after(&Mat3::euler(posture.head.at(progress)));
    let joint = attached(body, Bone::Neck, size::HEAD);
    body.place(Bone::Head, joint, head);

    // Shoulders turn with the chest, hips with the pelvis.
    for side in Side::BOTH {
        let mut shoulder = Vec3::from_table(size::SHOULDER);
        if side == Side::Right {
            shoulder = shoulder + Vec3::from_table(posture.shoulder_r);
        }
        let shoulder = mirrored_point(shoulder, side);
        let joint = body.frame(Bone::Chest).point(shoulder);
        body.place(Bone::ClavicleL.on(side), joint, chest);
        let hip = mirrored_point(Vec3::from_table(size::HIP), side);
        let joint = body.frame(Bone::Pelvis).point(hip);
        body.place(Bone::HipL.on(side), joint, pelvis);
    }
}

/// The place in the world of a joint that sits on a bone.
fn attached(body: &Body, parent: Bone, joint: [f32; 3]) -> Vec3 {
    body.frame(parent).point(Vec3::from_table(joint))
}

/// A point relative to the body, written for the left: the right has it on the other side.
fn mirrored_point(point: Vec3, side: Side) -> Vec3 {
    match side {
        Side::Left => point,
        Side::Right => Vec3::new(-point.x, point.y, point.z),
    }
}

/// A mirror in the plane of y and z turns rotations about these axes round, and keeps those about
/// the x axis.
fn mirrored_angles(angles: Vec3, side: Side) -> Vec3 {
    match side {
        Side::Left => angles,
        Side::Right => Vec3::new(angles.x, -angles.y, -angles.z),
    }
}

/// The bones of a left limb, and their lengths.
struct LimbBones {
    root: Bone,
    upper: Bone,
    lower: Bone,
    end: Bone,
    upper_length: f64,
    lower_length: f64,
    /// The sign of flexion about the x axis: knees and elbows fold opposite ways.
    fold: f64,
}

const LEG: LimbBones = LimbBones {
    root: Bone::HipL,
    upper: Bone::ThighL,
    lower: Bone::ShankL,
    end: Bone::FootL,
    upper_length: size::THIGH,
    lower_length: size::SHANK,
    fold: 1.0,
};

const ARM: LimbBones = LimbBones {
    root: Bone::ClavicleL,
    upper: Bone::UpperArmL,
    lower: Bone::ForearmL,
    end: Bone::HandL,
    upper_length: size::UPPER_ARM,
    lower_length: size::FOREARM,
    fold: -1.0,
};

/// Places the limbs with one kind of control, the left ones first.
fn place_limbs(
    body: &mut Body,
    posture: &Posture,
    progress: f64,
    is_wanted: impl Fn(&LimbControl) -> bool,
) {
    for (index, side) in Side::BOTH.into_iter().enumerate() {
        for (bones, limb) in [(&LEG, &posture.legs[index]), (&ARM, &posture.arms[index])] {
            if is_wanted(&limb.control) {
                place_limb(body, bones, side, limb, progress);
            }
        }
    }
}

fn place_limb(body: &mut Body, bones: &LimbBones, side: Side, limb: &Limb, progress: f64) {
    let root = *body.frame(bones.root.on(side));
    // Knees and elbows are hinges about the x axis.
    let bent = |upper: &Mat3, degrees: f64| {
        upper.after(&Mat3::euler(Vec3::new(bones.fold * degrees, 0.0, 0.0)))
    };
    // Rotations of the two long bones.
    let (upper, lower) = match &limb.control {
        LimbControl::Forward {
            angles,
            bend,
            swivel,
        } => {
            let angles = mirrored_angles(angles.at(progress), side);
            let mut upper = root.axes.after(&Mat3::euler(angles));
            if let Some(Swivel { about, degrees }) = swivel {
                let axis = (Vec3::from_table(*about) - root.origin).unit();
                upper = Mat3::about(axis, degrees.at(progress)).after(&upper);
            }
            (upper, bent(&upper, bend.at(progress)))
        }
        LimbControl::Follow { bend } => {
            let upper = body.frame(bones.upper).axes;
            (upper, bent(&upper, bend.at(progress)))
        }
        LimbControl::Inverse {
            target,
            space,
            pole,
        } => {
            let mut target = target.at(progress);
            if *space == Space::Body {
                target = body.frame(Bone::Chest).point(target);
            }
            solve_two_bones(bones, target - root.origin, pole.at(progress))
        }
    };
    // Bones hang along their own negative y axis, one from the end of the other.
    let joint = root.origin - upper.y * bones.upper_length;
    let end = joint - lower.y * bones.lower_length;
    body.place(bones.upper.on(side), root.origin, upper);
    body.place(bones.lower.on(side), joint, lower);
    body.place(
        bones.end.on(side),
        end,
        end_axes(&limb.end, &lower, side, progress),
    );
}

/// The rotation of a hand or foot: against the lower bone, or in the world if it is planted.
fn end_axes(end: &LimbEnd, lower: &Mat3, side: Side, progress: f64) -> Mat3 {
    let angles = end.angles.at(progress);
    match end.space {
        Space::World => Mat3::euler(angles),
        Space::Body => lower.after(&Mat3::euler(mirrored_angles(angles, side))),
    }
}

/// Rotations of the two long bones of a limb whose end is at `target`, measured from its root.
/// The two bones and the line from root to end form a triangle of known sides; `pole` chooses the
/// plane in which it lies.
fn solve_two_bones(bones: &LimbBones, target: Vec3, pole: Vec3) -> (Mat3, Mat3) {
    let (upper, lower) = (bones.upper_length, bones.lower_length);
    // 1. The direction to the target, and how far the limb goes: a target out of reach is
    // approached as far as the limb stretches.
    let towards = target.unit();
    let distance = target.length().min(MAX_STRETCH * (upper + lower));
    // 2. The direction at a right angle to it in which the joint points: the pole without its
    // component along the line to the target.
    let aside = (pole - towards * pole.dot(towards)).unit();
    // 3. The angle at the root between the upper bone and that line, by the law of cosines.
    let cos = (upper * upper + distance * distance - lower * lower) / (2.0 * upper * distance);
    let cos = cos.clamp(-1.0, 1.0);
    let sin = (1.0 - cos * cos).sqrt();
    // 4. The knee or elbow, measured from the root.
    let joint = (towards * cos + aside * sin) * upper;
    // 5. The axis of the hinge, at a right angle to the plane of the triangle. It is the x axis of
    // both bones; knees and elbows fold opposite ways about it.
    let hinge = towards.cross(aside).unit() * -bones.fold;
    // 6. The y axis of each bone points back along it, towards the root.
    let axes = |back: Vec3| {
        let y = back.unit();
        Mat3 {
            x: hinge,
            y,
            z: hinge.cross(y),
        }
    };
    (axes(joint * -1.0), axes(joint - towards * distance))
}
