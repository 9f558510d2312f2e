//! A number from 0 to 10 for pain, or none.

use leptos::prelude::*;

use super::{If, each, takes_back};
use crate::shell::use_app;
use domain::notes::Pain;
use groundwork_core::msg::Msg;
use locale::text;

/// Asks `question` for a number from 0 to 10, which can be cleared again.
#[component]
pub fn PainScale(
    #[prop(into)] question: Signal<String>,
    /// The name of the group of radio buttons, unique on the page.
    #[prop(into)]
    name: String,
    #[prop(into)] chosen: Signal<Option<Pain>>,
    /// What an answer sends; none clears it.
    #[prop(into)]
    answer: Callback<Option<Pain>, Msg>,
) -> impl IntoView {
    let app = use_app();
    let first = format!("[name={name}]");
    let mark = move |number: u8| {
        let pain = Pain::of(number);
        let is_chosen = move || chosen.get_untracked() == pain;
        view! {
            <label>
                <input
                    type="radio"
                    name=name.clone()
                    prop:checked=move || chosen.get() == pain
                    on:input=app.does(move |it| it.send(answer.run(pain)))
                    on:click=takes_back(app, answer.run(None), is_chosen)
                />
                <span>{number.to_string()}</span>
            </label>
        }
    };
    view! {
        <fieldset class="pain">
            <legend>{move || question.get()}</legend>
            <div class="marks">{each(0..=10, mark)}</div>
            <p class="ends">
                <span>{text::coach::no_pain()}</span>
                <span>{text::coach::worst_pain()}</span>
            </p>
            <If holds=Signal::derive(move || chosen.get().is_some())>
                <button
                    class="clear"
                    data-then=first.clone()
                    on:click=app.does(move |it| it.send(answer.run(None)))
                >
                    {text::coach::clear_number()}
                </button>
            </If>
        </fieldset>
    }
}
