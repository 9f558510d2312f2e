//! The stage: the exercise's name, what to mind, and the body that shows the movement.

use leptos::prelude::*;

use super::{View, toggles};
use crate::components::{MovingBody, Notices};
use crate::shell::use_app;
use groundwork_core::figure_frame;

/// The upper half of the screen. A press on it pauses or resumes.
#[component]
pub fn Stage(view: View) -> impl IntoView {
    let app = use_app();
    let still = app.is_still();
    let at = Memo::new(move |_| {
        app.sample(|it, now| figure_frame::figure_frame(it, now, still))
            .flatten()
    });
    view! {
        <div class="stage" on:click=toggles(app)>
            <div class="s-title">
                <h1 tabindex="-1">{move || view.read().title.clone()}</h1>
                <span class="tn">{move || view.read().time_left.clone()}</span>
            </div>
            <p class="cue">{move || view.read().cue}</p>
            <div>
                <Notices />
            </div>
            <div class="s-fig">
                <MovingBody at />
            </div>
        </div>
    }
}
