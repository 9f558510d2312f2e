//! The doses offered for the next session, each with its reason and both answers.

use leptos::prelude::*;

use super::{If, each};
use crate::shell::use_app;
use domain::progression::Offer;
use groundwork_core::coach;
use groundwork_core::msg::Msg;
use groundwork_core::words;
use groundwork_core::words::coach::{NEXT_TIME, TAKEN, UNDO, answers, change, reason};

/// The open offers, if there are any.
#[component]
pub fn Offers() -> impl IntoView {
    let app = use_app();
    let offers = app.memo(coach::offers);
    let offer = |(offer, taken)| view! { <OneOffer offer taken /> };
    view! {
        <If holds=Signal::derive(move || !offers.read().is_empty())>
            <section class="offers">
                <h2>{NEXT_TIME}</h2>
                {move || each(offers.get(), offer)}
            </section>
        </If>
    }
}

#[component]
fn OneOffer(offer: Offer, taken: bool) -> impl IntoView {
    let app = use_app();
    let name = words::exercise_name(offer.exercise, offer.from.form);
    let decline = app.sends(Msg::Decline(offer.exercise));
    let buttons = if taken {
        view! {
            <b>{TAKEN}</b>
            " "
            <button class="btn-s" on:click=decline>
                {UNDO}
            </button>
        }
        .into_any()
    } else {
        let (yes, no) = answers(&offer);
        view! {
            <button class="btn-s solid" on:click=app.sends(Msg::Take(offer.exercise))>
                {yes}
            </button>
            " "
            <button class="btn-s" on:click=decline>
                {no}
            </button>
        }
        .into_any()
    };
    view! {
        <div role="group" aria-label=name>
            <p>
                <b>{name}</b>
                " "
                {reason(offer.reason)}
                " "
                {change(&offer)}
            </p>
            <p>{buttons}</p>
        </div>
    }
}
