//! The ground that sessions have laid, as a picture.

use leptos::prelude::*;

use super::each;
use groundwork_core::strata::{Joint, Layer, Strata, Texture, WIDTH};

/// The layers of `strata`, with `label` as their text. With `on_press` each layer can be pressed: it
/// is called with the layer's index from the top.
#[component]
pub fn Ground(
    strata: Strata,
    #[prop(into)] label: String,
    #[prop(optional, into)] on_press: Option<Callback<usize>>,
) -> impl IntoView {
    let Strata { layers, height } = strata;
    let (width, height) = (whole(WIDTH), whole(height.ceil()));
    // Joints are drawn above all layers where these are pressed, else each above its own.
    let (paths, joints) = match on_press {
        Some(press) => (
            each(layers.iter().enumerate(), |(index, layer)| {
                view! {
                    <path
                        class=shade(layer.texture, layer.shade)
                        fill=fill(layer.texture)
                        d=layer.outline.clone()
                        on:click=move |_| press.run(index)
                    />
                }
            }),
            each(
                &layers,
                |layer| view! { <LayerJoint layer=layer.clone() /> },
            ),
        ),
        None => (
            each(&layers, |layer| {
                view! {
                    <path
                        class=shade(layer.texture, layer.shade)
                        fill=fill(layer.texture)
                        d=layer.outline.clone()
                    />
                    <LayerJoint layer=layer.clone() />
                }
            }),
            Vec::new(),
        ),
    };
    view! {
        <svg
            class="strata"
            viewBox=format!("0 0 {width} {height}")
            width=width.to_string()
            height=height.to_string()
            preserveAspectRatio="none"
            role="img"
            aria-label=label
        >
            {paths}
            {joints}
        </svg>
    }
}

#[component]
fn LayerJoint(layer: Layer) -> impl IntoView {
    let class = match layer.joint {
        Joint::Plain => "joint",
        Joint::Rest => "joint seam",
        Joint::Empty => "joint empty",
    };
    // Dark below the dashes, so that they show on sand too.
    let dark = (layer.joint == Joint::Empty)
        .then(|| view! { <path class="joint dark" d=layer.edge.clone() /> });
    view! {
        {dark}
        <path class=class d=layer.edge />
    }
}

const fn shade(texture: Texture, shade: u8) -> Option<&'static str> {
    match (texture, shade) {
        (Texture::Plain, 0) => Some("loam"),
        (Texture::Plain, 1) => Some("loam loam-b"),
        (Texture::Plain, _) => Some("loam loam-c"),
        (_, 1) => Some("dim"),
        (_, _) => None,
    }
}

const fn fill(texture: Texture) -> Option<&'static str> {
    match texture {
        Texture::Plain => None,
        Texture::Sand => Some("url(#sand)"),
        Texture::Loam => Some("url(#loam)"),
        Texture::Stone => Some("url(#stone)"),
    }
}

/// A patch of `texture`, for a legend.
#[component]
pub fn Patch(texture: Texture) -> impl IntoView {
    view! {
        <svg class="swatch" aria-hidden="true">
            <rect class=shade(texture, 0) fill=fill(texture) width="100%" height="100%" />
        </svg>
    }
}

/// The textures that strata and patches are filled with. A page that shows any has them once.
#[component]
pub fn Textures() -> impl IntoView {
    view! {
        <svg class="visually-hidden" aria-hidden="true">
            <defs>
                <pattern id="sand" width="12" height="8" patternUnits="userSpaceOnUse">
                    <path fill="var(--sand)" d="M0 0h12v8H0z" />
                    <path
                        stroke="var(--sand-mark)"
                        stroke-width="2.2"
                        stroke-linecap="round"
                        d="M2 2h0M8 6h0"
                    />
                    <path
                        stroke="var(--sand-mark)"
                        stroke-width="1.5"
                        stroke-linecap="round"
                        d="M9.5 1.5h0M4 5.5h0"
                    />
                </pattern>
                <pattern id="loam" width="18" height="8" patternUnits="userSpaceOnUse">
                    <path fill="var(--loam)" d="M0 0h18v8H0z" />
                    <path stroke="var(--loam-mark)" stroke-width="1.3" d="M1 2h9M10 6h8M0 6h2" />
                </pattern>
                <pattern id="stone" width="22" height="9" patternUnits="userSpaceOnUse">
                    <path fill="var(--stone)" d="M0 0h22v9H0z" />
                    <path
                        stroke="var(--stone-mark)"
                        stroke-width="1.2"
                        d="M0 .6h22M0 5.1h22M5 .6v4.5M16 5.1v4"
                    />
                </pattern>
            </defs>
        </svg>
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a drawing is a few thousand px at most"
)]
fn whole(px: f64) -> u32 {
    px as u32
}
