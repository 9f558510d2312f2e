//! The session as an audio file.

use leptos::prelude::*;

use crate::shell::use_app;
use groundwork_core::msg::Msg;
use groundwork_core::track::TrackMsg;
use groundwork_core::words::track as words;
use locale::text::track as text;

/// Saves the routine that is shown as an audio file, and says how far that has come.
#[component]
pub fn SaveTrack() -> impl IntoView {
    let app = use_app();
    view! {
        <div class="row">
            <button class="button-outline" on:click=app.sends(Msg::Track(TrackMsg::Save))>
                {text::save()}
            </button>
        </div>
        <p class="caption">{text::save_about()}</p>
        <p class="caption" aria-live="polite">
            {move || words::saving(app.read(|it| it.saving))}
        </p>
    }
}
