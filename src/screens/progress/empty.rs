//! The Progress screen before the first session.

use leptos::prelude::*;

use super::View;
use crate::components::{Icon, Notices, StillBody, Symbol, Tabs, Wordmark};
use crate::shell::{AppHandle, use_app};
use figure::ViewBox;
use groundwork_core::model::Screen;
use locale::text;

/// An offer to lay the first layer, above the ground that is still empty.
#[component]
pub fn EmptyProgress(view: View) -> impl IntoView {
    let app = use_app();
    let body = move || {
        let cast = view.read().empty.as_ref().and_then(|it| it.cast);
        cast.map(|cast| view! { <StillBody cast view_box=ViewBox::Row /> })
    };
    let start = move || {
        let minutes = view.read().empty.as_ref().and_then(|it| it.minutes.clone());
        minutes.map(|minutes| {
            view! {
                <div class="slab">
                    <button
                        class="start"
                        aria-describedby="how-long"
                        on:click=app.does(AppHandle::start)
                    >
                        <Icon symbol=Symbol::Play />
                        <span class="start-label">{text::progress::lay_the_first()}</span>
                    </button>
                    <span class="start-note" id="how-long">
                        {minutes}
                    </span>
                </div>
            }
        })
    };
    view! {
        <div class="app prog bare" data-screen="progress">
            <header class="sky">
                <div class="bar">
                    <Wordmark />
                </div>
                <h1 tabindex="-1">{text::progress::empty()}</h1>
                <p class="lede">{text::progress::empty_lede()}</p>
                <div class="stand" aria-hidden="true">
                    {body}
                </div>
            </header>
            <main class="ground">
                <Notices />
                {start}
                <div class="probe" aria-hidden="true">
                    <span>{text::progress::in_weeks(2_u8)}</span>
                    <span>{text::progress::in_weeks(4_u8)}</span>
                    <span>{text::progress::in_weeks(10_u8)}</span>
                </div>
            </main>
            <Tabs current=Screen::Progress />
        </div>
    }
}
