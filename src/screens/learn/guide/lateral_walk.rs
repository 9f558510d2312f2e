//! Lateral walks: how to do them.

use leptos::prelude::*;

use super::Guide;

pub fn guide() -> Guide {
    Guide {
        notes: view! {
            <span class="note far">"Gluteus medius"</span>
            <span class="note">"Band tight"</span>
        }
        .into_any(),
        steps: view! {
            <ol class="steps-l">
                <li>
                    "Stand with your feet hip-wide and your knees and hips slightly bent. A band goes above the knees."
                </li>
                <li>"Take a small step out to the side."</li>
                <li>
                    "Let the other foot follow slowly. Stop before the feet meet, so that the band stays tight. Stay at the same height."
                </li>
                <li>"Do all steps one way, then as many back."</li>
            </ol>
        }
        .into_any(),
        feel: view! {
            <p>
                "At the side of both hips, the gluteus medius. Most of all in the leg that trails: it works at about 52 % of its maximum, the leading one at about 35 %."
            </p>
        }
        .into_any(),
        slips: view! {
            <ul class="plain">
                <li>
                    <b>"The knees cave in."</b>
                    " Keep them in line with your toes."
                </li>
                <li>
                    <b>"The trunk sways."</b>
                    " Take smaller steps."
                </li>
                <li>
                    <b>"The feet meet."</b>
                    " Stop while they are still hip-wide."
                </li>
            </ul>
        }
        .into_any(),
        easier: view! { <p>"No band, and one hand on the wall."</p> }.into_any(),
        harder: view! { <p>"A heavier band. Last of all: the band around your ankles."</p> }
        .into_any(),
        more: view! {
            <section>
                <h2>"Little room"</h2>
                <p>"Take one step to the side and one back, again and again."</p>
            </section>
        }
        .into_any(),
    }
}
