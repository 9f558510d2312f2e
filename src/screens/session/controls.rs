//! The three controls at the screen's edge. They stay the same buttons while what they do changes,
//! so that the focus stays on them; but Skip and "Go now" are two, and the focus goes on at Pause: a
//! second press of Skip would begin an exercise early.

use leptos::prelude::*;

use super::View;
use crate::components::{Icon, If, Symbol};
use crate::shell::use_app;
use groundwork_core::msg::Action;
use locale::text;

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
    let onward = Memo::new(move |_| view.read().onward());
    let begins = Memo::new(move |_| onward.get().is_some_and(|it| it.0 == Action::GoNow));
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
            <If holds=Signal::derive(move || begins.get())>
                <button class="" data-then=".controls .main" on:click=app.plays(Action::GoNow)>
                    <Icon symbol=Symbol::Skip />
                    <span>{text::session::go_now()}</span>
                </button>
            </If>
            <If holds=Signal::derive(move || onward.get().is_some() && !begins.get())>
                <button
                    class=""
                    data-then=".controls .main"
                    on:click=app
                        .does(move |app| {
                            if let Some((action, _)) = onward.get_untracked() {
                                app.play(action);
                            }
                        })
                >
                    <Icon symbol=Symbol::Skip />
                    <span>{move || onward.get().map_or("", |it| it.1)}</span>
                </button>
            </If>
        </div>
    }
}
