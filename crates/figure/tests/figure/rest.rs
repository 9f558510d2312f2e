//! What rests on the floor, or on another part of the body, stays where it is.

use crate::{FIGURES, distance, figures, poses, shares};
use domain::exercise::{Exercise, Form, Side};
use figure::{Bone, Figure, Layer, Mat3, Pose, Vec3};

/// A point of a bone that rests on the floor or on another part, over a stretch of poses.
type Contact = (Bone, [f64; 3]);

const HEEL: [f64; 3] = [0.0, -4.0, -1.6];
const TOES: [f64; 3] = [0.0, -4.0, 9.0];
const PALM: [f64; 3] = [0.0, -3.6, 0.0];
const JOINT: [f64; 3] = [0.0; 3];

fn contacts(figure: (Exercise, Form)) -> Vec<Contact> {
    match figure {
        (Exercise::Clam, _) => vec![
            (Bone::HipR, JOINT),
            (Bone::HipL, JOINT),
            (Bone::ShankR, JOINT),
            (Bone::FootR, JOINT),
            (Bone::HandL, PALM),
            (Bone::HandR, JOINT),
        ],
        (Exercise::FireHydrant, _) => vec![
            (Bone::HandL, PALM),
            (Bone::HandR, PALM),
            (Bone::ShankR, JOINT),
            (Bone::FootR, [0.0, -3.0, 9.0]),
            (Bone::HipL, JOINT),
        ],
        (Exercise::GluteBridge, form) => {
            let mut contacts = vec![(Bone::FootL, HEEL), (Bone::FootL, TOES)];
            if form == Form::TwoLegs {
                contacts.extend([(Bone::FootR, HEEL), (Bone::FootR, TOES)]);
            }
            if form != Form::ArmsCrossed {
                contacts.extend([(Bone::HandL, PALM), (Bone::HandR, PALM)]);
            }
            contacts
        }
        (Exercise::LateralWalk, _) => vec![],
    }
}

#[track_caller]
fn assert_rests(name: &str, poses: &[Pose], point: impl Fn(Pose) -> Vec3) {
    let at = point(poses[0]);
    for &pose in poses {
        let drift = distance(point(pose), at);
        assert!(drift < 1e-5, "{name} drifts by {drift} at {pose:?}");
    }
}

#[test]
fn what_rests_on_the_floor_stays_where_it_is() {
    for (id, (name, figure)) in FIGURES.into_iter().zip(figures()) {
        for (bone, [x, y, z]) in contacts(id) {
            assert_rests(&format!("{name} {bone:?}"), &poses(), |pose| {
                figure.body(pose).frame(bone).point(Vec3::new(x, y, z))
            });
        }
    }
}

#[test]
fn the_shoulders_of_a_bridge_stay_where_they_lie() {
    for form in [Form::Standard, Form::TwoLegs, Form::ArmsCrossed] {
        let figure = Figure::of(Exercise::GluteBridge, form);
        assert_rests("shoulders", &poses(), |pose| {
            let body = figure.body(pose);
            (body.joint(Bone::ClavicleL) + body.joint(Bone::ClavicleR)) * 0.5
        });
    }
}

#[test]
fn the_feet_of_a_clam_keep_touching_at_one_point() {
    let figure = Figure::of(Exercise::Clam, Form::Standard);
    let touching = Vec3::new(37.4, 6.05, 2.8);
    for bone in [Bone::FootL, Bone::FootR] {
        let foot = *figure.body(Pose::Rep(0.0)).frame(bone);
        let from = touching - foot.origin;
        let Mat3 { x, y, z } = foot.axes;
        let local = Vec3::new(from.dot(x), from.dot(y), from.dot(z));
        assert_rests("foot", &poses(), |pose| {
            figure.body(pose).frame(bone).point(local)
        });
    }
}

