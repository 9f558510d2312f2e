//! What is unfolded below an exercise's row: its dose, its band, and the buttons that move it.

use leptos::prelude::*;

use super::exercises::Row;
use crate::components::{Choice, If, Stepper, each};
use crate::shell::use_app;
use domain::exercise::{Band, Exercise, Form, Side, Sides};
use groundwork_core::plan::{Field, PlanMsg, Whose};
use groundwork_core::words::plan as words;
use groundwork_core::words::thousands;
use locale::text::plan;

/// How much more one side does when that is chosen first.
const FIRST_EXTRA: u8 = 2;

/// The dose of `exercise`, and its place.
#[component]
pub fn DoseForm(exercise: Exercise, row: Row, whose: Whose) -> impl IntoView {
    let has_forms = exercise == Exercise::GluteBridge;
    let has_bands = !exercise.entry().banded.is_empty();
    view! {
        <div class="exercise-dose">
            {has_forms.then(|| view! { <Forms exercise row whose /> })}
            {each(Field::ALL, |field| view! { <FieldStepper exercise row whose field /> })}
            <SidesForm exercise row whose />
            {has_bands.then(|| view! { <Bands exercise row whose /> })} <div class="move-buttons">
                <MoveButton exercise row whose up=true />
                <MoveButton exercise row whose up=false />
            </div>
        </div>
    }
}

/// The ways to do a bridge.
#[component]
fn Forms(exercise: Exercise, row: Row, whose: Whose) -> impl IntoView {
    let form = move |form: Form| {
        view! {
            <Choice
                name="form"
                text=words::form(form)
                checked=Signal::derive(move || row.read().item.dose.form == form)
                msg=whose.msg(PlanMsg::Form(exercise, form))
            />
        }
    };
    view! {
        <div class="segmented of-three" role="radiogroup" aria-label=plan::how()>
            {each(words::FORMS, form)}
        </div>
    }
}

/// A number of the dose, where the exercise has it.
#[component]
fn FieldStepper(exercise: Exercise, row: Row, whose: Whose, field: Field) -> impl IntoView {
    let app = use_app();
    let belongs = move || {
        let row = row.read();
        field.belongs_to(&row.item, row.first)
    };
    view! {
        <If holds=Signal::derive(belongs)>
            <Stepper
                name=Signal::derive(move || words::field(field, &row.read().item).to_owned())
                value=Signal::derive(move || words::value(field, &row.read().item))
                step=move |more| app.send(whose.msg(PlanMsg::Step(exercise, field, more)))
            />
        </If>
    }
}

/// Whether one side does more, and how much. Both legs at once have no sides.
#[component]
fn SidesForm(exercise: Exercise, row: Row, whose: Whose) -> impl IntoView {
    let app = use_app();
    let sides = Memo::new(move |_| row.read().item.sides);
    let extra = move || match sides.get() {
        Sides::Even => 0,
        Sides::More(_, extra) => extra,
    };
    let choice = move |side: Option<Side>| {
        let asked = side.map_or(Sides::Even, |it| Sides::More(it, FIRST_EXTRA));
        view! {
            <Choice
                name=format!("sides-{}", exercise.entry().key)
                text=words::more_side(side)
                checked=Signal::derive(move || side_of(sides.get()) == side)
                msg=whose.msg(PlanMsg::Sides(exercise, asked))
            />
        }
    };
    let step = move |more: bool| {
        if let Sides::More(side, extra) = sides.get_untracked() {
            let extra = if more {
                extra + 1
            } else {
                extra.saturating_sub(1).max(1)
            };
            app.send(whose.msg(PlanMsg::Sides(exercise, Sides::More(side, extra))));
        }
    };
    view! {
        <If holds=Signal::derive(move || row.read().item.dose.form != Form::TwoLegs)>
            <div class="segmented of-three" role="radiogroup" aria-label=plan::sides()>
                {each(words::SIDES, choice)}
            </div>
            <If holds=Signal::derive(move || sides.get() != Sides::Even)>
                <Stepper
                    name=plan::sides_extra()
                    value=Signal::derive(move || thousands(extra().into()))
                    step
                />
            </If>
        </If>
    }
}

const fn side_of(sides: Sides) -> Option<Side> {
    match sides {
        Sides::Even => None,
        Sides::More(side, _) => Some(side),
    }
}

/// The bands to choose from, once there is more than one choice.
#[component]
fn Bands(exercise: Exercise, row: Row, whose: Whose) -> impl IntoView {
    let bands = Memo::new(move |_| row.read().bands.clone());
    let band = move |band: Band| {
        view! {
            <Choice
                name=exercise.entry().key
                text=words::band(band)
                checked=Signal::derive(move || row.read().item.dose.band == band)
                msg=whose.msg(PlanMsg::Wear(exercise, band))
            />
        }
    };
    let choices = move || {
        let offered = |it: &Band| bands.read().contains(it);
        each(words::BANDS.into_iter().filter(offered), band)
    };
    view! {
        <If
            holds=Signal::derive(move || bands.read().len() > 1)
            otherwise=|| {
                view! { <p class="caption">{plan::no_bands()}</p> }
            }
        >
            <div class="bands">
                <span aria-hidden="true">{plan::band()}</span>
                <div class="segmented of-four" role="radiogroup" aria-label=plan::band()>
                    {choices}
                </div>
            </div>
        </If>
    }
}

/// Moves the exercise up or down by one place. At either end of the list it says so.
#[component]
fn MoveButton(exercise: Exercise, row: Row, whose: Whose, up: bool) -> impl IntoView {
    let app = use_app();
    let (way, text, d) = if up {
        ("up", plan::move_up(), "M5 15l7-7 7 7")
    } else {
        ("down", plan::move_down(), "M5 9l7 7 7-7")
    };
    let press = app.does(move |app| {
        let place = row.read_untracked().next_place(up);
        app.send(whose.msg(PlanMsg::Place(exercise, place)));
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
