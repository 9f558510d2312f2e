//! The body, redrawn for each pose of a session.

use std::sync::atomic::{AtomicU32, Ordering};

use crate::dom::{El, follow, svg};
use figure::{Attr, Drawing, HALO, Layer, MIRROR, Marks, ViewBox};
use groundwork_core::stage::{Cast, Stage, share};

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

/// The nodes that are written when the body moves. Each is styled, laid out and painted again for
/// every pose, so there is one node a shape: its rim is its own stroke, painted below its fill, and
/// the glow of a muscle is its fill. No node has a transform, an opacity or a clip of its own, for
/// which the browser would work out the whole page's layers anew.
struct Nodes {
    marks: Option<El>,
    shadow: Shape,
    lights: Vec<LightNodes>,
    shapes: Vec<Shape>,
    /// Holds the last of the shapes, where these move as one.
    carried: El,
}

/// The nodes of one muscle's light.
struct LightNodes {
    /// What the lit shape is filled with, and what the halo is.
    fills: El,
    /// The former, which the latter goes along with.
    glow: El,
    /// Those of its stops that change with the light: its middle and halfway out.
    stops: [El; 2],
    halo: Shape,
    /// `fill` of the lit shape.
    on: String,
}

/// A path that moves, in a group that says how it is painted. A path's own attributes are read and
/// worked out anew whenever one of them is written; what it inherits is not.
struct Shape {
    coat: El,
    path: El,
}

impl Shape {
    fn of(coat: El) -> Self {
        let path = svg("path");
        let coat = coat.child(path.clone());
        Self { coat, path }
    }
}

impl Nodes {
    fn of(drawing: &Drawing) -> Self {
        // Tells the definitions of each light from all others on the page.
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let lights = drawing.lights().iter().map(|light| {
            let own = NEXT.fetch_add(1, Ordering::Relaxed).to_string();
            let [glow_id, halo_id] = ["glow", "halo"].map(|it| [it, &own].concat());
            let url = |id: &str| ["url(#", id, ")"].concat();
            let (glow, stops) = gradient(&glow_id, "glow", "1");
            let glow = glow
                .attr("gradientUnits", "userSpaceOnUse")
                .attr("cx", "0")
                .attr("cy", "0");
            let (halo, _) = gradient(&halo_id, "halo", &hundredths(HALO));
            let halo = halo.attr("href", &["#", &glow_id].concat());
            let fills = svg("g").child(glow.clone()).child(halo);
            fills.set_style("--gain", &hundredths(light.muscle.gain.into()));
            LightNodes {
                fills,
                glow,
                stops,
                halo: Shape::of(svg("g").attr("fill", &url(&halo_id))),
                on: url(&glow_id),
            }
        });
        let lights: Vec<LightNodes> = lights.collect();
        let shapes = drawing.items().iter().map(|item| {
            let coat = coat(&item.layer, drawing);
            let (Layer::Flesh(flesh), Some(light)) = (item.layer, item.lit) else {
                return Shape::of(coat);
            };
            lights[light].fills.set_style("--flesh", flesh.role.css());
            Shape::of(coat.attr("fill", &lights[light].on))
        });
        let shapes = shapes.collect();
        Self {
            marks: drawing.marks().map(marks),
            shadow: Shape::of(svg("g").class("fig-shadow")),
            shapes,
            carried: svg("g"),
            lights,
        }
    }

    /// All of them, back to front.
    fn painted(&self, drawing: &Drawing) -> Vec<El> {
        let fills = self.lights.iter().map(|it| it.fills.clone());
        let mut painted = vec![svg("defs").children(fills)];
        painted.extend(self.marks.iter().cloned());
        painted.push(self.shadow.coat.clone());
        painted.extend(self.lights.iter().map(|it| it.halo.coat.clone()));
        let (stay, carried) = self.shapes.split_at(drawing.carried_from());
        painted.extend(stay.iter().map(|it| it.coat.clone()));
        painted.push(
            self.carried
                .clone()
                .children(carried.iter().map(|it| it.coat.clone())),
        );
        painted
    }

    fn write(&self, drawing: &Drawing) {
        write(&self.shadow.path, "d", drawing.shadow());
        for (shape, item) in self.shapes.iter().zip(drawing.items()) {
            write(&shape.path, "d", &item.d);
        }
        write(&self.carried, "transform", drawing.shift());
        if let (Some(node), Some(marks)) = (&self.marks, drawing.marks()) {
            write(node, "stroke-dashoffset", &marks.offset);
        }
        for (nodes, light) in self.lights.iter().zip(drawing.lights()) {
            write(&nodes.glow, "gradientTransform", &light.place);
            write(&nodes.halo.path, "d", &light.halo);
            write(&nodes.halo.path, "fill-opacity", drawing.activation());
            if drawing.glow().changed() {
                for stop in &nodes.stops {
                    stop.set_style("--glow", drawing.glow().text());
                }
            }
        }
    }
}

fn write(node: &El, name: &str, attr: &Attr) {
    if attr.changed() {
        node.set_attr(name, attr.text());
    }
}

/// The group that says how a layer is painted.
fn coat(layer: &Layer, drawing: &Drawing) -> El {
    match (layer, drawing.rim()) {
        (Layer::Flesh(flesh), Some(rim)) => svg("g")
            .attr("fill", flesh.role.css())
            .attr("stroke", flesh.role.rim_css())
            .attr("stroke-width", rim)
            .attr("stroke-linejoin", "round")
            .attr("paint-order", "stroke"),
        _ => coloured(svg("g"), layer, drawing),
    }
}

fn marks(marks: &Marks) -> El {
    svg("path")
        .class("fig-tick")
        .attr("d", &marks.d)
        .attr("stroke-width", &marks.width)
        .attr("stroke-dasharray", &marks.dashes)
}

/// What light is painted with, and its stops in the middle and halfway out; the stylesheet gives
/// their colours.
fn gradient(id: &str, kind: &str, radius: &str) -> (El, [El; 2]) {
    let stop = |offset| svg("stop").attr("offset", offset);
    let stops = [stop("0"), stop(".5")];
    let gradient = svg("radialGradient")
        .attr("id", id)
        .class(kind)
        .attr("r", radius)
        .children(stops.iter().cloned())
        .child(stop("1"));
    (gradient, stops)
}

/// Fills a shape, and edges it if it is a piece of the band.
fn coloured(shape: El, layer: &Layer, drawing: &Drawing) -> El {
    let fill = match layer {
        Layer::Flesh(flesh) => return shape.attr("fill", flesh.role.css()),
        Layer::BandBack => "var(--fig-band-back)",
        Layer::BandFront => "var(--fig-band)",
    };
    shape
        .attr("fill", fill)
        .attr("stroke", "var(--fig-band-edge)")
        .attr("stroke-width", drawing.band_edge())
        .attr("paint-order", "stroke")
}

/// A number from 0 up with two places.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "0 to 200"
)]
fn hundredths(share: f64) -> String {
    let hundredths = (share * 100.0).round() as u32;
    format!("{}.{:02}", hundredths / 100, hundredths % 100)
}
