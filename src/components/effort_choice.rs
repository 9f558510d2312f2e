//! How something felt, in four choices.

use leptos::prelude::*;

use super::{If, Patch, each, sends_checked, takes_back};
use crate::shell::use_app;
use domain::notes::Effort;
use groundwork_core::msg::Msg;
use groundwork_core::strata::Texture;
use groundwork_core::words::coach;
use locale::text;

/// Four choices, with pictures of what each lays if `pictured`. The answer can be cleared again.
#[component]
pub fn EffortChoice(
    question: &'static str,
    /// The name of the group of radio buttons, unique on the page.
    #[prop(into)]
    name: String,
    #[prop(optional)] pictured: bool,
    #[prop(into)] chosen: Signal<Option<Effort>>,
    /// What an answer sends; none clears it.
    #[prop(into)]
    answer: Callback<Option<Effort>, Msg>,
) -> impl IntoView {
    let app = use_app();
    let first = format!("[name={name}]");
    let choice = move |effort: Effort| {
        let checked = Signal::derive(move || chosen.get() == Some(effort));
        let msg = answer.run(Some(effort));
        let is_chosen = move || checked.get_untracked();
        let patch = pictured.then(|| view! { <Patch texture=texture(effort) /> });
        view! {
            <label>
                <input
                    type="radio"
                    name=name.clone()
                    prop:checked=move || checked.get()
                    on:input=sends_checked(app, msg, checked)
                    on:click=takes_back(app, answer.run(None), is_chosen)
                />
                <span>{patch} <b>{coach::effort(effort)}</b></span>
            </label>
        }
    };
    view! {
        <fieldset class=if pictured { "segmented four feel" } else { "segmented four" }>
            <legend>{question}</legend>
            {each(Effort::ALL, choice)}
            <If holds=Signal::derive(move || chosen.get().is_some())>
                <button
                    class="clear"
                    data-then=first.clone()
                    on:click=app.does(move |it| it.send(answer.run(None)))
                >
                    {text::coach::clear_answer()}
                </button>
            </If>
        </fieldset>
    }
}

const fn texture(effort: Effort) -> Texture {
    match effort {
        Effort::Easy => Texture::Sand,
        Effort::Right => Texture::Loam,
        Effort::Hard | Effort::TooMuch => Texture::Stone,
    }
}
