//! What holds for every figure at every moment: floor contacts, lengths, joints, view boxes,
//! and a body that never jumps.

use groundwork::domain::exercise::{Exercise, Form, Side};
use groundwork::figure::{
    Body, Bone, Drawing, Figure, Layer, Mat3, Moment, Pose, READY_SECONDS, Vec3, ViewBox, parts,
};
use std::f64::consts::TAU;

const FIGURES: [(Exercise, Form); 6] = [
    (Exercise::Clam, Form::Standard),
    (Exercise::FireHydrant, Form::Standard),
    (Exercise::GluteBridge, Form::Standard),
    (Exercise::GluteBridge, Form::TwoLegs),
    (Exercise::GluteBridge, Form::ArmsCrossed),
    (Exercise::LateralWalk, Form::Standard),
];

fn figures() -> impl Iterator<Item = (String, &'static Figure)> {
    FIGURES
        .into_iter()
        .map(|(exercise, form)| (format!("{exercise:?} {form:?}"), Figure::of(exercise, form)))
}

/// Whole numbers from 0 to `last`, as shares of it.
fn shares(last: u32) -> impl Iterator<Item = f64> {
    (0..=last).map(move |n| f64::from(n) / f64::from(last))
}

fn poses() -> Vec<Pose> {
    let reps = shares(100).map(|share| Pose::Rep(2.0 * share));
    reps.chain(shares(50).map(Pose::Ready)).collect()
}

fn distance(a: Vec3, b: Vec3) -> f64 {
    (a - b).length()
}

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

/// Points of the picture: each hull's ellipses in sixteen directions, then the band's edges.
fn outlines(figure: &Figure, pose: Pose) -> Vec<[f64; 2]> {
    let (body, view) = (figure.body(pose), figure.view(pose));
    let flats = view.flatten(&body);
    let mut points = Vec::new();
    for layer in figure.layers() {
        let Layer::Flesh(flesh) = layer else { continue };
        for (part, side) in flesh.parts {
            for ellipsoid in part.iter().copied().flatten() {
                let seen = ellipsoid.seen(&flats, *side, ellipsoid.radii.map(f64::from));
                points.extend(shares(16).map(|share| {
                    let (sin, cos) = (TAU * share).sin_cos();
                    seen.outermost([cos, sin])
                }));
            }
        }
    }
    let band = figure.band(&body);
    for rib in band.ribs {
        let edge = rib.axis * band.half_width;
        points.extend([view.point(rib.point + edge), view.point(rib.point - edge)]);
    }
    points
}

fn shadow_points(figure: &Figure, pose: Pose) -> Vec<[f64; 2]> {
    let (body, view) = (figure.body(pose), figure.view(pose));
    let shades = view.shade(&body);
    let mut points = Vec::new();
    for ellipsoid in parts::SHADOW.iter().copied().flatten() {
        for side in Side::BOTH {
            let seen = ellipsoid.seen(&shades, side, ellipsoid.radii.map(f64::from));
            points.extend(shares(16).map(|share| {
                let (sin, cos) = (TAU * share).sin_cos();
                seen.outermost([cos, sin])
            }));
        }
    }
    points
}

#[track_caller]
fn assert_holds(name: &str, view_box: [f64; 4], [x, y]: [f64; 2], margins: [f64; 3]) {
    let [left, top, width, height] = view_box;
    let [aside, above, below] = margins;
    let holds =
        x - left > aside && left + width - x > aside && y - top > above && top + height - y > below;
    assert!(holds, "{name}: ({x}, {y}) is not within {view_box:?}");
}

/// A mirrored picture shows a point of the canvas here.
fn shown(figure: &Figure, side: Side, [x, y]: [f64; 2]) -> [f64; 2] {
    if figure.is_mirrored(side) {
        [320.0 - x, y]
    } else {
        [x, y]
    }
}

#[test]
fn the_view_box_of_either_side_holds_the_whole_movement_with_a_margin() {
    for (name, figure) in figures() {
        for side in Side::BOTH {
            let stage = figure.view_box(ViewBox::Stage, side);
            let row = figure.view_box(ViewBox::Row, side);
            for pose in poses() {
                for point in outlines(figure, pose) {
                    let point = shown(figure, side, point);
                    assert_holds(&name, stage, point, [4.5, 7.5, 3.9]);
                    assert_holds(&name, row, point, [4.5, 7.5, 3.9]);
                }
                for point in shadow_points(figure, pose) {
                    assert_holds(&name, stage, shown(figure, side, point), [1.0, 7.5, 3.9]);
                }
            }
        }
    }
}

