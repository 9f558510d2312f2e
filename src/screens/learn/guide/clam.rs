//! Clams: how to do them.

use leptos::prelude::*;

use super::Guide;

pub fn guide() -> Guide {
    Guide {
        notes: view! {
            <span class="note far">"Gluteus medius"</span>
            <span class="note">"Knee opens"</span>
        }
        .into_any(),
        steps: view! {
            <ol class="steps-l">
                <li>
                    "Lie on one side with your head on the lower arm. To work the left leg, lie on your right side."
                </li>
                <li>
                    "Stack your legs, feet together: hips bent about 45 degrees, knees about 90."
                </li>
                <li>"Breathe out and open the top knee. Stop just before your body would roll."</li>
                <li>"Pause, then lower slowly."</li>
            </ol>
        }
        .into_any(),
        feel: view! {
            <p>
                "At the side of the hip: the gluteus medius, and the upper part of the gluteus maximus. The small rotators deep in the hip help."
            </p>
        }
        .into_any(),
        slips: view! {
            <ul class="plain">
                <li>
                    <b>"The pelvis rolls back."</b>
                    " Open less far, or lie with your back against a wall."
                </li>
                <li>
                    <b>"The feet part."</b>
                    " Squeeze your heels together."
                </li>
                <li>
                    <b>"The knee drops."</b>
                    " Count to three on the way down."
                </li>
            </ul>
        }
        .into_any(),
        easier: view! { <p>"Open the knee half as far."</p> }.into_any(),
        harder: view! { <p>"Hold for two seconds, then add a band. After that: lift the top leg straight."</p> }
        .into_any(),
        more: view! {
            <section>
                <h2>"Sore outer hip"</h2>
                <p>"Do not lie on that side. Put a pillow between your knees."</p>
            </section>
        }
        .into_any(),
    }
}
