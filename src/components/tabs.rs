//! The navigation between screens: at the bottom of a phone, in the header of a wide screen.

use leptos::prelude::*;

use super::{Icon, Symbol, each};
use groundwork_core::model::{Page, Screen};
use locale::text;

type Tab = (Screen, Symbol, fn() -> &'static str);

const TABS: [Tab; 4] = [
    (Screen::Today, Symbol::Today, text::app::today),
    (Screen::Progress, Symbol::Progress, text::app::progress),
    (
        Screen::Learn(Page::Contents),
        Symbol::Learn,
        text::app::learn,
    ),
    (Screen::Plan, Symbol::Plan, text::app::plan),
];

/// The navigation, with `current` marked.
#[component]
pub fn Tabs(current: Screen) -> impl IntoView {
    let tab = |(screen, symbol, name): Tab| {
        view! {
            <a href=screen.address() aria-current=(screen == current).then_some("page")>
                <Icon symbol />
                <span>{name()}</span>
            </a>
        }
    };
    view! {
        <nav class="tabs" aria-label=text::app::main()>
            {each(TABS, tab)}
        </nav>
    }
}
