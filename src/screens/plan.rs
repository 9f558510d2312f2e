//! The Plan screen.

use leptos::prelude::*;

/// The Plan screen.
#[component]
pub fn Plan() -> impl IntoView {
    view! { <main data-screen="plan"></main> }
}
