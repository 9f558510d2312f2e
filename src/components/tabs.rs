//! The navigation between screens: at the bottom of a phone, in the header of a wide screen.

use leptos::prelude::*;

use super::{Icon, Symbol, each};
use groundwork_core::model::{Page, Screen};

const TABS: [(Screen, Symbol, &str); 4] = [
    (Screen::Today, Symbol::Today, "Today"),
    (Screen::Progress, Symbol::Progress, "Progress"),
    (Screen::Learn(Page::Contents), Symbol::Learn, "Learn"),
    (Screen::Plan, Symbol::Plan, "Plan"),
];

/// The navigation, with `current` marked.
#[component]
pub fn Tabs(current: Screen) -> impl IntoView {
    let tab = |(screen, symbol, name): (Screen, Symbol, &'static str)| {
        view! {
            <a href=screen.address() aria-current=(screen == current).then_some("page")>
                <Icon symbol />
                <span>{name}</span>
            </a>
        }
    };
    view! {
        <nav class="tabs" aria-label="Main">
            {each(TABS, tab)}
        </nav>
    }
}
