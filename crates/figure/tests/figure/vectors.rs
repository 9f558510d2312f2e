//! The figure against vectors that a separate implementation computed.

use domain::exercise::{Exercise, Form, Side};
use figure::{Attr, Bone, Drawing, Figure, Layer, Pose, Vec3, parts};
use serde_json::Value;

struct Case {
    name: String,
    figure: &'static Figure,
    pose: Pose,
    want: Value,
}

fn cases() -> Vec<Case> {
    let text = include_str!("testvectors.json");
    let vectors: Value = serde_json::from_str(text).unwrap();
    vectors["cases"]
        .as_array()
        .unwrap()
        .iter()
        .cloned()
        .map(case)
        .collect()
}

fn case(want: Value) -> Case {
    let variant = want["variant"].as_str().unwrap_or("");
    let exercise = match want["exercise"].as_str().unwrap() {
        "clam" => Exercise::Clam,
        "hydrant" => Exercise::FireHydrant,
        "bridge" => Exercise::GluteBridge,
        "walk" => Exercise::LateralWalk,
        other => panic!("no exercise {other}"),
    };
    let form = if variant == "two" {
        Form::TwoLegs
    } else {
        Form::Standard
    };
    let q = want["q"].as_f64().unwrap();
    let pose = if variant == "ready" {
        Pose::Ready(q)
    } else {
        Pose::Rep(q)
    };
    Case {
        name: format!("{exercise:?} {pose:?}"),
        figure: Figure::of(exercise, form),
        pose,
        want,
    }
}

fn bone(name: &str) -> Bone {
    let name = name
        .replace("hipj", "Hip")
        .replace("clav", "Clavicle")
        .replace("arm", "Arm");
    let name = name.replace("foreArm", "Forearm");
    let same = |bone: &&Bone| format!("{bone:?}").eq_ignore_ascii_case(&name);
    *Bone::ALL
        .iter()
        .find(same)
        .unwrap_or_else(|| panic!("no bone {name}"))
}

fn numbers(value: &Value) -> Vec<f64> {
    value
        .as_array()
        .unwrap()
        .iter()
        .map(|n| n.as_f64().unwrap())
        .collect()
}

#[track_caller]
fn assert_near(name: &str, what: &str, got: &[f64], want: &Value, tolerance: f64) {
    let want = numbers(want);
    assert_eq!(got.len(), want.len(), "{name}: {what}");
    for (g, w) in got.iter().zip(&want) {
        assert!(
            (g - w).abs() <= tolerance,
            "{name}: {what} is {got:?}, not {want:?}"
        );
    }
}

fn xyz(v: Vec3) -> [f64; 3] {
    [v.x, v.y, v.z]
}

#[test]
fn every_joint_is_where_the_vectors_put_it() {
    for Case {
        name,
        figure,
        pose,
        want,
    } in cases()
    {
        let body = figure.body(pose);
        for (joint, place) in want["world"].as_object().unwrap() {
            assert_near(&name, joint, &xyz(body.joint(bone(joint))), place, 0.001);
        }
        let foot = body.frame(Bone::FootL).axes;
        for (axis, got) in [("x", foot.x), ("y", foot.y), ("z", foot.z)] {
            assert_near(&name, axis, &xyz(got), &want["footL_axes"][axis], 0.001);
        }
    }
}

#[test]
fn every_joint_is_seen_where_the_vectors_put_it() {
    for Case {
        name,
        figure,
        pose,
        want,
    } in cases()
    {
        let (body, view) = (figure.body(pose), figure.view(pose));
        for (joint, place) in want["canvas"].as_object().unwrap() {
            let at = body.joint(bone(joint));
            let [x, y] = view.point(at);
            assert_near(&name, joint, &[x, y, view.depth(at)], place, 0.01);
        }
    }
}

#[test]
fn the_outline_of_the_trunk_is_that_of_the_vectors() {
    for Case {
        name,
        figure,
        pose,
        want,
    } in cases()
    {
        let frames = figure.view(pose).project_body(&figure.body(pose));
        let ellipses: Vec<_> = parts::TORSO[1]
            .iter()
            .map(|e| e.project(&frames, Side::Left, e.radii.map(f64::from)))
            .collect();
        let points = want["torso_hull1_first4"].as_array().unwrap();
        for (degrees, point) in [0.0_f64, 9.0, 18.0, 27.0].into_iter().zip(points) {
            let (sin, cos) = degrees.to_radians().sin_cos();
            let way = [cos, sin];
            let outer = ellipses
                .iter()
                .max_by(|a, b| a.support(way).total_cmp(&b.support(way)));
            assert_near(
                &name,
                "outline",
                &outer.unwrap().support_point(way),
                point,
                0.01,
            );
        }
    }
}

