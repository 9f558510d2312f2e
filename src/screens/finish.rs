//! The Finish screen.

use leptos::prelude::*;

/// The Finish screen.
#[component]
pub fn Finish() -> impl IntoView {
    view! { <main data-screen="finish"></main> }
}
