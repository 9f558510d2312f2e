//! Signs that need more than exercise, the most urgent first.

use leptos::prelude::*;

use super::reading::Reading;
use crate::components::Notices;

/// When to ask a professional, the most urgent first.
#[component]
pub fn Professional() -> impl IntoView {
    view! {
        <Reading title="When to ask a professional">
            <main class="bedrock">
                <Notices />
                <section class="urgent">
                    <h2>"Get help now"</h2>
                    <ul class="plain">
                        <li>"New numbness between your legs or around the back passage"</li>
                        <li>"New trouble passing or holding urine or stool"</li>
                        <li>
                            "Weakness or numbness in both legs, or weakness that is getting worse"
                        </li>
                        <li>"Severe pain after a fall or a crash"</li>
                        <li>"Chest pain, or collapse"</li>
                    </ul>
                    <p>"These need emergency care. Do not wait, and do not exercise."</p>
                </section>
                <section>
                    <h2>"Ask before you exercise"</h2>
                    <ul class="plain">
                        <li>"Fever, or you feel ill"</li>
                        <li>"You lose weight without a reason"</li>
                        <li>"You have had cancer"</li>
                        <li>"Constant pain at night"</li>
                        <li>"Osteoporosis, or steroids for a long time"</li>
                        <li>"A weakened immune system"</li>
                        <li>"A first episode of back pain under 20 or over 55"</li>
                        <li>"Weakness or numbness in one leg"</li>
                        <li>"Long morning stiffness, for months"</li>
                        <li>"Recent surgery, pregnancy or birth"</li>
                        <li>"No better after about six weeks"</li>
                    </ul>
                </section>
                <section>
                    <h2>"When you like"</h2>
                    <p>
                        "A physiotherapist can look at how you move and fit these exercises to you."
                    </p>
                    <p>
                        "If pain stops the same exercise twice within 14 days, leave it out and ask."
                    </p>
                </section>
                <p class="caption">
                    "Groundwork is general guidance. It does not know your back. If a professional told you otherwise, follow them."
                </p>
            </main>
        </Reading>
    }
}
