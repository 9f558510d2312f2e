//! The choice to play the session with the screen off.

use leptos::prelude::*;

use crate::components::Switch;
use crate::shell::use_app;
use groundwork_core::msg::Msg;
use groundwork_core::track::TrackMsg;
use locale::text::track as text;

/// A switch below Start.
#[component]
pub fn ScreenOff() -> impl IntoView {
    let app = use_app();
    view! {
        <div class="screen-off">
            <Switch
                name=text::screen_off()
                about=text::screen_off_short()
                on=app.signal(|it| it.settings.screen_off)
                msg=Msg::Track(TrackMsg::Choose)
            />
        </div>
    }
}
