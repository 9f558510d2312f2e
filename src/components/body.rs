//! The body that moves: its shapes are laid out once for each exercise, side and form, and then only
//! the attributes that differ from the pose before are written, thirty times a second.

use std::sync::atomic::{AtomicU32, Ordering};

use leptos::prelude::*;
use leptos::svg;
use web_sys::Element;

use super::each;
use crate::device::log::Dropped;
use figure::{Attr, Drawing, HALO, Item, Layer, Light, MIRROR, ViewBox};
use groundwork_core::diagnosis::Area;
use groundwork_core::figure_frame::{FigureFrame, FigureKey, share};
use groundwork_core::words;

/// The body wherever `at` says that its movement is; nothing while it says nothing.
#[component]
pub fn MovingBody(#[prop(into)] at: Signal<Option<FigureFrame>>) -> impl IntoView {
    let cast = Memo::new(move |_| at.get().map(|it| it.cast));
    move || cast.get().map(|cast| view! { <CastBody cast at /> })
}

#[component]
fn CastBody(cast: FigureKey, at: Signal<Option<FigureFrame>>) -> impl IntoView {
    let figure = cast.figure();
    let mut drawing = Drawing::new(figure, cast.band, false);
    let first = at.get_untracked().filter(|it| it.cast == cast);
    if let Some(first) = first {
        drawing.draw(first.pose);
    }
    let refs = Refs::of(&drawing);
    let ids = light_ids(drawing.lights().len());
    let picture = view! {
        <svg
            class="fig"
            viewBox=figure.view_box_text(ViewBox::Stage, cast.side)
            preserveAspectRatio="xMidYMax meet"
            role="img"
            aria-label=words::body(cast.exercise, cast.form, cast.side)
            data-pose=cast.exercise.entry().key
            data-t=first.map(|it| hundredths(share(&it)))
            style:opacity=first.map(|it| hundredths(it.opacity))
            node_ref=refs.picture
        >
            <g transform=figure
                .is_mirrored(cast.side)
                .then_some(MIRROR)>{shapes(&drawing, &refs, &ids)}</g>
        </svg>
    };
    Effect::new(
        move |before: Option<(Option<Nodes>, Option<FigureFrame>)>| {
            let (nodes, before) = before.unwrap_or((None, first));
            let nodes = nodes.or_else(|| refs.nodes());
            let Some(now) = at.get().filter(|it| it.cast == cast) else {
                return (nodes, before);
            };
            if let Some(nodes) = &nodes {
                if before.map(|it| it.pose) != Some(now.pose) {
                    drawing.draw(now.pose);
                    nodes.write(&drawing);
                    set(&nodes.picture, "data-t", &hundredths(share(&now)));
                }
                if before.map(|it| it.opacity) != Some(now.opacity) {
                    set_style(&nodes.picture, "opacity", &hundredths(now.opacity));
                }
            }
            (nodes, Some(now))
        },
    );
    picture
}

/// All shapes, back to front. Each is styled, laid out and painted again for every pose, so there is
/// one node a shape: its rim is its own stroke, painted below its fill, and the glow of a muscle is
/// its fill. No node has a transform, an opacity or a clip of its own, for which the browser would
/// work out the whole page's layers anew. What a path inherits from the group around it is not read
/// again when the path's own attributes are written.
fn shapes(drawing: &Drawing, refs: &Refs, ids: &[String]) -> AnyView {
    let items = drawing.items().iter().zip(&refs.shapes);
    let mut shapes = each(items, |(item, &node)| shape(drawing, item, node, ids));
    let carried = shapes.split_off(drawing.carried_from());
    let fills_of_lights = each(
        drawing.lights().iter().zip(&refs.lights).zip(ids),
        |((light, nodes), id)| fills(drawing, light, nodes, id),
    );
    let halos = each(
        drawing.lights().iter().zip(&refs.lights).zip(ids),
        |((light, nodes), id)| {
            view! {
                <g fill=format!("url(#halo{id})")>
                    <path
                        d=light.halo.text().to_owned()
                        fill-opacity=drawing.activation().text().to_owned()
                        node_ref=nodes.halo
                    />
                </g>
            }
        },
    );
    let marks = drawing.marks().map(|marks| {
        view! {
            <path
                class="fig-tick"
                d=marks.path.clone()
                stroke-width=marks.width.clone()
                stroke-dasharray=marks.dashes.clone()
                stroke-dashoffset=marks.offset.text().to_owned()
                node_ref=refs.marks
            />
        }
    });
    view! {
        <defs>{fills_of_lights}</defs>
        {marks}
        <g class="fig-shadow">
            <path d=drawing.shadow().text().to_owned() node_ref=refs.shadow />
        </g>
        {halos}
        {shapes}
        <g transform=drawing.shift().text().to_owned() node_ref=refs.carried>
            {carried}
        </g>
    }
    .into_any()
}

