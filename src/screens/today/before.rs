//! What a person can say or read before a session.

use leptos::prelude::*;

use crate::components::{Choice, PainScale, each};
use crate::shell::use_app;
use domain::schedule::Rule;
use groundwork_core::msg::Msg;
use groundwork_core::words::{self, coach};

/// Pain in the lower back before the session, folded: it is optional.
#[component]
pub fn BackNow() -> impl IntoView {
    let app = use_app();
    let before = app.signal(|it| it.before);
    let noted = move || match before.get() {
        Some(pain) => view! {
            {pain.get().to_string()}
            <i>"/10"</i>
        }
        .into_any(),
        None => coach::NOTE_IT.into_any(),
    };
    view! {
        <details class="backnow">
            <summary>
                <span>{coach::BACK}</span>
                " "
                <b>{noted}</b>
            </summary>
            <PainScale
                question=coach::BACK_NOW.to_owned()
                name="pain-before"
                chosen=before
                answer=Msg::PainBefore
            />
        </details>
    }
}

/// What the app is and how often to train, before the first session.
#[component]
pub fn HowOften() -> impl IntoView {
    let app = use_app();
    let choice = move |(rule, text): (Rule, &'static str)| {
        view! {
            <Choice
                name="rule"
                text=text.to_owned()
                checked=app.signal(move |it| it.schedule.chosen_rule() == rule)
                msg=Msg::ChooseRule(rule)
            />
        }
    };
    let choices = [
        (Rule::EveryDay, "Every day"),
        (Rule::EveryOtherDay, "Every other day"),
    ];
    view! {
        <p class="lede">{words::LEDE}</p>
        <fieldset class="seg">
            <legend>"How often?"</legend>
            {each(choices, choice)}
        </fieldset>
    }
}

/// The safety note before the first session.
#[component]
pub fn SafetyNote() -> impl IntoView {
    let app = use_app();
    view! {
        <section class="safety" aria-labelledby="safety">
            <h2 id="safety">"Before the first one"</h2>
            <p>{words::SAFETY_LEAD} <b>{words::SAFETY_SIGNS}</b></p>
            <p>{words::SAFETY_STOP}</p>
            <p>{words::SAFETY_SCOPE}</p>
            <div class="row">
                <button class="btn-g" on:click=app.sends(Msg::Understood)>
                    "Understood"
                </button>
                <a class="btn-g quiet" href="#/learn/safety">
                    "Read more"
                </a>
            </div>
        </section>
    }
}
