//! The body as a picture that does not move.

use leptos::prelude::*;

use super::each;
use figure::{Drawing, Item, Layer, MIRROR, Movement, ViewBox};
use groundwork_core::figure_frame::FigureKey;

/// The body of `cast` at one point of its movement. It decorates what the text beside it says.
#[component]
pub fn StillBody(
    cast: FigureKey,
    view_box: ViewBox,
    #[prop(default = Movement::Still)] movement: Movement,
) -> impl IntoView {
    let figure = cast.figure();
    let mut drawing = Drawing::new(figure, cast.band, true);
    drawing.draw(figure.pose(movement));
    let transform = figure.is_mirrored(cast.side).then_some(MIRROR);
    let edge = drawing.band_edge().to_owned();
    let shadow = drawing.shadow().text().to_owned();
    let path = |item: &Item| {
        let d = item.path.text().to_owned();
        let fill = match item.layer {
            Layer::Flesh(flesh) => return view! { <path d=d fill=flesh.role.css() /> }.into_any(),
            Layer::BandBack => "var(--fig-band-back)",
            Layer::BandFront => "var(--fig-band)",
        };
        view! {
            <path
                d=d
                fill=fill
                stroke="var(--fig-band-edge)"
                stroke-width=edge.clone()
                paint-order="stroke"
            />
        }
        .into_any()
    };
    view! {
        <svg
            class="fig"
            viewBox=figure.view_box_text(view_box, cast.side)
            preserveAspectRatio="xMidYMax meet"
            aria-hidden="true"
        >
            <g transform=transform>
                <path class="fig-shadow" d=shadow />
                {each(drawing.items(), path)}
            </g>
        </svg>
    }
}
