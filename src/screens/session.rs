//! The Session screen.

use leptos::prelude::*;

/// The Session screen.
#[component]
pub fn Session() -> impl IntoView {
    view! { <main data-screen="session"></main> }
}
