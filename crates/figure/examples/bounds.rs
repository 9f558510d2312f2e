//! The extent of every figure on the canvas over its whole movement, from which its view boxes
//! and its camera's target are chosen.
//!
//! `cargo run -p figure --example bounds`

use domain::exercise::{Exercise, Form, Side};
use figure::{CANVAS, Ellipse, Figure, Layer, Movement, Pose, View, parts};

const FORMS: [Form; 3] = [Form::Standard, Form::TwoLegs, Form::ArmsCrossed];

fn main() {
    println!("px: left, top, right, bottom; a stage needs 5, 8, 5 and 4 px more");
    let mut seen: Vec<&Figure> = Vec::new();
    for exercise in Exercise::ALL {
        for form in FORMS {
            let figure = Figure::of(exercise, form);
            if seen.contains(&figure) {
                continue;
            }
            seen.push(figure);
            let reps = (0..=100).map(|step| Pose::Rep(f64::from(step) / 50.0));
            let ready = (0..=50).map(|step| Pose::Ready(f64::from(step) / 50.0));
            let poses: Vec<Pose> = reps.chain(ready).collect();
            println!("{exercise:?} {form:?}");
            let body = print("body", poses.iter().flat_map(|&pose| flesh(figure, pose)));
            let shadow = print(
                "shadow",
                poses.iter().flat_map(|&pose| shadow(figure, pose)),
            );
            print("still", flesh(figure, figure.pose(Movement::Still)));
            let [x, z] = correction(&figure.view(Pose::Rep(0.0)), body, shadow);
            println!("  camera target: add {x:.2} to x and {z:.2} to z");
        }
    }
}

/// Prints and returns the least and greatest coordinates of the ellipses.
fn print(what: &str, ellipses: impl IntoIterator<Item = Ellipse>) -> [f64; 4] {
    let mut bounds = [
        f64::INFINITY,
        f64::INFINITY,
        f64::NEG_INFINITY,
        f64::NEG_INFINITY,
    ];
    for ellipse in ellipses {
        let (half_width, half_height) = (ellipse.xx.sqrt(), ellipse.yy.sqrt());
        bounds = [
            bounds[0].min(ellipse.x - half_width),
            bounds[1].min(ellipse.y - half_height),
            bounds[2].max(ellipse.x + half_width),
            bounds[3].max(ellipse.y + half_height),
        ];
    }
    let [left, top, right, bottom] = bounds;
    println!("  {what:8}{left:7.1}{top:7.1}{right:7.1}{bottom:7.1}");
    bounds
}

/// What to add to the camera's target, x and z, so that the body is in the middle of the canvas
/// and the lower of body and shadow ends at 196.
fn correction(view: &View, body: [f64; 4], shadow: [f64; 4]) -> [f64; 2] {
    let right = (CANVAS[0] - body[0] - body[2]) / 2.0 / view.scale;
    let down = (CANVAS[1] - 4.0 - body[3].max(shadow[3])) / view.scale;
    // Moving the target by (x, z) moves the picture by -(x right.x + z right.z) to the right and
    // by x up.x + z up.z downwards: two equations.
    let determinant = view.up.x * view.right.z - view.right.x * view.up.z;
    let x = (right * view.up.z + down * view.right.z) / determinant;
    let z = -(right * view.up.x + down * view.right.x) / determinant;
    [x, z]
}

fn flesh(figure: &Figure, pose: Pose) -> Vec<Ellipse> {
    let frames = figure.view(pose).project_body(&figure.body(pose));
    let mut ellipses = Vec::new();
    for layer in figure.layers() {
        let Layer::Flesh(flesh) = layer else { continue };
        for (part, side) in flesh.parts {
            for ellipsoid in part.iter().copied().flatten() {
                ellipses.push(ellipsoid.project(&frames, *side, ellipsoid.radii.map(f64::from)));
            }
        }
    }
    ellipses
}

fn shadow(figure: &Figure, pose: Pose) -> Vec<Ellipse> {
    let frames = figure.view(pose).project_shadow(&figure.body(pose));
    let mut ellipses = Vec::new();
    for ellipsoid in parts::SHADOW.iter().copied().flatten() {
        for side in Side::BOTH {
            ellipses.push(ellipsoid.project(&frames, side, ellipsoid.radii.map(f64::from)));
        }
    }
    ellipses
}
