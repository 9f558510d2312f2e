//! The three controls at the screen's edge. They stay the same buttons while what they do changes,
//! so that the focus stays on them.

use leptos::prelude::*;

use super::View;
use crate::components::{Icon, If, Symbol};
use crate::shell::use_app;

/// Back, pause or resume, and onward; or the answers to the question about pain.
#[component]
pub fn Controls(view: View) -> impl IntoView {
    let app = use_app();
    let running = Memo::new(move |_| view.read().clock() == "running");
    let main_icon = move || {
        let symbol = if running.get() {
            Symbol::Pause
        } else {
            Symbol::Play
        };
        view! { <Icon symbol /> }
    };
    let onward = move || view.read().onward().map_or("", |it| it.1);
    view! {
        <div class="controls" class:asks=move || view.read().question.is_some()>
            <button
                class=""
                on:click=app.does(move |app| app.play(view.read_untracked().backward().0))
            >
                <Icon symbol=Symbol::Back />
                <span>{move || view.read().backward().1}</span>
            </button>
            <button
                class="main"
                on:click=app.does(move |app| app.play(view.read_untracked().play_or_pause().0))
            >
                {main_icon}
                <span>{move || view.read().play_or_pause().1}</span>
            </button>
            <If holds=Signal::derive(move || view.read().onward().is_some())>
                <button
                    class=""
                    on:click=app
                        .does(move |app| {
                            if let Some((action, _)) = view.read_untracked().onward() {
                                app.play(action);
                            }
                        })
                >
                    <Icon symbol=Symbol::Skip />
                    <span>{onward}</span>
                </button>
            </If>
        </div>
    }
}
