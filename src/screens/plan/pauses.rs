//! The pause under way and those to come, or else the form that begins one.

use leptos::prelude::*;

use super::View;
use super::field::Field;
use crate::components::{Choice, If, each};
use crate::shell::use_app;
use domain::day::Day;
use domain::schedule::PauseReason;
use groundwork_core::msg::Msg;
use groundwork_core::plan::{PauseNote, PlanMsg};
use groundwork_core::words::plan as words;
use locale::text::plan;

/// The id of the button that begins a pause, and of the one that ends it: each takes the focus of
/// the other, whose place it takes.
const BUTTON: &str = "pause";

/// The pauses, or the form.
#[component]
pub fn Pauses(view: View) -> impl IntoView {
    let pauses = Memo::new(move |_| view.read().days.pauses.clone());
    view! {
        {move || each(pauses.get(), |pause| view! { <OnePause pause /> })}
        <If holds=Signal::derive(move || pauses.read().is_empty())>
            <TakeABreak view />
        </If>
    }
}

#[component]
fn OnePause(pause: PauseNote) -> impl IntoView {
    let app = use_app();
    let button = match pause.to_come {
        Some(first) => view! {
            <button class="button-outline" on:click=app.sends(Msg::Plan(PlanMsg::CallOff(first)))>
                {plan::pause_call_off()}
            </button>
        }
        .into_any(),
        None => view! {
            <button
                id=BUTTON
                class="button-outline"
                on:click=app.sends(Msg::Plan(PlanMsg::EndPause))
            >
                {plan::pause_end()}
            </button>
        }
        .into_any(),
    };
    view! {
        <div class="slab-note">
            <p>
                <b>{pause.dates}</b>
                " "
                <span>{pause.about}</span>
            </p>
            <div class="row">{button}</div>
        </div>
    }
}

/// The form for a pause from today or from a later day on.
#[component]
fn TakeABreak(view: View) -> impl IntoView {
    let app = use_app();
    let reason = move |reason: PauseReason| {
        view! {
            <Choice
                name="reason"
                text=words::reason(reason)
                checked=Signal::derive(move || view.read().days.reason == reason)
                msg=Msg::Plan(PlanMsg::Reason(reason))
            />
        }
    };
    view! {
        <details class="fold">
            <summary>{plan::pause_fold()}</summary>
            <div class="segmented of-three" role="radiogroup" aria-label=plan::pause_why()>
                {each(PauseReason::ALL, reason)}
            </div>
            <Field
                name=plan::pause_first()
                kind="date"
                min=Signal::derive(move || Some(view.read().days.today.clone()))
                value=Signal::derive(move || view.read().days.from.clone())
                typed=app.takes(|text| Some(Msg::Plan(PlanMsg::From(Day::parse(&text)))))
            />
            <Field
                name=plan::pause_last()
                kind="date"
                min=Signal::derive(move || Some(view.read().days.today.clone()))
                value=Signal::derive(move || view.read().days.last.clone())
                typed=app.takes(|text| Some(Msg::Plan(PlanMsg::Last(Day::parse(&text)))))
            />
            <p class="caption" aria-live="polite">
                {move || view.read().days.hint}
            </p>
            <button id=BUTTON class="button-outline" on:click=app.sends(Msg::Plan(PlanMsg::Pause))>
                {move || view.read().days.pause.clone()}
            </button>
        </details>
    }
}
