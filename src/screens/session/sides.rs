//! The two sides, with the working one marked.

use leptos::prelude::*;

use super::View;
use crate::components::If;
use domain::exercise::Side;
use groundwork_core::words;

/// Left and right as they are seen from above, or both legs at once.
#[component]
pub fn Sides(view: View) -> impl IntoView {
    let text = move |of: Side| {
        let view = view.read();
        match view.side {
            Some(side) if side != of => words::idle_side(side, view.other_done),
            working => words::working_side(view.exercise, working),
        }
    };
    let left_class = move || match view.read().side {
        None => Some("on both"),
        Some(Side::Left) => Some("on"),
        Some(Side::Right) => None,
    };
    view! {
        <div class="sides">
            <span class=left_class>{move || text(Side::Left)}</span>
            <If holds=Signal::derive(move || view.read().side.is_some())>
                <span class=move || {
                    (view.read().side == Some(Side::Right)).then_some("on")
                }>{move || text(Side::Right)}</span>
            </If>
        </div>
    }
}
