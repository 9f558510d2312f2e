//! The body: drawn once as a still, or redrawn for each frame of a session.

use std::sync::atomic::{AtomicU32, Ordering};

use leptos::prelude::*;
use leptos::svg;

use crate::app::stage::{Cast, Stage};
use crate::figure::{Attr, Drawing, Layer, Light, MIRROR, Moment, ViewBox};

/// A picture that does not move, as it stands for the exercise.
pub fn still(cast: Cast, view_box: ViewBox) -> impl IntoView {
    let figure = cast.figure();
    let mut drawing = Drawing::new(figure, cast.band, true);
    drawing.draw(figure.pose(Moment::Still));
    let parts: Vec<_> = drawing
        .items()
        .iter()
        .map(|item| {
            let (fill, edge) = colours(&item.layer);
            let width = edge.map(|_| drawing.band_edge().to_owned());
            let d = item.d.text().to_owned();
            view! { <path d=d fill=fill stroke=edge stroke-width=width paint-order="stroke" /> }
        })
        .collect();
    view! {
        <svg
            class="fig"
            viewBox=figure.view_box_text(view_box, cast.side)
            preserveAspectRatio="xMidYMax meet"
            aria-hidden="true"
        >
            <g transform=figure.is_mirrored(cast.side).then_some(MIRROR)>
                <path class="fig-shadow" d=drawing.shadow().text().to_owned() />
                {parts}
            </g>
        </svg>
    }
}

/// Draws `cast` wherever `stage` says its movement is.
#[component]
pub fn Body(
    /// Whose picture it is.
    cast: Cast,
    /// What the picture says to those who do not see it.
    #[prop(into)]
    label: String,
    /// The stage at each frame.
    stage: Signal<Option<Stage>>,
    /// How far the movement has come, 0 to 1, of such a stage.
    share: fn(&Stage) -> f64,
) -> impl IntoView {
    let figure = cast.figure();
    let mut drawing = Drawing::new(figure, cast.band, false);
    let names = Names::fresh();
    let nodes = Nodes::for_drawing(&drawing);
    let svg_node = NodeRef::<svg::Svg>::new();
    let picture = picture(&drawing, &nodes, &names);

    Effect::new(move |drawn: Option<Option<Stage>>| {
        let now = stage.get().filter(|it| it.cast == cast);
        if let (Some(now), Some(svg)) = (now, svg_node.get()) {
            let before = drawn.flatten();
            if before.map(|it| it.pose) != Some(now.pose) {
                drawing.draw(now.pose);
                nodes.write(&drawing);
                // A refused attribute would leave the last picture standing, which is no harm.
                let _ = svg.set_attribute("data-t", &hundredths(share(&now)));
                let _ = svg.style().set_property("--a", drawing.activation().text());
            }
            if before.map(|it| it.opacity) != Some(now.opacity) {
                let _ = svg
                    .style()
                    .set_property("opacity", &hundredths(now.opacity));
            }
        }
        now
    });

    view! {
        <svg
            node_ref=svg_node
            class="fig"
            viewBox=figure.view_box_text(ViewBox::Stage, cast.side)
            preserveAspectRatio="xMidYMax meet"
            role="img"
            aria-label=label
            data-pose=cast.exercise.entry().key
        >
            <g transform=figure.is_mirrored(cast.side).then_some(MIRROR)>{picture}</g>
        </svg>
    }
}

/// The names that tell this picture's definitions from those of every other on the page.
struct Names(u32);

impl Names {
    fn fresh() -> Self {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        Self(NEXT.fetch_add(1, Ordering::Relaxed))
    }

    fn of(&self, what: &str) -> String {
        format!("{what}{}", self.0)
    }

    fn shape(&self, index: usize) -> String {
        format!("f{}-{index}", self.0)
    }

    fn url(&self, what: &str) -> String {
        format!("url(#{what}{})", self.0)
    }
}

/// The nodes that are written when the body moves.
struct Nodes {
    shadow: NodeRef<svg::Path>,
    items: Vec<NodeRef<svg::Path>>,
    marks: Vec<NodeRef<svg::Path>>,
    halo: Vec<NodeRef<svg::Circle>>,
    glow: Vec<NodeRef<svg::Circle>>,
}

impl Nodes {
    fn for_drawing(drawing: &Drawing) -> Self {
        let paths = |count| (0..count).map(|_| NodeRef::new()).collect();
        let circles = |count| (0..count).map(|_| NodeRef::new()).collect();
        Self {
            shadow: NodeRef::new(),
            items: paths(drawing.items().len()),
            marks: paths(drawing.marks().len()),
            halo: circles(drawing.halo().len()),
            glow: circles(drawing.glow().len()),
        }
    }

