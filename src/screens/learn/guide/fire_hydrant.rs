//! Fire hydrants: how to do them.

use leptos::prelude::*;

use super::Guide;

pub fn guide() -> Guide {
    Guide {
        notes: view! {
            <span class="note">"Gluteus medius and maximus"</span>
            <span class="note far">"Back stays flat"</span>
        }
        .into_any(),
        steps: view! {
            <ol class="steps-l">
                <li>
                    "Get on your hands and knees: wrists under your shoulders, knees under your hips."
                </li>
                <li>
                    "Breathe out and lift one knee out to the side, still bent: 30 to 45 degrees, below the height of your hip."
                </li>
                <li>"Pause, then bring the knee back under you."</li>
            </ol>
        }
        .into_any(),
        feel: view! {
            <p>
                "At the side and the back of the hip that lifts: gluteus medius and maximus. Trunk and shoulders keep you steady."
            </p>
        }
        .into_any(),
        slips: view! {
            <ul class="plain">
                <li>
                    <b>"The trunk tips away."</b>
                    " Lift the knee less high."
                </li>
                <li>
                    <b>"The back sags."</b>
                    " Brace your belly gently."
                </li>
                <li>
                    <b>"The weight shifts."</b>
                    " Press both hands down evenly."
                </li>
            </ul>
        }
        .into_any(),
        easier: view! {
            <p>
                "Keep the toes on the floor and slide them out to the side. Or stand at a wall and lift the knee from there."
            </p>
        }
        .into_any(),
        harder: view! { <p>"Hold for two seconds, then add a band."</p> }.into_any(),
        more: view! {
            <section class="two">
                <div>
                    <h3>"Sore wrists"</h3>
                    <p>"Rest on your forearms, or on your fists."</p>
                </div>
                <div>
                    <h3>"Sore knees"</h3>
                    <p>"Kneel on a folded mat. Or lie on your side and lift the leg there."</p>
                </div>
            </section>
        }
        .into_any(),
    }
}
