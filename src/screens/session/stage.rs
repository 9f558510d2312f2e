//! The stage: the exercise's name, what to mind, and the body that shows the movement.

use leptos::prelude::*;

use super::View;
use crate::components::MovingBody;
use crate::shell::use_app;
use groundwork_core::words::notices::{line, notice_topic};
use groundwork_core::{figure_frame, session_line};
use locale::text;

/// The upper half of the screen. A press on it pauses or resumes.
#[component]
pub fn Stage(view: View) -> impl IntoView {
    let app = use_app();
    let still = app.is_still();
    let at = Memo::new(move |_| {
        app.sample(|it, now| figure_frame::figure_frame(it, now, still))
            .flatten()
    });
    let told = Memo::new(move |_| app.look(session_line::line));
    let words = move || told.get().map_or_else(|| view.read().cue, line);
    view! {
        <div class="stage" data-surface>
            <div class="stage-title">
                // It has the focus at first, and a focused heading that changes is read again.
                <h1 class="visually-hidden" tabindex="-1">
                    {text::session::heading()}
                </h1>
                <h2>{move || view.read().title.clone()}</h2>
                <span class="tabular">{move || view.read().time_left.clone()}</span>
            </div>
            // What the session tells besides takes the place of the word on form for a while.
            <p
                class="cue"
                class:told=move || told.get().is_some()
                data-notice=move || told.get().map(notice_topic)
            >
                {words}
            </p>
            <div class="stage-figure">
                <MovingBody at />
            </div>
        </div>
    }
}