    fn write(&self, drawing: &Drawing) {
        write_path(self.shadow, "d", drawing.shadow());
        for (node, item) in self.items.iter().zip(drawing.items()) {
            write_path(*node, "d", &item.d);
        }
        for (node, row) in self.marks.iter().zip(drawing.marks()) {
            write_path(*node, "stroke-dashoffset", &row.offset);
        }
        let lights = self.halo.iter().zip(drawing.halo());
        for (node, light) in lights.chain(self.glow.iter().zip(drawing.glow())) {
            write_light(*node, light);
        }
    }
}

fn write_path(node: NodeRef<svg::Path>, name: &str, attr: &Attr) {
    if attr.changed()
        && let Some(node) = node.get_untracked()
    {
        let _ = node.set_attribute(name, attr.text());
    }
}

fn write_light(node: NodeRef<svg::Circle>, light: &Light) {
    if let Some(node) = node.get_untracked() {
        for (name, attr) in [("transform", &light.transform), ("opacity", &light.opacity)] {
            if attr.changed() {
                let _ = node.set_attribute(name, attr.text());
            }
        }
    }
}

/// The nodes in painting order. Each shape's path stands once, and is used for its rim, its
/// colour, and what clips the glow.
fn picture(drawing: &Drawing, nodes: &Nodes, names: &Names) -> impl IntoView + use<> {
    let shapes: Vec<_> = (0..drawing.items().len())
        .map(|index| view! { <path id=names.shape(index) node_ref=nodes.items[index] /> })
        .collect();
    let lit: Vec<_> = drawing
        .items()
        .iter()
        .enumerate()
        .filter(|(_, item)| matches!(item.layer, Layer::Flesh(it) if it.lit))
        .map(|(index, _)| view! { <use href=format!("#{}", names.shape(index)) /> })
        .collect();
    let marks: Vec<_> = drawing
        .marks()
        .iter()
        .zip(&nodes.marks)
        .map(|(row, node)| {
            view! {
                <path
                    class="fig-tick"
                    node_ref=*node
                    d=row.d.clone()
                    stroke-width=row.width.clone()
                    stroke-dasharray=row.dashes.clone()
                />
            }
        })
        .collect();
    let circles = |nodes: &[NodeRef<svg::Circle>], fill: String| -> Vec<_> {
        let one = |node: &NodeRef<svg::Circle>| view! { <circle r="1" node_ref=*node fill=fill.clone() /> };
        nodes.iter().map(one).collect()
    };
    let items: Vec<_> = drawing
        .items()
        .iter()
        .enumerate()
        .map(|(index, item)| {
            layer(drawing, &item.layer, &names.shape(index), || {
                let lights = circles(&nodes.glow, names.url("glow"));
                view! { <g clip-path=names.url("lit")>{lights}</g> }.into_any()
            })
        })
        .collect();
    view! {
        <defs>
            <radialGradient id=names.of("halo")>
                <stop class="halo-in" offset="0" />
                <stop class="halo-mid" offset=".55" />
                <stop class="halo-out" offset="1" />
            </radialGradient>
            <radialGradient id=names.of("glow")>
                <stop class="glow-in" offset="0" />
                <stop class="glow-mid" offset=".5" />
                <stop class="halo-out" offset="1" />
            </radialGradient>
            {shapes}
            <clipPath id=names.of("lit")>{lit}</clipPath>
        </defs>
        {marks}
        <path class="fig-shadow" node_ref=nodes.shadow />
        {circles(&nodes.halo, names.url("halo"))}
        {items}
    }
}

fn layer(drawing: &Drawing, layer: &Layer, shape: &str, glow: impl FnOnce() -> AnyView) -> AnyView {
    let href = format!("#{shape}");
    match (layer, drawing.rim()) {
        (Layer::Glow, _) => glow(),
        (Layer::Flesh(flesh), Some(rim)) => {
            let rim_colour = flesh.role.rim_css();
            view! {
                <use
                    href=href.clone()
                    fill=rim_colour
                    stroke=rim_colour
                    stroke-width=rim.width.clone()
                    stroke-linejoin="round"
                />
                <use href=href fill=flesh.role.css() transform=rim.shift.clone() />
            }
            .into_any()
        }
        (other, _) => {
            let (fill, edge) = colours(other);
            let width = edge.map(|_| drawing.band_edge().to_owned());
            view! { <use href=href fill=fill stroke=edge stroke-width=width paint-order="stroke" /> }
                .into_any()
        }
    }
}

/// Fill, and stroke where there is one.
const fn colours(layer: &Layer) -> (&'static str, Option<&'static str>) {
    match layer {
        Layer::Flesh(flesh) => (flesh.role.css(), None),
        Layer::BandBack => ("var(--fig-band-back)", Some("var(--fig-band-edge)")),
        Layer::BandFront => ("var(--fig-band)", Some("var(--fig-band-edge)")),
        Layer::Glow => ("none", None),
    }
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
