//! The body, redrawn for each pose of a session.

use std::sync::atomic::{AtomicU32, Ordering};

use crate::app::stage::{Cast, Stage, share};
use crate::dom::{El, follow, svg};
use crate::figure::{Attr, Drawing, Layer, Light, MIRROR, MarkRow, ViewBox};

/// The body of `cast` wherever `stage` says its movement is, with `label` for those who do not
/// see it.
pub fn moving(cast: Cast, label: &str, stage: Box<dyn Fn() -> Option<Stage>>) -> El {
    let figure = cast.figure();
    let mut drawing = Drawing::new(figure, cast.band, false);
    let nodes = Nodes::of(&drawing);
    let picture = frame(cast, ViewBox::Stage)
        .attr("role", "img")
        .attr("aria-label", label)
        .attr("data-pose", cast.exercise.entry().key)
        .child(group(cast).children(nodes.painted(&drawing)));
    let root = picture.clone();
    let mut before: Option<Stage> = None;
    follow(move || {
        let Some(now) = stage().filter(|it| it.cast == cast) else {
            return;
        };
        if before.map(|it| it.pose) != Some(now.pose) {
            drawing.draw(now.pose);
            nodes.write(&drawing);
            root.set_attr("data-t", &hundredths(share(&now)));
        }
        if before.map(|it| it.opacity) != Some(now.opacity) {
            root.set_style("opacity", &hundredths(now.opacity));
        }
        before = Some(now);
    });
    picture
}

fn frame(cast: Cast, view_box: ViewBox) -> El {
    svg("svg")
        .class("fig")
        .attr("viewBox", &cast.figure().view_box_text(view_box, cast.side))
        .attr("preserveAspectRatio", "xMidYMax meet")
}

fn group(cast: Cast) -> El {
    let group = svg("g");
    if cast.figure().is_mirrored(cast.side) {
        group.attr("transform", MIRROR)
    } else {
        group
    }
}

/// The nodes that are written when the body moves.
struct Nodes {
    shadow: El,
    /// For each layer the nodes that have its shape: the one that is seen, and the one that clips
    /// the glow where it is lit. The rim is the same node's stroke, painted below its fill: each
    /// node more is written, styled, laid out and painted sixty times a second.
    shapes: Vec<Vec<El>>,
    lit: Vec<El>,
    marks: Vec<El>,
    halo: Vec<El>,
    glow: Vec<El>,
    /// The middle of the glow, which whitens as the muscle works.
    heart: El,
}

impl Nodes {
    fn of(drawing: &Drawing) -> Self {
        let lights = |count| (0..count).map(|_| svg("circle").attr("r", "1")).collect();
        let mut lit = Vec::new();
        let mut shapes = Vec::new();
        for item in drawing.items() {
            let mut same: Vec<El> = painted_shape(&item.layer, drawing).into_iter().collect();
            if matches!(item.layer, Layer::Flesh(it) if it.lit) {
                let clip = svg("path");
                lit.push(clip.clone());
                same.push(clip);
            }
            shapes.push(same);
        }
        Self {
            shadow: svg("path").class("fig-shadow"),
            shapes,
            lit,
            marks: drawing.marks().iter().map(mark_row).collect(),
            halo: lights(drawing.halo().len()),
            glow: lights(drawing.glow().len()),
            heart: svg("stop").attr("offset", "0"),
        }
    }

