//! The ground that sessions have laid, as a picture.

use crate::app::strata::{Joint, Layer, Strata, WIDTH};
use crate::dom::{El, svg};

/// Draws `strata` with `label` as its text.
pub fn strata(strata: &Strata, label: &str) -> El {
    let (width, height) = (whole(WIDTH), whole(strata.height.ceil()));
    svg("svg")
        .class("strata")
        .attr("viewBox", &format!("0 0 {width} {height}"))
        .attr("width", &width)
        .attr("height", &height)
        .attr("preserveAspectRatio", "none")
        .attr("role", "img")
        .attr("aria-label", label)
        .children(strata.layers.iter().flat_map(layer))
}

fn layer(layer: &Layer) -> [El; 2] {
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
    let path = |class: &str, d: &str| svg("path").class(class).attr("d", d);
    [path(shade, &layer.outline), path(joint, &layer.edge)]
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a drawing is a few thousand px at most"
)]
fn whole(px: f64) -> String {
    (px as u32).to_string()
}
