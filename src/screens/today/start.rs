//! The slab with Start on it, and what takes its place when today asks for nothing.

use leptos::prelude::*;

use super::View;
use super::ground::Rows;
use crate::components::{Icon, If, Symbol};
use crate::shell::{AppHandle, use_app};
use groundwork_core::msg::Msg;
use groundwork_core::plan::PlanMsg;
use groundwork_core::today::Offer;
use groundwork_core::words;
use locale::text;

/// What can be pressed first.
#[component]
pub fn StartSlab(view: View) -> impl IntoView {
    let offer = Memo::new(move |_| view.read().offer);
    move || match offer.get() {
        Offer::Start => view! { <Start view /> }.into_any(),
        Offer::Unfinished { can_go_on } => view! { <Unfinished can_go_on /> }.into_any(),
        Offer::Elsewhere => {
            let below = || text::today::elsewhere_about().to_owned();
            view! {
                <StillSlab head=|| text::today::elsewhere().to_owned() below />
                <TakeOver />
            }
            .into_any()
        }
        Offer::Nothing => view! { <NothingOn /> }.into_any(),
        Offer::Still { done, .. } => view! { <NothingDue view done /> }.into_any(),
    }
}

#[component]
fn Start(view: View) -> impl IntoView {
    let app = use_app();
    let short = move || {
        let view = view.read();
        let (name, minutes) = view.short.clone().filter(|_| !view.first)?;
        Some(view! {
            <button class="short" on:click=app.does(AppHandle::start_short)>
                <span>{name}</span>
                " "
                <span>{minutes}</span>
            </button>
        })
    };
    view! {
        <div class="slab">
            // The name is what the button does; how long it takes describes it.
            <button class="start" aria-describedby="how-long" on:click=app.does(AppHandle::start)>
                <Icon symbol=Symbol::Play />
                <span class="start-label">{text::common::start()}</span>
            </button>
            <span class="start-note" id="how-long">
                {move || view.read().minutes.clone()}
            </span>
        </div>
        {short}
    }
}

/// A session that was broken off, which can be resumed unless that was too long ago.
#[component]
fn Unfinished(can_go_on: bool) -> impl IntoView {
    let app = use_app();
    let resume = can_go_on.then(|| {
        view! {
            <button class="start" on:click=app.does(AppHandle::go_on)>
                <Icon symbol=Symbol::Play />
                <span class="start-label">{text::session::resume()}</span>
            </button>
        }
    });
    let text = if can_go_on {
        text::today::waiting()
    } else {
        text::today::waited_too_long()
    };
    view! {
        {resume}
        <div class="rest-body">
            <p>{text}</p>
            <button class="button-on-ground wide" on:click=app.sends(Msg::KeepDone)>
                {text::today::keep_done()}
            </button>
        </div>
    }
}

/// Brings the session of another tab here.
#[component]
fn TakeOver() -> impl IntoView {
    let app = use_app();
    view! {
        <div class="rest-body">
            <button class="button-on-ground wide" on:click=app.does(AppHandle::play_here)>
                {text::today::go_on_here()}
            </button>
        </div>
    }
}

/// No exercise is in the routine.
#[component]
fn NothingOn() -> impl IntoView {
    view! {
        <StillSlab head=|| text::plan::nothing_on().to_owned() below=String::new />
        <div class="rest-body">
            <p>{text::plan::nothing_on_hint()}</p>
            <a class="button-on-ground wide" href="#/plan">
                {text::today::open_plan()}
            </a>
        </div>
    }
}

/// A rest day, or a day whose session is done.
#[component]
fn NothingDue(view: View, done: bool) -> impl IntoView {
    let app = use_app();
    let next = move || match view.read().offer {
        Offer::Still { next, .. } => next,
        _ => None,
    };
    let again = if done {
        text::today::another_one()
    } else {
        text::today::extra_one()
    };
    let short = move || {
        let (name, _) = view.read().short.clone()?;
        Some(view! {
            <button class="button-on-ground quiet wide" on:click=app.does(AppHandle::start_short)>
                {name}
            </button>
        })
    };
    view! {
        <StillSlab
            head=move || words::standing::next(view.read().today, next())
            below=move || words::standing::next_date(next(), &view.read().minutes)
        />
        <If holds=Signal::derive(move || view.read().rests)>
            <div class="rest-body">
                <button
                    class="button-on-ground wide"
                    on:click=app.sends(Msg::Plan(PlanMsg::EndPause))
                >
                    {text::coach::take_rest_back()}
                </button>
            </div>
        </If>
        <div class="rest-body">
            {(!done).then(|| view! { <p>{text::today::rest_day()}</p> })}
            <button class="button-on-ground wide" on:click=app.does(AppHandle::start)>
                {again}
            </button>
        </div>
        <div class="rest-body">
            {short} <details class="fold">
                <summary>{text::today::look_at_exercises()}</summary>
                <Rows view />
            </details>
        </div>
    }
}

/// A slab that cannot be pressed.
#[component]
fn StillSlab(
    head: impl Fn() -> String + Send + Sync + 'static,
    below: impl Fn() -> String + Send + Sync + 'static,
) -> impl IntoView {
    view! {
        <div class="start still">
            <span class="start-label">{move || head()}</span>
            <span class="start-note">{move || below()}</span>
        </div>
    }
}