#[test]
fn the_thumbnail_of_either_side_holds_its_still() {
    for (name, figure) in figures() {
        for side in Side::BOTH {
            let thumb = figure.view_box(ViewBox::Thumb, side);
            assert!(
                (thumb[2] / thumb[3] - 1.6).abs() < 0.002,
                "{name}: {thumb:?} is not 8:5"
            );
            for point in outlines(figure, figure.pose(Moment::Still)) {
                assert_holds(&name, thumb, shown(figure, side, point), [0.0; 3]);
            }
        }
    }
}

#[test]
fn a_row_shows_every_body_at_the_same_size() {
    for (name, figure) in figures() {
        let [_, _, width, _] = figure.view_box(ViewBox::Row, Side::Left);
        let scale = figure.view(Pose::Rep(0.0)).scale;
        assert!(
            (width / scale - 100.0).abs() < 0.01,
            "{name}: {}",
            width / scale
        );
    }
}

#[test]
fn left_and_right_are_mirror_images() {
    for (name, figure) in figures() {
        let [left, right] = Side::BOTH.map(|side| figure.is_mirrored(side));
        assert_ne!(left, right, "{name}");
        for which in [ViewBox::Stage, ViewBox::Row, ViewBox::Thumb] {
            let [[x, y, width, height], mirrored] =
                Side::BOTH.map(|side| figure.view_box(which, side));
            let want = [320.0 - x - width, y, width, height];
            for (got, want) in mirrored.into_iter().zip(want) {
                assert!((got - want).abs() < 1e-9, "{name} {which:?}");
            }
        }
    }
}

#[test]
fn a_walk_to_the_left_goes_to_the_left_of_the_screen() {
    let figure = Figure::of(Exercise::LateralWalk, Form::Standard);
    let leading = |side, q| {
        let body = figure.body(Pose::Rep(q));
        // The view of the start stays, so that the step shows against the screen.
        shown(
            figure,
            side,
            figure.view(Pose::Rep(0.0)).point(body.joint(Bone::FootL)),
        )[0]
    };
    assert!(leading(Side::Left, 1.0) < leading(Side::Left, 0.0) - 20.0);
    assert!(leading(Side::Right, 1.0) > leading(Side::Right, 0.0) + 20.0);
}

/// The moments of a short set at 60 frames a second: ready, three repetitions, and after.
fn set(figure: &Figure) -> Vec<Moment> {
    let frames = |seconds: f64| {
        let step = 1.0 / (60.0 * seconds);
        (0..)
            .map(move |n| f64::from(n) * step)
            .take_while(|&f| f < 1.0)
    };
    let lead = READY_SECONDS + 0.3;
    let mut moments: Vec<_> = frames(lead)
        .map(|f| Moment::Ready(lead * (1.0 - f)))
        .collect();
    for _ in 0..3 {
        if figure.goes_on() {
            moments.extend(frames(1.8).map(Moment::Step));
        } else {
            moments.extend(frames(1.6).map(Moment::Lift));
            moments.extend(frames(0.2).map(|_| Moment::Hold));
            moments.extend(frames(2.2).map(Moment::Lower));
            moments.extend(frames(0.2).map(|_| Moment::Settle));
        }
    }
    moments.extend(frames(lead).map(|f| Moment::After(lead * f)));
    moments
}

#[test]
fn the_body_never_jumps_in_a_set() {
    for (name, figure) in figures() {
        let mut before: Option<Vec<[f64; 2]>> = None;
        for moment in set(figure) {
            let points = outlines(figure, figure.pose(moment));
            for (a, b) in before.iter().flatten().zip(&points) {
                let step = (a[0] - b[0]).hypot(a[1] - b[1]);
                // The fastest is the free foot of a bridge: 1.5 times its mean of 180 px a second.
                assert!(step < 5.0, "{name}: a point jumps {step} px at {moment:?}");
            }
            before = Some(points);
        }
    }
}

#[test]
fn a_figure_is_ready_where_its_first_repetition_begins() {
    for (name, figure) in figures() {
        let (ready, start) = (figure.body(Pose::Ready(1.0)), figure.body(Pose::Rep(0.0)));
        for bone in Bone::ALL {
            let (a, b) = (ready.frame(bone), start.frame(bone));
            assert!(distance(a.origin, b.origin) < 1e-6, "{name} {bone:?}");
            assert!(distance(a.axes.x, b.axes.x) < 1e-6, "{name} {bone:?}");
            assert!(distance(a.axes.y, b.axes.y) < 1e-6, "{name} {bone:?}");
        }
    }
}

