//! What the app is, what it stores, and where its facts come from.

use leptos::prelude::*;

use super::reading::{Points, Reading};
use crate::components::{Marked, Notices};
use locale::text::about;

/// About the app.
#[component]
pub fn About() -> impl IntoView {
    view! {
        <Reading title=about::title()>
            <main class="bedrock">
                <Notices />
                <section>
                    <h2>{about::app()}</h2>
                    <p>{about::app_what()}</p>
                    <p>{about::app_not()}</p>
                </section>
                <section>
                    <h2>{about::data()}</h2>
                    <p>
                        <Marked text=about::data_kept() />
                    </p>
                </section>
                <section>
                    <h2>{about::routine()}</h2>
                    <p>{about::routine_article()}</p>
                </section>
                <section>
                    <h2>{about::judgement()}</h2>
                    <p>{about::judgement_lead()}</p>
                    <Points points=&[
                        about::judgement_tempo,
                        about::judgement_changes,
                        about::judgement_steps,
                        about::judgement_pain,
                        about::judgement_passes,
                    ] />
                </section>
                <section>
                    <h2>{about::sources()}</h2>
                    <Points points=&[
                        about::source_who,
                        about::source_steffens,
                        about::source_sadler,
                        about::source_lehecka,
                        about::source_youdas,
                        about::source_lally,
                        about::source_ostelo,
                    ] />
                </section>
                <section>
                    <h2>{about::voice()}</h2>
                    <p>{about::voice_made()}</p>
                </section>
                <section>
                    <h2>{about::licence()}</h2>
                    <p>{about::licence_free()}</p>
                </section>
                <p class="caption">{about::version(env!("CARGO_PKG_VERSION"))}</p>
            </main>
        </Reading>
    }
}