#[test]
fn the_band_goes_round_the_thighs_as_in_the_vectors() {
    for Case {
        name,
        figure,
        pose,
        want,
    } in cases()
    {
        let (body, view) = (figure.body(pose), figure.view(pose));
        let band = figure.band(&body);
        let points = want["band_points"].as_array().unwrap();
        for (rib, point) in [0, 7, 14, 15, 22, 29].into_iter().zip(points) {
            assert_near(&name, "band", &xyz(band.ribs[rib].point), point, 0.001);
        }
        let fronts = band
            .fronts(&view)
            .map(|front| if front { 'F' } else { 'b' });
        assert_eq!(
            String::from_iter(fronts),
            want["band_front"].as_str().unwrap(),
            "{name}"
        );
        let width = want["band_halfwidth"].as_f64().unwrap();
        assert!((band.half_width - width).abs() < 0.001, "{name}");
    }
}

#[test]
fn every_path_text_is_that_of_the_vectors_within_a_tenth() {
    let mut compared = 0;
    for Case {
        name,
        figure,
        pose,
        want,
    } in cases()
    {
        let mut drawing = Drawing::new(figure, true, false);
        drawing.draw(pose);
        for (item, text) in want["paths"].as_object().unwrap() {
            let text = text.as_str().unwrap();
            let got = match item.as_str() {
                "shadow0" => first_outline(drawing.shadow()),
                item => path(&drawing, item.split('@').next().unwrap()),
            };
            assert_same_path(&format!("{name}: {item}"), &got, text);
            compared += 1;
        }
    }
    assert_eq!(compared, 103);
}

fn path(drawing: &Drawing, wanted: &str) -> String {
    let is_wanted = |layer: &Layer| match layer {
        Layer::Flesh(flesh) => flesh.name == wanted,
        Layer::BandFront => wanted == "bandFront",
        Layer::BandBack => false,
    };
    let item = drawing.items().iter().find(|item| is_wanted(&item.layer));
    item.unwrap_or_else(|| panic!("no item {wanted}"))
        .path
        .text()
        .to_owned()
}

fn first_outline(d: &Attr) -> String {
    let end = d.text().find('z').unwrap();
    d.text()[..=end].to_owned()
}

/// A path as its commands and its numbers, so that two texts can be compared loosely.
fn commands(d: &str) -> Vec<(char, Vec<f64>)> {
    let mut out: Vec<(char, Vec<f64>)> = Vec::new();
    let mut digits = String::new();
    for c in d.chars().chain(['\0']) {
        let in_number = c.is_ascii_digit() || c == '.';
        if !in_number && !digits.is_empty() {
            out.last_mut().unwrap().1.push(digits.parse().unwrap());
            digits.clear();
        }
        match c {
            c if c.is_ascii_alphabetic() => out.push((c, Vec::new())),
            '0'..='9' | '.' | '-' => digits.push(c),
            _ => {}
        }
    }
    out
}

/// Steps are differences of coordinates rounded to a tenth, so a tenth is one rounding apart; an
/// arc's tilt is in whole degrees.
#[track_caller]
fn assert_same_path(name: &str, got: &str, want: &str) {
    let (mine, theirs) = (commands(got), commands(want));
    assert_eq!(mine.len(), theirs.len(), "{name}: {got} is not {want}");
    for ((letter, mine), (their_letter, theirs)) in mine.iter().zip(&theirs) {
        assert_eq!(
            (letter, mine.len()),
            (their_letter, theirs.len()),
            "{name}: {got}, {want}"
        );
        for (n, (a, b)) in mine.iter().zip(theirs).enumerate() {
            if *letter == 'a' && n == 3 && is_half_turn(mine) {
                continue;
            }
            let tolerance = if *letter == 'a' && n == 2 { 1.0 } else { 0.1 };
            assert!(
                (a - b).abs() < tolerance + 1e-6,
                "{name}: {got} is not {want}"
            );
        }
    }
}

/// Whether a circular arc ends opposite to its start. Rounding then decides about its flag for
/// more than half a turn, which makes no difference to what is seen.
fn is_half_turn(arc: &[f64]) -> bool {
    let [rx, ry, _, _, _, dx, dy] = arc else {
        return false;
    };
    (rx - ry).abs() < 0.01 && (dx.hypot(*dy) - 2.0 * rx).abs() < 0.3
}
