//! The name and the note that go with a routine in a link.

use leptos::prelude::*;

use super::field::Field;
use crate::shell::use_app;
use groundwork_core::msg::Msg;
use groundwork_core::prescription::PrescriptionMsg;
use locale::text;

/// Two fields: the name (40 letters at most) and the note (120).
#[component]
pub fn LinkTexts(
    /// The name and the note as they are.
    #[prop(into)]
    texts: Signal<(String, String)>,
    /// What a name that is typed becomes.
    name: fn(String) -> PrescriptionMsg,
    /// What a note that is typed becomes.
    note: fn(String) -> PrescriptionMsg,
) -> impl IntoView {
    let app = use_app();
    let typed = |msg: fn(String) -> PrescriptionMsg| {
        app.takes(move |text| Some(Msg::Prescription(msg(text))))
    };
    view! {
        <Field
            name=text::prescribe::name()
            kind="text"
            maxlength="40"
            placeholder=text::prescribe::name_example()
            value=Signal::derive(move || texts.read().0.clone())
            typed=typed(name)
        />
        <Field
            name=text::common::note()
            kind="text"
            maxlength="120"
            placeholder=text::prescribe::note_example()
            value=Signal::derive(move || texts.read().1.clone())
            typed=typed(note)
        />
        <p class="caption">{text::prescribe::texts()}</p>
    }
}
