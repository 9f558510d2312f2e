//! A routine that came by a link: what it asks, and what it would change.

use leptos::prelude::*;

use crate::components::{Dotted, If, Notices, SaveTrack, StillBody, Tabs, Wordmark, each};
use crate::shell::use_app;
use figure::ViewBox;
use groundwork_core::model::Screen;
use groundwork_core::msg::Msg;
use groundwork_core::prescription::PrescriptionMsg;
use groundwork_core::prescription::offer::{AskedExercise, OfferStep, OfferView, offer};
use locale::text;

/// What the screen shows.
type View = Memo<OfferView>;

/// The Offer screen.
#[component]
pub fn Offer() -> impl IntoView {
    let app = use_app();
    let view = app.memo(offer);
    view! {
        <div class="app offered" data-screen="offer">
            <header class="sky">
                <div class="bar">
                    <Wordmark />
                </div>
                <h1 tabindex="-1">{move || view.read().heading.clone()}</h1>
                <p class="lede">{move || view.read().note.clone()}</p>
            </header>
            <main class="bedrock">
                <Notices />
                <Answer view />
                <Asked view />
            </main>
            <Tabs current=Screen::Plan />
        </div>
    }
}

/// What would change, and the buttons.
#[component]
fn Answer(view: View) -> impl IntoView {
    let heading = move || match view.read().step {
        OfferStep::Unreadable => text::offer::unreadable(),
        OfferStep::Open => text::offer::would_change(),
        OfferStep::Same { can_put_back: true } => text::offer::taken(),
        OfferStep::Same { .. } => text::offer::same(),
    };
    let answer = move || match view.read().step {
        OfferStep::Unreadable => unreadable(view),
        OfferStep::Open => open(view),
        OfferStep::Same { can_put_back } => same(can_put_back),
    };
    view! {
        <section>
            <div aria-live="polite">
                <h2>{heading}</h2>
            </div>
            {answer}
        </section>
    }
}

fn unreadable(view: View) -> AnyView {
    view! {
        <ul class="plain">{sentences(&view.read().unreadable)}</ul>
        <p>{text::offer::nothing_taken()}</p>
        <div class="row">
            <a class="button-outline" href="#/">
                {text::common::to_today()}
            </a>
        </div>
    }
    .into_any()
}

fn open(view: View) -> AnyView {
    let app = use_app();
    let beyond = Signal::derive(move || !view.read().beyond.is_empty());
    view! {
        <ul class="plain">{sentences(&view.read().differences)}</ul>
        <If holds=beyond>
            <div class="slab-note beyond">
                {move || each(view.get().beyond, |it| view! { <p>{it}</p> })}
                <p>{text::offer::beyond()}</p>
            </div>
        </If>
        <p class="caption">{text::offer::anybody()}</p>
        <div class="row">
            <button
                class="button-outline solid"
                on:click=app.sends(Msg::Prescription(PrescriptionMsg::TakeOver))
            >
                {text::offer::take_over()}
            </button>
            <a class="button-outline" href="#/">
                {text::offer::leave()}
            </a>
        </div>
    }
    .into_any()
}

fn same(can_put_back: bool) -> AnyView {
    let app = use_app();
    let put_back = can_put_back.then(|| {
        view! {
            <button
                class="button-outline"
                on:click=app.sends(Msg::Prescription(PrescriptionMsg::PutBack))
            >
                {text::common::undo()}
            </button>
        }
    });
    view! {
        <div class="row">
            <a class="button-outline solid" href="#/">
                {text::common::to_today()}
            </a>
            {put_back}
        </div>
    }
    .into_any()
}

/// All that the link asks, as far as it can be read.
#[component]
fn Asked(view: View) -> impl IntoView {
    let whole = Signal::derive(move || view.read().step != OfferStep::Unreadable);
    let exercise = |it: AskedExercise| {
        view! {
            <li class="asked-exercise">
                <span class="exercise-thumb">
                    <StillBody cast=it.cast view_box=ViewBox::Thumb />
                </span>
                <p>
                    <b>{it.name}</b>
                    " "
                    <span>
                        <Dotted text=it.dose />
                    </span>
                </p>
            </li>
        }
    };
    view! {
        <If holds=Signal::derive(move || !view.read().exercises.is_empty())>
            <section>
                <h2>{text::offer::asks()}</h2>
                <ul class="exercise-list">{move || each(view.get().exercises, exercise)}</ul>
                <p>{move || view.read().days.clone()}</p>
                <If holds=whole>
                    <SaveTrack />
                </If>
            </section>
        </If>
    }
}

fn sentences(all: &[String]) -> Vec<AnyView> {
    each(all.to_vec(), |it| view! { <li>{it}</li> })
}