/// One shape, in a group that says how it is painted.
fn shape(drawing: &Drawing, item: &Item, node: NodeRef<svg::Path>, ids: &[String]) -> AnyView {
    let lit = item.lit.and_then(|it| ids.get(it));
    let (fill, stroke, width) = match item.layer {
        Layer::Flesh(flesh) => (
            lit.map_or_else(
                || flesh.role.css().to_owned(),
                |id| format!("url(#glow{id})"),
            ),
            drawing.rim().map(|_| flesh.role.rim_css()),
            drawing.rim(),
        ),
        Layer::BandBack => band("var(--fig-band-back)", drawing),
        Layer::BandFront => band("var(--fig-band)", drawing),
    };
    let join = matches!(item.layer, Layer::Flesh(_)).then_some("round");
    view! {
        <g
            fill=fill
            stroke=stroke
            stroke-width=width.map(str::to_owned)
            stroke-linejoin=join
            paint-order="stroke"
        >
            <path d=item.path.text().to_owned() node_ref=node />
        </g>
    }
    .into_any()
}

/// Fill, stroke and its width of a piece of the band.
fn band<'a>(fill: &str, drawing: &'a Drawing) -> (String, Option<&'static str>, Option<&'a str>) {
    let edge = Some("var(--fig-band-edge)");
    (fill.to_owned(), edge, Some(drawing.band_edge()))
}

/// What a muscle's light is painted with: the fill of the lit shape, and that of its halo. The
/// stylesheet gives their colours.
fn fills(drawing: &Drawing, light: &Light, nodes: &LightRefs, id: &str) -> AnyView {
    let flesh = drawing.items().iter().find_map(|item| match item.layer {
        Layer::Flesh(flesh) if lights(drawing, item, light) => Some(flesh.role.css()),
        _ => None,
    });
    let [middle, halfway] = nodes.stops;
    let glow = || drawing.glow().text().to_owned();
    view! {
        <g style=("--gain", hundredths(light.muscle.gain.into())) style=("--flesh", flesh)>
            <radialGradient
                id=format!("glow{id}")
                class="glow"
                r="1"
                gradientUnits="userSpaceOnUse"
                cx="0"
                cy="0"
                gradientTransform=light.place.text().to_owned()
                node_ref=nodes.glow
            >
                <stop offset="0" style=("--glow", glow()) node_ref=middle />
                <stop offset=".5" style=("--glow", glow()) node_ref=halfway />
                {stop("1")}
            </radialGradient>
            <radialGradient
                id=format!("halo{id}")
                class="halo"
                r=hundredths(HALO)
                href=format!("#glow{id}")
            >
                {["0", ".5", "1"].map(stop).into_iter().collect_view()}
            </radialGradient>
        </g>
    }
    .into_any()
}

/// A stop of a gradient. Its attribute is an expression on purpose: Leptos puts a static SVG element
/// into a `<g>` of its own, and a gradient finds no stop in there.
fn stop(offset: &'static str) -> impl IntoView {
    view! { <stop offset=offset /> }
}

fn lights(drawing: &Drawing, item: &Item, light: &Light) -> bool {
    let lit = item.lit.and_then(|it| drawing.lights().get(it));
    lit.is_some_and(|it| std::ptr::eq(it, light))
}

