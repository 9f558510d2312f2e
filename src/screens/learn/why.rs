//! Why train the glutes, as far as it is known.

use leptos::prelude::*;

use super::reading::{Points, Reading};
use crate::components::{Marked, Notices};
use locale::text::why;

/// Why glutes.
#[component]
pub fn Why() -> impl IntoView {
    view! {
        <Reading title=why::title()>
            <main class="bedrock">
                <Notices />
                <section>
                    <h2>{why::role()}</h2>
                    <p>{why::role_hip()}</p>
                    <p>{why::role_back()}</p>
                </section>
                <section>
                    <h2>{why::exercises()}</h2>
                    <p>{why::exercises_each()}</p>
                </section>
                <section>
                    <h2>{why::known()}</h2>
                    <Points points=&[
                        why::known_eases,
                        why::known_rarer,
                        why::known_kinds,
                        why::known_weaker,
                    ] />
                </section>
                <section>
                    <h2>{why::unknown()}</h2>
                    <Points points=&[why::unknown_first, why::unknown_effect] />
                </section>
                <section>
                    <h2>{why::so()}</h2>
                    <p>{why::so_minutes()}</p>
                </section>
                <section>
                    <h2>{why::habit()}</h2>
                    <p>{why::habit_days()}</p>
                    <p>{why::habit_plan()}</p>
                </section>
                <p class="caption">
                    <Marked text=why::sources() href="#/learn/about" />
                </p>
            </main>
        </Reading>
    }
}
