//! Signs that need more than exercise, the most urgent first.

use leptos::prelude::*;

use super::reading::{Points, Reading};
use crate::components::Notices;
use locale::text::professional;

/// When to ask a professional, the most urgent first.
#[component]
pub fn Professional() -> impl IntoView {
    view! {
        <Reading title=professional::title()>
            <main class="bedrock">
                <Notices />
                <section class="urgent">
                    <h2>{professional::now()}</h2>
                    <Points points=&[
                        professional::now_numb,
                        professional::now_bladder,
                        professional::now_legs,
                        professional::now_fall,
                        professional::now_chest,
                    ] />
                    <p>{professional::now_wait()}</p>
                </section>
                <section>
                    <h2>{professional::before()}</h2>
                    <Points points=&[
                        professional::before_fever,
                        professional::before_weight,
                        professional::before_cancer,
                        professional::before_night,
                        professional::before_bones,
                        professional::before_immune,
                        professional::before_age,
                        professional::before_leg,
                        professional::before_stiff,
                        professional::before_birth,
                        professional::before_weeks,
                    ] />
                </section>
                <section>
                    <h2>{professional::any_time()}</h2>
                    <p>{professional::any_time_physio()}</p>
                    <p>{professional::any_time_stops()}</p>
                </section>
                <p class="caption">{professional::follow()}</p>
            </main>
        </Reading>
    }
}
