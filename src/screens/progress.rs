//! The Progress screen.

use leptos::prelude::*;

/// The Progress screen.
#[component]
pub fn Progress() -> impl IntoView {
    view! { <main data-screen="progress"></main> }
}
