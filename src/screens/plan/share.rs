//! The routine as a link for somebody else.

use leptos::prelude::*;

use super::link_texts::LinkTexts;
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
    // Those of a routine that came by a link are filled in.
    let texts = app.memo(own_texts);
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
                    <LinkTexts texts name=PrescriptionMsg::OwnName note=PrescriptionMsg::OwnNote />
                    <Sharing shared=link />
                </If>
            </If>
            <SaveTrack />
        </section>
    }
}
