//! The body as a picture that does not move, as it stands for the exercise.

use super::Html;
use crate::app::stage::Cast;
use crate::figure::{Drawing, Layer, MIRROR, Moment, ViewBox};

/// Draws the body of `cast`.
pub fn still(html: &mut Html, cast: Cast, view_box: ViewBox) {
    still_at(html, cast, view_box, Moment::Still);
}

/// Draws the body of `cast` at this moment of its movement.
pub fn still_at(html: &mut Html, cast: Cast, view_box: ViewBox, moment: Moment) {
    if cfg!(figureless) {
        return;
    }
    let figure = cast.figure();
    let mut drawing = Drawing::new(figure, cast.band, true);
    drawing.draw(figure.pose(moment));
    let transform = if figure.is_mirrored(cast.side) {
        MIRROR
    } else {
        ""
    };
    html.fill(
        "<svg class=fig viewBox=\"~\" preserveAspectRatio='xMidYMax meet' aria-hidden=true>\
         <g transform=\"~\"><path class=fig-shadow d=\"~\"/>",
        &[
            &figure.view_box_text(view_box, cast.side),
            transform,
            drawing.shadow().text(),
        ],
    );
    for item in drawing.items() {
        let d = item.d.text();
        match &item.layer {
            Layer::Flesh(flesh) => html.fill("<path d=\"~\" fill=\"~\"/>", &[d, flesh.role.css()]),
            Layer::BandBack => band(html, d, "var(--fig-band-back)", drawing.band_edge()),
            Layer::BandFront => band(html, d, "var(--fig-band)", drawing.band_edge()),
        }
    }
    html.raw("</g></svg>");
}

fn band(html: &mut Html, d: &str, fill: &str, edge: &str) {
    html.fill(
        "<path d=\"~\" fill=\"~\" stroke=var(--fig-band-edge) stroke-width=\"~\" paint-order=stroke />",
        &[d, fill, edge],
    );
}
