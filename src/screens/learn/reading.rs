//! The frame of a page below the contents: the link back, the heading, and the navigation.

use leptos::prelude::*;

use crate::components::{Icon, If, Symbol, Tabs};
use crate::shell::use_app;
use groundwork_core::model::{Page, Screen};

/// A page that is read from top to bottom. Its children are the `main` element: what is static in
/// it is then one piece of HTML for each section.
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

/// The link from a page to the contents, or to the session that was left for it.
#[component]
pub fn BackToContents() -> impl IntoView {
    let in_session = use_app().signal(|it| it.session.is_some());
    let contents = || {
        view! {
            <a class="back-link" href="#/learn">
                <Icon symbol=Symbol::Earlier />
                "Learn"
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
            "Back to the session"
        </a>
    }
}
