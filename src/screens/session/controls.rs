//! The three controls at the screen's edge. They stay the same buttons while what they do changes,
//! so that the focus stays on them.

use leptos::prelude::*;

use super::View;
use crate::components::{Icon, Symbol};
use crate::shell::use_app;
use groundwork_core::msg::Action;

/// Back, pause or resume, and onward.
#[component]
pub fn Controls(view: View) -> impl IntoView {
    let app = use_app();
    let running = Memo::new(move |_| view.read().running);
    let main_icon = move || {
        let symbol = if running.get() {
            Symbol::Pause
        } else {
            Symbol::Play
        };
        view! { <Icon symbol /> }
    };
    view! {
        <div class="controls">
            <button class="" on:click=app.plays(Action::Back)>
                <Icon symbol=Symbol::Back />
                <span>"Back"</span>
            </button>
            <button
                class="main"
                on:click=app.does(move |app| app.play(view.read_untracked().play_or_pause().0))
            >
                {main_icon}
                <span>{move || view.read().play_or_pause().1}</span>
            </button>
            <button
                class=""
                on:click=app.does(move |app| app.play(view.read_untracked().onward().0))
            >
                <Icon symbol=Symbol::Skip />
                <span>{move || view.read().onward().1}</span>
            </button>
        </div>
    }
}
