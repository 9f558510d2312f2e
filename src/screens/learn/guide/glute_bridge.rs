//! Single-leg bridges: how to do them.

use leptos::prelude::*;

use super::Guide;

pub fn guide() -> Guide {
    Guide {
        notes: view! {
            <span class="note">"Gluteus maximus"</span>
            <span class="note far">"Thighs level"</span>
        }
        .into_any(),
        steps: view! {
            <ol class="steps-l">
                <li>"Lie on your back, knees bent, feet flat."</li>
                <li>
                    "Straighten one leg, with your thighs level with each other. The leg that stays on the floor is the one that works."
                </li>
                <li>
                    "Press through that heel and lift your hips, until shoulder, hip and knee make one line."
                </li>
                <li>"Hold, and breathe all the while."</li>
                <li>"Lower, and rest for two seconds."</li>
            </ol>
        }
        .into_any(),
        feel: view! {
            <p>
                "In the buttock of the leg on the floor, the gluteus maximus, and down the back of that thigh, the hamstrings."
            </p>
        }
        .into_any(),
        slips: view! {
            <ul class="plain">
                <li>
                    <b>"The low back arches."</b>
                    " Stop at the straight line."
                </li>
                <li>
                    <b>"The free side drops."</b>
                    " Hold for less long, or use two legs."
                </li>
                <li>
                    <b>"The hamstring cramps."</b>
                    " Bring your heel nearer: less work for the hamstrings, as much for the glutes."
                </li>
            </ul>
        }
        .into_any(),
        easier: view! { <p>"Two-leg bridge: both feet down, both legs work."</p> }.into_any(),
        harder: view! { <p>"Cross your arms on your chest."</p> }.into_any(),
        more: view! {
            <section>
                <h2>"Back pinches"</h2>
                <p>"Lift less high, or use two legs."</p>
            </section>
        }
        .into_any(),
    }
}
