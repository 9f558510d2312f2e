//! Contact sheets: every figure from rest to end, on both sides, light and dark, with and without
//! a band, as SVG files and one HTML page that shows them all.
//!
//! `cargo run -p figure --example contact_sheet -- OUTDIR`

use domain::exercise::{Exercise, Form, Side};
use figure::{Drawing, Figure, HALO, Layer, MIRROR, Movement, Pose, ViewBox};
use std::fmt::Write;
use std::path::Path;
use std::{env, fs, io};

const COLOURS: &str = include_str!("../../../style/figure.css");
/// The switches of `style/tokens.css`, by which the colours choose between their two values.
const THEMES: &str = "[data-theme=light]{--light:initial;--dark: ;}\
     [data-theme=dark]{--light: ;--dark:initial;}";
/// The stops of a light, which the colours name by their order.
const STOPS: &str = "<stop offset='0'/><stop offset='.5'/><stop offset='1'/>";
const SHEETS: [(&str, Exercise, Form); 6] = [
    ("clam", Exercise::Clam, Form::Standard),
    ("hydrant", Exercise::FireHydrant, Form::Standard),
    ("bridge", Exercise::GluteBridge, Form::Standard),
    ("bridge-two", Exercise::GluteBridge, Form::TwoLegs),
    ("bridge-crossed", Exercise::GluteBridge, Form::ArmsCrossed),
    ("walk", Exercise::LateralWalk, Form::Standard),
];
/// A stage's width on a sheet, in px.
const STAGE: f64 = 320.0;
/// A thumbnail's width and height, in px.
const THUMB: [f64; 2] = [96.0, 60.0];
const GROUND_LINE: f64 = 4.0;

fn main() -> io::Result<()> {
    let out = env::args()
        .nth(1)
        .unwrap_or_else(|| "target/contact-sheets".to_owned());
    let out = Path::new(&out);
    fs::create_dir_all(out)?;
    let mut index =
        "<!doctype html>\n<meta charset=utf-8>\n<title>Contact sheets</title>\n".to_owned();
    for (name, exercise, form) in SHEETS {
        let file = format!("{name}.svg");
        fs::write(out.join(&file), sheet(Figure::of(exercise, form)))?;
        _ = writeln!(index, "<h1>{name}</h1>\n<img src={file} alt={name}>");
    }
    fs::write(out.join("index.html"), index)
}

fn sheet(figure: &'static Figure) -> String {
    let end = if figure.travels() { 2.0 } else { 1.0 };
    let poses =
        |pose: fn(f64) -> Pose, end: f64| [0.0, 0.25, 0.5, 0.75, 1.0].map(|step| pose(step * end));
    let reps = poses(Pose::Rep, end);
    let mut rows = vec![
        ("light", Side::Left, true, reps),
        ("light", Side::Right, false, reps),
        ("dark", Side::Left, false, reps),
        ("dark", Side::Right, true, reps),
    ];
    if figure.has_ready_movement() {
        rows.push(("light", Side::Left, true, poses(Pose::Ready, 1.0)));
    }
    let mut body = String::new();
    let mut top = 0.0;
    for (theme, side, band, poses) in rows {
        let mut left = 0.0;
        for pose in poses {
            body.push_str(&stage(figure, theme, side, band, pose, [left, top]));
            left += STAGE;
        }
        top += 200.0 + GROUND_LINE;
    }
    let mut left = 0.0;
    for (theme, colour, class) in [
        ("light", "#3D2A20", "on-ground"),
        ("dark", "#33241C", "on-ground"),
        ("light", "#DDE9ED", ""),
        ("dark", "#10171B", ""),
    ] {
        for (side, band) in [(Side::Left, true), (Side::Right, true), (Side::Left, false)] {
            let mut drawing = Drawing::new(figure, band, true);
            drawing.draw(figure.pose(Movement::Still));
            _ = writeln!(
                body,
                "<g data-theme='{theme}'>\
                 <rect x='{left}' y='{top}' width='{w}' height='{h}' fill='{colour}'/>\
                 <svg class='{class}' x='{left}' y='{top}' width='{w}' height='{h}' \
                 viewBox='{}'>{}</svg></g>",
                figure.view_box_text(ViewBox::Thumb, side),
                picture(&drawing, side, &format!("t{left}")),
                w = THUMB[0],
                h = THUMB[1],
            );
            left += THUMB[0] + 8.0;
        }
    }
    format!(
        "<svg xmlns='http://www.w3.org/2000/svg' width='{}' height='{}'>\
         <style>{THEMES}\n{}</style>\n{body}</svg>\n",
        5.0 * STAGE,
        top + THUMB[1],
        // Each stage has a theme of its own; in the app the root element has it.
        COLOURS.replace(":root", "[data-theme]"),
    )
}

