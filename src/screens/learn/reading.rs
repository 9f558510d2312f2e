//! The frame of a page below the contents: the link back, the heading, and the navigation.

use leptos::prelude::*;

use crate::components::{Icon, Symbol, Tabs};
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

/// The link from a page to the contents.
#[component]
pub fn BackToContents() -> impl IntoView {
    view! {
        <div class="bar">
            <a class="backl" href="#/learn">
                <Icon symbol=Symbol::Earlier />
                "Learn"
            </a>
        </div>
    }
}
