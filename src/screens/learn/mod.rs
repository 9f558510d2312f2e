//! What the exercises are, why glutes, when to ask, and what the app is.
//!
//! The facts are those of the article that the routine comes from and of the sources that the About
//! page names.

mod about;
mod contents;
mod exercise;
mod guide;
mod professional;
mod reading;
mod safety;
mod why;

use leptos::prelude::*;

use about::About;
use contents::Contents;
use exercise::ExerciseGuide;
use groundwork_core::model::Page;
use professional::Professional;
use safety::Safety;
use why::Why;

/// The Learn screen, at one of its pages.
#[component]
pub fn Learn(page: Page) -> impl IntoView {
    match page {
        Page::Contents => view! { <Contents /> }.into_any(),
        Page::Exercise(exercise) => view! { <ExerciseGuide exercise /> }.into_any(),
        Page::Why => view! { <Why /> }.into_any(),
        Page::Professional => view! { <Professional /> }.into_any(),
        Page::Safety => view! { <Safety /> }.into_any(),
        Page::About => view! { <About /> }.into_any(),
    }
}
