//! Why train the glutes, as far as it is known.

use leptos::prelude::*;

use super::reading::Reading;
use crate::components::Notices;

/// Why glutes.
#[component]
pub fn Why() -> impl IntoView {
    view! {
        <Reading title="Why glutes?">
            <main class="bedrock">
                <Notices />
                <section>
                    <h2>"What they do"</h2>
                    <p>
                        "Your glutes straighten the hip when you stand up or climb. They keep the pelvis level when you stand on one leg."
                    </p>
                    <p>"The lower back sits on that pelvis, so the two share the work."</p>
                </section>
                <section>
                    <h2>"What these four do"</h2>
                    <p>
                        "Clams and fire hydrants train the side of the hip. The bridge trains the push through the heel. Lateral walks put the side of the hip to use while you stand."
                    </p>
                </section>
                <section>
                    <h2>"What is known"</h2>
                    <ul class="plain">
                        <li>
                            "Exercise eases long-lasting back pain somewhat, compared with none (WHO 2023)."
                        </li>
                        <li>
                            "While it is kept up, it may make new episodes rarer (Steffens 2016)."
                        </li>
                        <li>"No one kind of exercise is best for everyone."</li>
                        <li>
                            "People with back pain tend to have weaker muscles at the side of the hip (Sadler 2019)."
                        </li>
                    </ul>
                </section>
                <section>
                    <h2>"What is not known"</h2>
                    <ul class="plain">
                        <li>
                            "Which came first, the pain or the weakness. The studies do not say."
                        </li>
                        <li>
                            "Whether you will feel a difference. Added to other exercise, hip work helped slightly on average, and in some trials not at all."
                        </li>
                    </ul>
                </section>
                <section>
                    <h2>"In short"</h2>
                    <p>
                        "Ten minutes that cost little and make your hips stronger: one good habit, beside walking and sleep."
                    </p>
                </section>
                <section>
                    <h2>"How it becomes a habit"</h2>
                    <p>
                        "It took people between 18 and 254 days until a new habit ran by itself. Leaving out one day made no difference (Lally 2010)."
                    </p>
                    <p>"A plan helps: after this, in that place, I do my session."</p>
                </section>
                <p class="caption">
                    "The sources are named on " <a href="#/learn/about">"the About page"</a> "."
                </p>
            </main>
        </Reading>
    }
}
