//! From a posture to the place of every bone.

use super::skeleton::{Body, Bone, size};
use super::track::{Aim, Anchor, Limb, Posture, Space, Swivel, Track};
use super::vec::{Mat3, Vec3};
use domain::exercise::Side;

/// Places every bone of a body in `posture` at progress `q`.
pub fn solve(posture: &Posture, q: f64) -> Body {
    let mut body = Body::unplaced();
    trunk(&mut body, posture, q);
    let limbs = limbs(posture);
    // The anchor may sit on a limb that turns with the trunk, so those go before it.
    for (name, limb) in limbs {
        if let Aim::Turn { swivel: None, .. } = limb.aim {
            place(&mut body, name, limb, q);
        }
    }
    let (anchor, at) = &posture.anchor;
    let held = match *anchor {
        Anchor::MidShoulder => (body.joint(Bone::ClavicleL) + body.joint(Bone::ClavicleR)) * 0.5,
        Anchor::Joint(bone) => body.joint(bone),
    };
    body.shift(at.at(q) - held);
    for (name, limb) in limbs {
        if let Aim::Reach { .. } = limb.aim {
            place(&mut body, name, limb, q);
        }
    }
    // What follows the left leg, or turns about a point of the world, needs all the rest in place.
    for (name, limb) in limbs {
        if let Aim::Follow { .. }
        | Aim::Turn {
            swivel: Some(_), ..
        } = limb.aim
        {
            place(&mut body, name, limb, q);
        }
    }
    body
}

fn trunk(body: &mut Body, posture: &Posture, q: f64) {
    let pelvis = Mat3::euler(posture.pelvis.at(q));
    let spine = posture.spine.at(q);
    body.place(Bone::Pelvis, Vec3::default(), pelvis);
    let waist = body
        .frame(Bone::Pelvis)
        .point(Vec3::from_table(size::WAIST));
    let chest = pelvis.after(&Mat3::euler(spine));
    body.place(Bone::Chest, waist, chest);
    body.place(Bone::Waist, waist, pelvis.after(&Mat3::euler(spine * 0.5)));
    let at = body.frame(Bone::Chest).point(Vec3::from_table(size::NECK));
    let neck = chest.after(&Mat3::euler(posture.neck.at(q)));
    body.place(Bone::Neck, at, neck);
    let at = body.frame(Bone::Neck).point(Vec3::from_table(size::HEAD));
    body.place(Bone::Head, at, neck.after(&Mat3::euler(posture.head.at(q))));
    for side in Side::BOTH {
        let mut shoulder = Vec3::from_table(size::SHOULDER);
        if side == Side::Right {
            shoulder = shoulder + Vec3::from_table(posture.shoulder_r);
        }
        let shoulder = body
            .frame(Bone::Chest)
            .point(mirrored_point(shoulder, side));
        body.place(Bone::ClavicleL.on(side), shoulder, chest);
        let hip = mirrored_point(Vec3::from_table(size::HIP), side);
        let hip = body.frame(Bone::Pelvis).point(hip);
        body.place(Bone::HipL.on(side), hip, pelvis);
    }
}

fn mirrored_point(p: Vec3, side: Side) -> Vec3 {
    match side {
        Side::Left => p,
        Side::Right => Vec3::new(-p.x, p.y, p.z),
    }
}

fn mirrored_angles(e: Vec3, side: Side) -> Vec3 {
    match side {
        Side::Left => e,
        Side::Right => Vec3::new(e.x, -e.y, -e.z),
    }
}

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Arm,
    Leg,
}

fn limbs(posture: &Posture) -> [((Kind, Side), &Limb); 4] {
    [
        ((Kind::Leg, Side::Left), &posture.legs[0]),
        ((Kind::Arm, Side::Left), &posture.arms[0]),
        ((Kind::Leg, Side::Right), &posture.legs[1]),
        ((Kind::Arm, Side::Right), &posture.arms[1]),
    ]
}

fn place(body: &mut Body, (kind, side): (Kind, Side), limb: &Limb, q: f64) {
    let (root, upper, lower, end, upper_length, lower_length) = match kind {
        Kind::Leg => (
            Bone::HipL,
            Bone::ThighL,
            Bone::ShankL,
            Bone::FootL,
            size::THIGH,
            size::SHANK,
        ),
        Kind::Arm => (
            Bone::ClavicleL,
            Bone::UpperArmL,
            Bone::ForearmL,
            Bone::HandL,
            size::UPPER_ARM,
            size::FOREARM,
        ),
    };
    let root = *body.frame(root.on(side));
    // Knees and elbows fold opposite ways.
    let fold = |bend: &Track| {
        let bend = if kind == Kind::Leg {
            bend.at(q)
        } else {
            -bend.at(q)
        };
        Mat3::euler(Vec3::new(bend, 0.0, 0.0))
    };
    let (upper_axes, lower_axes) = match &limb.aim {
        Aim::Turn {
            angles,
            bend,
            swivel,
        } => {
            let angles = mirrored_angles(angles.at(q), side);
            let mut axes = root.axes.after(&Mat3::euler(angles));
            if let Some(Swivel { about, degrees }) = swivel {
                let to_point = (Vec3::from_table(*about) - root.origin).unit();
                axes = Mat3::about(to_point, degrees.at(q)).after(&axes);
            }
            (axes, axes.after(&fold(bend)))
        }
        Aim::Follow { bend } => {
            let axes = body.frame(upper).axes;
            (axes, axes.after(&fold(bend)))
        }
        Aim::Reach {
            target,
            space,
            pole,
        } => {
            let mut target = target.at(q);
            if *space == Space::Body {
                target = body.frame(Bone::Chest).point(target);
            }
            let lengths = (upper_length, lower_length);
            reach(target - root.origin, pole.at(q), lengths, kind == Kind::Leg)
        }
    };
    let joint = root.origin - upper_axes.y * upper_length;
    let tip = joint - lower_axes.y * lower_length;
    body.place(upper.on(side), root.origin, upper_axes);
    body.place(lower.on(side), joint, lower_axes);
    let angles = limb.end.angles.at(q);
    let axes = match limb.end.space {
        Space::World => Mat3::euler(angles),
        Space::Body => lower_axes.after(&Mat3::euler(mirrored_angles(angles, side))),
    };
    body.place(end.on(side), tip, axes);
}

/// The two bones of a limb whose end is `to` away from its root, by the law of cosines. A target
/// out of reach is approached as far as a nearly straight limb goes.
fn reach(to: Vec3, pole: Vec3, (upper, lower): (f64, f64), leg: bool) -> (Mat3, Mat3) {
    let towards = to.unit();
    let distance = to.length().min(0.9995 * (upper + lower));
    let aside = (pole - towards * pole.dot(towards)).unit();
    let cos = (upper * upper + distance * distance - lower * lower) / (2.0 * upper * distance);
    let cos = cos.clamp(-1.0, 1.0);
    let sin = (1.0 - cos * cos).sqrt();
    let joint = (towards * cos + aside * sin) * upper;
    let hinge = towards.cross(aside).unit() * if leg { -1.0 } else { 1.0 };
    let axes = |up: Vec3| {
        let y = up.unit();
        Mat3 {
            x: hinge,
            y,
            z: hinge.cross(y),
        }
    };
    (axes(joint * -1.0), axes(joint - towards * distance))
}
