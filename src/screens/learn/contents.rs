//! The contents: each exercise with its picture, and the pages to read.

use leptos::prelude::*;

use super::reading::BackToSession;
use crate::components::{Dotted, If, Notices, StillBody, Tabs, Wordmark, each};
use crate::shell::use_app;
use figure::ViewBox;
use groundwork_core::learn::{self, ExerciseLink};
use groundwork_core::model::{Page, Screen};

/// The links to all pages of Learn.
#[component]
pub fn Contents() -> impl IntoView {
    let app = use_app();
    let exercises = app.memo(learn::exercises);
    let in_session = app.signal(|it| it.session.is_some());
    let floor = |link| view! { <Floor link /> };
    view! {
        <div class="app learn" data-screen="learn">
            <header class="sky">
                <div class="bar">
                    <If holds=in_session otherwise=|| view! { <Wordmark /> }>
                        <BackToSession />
                    </If>
                </div>
                <h1 tabindex="-1">"How to do it well."</h1>
            </header>
            <main>
                <Notices />
                <div class="floors">{move || each(exercises.get(), floor)}</div>
                <div class="reads ground">
                    <a href="#/learn/why">
                        <b>"Why glutes?"</b>
                        " "
                        <span>"What is known, and what is not"</span>
                    </a>
                    <a href="#/learn/professional">
                        <b>"When to ask a professional"</b>
                        " "
                        <span>"Signs that need more than exercise"</span>
                    </a>
                    <a href="#/learn/safety">
                        <b>"Before you start"</b>
                        " "
                        <span>"Who this is for, and when to stop"</span>
                    </a>
                    <a href="#/learn/about">
                        <b>"About"</b>
                        " "
                        <span>"Sources, privacy, licence"</span>
                    </a>
                </div>
            </main>
            <Tabs current=Screen::Learn(Page::Contents) />
        </div>
    }
}

/// An exercise, standing on a line of its own.
#[component]
fn Floor(link: ExerciseLink) -> impl IntoView {
    view! {
        <a class="floor" href=link.address>
            <span>
                <b>{link.name}</b>
                " "
                <span>
                    <Dotted text=link.dose />
                </span>
            </span>
            <StillBody cast=link.cast view_box=ViewBox::Row />
        </a>
    }
}
