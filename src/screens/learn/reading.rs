//! What the pages below the contents share: their frame (the link back, the heading, the
//! navigation), and lists.

use leptos::prelude::*;

use crate::components::{Icon, If, Marked, Symbol, Tabs, each};
use crate::shell::use_app;
use groundwork_core::model::{Page, Screen};
use locale::text;

/// A sentence in the person's language, in which a part may be marked as bold.
pub type Text = fn() -> &'static str;

/// A page that is read from top to bottom. Its children are the `main` element.
#[component]
pub fn Reading(title: &'static str, children: Children) -> impl IntoView {
    view! {
        <div class="app learn read" data-screen="learn">
            <header class="sky">
                <BackToContents />
                <h1 tabindex="-1">{title}</h1>
            </header>
            {children()}
            <Tabs current=Screen::Learn(Page::Contents) />
        </div>
    }
}

/// A list of points.
#[component]
pub fn Points(points: &'static [Text]) -> impl IntoView {
    view! {
        <ul class="plain">
            {each(
                points,
                |point| {
                    view! {
                        <li>
                            <Marked text=point() />
                        </li>
                    }
                },
            )}
        </ul>
    }
}

/// The link from a page to the contents, or to the session that was left for it.
#[component]
pub fn BackToContents() -> impl IntoView {
    let in_session = use_app().signal(|it| it.session.is_some());
    let contents = || {
        view! {
            <a class="back-link" href="#/learn">
                <Icon symbol=Symbol::Earlier />
                {text::app::learn()}
            </a>
        }
    };
    view! {
        <div class="bar">
            <If holds=in_session otherwise=contents>
                <BackToSession />
            </If>
        </div>
    }
}

/// The link to the session that was left.
#[component]
pub fn BackToSession() -> impl IntoView {
    view! {
        <a class="back-link" href="#/session">
            <Icon symbol=Symbol::Earlier />
            {text::learn::back_to_session()}
        </a>
    }
}
