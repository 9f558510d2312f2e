//! Which exercises, in what order, and how much of each.

use leptos::prelude::*;

use super::View;
use super::dose::DoseForm;
use super::drag::{Drag, Grip};
use crate::components::{Dotted, If, Stepper, StillBody, sends_checked};
use crate::shell::use_app;
use domain::exercise::Exercise;
use figure::ViewBox;
use groundwork_core::msg::Msg;
use groundwork_core::plan::{self, PlanMsg, Whose};
use locale::text::plan as text;

/// What one exercise's row shows.
pub type Row = Memo<plan::Row>;

/// The section on exercises.
#[component]
pub fn Exercises(view: View) -> impl IntoView {
    let app = use_app();
    let order = Memo::new(move |_| view.read().order.clone());
    view! {
        <section>
            <h2>{text::exercises()}</h2>
            <If holds=Signal::derive(move || view.read().nothing_on)>
                <div class="slab-note">
                    <p>
                        <b>{text::nothing_on()}</b>
                        " "
                        <span>{text::nothing_on_hint()}</span>
                    </p>
                </div>
            </If>
            <ExerciseList order whose=Whose::Own />
            <p class="caption" aria-live="polite">
                {move || view.read().moved.clone()}
                {move || text::total(&view.read().total)}
            </p>
            <Stepper
                name=text::ready()
                value=Signal::derive(move || text::seconds(view.read().ready))
                step=move |more| app.send(Msg::Plan(PlanMsg::Ready(more)))
            />
            <Presets view />
        </section>
    }
}

/// The exercises of a routine in their order, each with its dose to be unfolded.
#[component]
pub fn ExerciseList(order: Memo<Vec<Exercise>>, whose: Whose) -> impl IntoView {
    view! {
        <ul class="exercise-list">
            <For
                each=move || order.get()
                key=|exercise| *exercise
                children=move |exercise| view! { <OneExercise exercise whose /> }
            />
        </ul>
    }
}

#[component]
fn OneExercise(exercise: Exercise, whose: Whose) -> impl IntoView {
    let app = use_app();
    let row = app.memo(move |it| plan::row(it, whose, exercise));
    let cast = Memo::new(move |_| row.read().cast);
    let on = Signal::derive(move || row.read().on);
    let drag = RwSignal::new(None);
    view! {
        <li
            id=format!("plan-{}", exercise.entry().key)
            class:off=move || !on.get()
            class:dragged=move || drag.read().is_some()
            style:translate=move || drag.get().map(Drag::translate)
        >
            <div class="exercise-row">
                <Grip
                    drag
                    dropped=move |place| app.send(whose.msg(PlanMsg::Place(exercise, place)))
                />
                <span class="exercise-thumb">
                    {move || view! { <StillBody cast=cast.get() view_box=ViewBox::Thumb /> }}
                </span>
                <button
                    class="exercise-name"
                    aria-expanded=move || row.read().open.to_string()
                    on:click=app.sends(whose.msg(PlanMsg::Open(exercise)))
                >
                    <b>{move || row.read().name}</b>
                    " "
                    <span>
                        <Dotted text=Signal::derive(move || row.read().dose.clone()) />
                    </span>
                    " "
                    <span>{move || row.read().minutes.clone()}</span>
                </button>
                <label class="mini">
                    <input
                        type="checkbox"
                        role="switch"
                        aria-label=move || text::exercise_on(row.read().name)
                        prop:checked=move || on.get()
                        on:input=sends_checked(app, whose.msg(PlanMsg::Switch(exercise)), on)
                    />
                    <i></i>
                </label>
            </div>
            <If holds=Signal::derive(move || row.read().open)>
                <DoseForm exercise row whose />
            </If>
        </li>
    }
}

/// Buttons that set all doses at once, and one that undoes it.
#[component]
fn Presets(view: View) -> impl IntoView {
    let app = use_app();
    view! {
        <div class="row">
            <button
                class="button-outline"
                on:click=app.sends(Msg::Plan(PlanMsg::Preset { gentle: false }))
            >
                {text::preset_usual()}
            </button>
            <button
                class="button-outline"
                on:click=app.sends(Msg::Plan(PlanMsg::Preset { gentle: true }))
            >
                {text::preset_gentle()}
            </button>
        </div>
        <p class="caption" aria-live="polite">
            <If holds=Signal::derive(move || {
                view.read().can_put_back
            })>
                {text::preset_done()} " "
                <button class="link" on:click=app.sends(Msg::Plan(PlanMsg::PutBack))>
                    {text::preset_undo()}
                </button>
            </If>
        </p>
    }
}
