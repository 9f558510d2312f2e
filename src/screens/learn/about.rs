//! What the app is, what it stores, and where its facts come from.

use leptos::prelude::*;

use super::reading::Reading;
use crate::components::Notices;

const VERSION: &str = concat!("Version ", env!("CARGO_PKG_VERSION"));

/// About the app.
#[component]
pub fn About() -> impl IntoView {
    view! {
        <Reading title="About">
            <main class="bedrock">
                <Notices />
                <section>
                    <h2>"What it is"</h2>
                    <p>
                        "A guide for training your glutes at home: four exercises, about ten minutes, free, without an account."
                    </p>
                    <p>
                        "It is no diagnosis, no treatment, and no replacement for a health professional."
                    </p>
                </section>
                <section>
                    <h2>"Your data"</h2>
                    <p>
                        <b>"Nothing leaves this phone."</b>
                        " What you do is kept in this browser, on this device, and nowhere else. Nobody counts your visits."
                    </p>
                </section>
                <section>
                    <h2>"Where the routine comes from"</h2>
                    <p>
                        "The four exercises, their repetitions and holds are those of an article: one person's account of getting over a lower-back injury with a physiotherapist. What helped one person is no proof for another."
                    </p>
                </section>
                <section>
                    <h2>"What is our judgement"</h2>
                    <p>"Each of these is a careful default that a clinician may review one day:"</p>
                    <ul class="plain">
                        <li>"how fast each repetition goes"</li>
                        <li>"the time to change sides and exercises"</li>
                        <li>"the steps from one dose to the next, and when one is offered"</li>
                        <li>"what counts as mild or strong pain during an exercise"</li>
                        <li>
                            "how long a day's session can be made up, and how many passes there are"
                        </li>
                    </ul>
                </section>
                <section>
                    <h2>"Sources"</h2>
                    <ul class="plain">
                        <li>
                            <b>"World Health Organization, 2023."</b>
                            " Guideline on long-lasting low back pain. Used for: what exercise does for it."
                        </li>
                        <li>
                            <b>"Steffens and others, 2016."</b>
                            " JAMA Internal Medicine. Used for: new episodes of back pain."
                        </li>
                        <li>
                            <b>"Sadler and others, 2019."</b>
                            " BMC Musculoskeletal Disorders. Used for: muscles at the side of the hip in people with back pain."
                        </li>
                        <li>
                            <b>"Lehecka and others, 2017."</b>
                            " International Journal of Sports Physical Therapy. Used for: where the heel goes in the bridge."
                        </li>
                        <li>
                            <b>"Youdas and others, 2013."</b>
                            " Physiotherapy Theory and Practice. Used for: which leg works most in lateral walks."
                        </li>
                        <li>
                            <b>"Lally and others, 2010."</b>
                            " European Journal of Social Psychology. Used for: how habits form."
                        </li>
                        <li>
                            <b>"Ostelo and others, 2008."</b>
                            " Spine. Used for: how much pain has to change before the change means something."
                        </li>
                    </ul>
                </section>
                <section>
                    <h2>"The voice"</h2>
                    <p>
                        "Groundwork's voice is synthetic: a computer made it with Kokoro-82M, an open model under the Apache licence 2.0. Nobody was recorded for it."
                    </p>
                </section>
                <section>
                    <h2>"Licence"</h2>
                    <p>
                        "Free software under the MIT licence or the Apache licence 2.0, as you like."
                    </p>
                </section>
                <p class="caption">{VERSION}</p>
            </main>
        </Reading>
    }
}