/// One frame on sky, floor and ground line.
fn stage(
    figure: &'static Figure,
    theme: &str,
    side: Side,
    band: bool,
    pose: Pose,
    [x, y]: [f64; 2],
) -> String {
    let mut drawing = Drawing::new(figure, band, false);
    drawing.draw(pose);
    let (sky, line) = match theme {
        "light" => ("#DDE9ED", "#221611"),
        _ => ("#10171B", "#E9C77F"),
    };
    let (id, floor, bottom) = (format!("f{x}-{y}"), 74.0, y + 200.0);
    format!(
        "<g data-theme='{theme}'>\
         <linearGradient id='{id}' x1='0' x2='0' y1='1' y2='0'>\
         <stop stop-color='var(--fig-floor)'/>\
         <stop offset='.3' stop-color='var(--fig-floor)' stop-opacity='.5'/>\
         <stop offset='1' stop-color='var(--fig-floor)' stop-opacity='0'/></linearGradient>\
         <rect x='{x}' y='{y}' width='{STAGE}' height='200' fill='{sky}'/>\
         <rect x='{x}' y='{}' width='{STAGE}' height='{floor}' fill='url(#{id})'/>\
         <rect x='{x}' y='{bottom}' width='{STAGE}' height='{GROUND_LINE}' fill='{line}'/>\
         <svg x='{x}' y='{y}' width='{STAGE}' height='200' viewBox='{}' \
         preserveAspectRatio='xMidYMax meet'>{}</svg></g>\n",
        bottom - floor,
        figure.view_box_text(ViewBox::Stage, side),
        picture(&drawing, side, &id),
    )
}

/// The nodes of a drawing, as a view writes them.
fn picture(drawing: &Drawing, side: Side, id: &str) -> String {
    let mut out = String::new();
    let transform = if drawing.figure().is_mirrored(side) {
        MIRROR
    } else {
        ""
    };
    out.push_str("<defs>");
    for (n, light) in drawing.lights().iter().enumerate() {
        let on = drawing.items().iter().find_map(|item| match item.layer {
            Layer::Flesh(flesh) if item.lit == Some(n) => Some(flesh.role.css()),
            _ => None,
        });
        _ = write!(
            out,
            "<g style='--gain:{};--flesh:{};--glow:{}'>\
             <radialGradient id='{id}glow{n}' class='glow' gradientUnits='userSpaceOnUse' cx='0' \
             cy='0' r='1' gradientTransform='{}'>{STOPS}</radialGradient>\
             <radialGradient id='{id}halo{n}' class='halo' href='#{id}glow{n}' r='{HALO}'>{STOPS}\
             </radialGradient></g>",
            light.muscle.gain,
            on.unwrap_or_default(),
            drawing.glow().text(),
            light.place.text(),
        );
    }
    _ = write!(out, "</defs><g transform='{transform}'>");
    if let Some(marks) = drawing.marks() {
        _ = write!(
            out,
            "<path d='{}' stroke='var(--fig-tick)' stroke-width='{}' stroke-dasharray='{}' \
             stroke-dashoffset='{}'/>",
            marks.path,
            marks.width,
            marks.dashes,
            marks.offset.text(),
        );
    }
    _ = write!(
        out,
        "<path d='{}' fill='var(--fig-shadow)'/>",
        drawing.shadow().text()
    );
    for (n, light) in drawing.lights().iter().enumerate() {
        _ = write!(
            out,
            "<path d='{}' fill='url(#{id}halo{n})' fill-opacity='{}'/>",
            light.halo.text(),
            drawing.activation().text(),
        );
    }
    for item in drawing.items() {
        let d = item.path.text();
        match (&item.layer, drawing.rim()) {
            (Layer::Flesh(flesh), None) => {
                _ = write!(out, "<path d='{d}' fill='{}'/>", flesh.role.css());
            }
            (Layer::Flesh(flesh), Some(rim)) => {
                let fill = match item.lit {
                    Some(light) => format!("url(#{id}glow{light})"),
                    None => flesh.role.css().to_owned(),
                };
                _ = write!(
                    out,
                    "<path d='{d}' fill='{fill}' stroke='{}' stroke-width='{rim}' \
                     stroke-linejoin='round' paint-order='stroke'/>",
                    flesh.role.rim_css(),
                );
            }
            (Layer::BandBack | Layer::BandFront, _) => {
                let back = if matches!(item.layer, Layer::BandBack) {
                    "-back"
                } else {
                    ""
                };
                _ = write!(
                    out,
                    "<path d='{d}' fill='var(--fig-band{back})' stroke='var(--fig-band-edge)' \
                     stroke-width='{}' stroke-linejoin='round' paint-order='stroke'/>",
                    drawing.band_edge(),
                );
            }
        }
    }
    out.push_str("</g>");
    out
}
