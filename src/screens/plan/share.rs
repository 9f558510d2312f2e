//! The routine as a link for somebody else.

use leptos::prelude::*;

use super::field::Field;
use crate::components::{If, SaveTrack, Sharing};
use crate::shell::use_app;
use groundwork_core::msg::Msg;
use groundwork_core::prescription::PrescriptionMsg;
use groundwork_core::prescription::sharing::{Shared, own, own_texts};
use locale::text;

/// The section on sharing.
#[component]
pub fn Share() -> impl IntoView {
    let app = use_app();
    let open = app.memo(|it| it.prescription.shares);
    let shared = app.memo(|it| own(it).filter(|_| it.prescription.shares));
    let link = Signal::derive(move || shared.get().unwrap_or(Shared::NONE));
    view! {
        <section>
            <h2>{text::plan::share()}</h2>
            <p class="caption">{text::share::about()}</p>
            <div class="row">
                <button
                    class="button-outline"
                    aria-expanded=move || open.get().to_string()
                    on:click=app.sends(Msg::Prescription(PrescriptionMsg::Share))
                >
                    {text::plan::share()}
                </button>
                <a class="button-outline" href="#/prescribe">
                    {text::plan::share_for_others()}
                </a>
            </div>
            <If holds=open>
                <If
                    holds=Signal::derive(move || shared.read().is_some())
                    otherwise=|| view! { <p>{text::plan::nothing_on()}</p> }.into_any()
                >
                    <Texts />
                    <Sharing shared=link />
                </If>
            </If>
            <SaveTrack />
        </section>
    }
}

/// The name and the note of the link. Those of a routine that came by one are filled in.
#[component]
fn Texts() -> impl IntoView {
    let app = use_app();
    let name = app.takes(|text| Some(Msg::Prescription(PrescriptionMsg::OwnName(text))));
    let note = app.takes(|text| Some(Msg::Prescription(PrescriptionMsg::OwnNote(text))));
    let texts = |part: fn((String, String)) -> String| app.memo(move |it| part(own_texts(it)));
    view! {
        <Field
            name=text::prescribe::name()
            kind="text"
            maxlength="40"
            placeholder=text::prescribe::name_example()
            value=texts(|it| it.0)
            typed=name
        />
        <Field
            name=text::common::note()
            kind="text"
            maxlength="120"
            placeholder=text::prescribe::note_example()
            value=texts(|it| it.1)
            typed=note
        />
        <p class="caption">{text::prescribe::texts()}</p>
    }
}