#[test]
fn one_step_ends_in_the_picture_in_which_the_next_begins() {
    let figure = Figure::of(Exercise::LateralWalk, Form::Standard);
    let [start, end] = [0.0, 2.0].map(|q| outlines(figure, Pose::Rep(q)));
    for (a, b) in start.iter().zip(&end) {
        assert!(
            (a[0] - b[0]).hypot(a[1] - b[1]) < 1e-3,
            "{a:?} is not {b:?}"
        );
    }
    let mut drawing = Drawing::new(figure, true, false);
    let mut offsets = [0.0, 2.0].map(|q| {
        drawing.draw(Pose::Rep(q));
        drawing
            .marks()
            .iter()
            .map(|row| row.offset.text().parse().unwrap())
            .collect()
    });
    let [at_start, at_end]: &mut [Vec<f64>; 2] = &mut offsets;
    assert_eq!(at_start.len(), 2);
    for ((row, from), to) in drawing.marks().iter().zip(at_start).zip(at_end) {
        let pattern: f64 = row
            .dashes
            .split(' ')
            .map(|n| n.parse::<f64>().unwrap())
            .sum();
        assert!(
            (*to - *from - pattern).abs() < 0.02,
            "{from} to {to} is not {pattern}"
        );
    }
}

#[test]
fn a_drawing_keeps_its_nodes_and_says_which_of_them_changed() {
    for (name, figure) in figures() {
        for (band, flat) in [(true, false), (false, false), (true, true)] {
            let mut drawing = Drawing::new(figure, band, flat);
            let count = drawing.items().len();
            drawing.draw(Pose::Rep(0.3));
            let first: Vec<_> = texts(&drawing);
            drawing.draw(Pose::Rep(0.3));
            assert!(
                drawing.items().iter().all(|item| !item.d.changed()),
                "{name}"
            );
            drawing.draw(Pose::Rep(0.7));
            assert_eq!(drawing.items().len(), count, "{name}");
            for (item, before) in drawing.items().iter().zip(&first) {
                assert_eq!(item.d.changed(), item.d.text() != before, "{name}");
            }
            assert!(
                drawing.items().iter().any(|item| item.d.changed()),
                "{name}"
            );
        }
    }
}

fn texts(drawing: &Drawing) -> Vec<String> {
    drawing
        .items()
        .iter()
        .map(|item| item.d.text().to_owned())
        .collect()
}

#[test]
fn what_does_not_move_is_not_written_again() {
    let mut drawing = Drawing::new(Figure::of(Exercise::Clam, Form::Standard), true, false);
    drawing.draw(Pose::Rep(0.2));
    drawing.draw(Pose::Rep(0.6));
    let changed = drawing
        .items()
        .iter()
        .filter(|item| item.d.changed())
        .count();
    // The working leg, its foot, and the band before and behind.
    assert_eq!(changed, 4);
}

#[test]
fn a_flat_drawing_has_neither_rim_nor_light_nor_marks() {
    for (name, figure) in figures() {
        let drawing = Drawing::new(figure, true, true);
        assert!(drawing.rim().is_none(), "{name}");
        assert!(
            drawing.halo().is_empty() && drawing.glow().is_empty(),
            "{name}"
        );
        assert!(drawing.marks().is_empty(), "{name}");
        let glows = drawing
            .items()
            .iter()
            .any(|item| matches!(item.layer, Layer::Glow));
        assert!(!glows, "{name}");
    }
}

#[test]
fn a_band_is_drawn_only_when_worn() {
    for (name, figure) in figures() {
        let [with, without] = [true, false].map(|band| {
            let mut drawing = Drawing::new(figure, band, false);
            drawing.draw(Pose::Rep(0.5));
            let is_band = |layer: &Layer| matches!(layer, Layer::BandBack | Layer::BandFront);
            drawing
                .items()
                .iter()
                .filter(|item| is_band(&item.layer))
                .count()
        });
        assert_eq!((with, without), (2, 0), "{name}");
    }
}

#[test]
fn the_muscle_works_hardest_at_the_top_and_rests_before_and_after() {
    for (name, figure) in figures() {
        let work = |moment| figure.activation(figure.pose(moment));
        for moment in [Moment::Ready(3.0), Moment::Ready(0.4), Moment::After(0.4)] {
            assert!(work(moment) < 1e-9, "{name}");
        }
        let top = if figure.goes_on() {
            Moment::Step(0.5)
        } else {
            Moment::Hold
        };
        assert!((work(top) - 1.0).abs() < 1e-9, "{name}");
        assert!(work(Moment::Settle) < 1e-9, "{name}");
    }
}

#[test]
fn a_still_body_shows_rest_start_or_top_of_the_moment() {
    for (name, figure) in figures() {
        let mut stills = set(figure)
            .into_iter()
            .map(|moment| figure.still(moment))
            .collect::<Vec<_>>();
        stills.dedup();
        let mut want = vec![Pose::Ready(0.0)];
        for _ in 0..3 {
            want.extend([Pose::Rep(1.0), Pose::Rep(0.0)]);
        }
        want.push(Pose::Ready(0.0));
        assert_eq!(stills, want, "{name}");
    }
}
