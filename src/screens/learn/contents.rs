//! The contents: each exercise with its picture, and the pages to read.

use leptos::prelude::*;

use super::reading::BackToSession;
use crate::components::{Dotted, If, Notices, StillBody, Tabs, Wordmark, each};
use crate::shell::use_app;
use figure::ViewBox;
use groundwork_core::learn::{self, ExerciseLink};
use groundwork_core::model::{Page, Screen};
use locale::text;

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
                <h1 tabindex="-1">{text::learn::heading()}</h1>
            </header>
            <main>
                <Notices />
                <div class="floors">{move || each(exercises.get(), floor)}</div>
                <div class="reads ground">
                    <a href="#/learn/why">
                        <b>{text::why::title()}</b>
                        " "
                        <span>{text::why::summary()}</span>
                    </a>
                    <a href="#/learn/professional">
                        <b>{text::professional::title()}</b>
                        " "
                        <span>{text::professional::summary()}</span>
                    </a>
                    <a href="#/learn/safety">
                        <b>{text::safety::title()}</b>
                        " "
                        <span>{text::safety::summary()}</span>
                    </a>
                    <a href="#/learn/about">
                        <b>{text::about::title()}</b>
                        " "
                        <span>{text::about::summary()}</span>
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
