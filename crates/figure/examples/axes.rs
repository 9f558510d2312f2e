//! The picture in `docs/figure.md`: a standing body with the world's axes, its joints, and the
//! canvas; and a plan of the camera's angles.
//!
//! `cargo run -p figure --example axes > docs/figure-axes.svg`

use domain::exercise::{Exercise, Form};
use figure::{Bone, Drawing, Figure, Layer, Pose, Vec3};
use std::fmt::Write;

/// The light colours of the shapes, and the styles of lines and words.
const STYLE: &str = "svg{--fig-body:#3D2A20;--fig-body-far:#2B1C15;--fig-legs:#A5988D;\
     --fig-work:#B8430E;--fig-skin:#A6785D;--fig-skin-far:#835D48;--fig-hair:#221611}\
     text{font:7px sans-serif;fill:#221611}.axis{stroke:#155E74;stroke-width:1.4}\
     .thin{stroke:#221611;stroke-width:.5;fill:none}.joint{fill:#F8E5B8;stroke:#221611;\
     stroke-width:.4}.ground{stroke:#221611;stroke-width:2}.name{font-size:5px}";
const HEAD: &str = "<marker id='head' viewBox='0 0 6 6' refX='5' refY='3' markerWidth='5' \
     markerHeight='5' orient='auto-start-reverse'><path d='M0 0 6 3 0 6z' fill='#155E74'/></marker>";

fn main() {
    println!(
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='-6 -12 460 240' width='1380' \
         height='720'>\n<style>{STYLE}</style>\n<defs>{HEAD}</defs>\n\
         <rect x='-6' y='-12' width='460' height='240' fill='#F4F1EC'/>\n{}{}</svg>",
        standing(),
        camera()
    );
}

/// The body at rest on the canvas, whose axes are those of every bone.
fn standing() -> String {
    let figure = Figure::of(Exercise::LateralWalk, Form::Standard);
    let pose = Pose::Ready(0.0);
    let (body, view) = (figure.body(pose), figure.view(pose));
    let mut drawing = Drawing::new(figure, false, true);
    drawing.draw(pose);
    let mut out = "<rect class='thin' width='320' height='200'/>\
         <path class='ground' d='M0 201h320'/>\n<g opacity='.45'>"
        .to_owned();
    for item in drawing.items() {
        if let Layer::Flesh(flesh) = item.layer {
            let path = item.path.text();
            _ = writeln!(out, "<path d='{path}' fill='{}'/>", flesh.role.css());
        }
    }
    out += "</g>\n";
    let pelvis = body.joint(Bone::Pelvis);
    for (axis, words, shift) in [
        (Vec3::new(42.0, 0.0, 0.0), "x: the body's left", [3.0, 2.0]),
        (Vec3::new(0.0, 50.0, 0.0), "y: up", [4.0, 4.0]),
        (Vec3::new(0.0, 0.0, 85.0), "z: forwards", [-42.0, 4.0]),
    ] {
        let ([x1, y1], [x2, y2]) = (view.point(pelvis), view.point(pelvis + axis));
        _ = write!(
            out,
            "<path class='axis' marker-end='url(#head)' d='M{x1:.1} {y1:.1}L{x2:.1} {y2:.1}'/>"
        );
        out += &text([x2 + shift[0], y2 + shift[1]], "", words);
    }
    for bone in Bone::ALL {
        let [x, y] = view.point(body.joint(bone));
        _ = write!(
            out,
            "<circle class='joint' cx='{x:.1}' cy='{y:.1}' r='1.6'/>"
        );
    }
    for (bone, name, left) in [
        (Bone::Head, "Head", false),
        (Bone::Neck, "Neck", true),
        (Bone::ClavicleR, "ClavicleR, UpperArmR", true),
        (Bone::Chest, "Chest, Waist", false),
        (Bone::ForearmR, "ForearmR", true),
        (Bone::HandR, "HandR", true),
        (Bone::ShankR, "ShankR", true),
        (Bone::FootR, "FootR", true),
        (Bone::ClavicleL, "ClavicleL, UpperArmL", false),
        (Bone::HandL, "HandL", false),
        (Bone::HipR, "HipR, ThighR", true),
        (Bone::ShankL, "ShankL", false),
        (Bone::FootL, "FootL", false),
    ] {
        let [x, y] = view.point(body.joint(bone));
        // Names are in a column beside the body; lines lead to their joints.
        let (column, anchor) = if left {
            (x.min(116.0), "end")
        } else {
            (x.max(206.0), "start")
        };
        let gap = if left { -2.0 } else { 2.0 };
        _ = write!(out, "<path class='thin' d='M{x:.1} {y:.1}H{column:.1}'/>");
        _ = write!(
            out,
            "<text class='name' text-anchor='{anchor}' x='{:.1}' y='{:.1}'>{name}</text>",
            column + gap,
            y + 1.7
        );
    }
    let [x, y] = view.point(view.target);
    _ = write!(
        out,
        "<circle cx='{x:.1}' cy='{y:.1}' r='2.2' fill='#B8430E'/>"
    );
    out += &text(
        [x + 5.0, y + 10.0],
        "",
        "the camera's target, always at (160, 200)",
    );
    out += &text([3.0, 8.0], "", "canvas, 320 by 200 px, y downwards");
    out + &text([3.0, 210.0], "", "ground line")
}

/// The floor from above, and the scene from the side.
fn camera() -> String {
    let mut out = "<g transform='translate(390 58)'>".to_owned();
    out += &text([-54.0, -54.0], "", "azimuth, seen from above");
    out += "<circle class='thin' r='30'/><path class='axis' marker-end='url(#head)' d='M0 0H44'/>\
         <path class='axis' marker-end='url(#head)' d='M0 0V42'/>";
    out += &text([47.0, 2.0], "", "x");
    out += &text([-2.0, 51.0], "", "z");
    for (degrees, place) in [
        ("0", [4.0, 37.0]),
        ("90", [31.0, -3.0]),
        ("180", [-6.0, -32.0]),
        ("270", [-46.0, 2.0]),
    ] {
        out += &text(place, "name", degrees);
    }
    out += "<path class='thin' marker-end='url(#head)' d='M0 30A30 30 0 0 0 26 15'/></g>\n\
         <g transform='translate(350 190)'>";
    out += &text([-14.0, -48.0], "", "elevation, seen from the side");
    out += "<path class='ground' d='M-10 0H80'/><circle cx='0' cy='0' r='2.2' fill='#B8430E'/>\
         <path class='axis' marker-start='url(#head)' d='M6 -1.5 75 -25'/>\
         <path class='thin' d='M50 0A50 50 0 0 0 47.5 -15.5'/>";
    out += &text([54.0, -7.0], "", "12");
    out + &text([76.0, -26.0], "", "viewer") + "</g>\n"
}

fn text([x, y]: [f64; 2], class: &str, words: &str) -> String {
    format!("<text class='{class}' x='{x:.1}' y='{y:.1}'>{words}</text>\n")
}