#[test]
fn the_head_of_a_clam_lies_on_the_lower_arm() {
    let body = Figure::of(Exercise::Clam, Form::Standard).body(Pose::Rep(0.0));
    let skull = body.frame(Bone::Head).point(Vec3::new(0.0, 7.0, -0.5));
    let (shoulder, elbow) = (body.joint(Bone::UpperArmR), body.joint(Bone::ForearmR));
    let along = (elbow - shoulder).unit();
    let share = (skull - shoulder).dot(along);
    assert!(
        (0.0..17.0).contains(&share),
        "the skull is {share} along the arm"
    );
    let across = skull - (shoulder + along * share);
    // The radii of skull and arm; flesh gives way a little.
    let gap = across.length() - 5.5 - 2.5;
    assert!((-1.0..1.0).contains(&gap), "the gap is {gap}");
    assert!(across.y > 6.0, "the head is beside the arm: {across:?}");
}

#[test]
fn a_walk_stands_on_one_foot_while_the_other_goes() {
    let figure = Figure::of(Exercise::LateralWalk, Form::Standard);
    let half = |from: f64| {
        shares(50)
            .map(|share| Pose::Rep(from + share))
            .collect::<Vec<_>>()
    };
    for (bone, poses) in [
        (Bone::FootR, half(0.0)),
        (Bone::FootL, half(1.0)),
        (Bone::FootL, shares(50).map(Pose::Ready).collect()),
        (Bone::FootR, shares(50).map(Pose::Ready).collect()),
    ] {
        for [x, y, z] in [HEEL, TOES] {
            assert_rests("foot", &poses, |pose| {
                figure.body(pose).frame(bone).point(Vec3::new(x, y, z))
            });
        }
    }
}

#[test]
fn crossed_arms_lie_still_on_the_chest() {
    let figure = Figure::of(Exercise::GluteBridge, Form::ArmsCrossed);
    let on_chest = |pose, bone| {
        let body = figure.body(pose);
        let chest = *body.frame(Bone::Chest);
        let from = body.joint(bone) - chest.origin;
        Vec3::new(
            from.dot(chest.axes.x),
            from.dot(chest.axes.y),
            from.dot(chest.axes.z),
        )
    };
    for bone in [Bone::ForearmL, Bone::ForearmR, Bone::HandL, Bone::HandR] {
        for pose in poses() {
            let drift = distance(on_chest(pose, bone), on_chest(Pose::Rep(0.0), bone));
            assert!(drift < 0.3, "{bone:?} drifts by {drift} at {pose:?}");
        }
    }
}

#[test]
fn crossed_hands_lie_on_the_other_shoulder() {
    let figure = Figure::of(Exercise::GluteBridge, Form::ArmsCrossed);
    for pose in poses() {
        let body = figure.body(pose);
        for (hand, shoulder) in [
            (Bone::HandL, Bone::ClavicleR),
            (Bone::HandR, Bone::ClavicleL),
        ] {
            let [x, y, z] = PALM;
            let palm = body.frame(hand).point(Vec3::new(x, y, z));
            let gap = distance(palm, body.joint(shoulder));
            assert!(gap < 7.0, "{hand:?} is {gap} away at {pose:?}");
        }
    }
}

#[test]
fn nothing_sinks_into_the_floor() {
    for (name, figure) in figures() {
        for pose in poses() {
            let body = figure.body(pose);
            let hulls = figure.layers().iter().flat_map(|layer| match layer {
                Layer::Flesh(flesh) => flesh.parts,
                _ => &[],
            });
            for (part, side) in hulls {
                for ellipsoid in part.iter().copied().flatten() {
                    let frame = body.frame(ellipsoid.bone.on(*side));
                    let [x, y, z] = ellipsoid.centre.map(f64::from);
                    let x = if *side == Side::Right { -x } else { x };
                    let [rx, ry, rz] = ellipsoid.radii.map(f64::from);
                    let axes = frame.axes;
                    let height = Vec3::new(rx * axes.x.y, ry * axes.y.y, rz * axes.z.y).length();
                    let lowest = frame.point(Vec3::new(x, y, z)).y - height;
                    // Flesh gives way a little where it carries the body.
                    assert!(lowest > -0.35, "{name} sinks by {lowest} at {pose:?}");
                }
            }
        }
    }
}
