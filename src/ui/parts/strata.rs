//! The ground that sessions have laid, as a picture.

use leptos::prelude::*;

use crate::app::strata::{Joint, Layer, Strata, WIDTH};

/// Draws `strata` with `label` as its text.
pub fn strata(strata: &Strata, label: String) -> impl IntoView + use<> {
    let height = strata.height.ceil();
    let layers: Vec<_> = strata.layers.iter().map(layer).collect();
    view! {
        <svg
            class="strata"
            viewBox=format!("0 0 {WIDTH} {height}")
            width=WIDTH
            height=height
            role="img"
            aria-label=label
        >
            {layers}
        </svg>
    }
}

fn layer(layer: &Layer) -> impl IntoView + use<> {
    let shade = match layer.shade {
        0 => "loam",
        1 => "loam loam-b",
        _ => "loam loam-c",
    };
    let joint = match layer.joint {
        Joint::Plain => "joint",
        Joint::Rest => "joint seam",
        Joint::Empty => "joint empty",
    };
    view! {
        <path class=shade d=layer.outline.clone() />
        <path class=joint d=layer.edge.clone() />
    }
}
