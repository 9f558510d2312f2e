//! The Learn screen.

use groundwork_core::model::Page;
use leptos::prelude::*;

/// The Learn screen.
#[component]
pub fn Learn(page: Page) -> impl IntoView {
    let _ = page;
    view! { <main data-screen="learn"></main> }
}
