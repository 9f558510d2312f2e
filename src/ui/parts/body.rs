//! The body: drawn once as a still, or redrawn for each frame of a session.

use std::sync::atomic::{AtomicU32, Ordering};

use crate::app::stage::{Cast, Stage, share};
use crate::dom::{El, follow, svg};
use crate::figure::{Attr, Drawing, Layer, Light, MIRROR, Moment, ViewBox};

/// A picture that does not move, as it stands for the exercise.
pub fn still(cast: Cast, view_box: ViewBox) -> El {
    let figure = cast.figure();
    let mut drawing = Drawing::new(figure, cast.band, true);
    drawing.draw(figure.pose(Moment::Still));
    let shapes = drawing.items().iter().map(|item| {
        let shape = svg("path").attr("d", item.d.text());
        coloured(shape, &item.layer, &drawing)
    });
    let group = group(cast)
        .child(
            svg("path")
                .class("fig-shadow")
                .attr("d", drawing.shadow().text()),
        )
        .children(shapes);
    frame(cast, view_box)
        .attr("aria-hidden", "true")
        .child(group)
}

/// The body of `cast` wherever `stage` says its movement is, with `label` for those who do not
/// see it.
pub fn moving(cast: Cast, label: &str, stage: impl Fn() -> Option<Stage> + 'static) -> El {
    let figure = cast.figure();
    let mut drawing = Drawing::new(figure, cast.band, false);
    let nodes = Nodes::of(&drawing);
    let picture = frame(cast, ViewBox::Stage)
        .attr("role", "img")
        .attr("aria-label", label)
        .attr("data-pose", cast.exercise.entry().key)
        .child(group(cast).children(layers(&drawing, &nodes)));
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
            if drawing.activation().changed() {
                root.set_style("--a", drawing.activation().text());
            }
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
    items: Vec<El>,
    marks: Vec<El>,
    halo: Vec<El>,
    glow: Vec<El>,
}

impl Nodes {
    fn of(drawing: &Drawing) -> Self {
        let lights = |count| (0..count).map(|_| svg("circle").attr("r", "1")).collect();
        Self {
            shadow: svg("path").class("fig-shadow"),
            items: drawing.items().iter().map(|_| svg("path")).collect(),
            marks: drawing
                .marks()
                .iter()
                .map(|_| svg("path").class("fig-tick"))
                .collect(),
            halo: lights(drawing.halo().len()),
            glow: lights(drawing.glow().len()),
        }
    }

    fn write(&self, drawing: &Drawing) {
        write(&self.shadow, "d", drawing.shadow());
        for (node, item) in self.items.iter().zip(drawing.items()) {
            write(node, "d", &item.d);
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
    }
}

fn write(node: &El, name: &str, attr: &Attr) {
    if attr.changed() {
        node.set_attr(name, attr.text());
    }
}

/// What is painted, back to front. Each shape's path stands once, and is used for its rim, its
/// colour, and what clips the glow.
fn layers(drawing: &Drawing, nodes: &Nodes) -> Vec<El> {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    // Tells this picture's definitions from those of every other on the page.
    let own = NEXT.fetch_add(1, Ordering::Relaxed);
    let id = |what: &str| format!("{what}{own}");
    let url = |what: &str| format!("url(#{what}{own})");
    let shape = |index: usize| format!("f{own}-{index}");
    let used = |index: usize| svg("use").attr("href", &format!("#{}", shape(index)));

    let items = || drawing.items().iter().enumerate();
    let is_lit = |layer: &Layer| matches!(layer, Layer::Flesh(it) if it.lit);
    let lit = items()
        .filter(|(_, it)| is_lit(&it.layer))
        .map(|(index, _)| used(index));
    let shapes = nodes.items.iter().enumerate();
    let defs = svg("defs")
        .child(gradient(
            &id("halo"),
            ["halo-in", "halo-mid", "halo-out"],
            ".55",
        ))
        .child(gradient(
            &id("glow"),
            ["glow-in", "glow-mid", "halo-out"],
            ".5",
        ))
        .children(shapes.map(|(index, it)| it.clone().attr("id", &shape(index))))
        .child(svg("clipPath").attr("id", &id("lit")).children(lit));

    let marks = nodes.marks.iter().zip(drawing.marks()).map(|(node, row)| {
        node.clone()
            .attr("d", &row.d)
            .attr("stroke-width", &row.width)
            .attr("stroke-dasharray", &row.dashes)
    });
    let filled = |lights: &[El], fill: &str| -> Vec<El> {
        lights
            .iter()
            .map(|it| it.clone().attr("fill", fill))
            .collect()
    };

    let mut painted = vec![defs];
    painted.extend(marks);
    painted.push(nodes.shadow.clone());
    painted.extend(filled(&nodes.halo, &url("halo")));
    for (index, item) in items() {
        match (&item.layer, drawing.rim()) {
            (Layer::Glow, _) => {
                let lights = filled(&nodes.glow, &url("glow"));
                painted.push(svg("g").attr("clip-path", &url("lit")).children(lights));
            }
            (Layer::Flesh(flesh), Some(rim)) => {
                let colour = flesh.role.rim_css();
                let edge = used(index)
                    .attr("fill", colour)
                    .attr("stroke", colour)
                    .attr("stroke-width", &rim.width)
                    .attr("stroke-linejoin", "round");
                painted.push(edge);
                painted.push(
                    used(index)
                        .attr("fill", flesh.role.css())
                        .attr("transform", &rim.shift),
                );
            }
            (layer, _) => painted.push(coloured(used(index), layer, drawing)),
        }
    }
    painted
}

fn gradient(id: &str, [inside, middle, outside]: [&str; 3], at: &str) -> El {
    let stop = |class: &str, at: &str| svg("stop").class(class).attr("offset", at);
    svg("radialGradient")
        .attr("id", id)
        .child(stop(inside, "0"))
        .child(stop(middle, at))
        .child(stop(outside, "1"))
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
