//! The body as a picture that does not move.

use leptos::prelude::*;

use super::each;
use figure::{BAND_EDGE, MIRROR, Movement, StillShape, ViewBox};
use groundwork_core::figure_frame::FigureKey;

/// The body of `cast` at one point of its movement. It decorates what the text beside it says.
#[component]
pub fn StillBody(
    cast: FigureKey,
    view_box: ViewBox,
    #[prop(default = Movement::Still)] movement: Movement,
) -> impl IntoView {
    let figure = cast.figure();
    let picture = figure.still_picture(view_box, cast.side, cast.band, figure.pose(movement));
    let transform = picture.mirrored.then_some(MIRROR);
    let path = |shape: StillShape| {
        let edge = shape.edge.is_some();
        view! {
            <path
                d=shape.d
                fill=shape.fill
                stroke=edge.then_some(BAND_EDGE)
                stroke-width=shape.edge
                paint-order=edge.then_some("stroke")
            />
        }
    };
    view! {
        <svg
            class="fig"
            viewBox=picture.view_box
            preserveAspectRatio="xMidYMax meet"
            aria-hidden="true"
        >
            <g transform=transform>
                <path class="fig-shadow" d=picture.shadow />
                {each(picture.shapes, path)}
            </g>
        </svg>
    }
}
