//! What to know before the first session; the note on Today, and more.

use leptos::prelude::*;

use super::reading::{Points, Reading};
use crate::components::{Marked, Notices};
use locale::text::{professional, safety};

/// What to know before the first session.
#[component]
pub fn Safety() -> impl IntoView {
    view! {
        <Reading title=safety::title()>
            <main class="bedrock">
                <Notices />
                <section class="urgent">
                    <h2>{safety::signs_heading()}</h2>
                    <p>
                        <Marked text=safety::signs() />
                    </p>
                </section>
                <section>
                    <h2>{safety::scope_heading()}</h2>
                    <p>{safety::scope()}</p>
                </section>
                <section>
                    <h2>{safety::stop_heading()}</h2>
                    <p>{safety::pain_scale()}</p>
                    <Points points=&[safety::pain_mild, safety::pain_middle, safety::pain_strong] />
                    <p>{safety::ache()}</p>
                </section>
                <p class="caption">
                    <a href="#/learn/professional">{professional::title()}</a>
                </p>
            </main>
        </Reading>
    }
}
