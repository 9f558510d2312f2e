//! What to know before the first session; the note on Today, and more.

use leptos::prelude::*;

use super::reading::Reading;
use crate::components::Notices;
use groundwork_core::words;

/// What to know before the first session.
#[component]
pub fn Safety() -> impl IntoView {
    view! {
        <Reading title="Before you start">
            <main class="bedrock">
                <Notices />
                <section class="urgent">
                    <h2>"Do not start with these"</h2>
                    <p>{words::SAFETY_LEAD} <b>{words::SAFETY_SIGNS}</b></p>
                </section>
                <section>
                    <h2>"Who this is for"</h2>
                    <p>{words::SAFETY_SCOPE}</p>
                </section>
                <section>
                    <h2>"When to stop"</h2>
                    <p>"Pain is a number from 0, none, to 10, the worst you can imagine:"</p>
                    <ul class="plain">
                        <li>
                            <b>"0 to 2:"</b>
                            " carry on."
                        </li>
                        <li>
                            <b>"3 to 5:"</b>
                            " move less far, and do not go up a step."
                        </li>
                        <li>
                            <b>"Above 5, or sharp, or spreading down a leg:"</b>
                            " stop that exercise."
                        </li>
                    </ul>
                    <p>"Muscles that ache for a day or two are normal."</p>
                </section>
                <p class="caption">
                    <a href="#/learn/professional">"When to ask a professional"</a>
                </p>
            </main>
        </Reading>
    }
}
