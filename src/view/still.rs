//! The body as a picture that does not move, as it stands for the exercise.

use std::cell::RefCell;
use std::rc::Rc;

use super::Html;
use figure::{Drawing, Layer, MIRROR, Moment, ViewBox};
use groundwork_core::stage::Cast;

/// Draws the body of `cast`.
pub fn still(html: &mut Html, cast: Cast, view_box: ViewBox) {
    still_at(html, cast, view_box, Moment::Still);
}

/// Draws the body of `cast` at this moment of its movement.
pub fn still_at(html: &mut Html, cast: Cast, view_box: ViewBox, moment: Moment) {
    let known = DRAWN.with_borrow(|drawn| {
        let found = drawn.iter().find(|it| it.0 == (cast, moment));
        found.map(|it| it.1.clone())
    });
    let body = known.unwrap_or_else(|| {
        let body = Rc::new(body(cast, moment));
        DRAWN.with_borrow_mut(|drawn| drawn.push(((cast, moment), body.clone())));
        body
    });
    html.fill(
        "<svg class=fig viewBox=\"~\" preserveAspectRatio='xMidYMax meet' aria-hidden=true>",
        &[&cast.figure().view_box_text(view_box, cast.side)],
    );
    html.raw(&body);
}

type Drawn = Vec<((Cast, Moment), Rc<String>)>;

thread_local! {
    /// The bodies that were drawn, each once: Today shows one in several sizes, and comes again
    /// with every change. There are no more than exercises in their forms.
    static DRAWN: RefCell<Drawn> = const { RefCell::new(Vec::new()) };
}

fn body(cast: Cast, moment: Moment) -> String {
    let figure = cast.figure();
    let mut drawing = Drawing::new(figure, cast.band, true);
    drawing.draw(figure.pose(moment));
    let transform = if figure.is_mirrored(cast.side) {
        MIRROR
    } else {
        ""
    };
    let mut html = Html::new();
    html.fill(
        "<g transform=\"~\"><path class=fig-shadow d=\"~\"/>",
        &[transform, drawing.shadow().text()],
    );
    for item in drawing.items() {
        let d = item.d.text();
        match &item.layer {
            Layer::Flesh(flesh) => html.fill("<path d=\"~\" fill=\"~\"/>", &[d, flesh.role.css()]),
            Layer::BandBack => band(&mut html, d, "var(--fig-band-back)", drawing.band_edge()),
            Layer::BandFront => band(&mut html, d, "var(--fig-band)", drawing.band_edge()),
        }
    }
    html.raw("</g></svg>");
    html.finish()
}

fn band(html: &mut Html, d: &str, fill: &str, edge: &str) {
    html.fill(
        "<path d=\"~\" fill=\"~\" stroke=var(--fig-band-edge) stroke-width=\"~\" paint-order=stroke />",
        &[d, fill, edge],
    );
}
