//! The doses offered for the next session, each with its reason and both answers.

use leptos::prelude::*;

use super::{If, Marked, each};
use crate::shell::use_app;
use domain::day::Day;
use domain::progression::Offer;
use groundwork_core::coach::{self, Reply};
use groundwork_core::model::Model;
use groundwork_core::msg::Msg;
use groundwork_core::words;
use groundwork_core::words::coach::{answers, change};
use locale::text;

/// The offers and what became of them, if there are any.
#[component]
pub fn Offers() -> impl IntoView {
    let app = use_app();
    let offers = app.memo(coach::offers);
    let today = app.memo(Model::today);
    let heading = move || {
        if app.read(|it| it.finished.is_some()) {
            text::coach::next_time()
        } else {
            text::coach::before_you_start()
        }
    };
    let offer = move |(offer, reply)| view! { <OneOffer offer reply today=today.get() /> };
    view! {
        <If holds=Signal::derive(move || !offers.read().is_empty())>
            <section class="offers">
                <h2>{heading}</h2>
                {move || each(offers.get(), offer)}
            </section>
        </If>
    }
}

/// An offer. The answer that was given is filled; pressed again, it is taken back.
#[component]
fn OneOffer(offer: Offer, reply: Reply, today: Day) -> impl IntoView {
    let app = use_app();
    let name = words::exercise_name(offer.exercise, offer.from.form);
    let (yes, no) = answers(&offer);
    let button = move |(text, msg, reply_of): (&'static str, Msg, Reply)| {
        let pressed = if reply == reply_of { "true" } else { "false" };
        view! {
            <button class="button-outline" aria-pressed=pressed on:click=app.sends(msg)>
                {text}
            </button>
        }
    };
    let buttons = [
        (yes, Msg::Take(offer.id()), Reply::Taken),
        (no, Msg::Decline(offer.id()), Reply::Declined),
    ];
    view! {
        <div role="group" aria-label=name>
            <p>
                <Marked text=text::coach::of_exercise(name, change(&offer, today)) />
            </p>
            <p>{each(buttons, button)}</p>
        </div>
    }
}
