//! The bodies on the line between sky and ground.

use leptos::prelude::*;

use super::View;
use crate::components::{If, StillBody, each};
use domain::exercise::{Exercise, Form, Side};
use figure::{Movement, ViewBox};
use groundwork_core::figure_frame::FigureKey;
use groundwork_core::today::Offer;

/// The body on a rest day: on its back, both feet down.
const RESTING: FigureKey = FigureKey {
    exercise: Exercise::GluteBridge,
    form: Form::TwoLegs,
    side: Side::Left,
    band: false,
};

/// The first exercise's body, which a phone shows, and all of them, for a wide screen.
#[component]
pub fn Lineup(view: View) -> impl IntoView {
    let rests = Memo::new(move |_| matches!(view.read().offer, Offer::Still { done: false, .. }));
    let casts = Memo::new(move |_| {
        view.read()
            .rows
            .iter()
            .map(|it| it.cast)
            .collect::<Vec<_>>()
    });
    let in_row = |cast| view! { <StillBody cast view_box=ViewBox::Row /> };
    let hero = move || {
        let (cast, movement) = if rests.get() {
            (Some(RESTING), Movement::Settle)
        } else {
            (casts.read().first().copied(), Movement::Still)
        };
        cast.map(|cast| view! { <StillBody cast view_box=ViewBox::Thumb movement /> })
    };
    view! {
        <If holds=Signal::derive(move || !rests.get())>
            <div class="lineup" aria-hidden="true">
                {move || each(casts.get(), in_row)}
            </div>
        </If>
        <div class="stand" class:resting=move || rests.get() aria-hidden="true">
            <div class="hero">{hero}</div>
        </div>
    }
}
