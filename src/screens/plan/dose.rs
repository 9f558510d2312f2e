//! What is unfolded below an exercise's row: its dose, its band, and the buttons that move it.

use leptos::prelude::*;

use super::exercises::Row;
use crate::components::{Choice, If, Stepper, each};
use crate::shell::use_app;
use domain::exercise::{Band, Exercise, Form};
use groundwork_core::msg::Msg;
use groundwork_core::plan::{Field, PlanMsg};
use groundwork_core::words::plan as words;

/// The dose of `exercise`, and its place.
#[component]
pub fn DoseForm(exercise: Exercise, row: Row) -> impl IntoView {
    let has_forms = exercise == Exercise::GluteBridge;
    let has_bands = !exercise.entry().banded.is_empty();
    view! {
        <div class="exercise-dose">
            {has_forms.then(|| view! { <Forms exercise row /> })}
            {each(Field::ALL, |field| view! { <FieldStepper exercise row field /> })}
            {has_bands.then(|| view! { <Bands exercise row /> })} <div class="move-buttons">
                <MoveButton exercise row up=true />
                <MoveButton exercise row up=false />
            </div>
        </div>
    }
}

/// The ways to do a bridge.
#[component]
fn Forms(exercise: Exercise, row: Row) -> impl IntoView {
    let form = move |(form, _, text): (Form, &'static str, &'static str)| {
        view! {
            <Choice
                name="form"
                text
                checked=Signal::derive(move || row.read().item.dose.form == form)
                msg=Msg::Plan(PlanMsg::Form(exercise, form))
            />
        }
    };
    view! {
        <div class="segmented of-three" role="radiogroup" aria-label="How">
            {each(words::FORMS, form)}
        </div>
    }
}

/// A number of the dose, where the exercise has it.
#[component]
fn FieldStepper(exercise: Exercise, row: Row, field: Field) -> impl IntoView {
    let app = use_app();
    let belongs = move || {
        let row = row.read();
        field.belongs_to(&row.item, row.first)
    };
    view! {
        <If holds=Signal::derive(belongs)>
            <Stepper
                name=Signal::derive(move || words::field(field, &row.read().item).to_owned())
                value=Signal::derive(move || field.value(&row.read().item))
                unit=if field == Field::Count { "" } else { " s" }
                step=move |more| app.send(Msg::Plan(PlanMsg::Step(exercise, field, more)))
            />
        </If>
    }
}

/// The bands to choose from, once there is more than one choice.
#[component]
fn Bands(exercise: Exercise, row: Row) -> impl IntoView {
    let bands = Memo::new(move |_| row.read().bands.clone());
    let band = move |(band, _, text): (Band, &'static str, &'static str)| {
        view! {
            <Choice
                name=exercise.entry().key
                text
                checked=Signal::derive(move || row.read().item.dose.band == band)
                msg=Msg::Plan(PlanMsg::Wear(exercise, band))
            />
        }
    };
    let choices = move || {
        let offered = |it: &(Band, _, _)| bands.read().contains(&it.0);
        each(words::BANDS.into_iter().filter(offered), band)
    };
    view! {
        <If
            holds=Signal::derive(move || bands.read().len() > 1)
            otherwise=|| {
                view! {
                    <p class="caption">
                        "Bands are offered here once you say below which you have."
                    </p>
                }
            }
        >
            <div class="bands">
                <span aria-hidden="true">"Band"</span>
                <div class="segmented of-four" role="radiogroup" aria-label="Band">
                    {choices}
                </div>
            </div>
        </If>
    }
}

/// Moves the exercise up or down by one place. At either end of the list it says so.
#[component]
fn MoveButton(exercise: Exercise, row: Row, up: bool) -> impl IntoView {
    let app = use_app();
    let (way, text, d) = if up {
        ("up", "Move up", "M5 15l7-7 7 7")
    } else {
        ("down", "Move down", "M5 9l7 7 7-7")
    };
    let press = app.does(move |app| {
        let place = row.read_untracked().next_place(up);
        app.send(Msg::Plan(PlanMsg::Place(exercise, place)));
    });
    view! {
        <button
            class="button-outline"
            id=format!("{way}-{}", exercise.entry().key)
            aria-disabled=move || row.read().is_at_end(up).then_some("true")
            on:click=press
        >
            <svg class="symbol" viewBox="0 0 24 24" aria-hidden="true">
                <path d=d />
            </svg>
            {text}
        </button>
    }
}