/// The prefix that makes the ids of the gradients unique on the page.
fn light_ids(count: usize) -> Vec<String> {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    let next = || NEXT.fetch_add(1, Ordering::Relaxed).to_string();
    (0..count).map(|_| next()).collect()
}

/// The nodes that are written when the body moves, before they are on the page.
struct Refs {
    picture: NodeRef<svg::Svg>,
    marks: NodeRef<svg::Path>,
    shadow: NodeRef<svg::Path>,
    lights: Vec<LightRefs>,
    shapes: Vec<NodeRef<svg::Path>>,
    /// Holds the last of the shapes, where these move as one.
    carried: NodeRef<svg::G>,
}

struct LightRefs {
    glow: NodeRef<svg::RadialGradient>,
    /// The stops that change with the light: in its middle and halfway out.
    stops: [NodeRef<svg::Stop>; 2],
    halo: NodeRef<svg::Path>,
}

impl Refs {
    fn of(drawing: &Drawing) -> Self {
        let light = |_| LightRefs {
            glow: NodeRef::new(),
            stops: [NodeRef::new(), NodeRef::new()],
            halo: NodeRef::new(),
        };
        Self {
            picture: NodeRef::new(),
            marks: NodeRef::new(),
            shadow: NodeRef::new(),
            lights: drawing.lights().iter().map(light).collect(),
            shapes: drawing.items().iter().map(|_| NodeRef::new()).collect(),
            carried: NodeRef::new(),
        }
    }

    /// The nodes themselves, once they are on the page.
    fn nodes(&self) -> Option<Nodes> {
        let light = |it: &LightRefs| {
            let [middle, halfway] = it.stops;
            Some(LightNodes {
                glow: it.glow.get_untracked()?.into(),
                stops: [middle.get_untracked()?, halfway.get_untracked()?],
                halo: it.halo.get_untracked()?.into(),
            })
        };
        let shape = |it: &NodeRef<svg::Path>| Some(it.get_untracked()?.into());
        Some(Nodes {
            picture: self.picture.get_untracked()?,
            marks: self.marks.get_untracked().map(Into::into),
            shadow: shape(&self.shadow)?,
            lights: self.lights.iter().map(light).collect::<Option<_>>()?,
            shapes: self.shapes.iter().map(shape).collect::<Option<_>>()?,
            carried: self.carried.get_untracked()?.into(),
        })
    }
}

struct Nodes {
    picture: web_sys::SvgElement,
    marks: Option<Element>,
    shadow: Element,
    lights: Vec<LightNodes>,
    shapes: Vec<Element>,
    carried: Element,
}

struct LightNodes {
    glow: Element,
    stops: [web_sys::SvgElement; 2],
    halo: Element,
}

impl Nodes {
    fn write(&self, drawing: &Drawing) {
        write(&self.shadow, "d", drawing.shadow());
        for (path, item) in self.shapes.iter().zip(drawing.items()) {
            write(path, "d", &item.path);
        }
        write(&self.carried, "transform", drawing.shift());
        if let (Some(node), Some(marks)) = (&self.marks, drawing.marks()) {
            write(node, "stroke-dashoffset", &marks.offset);
        }
        for (nodes, light) in self.lights.iter().zip(drawing.lights()) {
            write(&nodes.glow, "gradientTransform", &light.place);
            write(&nodes.halo, "d", &light.halo);
            write(&nodes.halo, "fill-opacity", drawing.activation());
            if drawing.glow().changed() {
                for stop in &nodes.stops {
                    set_style(stop, "--glow", drawing.glow().text());
                }
            }
        }
    }
}

fn write(node: &Element, name: &str, attr: &Attr) {
    if attr.changed() {
        set(node, name, attr.text());
    }
}

/// Browsers refuse an attribute only for a name that is none; these are constants.
fn set(node: &Element, name: &str, value: &str) {
    node.set_attribute(name, value)
        .or_log(Area::Page, "an attribute of the body");
}

fn set_style(node: &web_sys::SvgElement, name: &str, value: &str) {
    node.style()
        .set_property(name, value)
        .or_log(Area::Page, "a style of the body");
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
