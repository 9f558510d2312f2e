//! What stands in the place of a screen while it is fetched, and where it could not be.

use leptos::prelude::*;

use crate::components::{If, Notices, Tabs, Wordmark};
use crate::shell::{AppHandle, LaterPart, use_app};
use groundwork_core::model::{Page, Screen};
use locale::text::later;

/// Fetches the screen, and shows it once it is there.
#[component]
pub fn Fetching(screen: Screen) -> impl IntoView {
    let app = use_app();
    app.fetch_later();
    let is_here = Memo::new(move |_| matches!(app.later(), LaterPart::Here(_)));
    move || {
        let is_here = is_here.get();
        match app.later_untracked() {
            LaterPart::Here(part) if is_here => (part.screen)(screen),
            _ => view! { <Waiting screen /> }.into_any(),
        }
    }
}

/// The same elements while it waits and after it failed, so that the focus stays.
#[component]
fn Waiting(screen: Screen) -> impl IntoView {
    let app = use_app();
    let failed = Memo::new(move |_| matches!(app.later(), LaterPart::Failed));
    let heading = move || {
        if failed.get() {
            later::failed()
        } else {
            later::waiting()
        }
    };
    view! {
        <div class="app fetching" class:failed=move || failed.get() data-screen="fetching">
            <header class="sky">
                <div class="bar">
                    <Wordmark />
                </div>
                <div aria-live="polite">
                    <h1 tabindex="-1">{heading}</h1>
                    <If holds=failed>
                        <p class="lede">{later::remedy()}</p>
                    </If>
                </div>
            </header>
            <main class="bedrock">
                <Notices />
                <If holds=failed>
                    <div class="row">
                        <button
                            class="button-outline solid"
                            on:click=app.does(AppHandle::fetch_later_again)
                        >
                            {later::try_again()}
                        </button>
                    </div>
                </If>
            </main>
            <Tabs current=tab(screen) />
        </div>
    }
}

/// The tab under which a screen is found.
const fn tab(screen: Screen) -> Screen {
    match screen {
        Screen::Learn(_) => Screen::Learn(Page::Contents),
        Screen::Progress | Screen::Report => Screen::Progress,
        _ => Screen::Plan,
    }
}