    /// All that is painted, back to front.
    fn painted(&self, drawing: &Drawing) -> Vec<El> {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        // Tells this picture's definitions from those of every other on the page.
        let own = NEXT.fetch_add(1, Ordering::Relaxed);
        let id = |what: &str| [what, &own.to_string()].concat();
        let url = |what: &str| ["url(#", &id(what), ")"].concat();
        let filled = |lights: &[El], fill: &str| -> Vec<El> {
            let filled = |it: &El| it.clone().attr("fill", fill);
            lights.iter().map(filled).collect()
        };
        let halo_in = svg("stop").class("halo-in").attr("offset", "0");
        let clip = svg("clipPath").attr("id", &id("lit"));
        let defs = svg("defs")
            .child(gradient(&id("halo"), halo_in, "halo-mid", ".55"))
            .child(gradient(&id("glow"), self.heart.clone(), "glow-mid", ".5"))
            .child(clip.children(self.lit.iter().cloned()));

        let mut painted = vec![defs];
        painted.extend(self.marks.iter().cloned());
        painted.push(self.shadow.clone());
        painted.extend(filled(&self.halo, &url("halo")));
        for (item, shapes) in drawing.items().iter().zip(&self.shapes) {
            match item.layer {
                Layer::Glow => {
                    let lights = filled(&self.glow, &url("glow"));
                    painted.push(svg("g").attr("clip-path", &url("lit")).children(lights));
                }
                _ => painted.extend(shapes.first().cloned()),
            }
        }
        painted
    }

    fn write(&self, drawing: &Drawing) {
        write(&self.shadow, "d", drawing.shadow());
        for (shapes, item) in self.shapes.iter().zip(drawing.items()) {
            for shape in shapes {
                write(shape, "d", &item.d);
            }
        }
        for (node, row) in self.marks.iter().zip(drawing.marks()) {
            write(node, "stroke-dashoffset", &row.offset);
        }
        let halo = self.halo.iter().zip(drawing.halo());
        for (node, light) in halo.chain(self.glow.iter().zip(drawing.glow())) {
            let Light { transform, opacity } = light;
            write(node, "transform", transform);
            write(node, "opacity", opacity);
        }
        if drawing.activation().changed() {
            let share = drawing.activation().text();
            let mixed = "color-mix(in srgb,var(--fig-glow-core) calc(100%*";
            let colour = [mixed, share, "),var(--fig-glow))"].concat();
            self.heart.set_style("stop-color", &colour);
        }
    }
}

fn write(node: &El, name: &str, attr: &Attr) {
    if attr.changed() {
        node.set_attr(name, attr.text());
    }
}

/// The node that paints one layer; none for the glow, which is made of lights.
fn painted_shape(layer: &Layer, drawing: &Drawing) -> Option<El> {
    match (layer, drawing.rim()) {
        (Layer::Glow, _) => None,
        (Layer::Flesh(flesh), Some(rim)) => Some(
            svg("path")
                .attr("fill", flesh.role.css())
                .attr("stroke", flesh.role.rim_css())
                .attr("stroke-width", &rim.width)
                .attr("stroke-linejoin", "round")
                .attr("paint-order", "stroke"),
        ),
        _ => Some(coloured(svg("path"), layer, drawing)),
    }
}

fn mark_row(row: &MarkRow) -> El {
    svg("path")
        .class("fig-tick")
        .attr("d", &row.d)
        .attr("stroke-width", &row.width)
        .attr("stroke-dasharray", &row.dashes)
}

fn gradient(id: &str, inside: El, middle: &str, at: &str) -> El {
    let stop = |class: &str, at: &str| svg("stop").class(class).attr("offset", at);
    svg("radialGradient")
        .attr("id", id)
        .child(inside)
        .child(stop(middle, at))
        .child(stop("halo-out", "1"))
}

/// Fills a shape, and edges it if it is a piece of the band.
fn coloured(shape: El, layer: &Layer, drawing: &Drawing) -> El {
    let fill = match layer {
        Layer::Flesh(flesh) => return shape.attr("fill", flesh.role.css()),
        Layer::Glow => return shape,
        Layer::BandBack => "var(--fig-band-back)",
        Layer::BandFront => "var(--fig-band)",
    };
    shape
        .attr("fill", fill)
        .attr("stroke", "var(--fig-band-edge)")
        .attr("stroke-width", drawing.band_edge())
        .attr("paint-order", "stroke")
}

/// A number from 0 to 1 with two places.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "0 to 100"
)]
fn hundredths(share: f64) -> String {
    let hundredths = (share.clamp(0.0, 1.0) * 100.0).round() as u32;
    format!("{}.{:02}", hundredths / 100, hundredths % 100)
}
