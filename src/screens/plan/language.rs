//! The language of the app.

use leptos::prelude::*;

use crate::components::{If, Marked, each};
use crate::shell::use_app;
use groundwork_core::msg::Msg;
use groundwork_core::plan::PlanMsg;
use locale::{Language, text};

/// Which language the app speaks.
#[component]
pub fn LanguageChoice() -> impl IntoView {
    let app = use_app();
    let set = app.memo(|it| it.settings.language.clone());
    let one = move |language: &Language| {
        let Language { tag, name, .. } = *language;
        view! {
            <option value=tag lang=tag prop:selected=move || set.get().as_deref() == Some(tag)>
                {name}
            </option>
        }
    };
    let choose = |tag: String| {
        let tag = (!tag.is_empty()).then_some(tag);
        Some(Msg::Plan(PlanMsg::Language(tag)))
    };
    let translated = Signal::derive(move || app.language().get() != "en");
    view! {
        <section>
            <h2 id="language-heading">{text::language::heading()}</h2>
            <label class="field">
                <select id="language" aria-labelledby="language-heading" on:input=app.takes(choose)>
                    <option value="" prop:selected=move || set.get().is_none()>
                        {text::language::system()}
                    </option>
                    {each(Language::all(), one)}
                </select>
            </label>
            <If holds=translated>
                <p class="caption">
                    <Marked text=text::language::unread() href=env!("CARGO_PKG_REPOSITORY") />
                </p>
            </If>
        </section>
    }
}
