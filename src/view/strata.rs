//! The ground that sessions have laid, as a picture.

use super::Html;
use crate::app::strata::{Joint, Strata, WIDTH};

/// Draws `strata` with `label` as its text.
pub fn strata(html: &mut Html, strata: &Strata, label: &str) {
    let (width, height) = (whole(WIDTH), whole(strata.height.ceil()));
    html.fill(
        "<svg class=strata viewBox=\"0 0 ~ ~\" width=\"~\" height=\"~\" preserveAspectRatio=none \
         role=img aria-label=\"~\">",
        &[&width, &height, &width, &height, label],
    );
    for layer in &strata.layers {
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
        html.fill(
            "<path class=\"~\" d=\"~\"/><path class=\"~\" d=\"~\"/>",
            &[shade, &layer.outline, joint, &layer.edge],
        );
    }
    html.raw("</svg>");
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a drawing is a few thousand px at most"
)]
fn whole(px: f64) -> String {
    (px as u32).to_string()
}
