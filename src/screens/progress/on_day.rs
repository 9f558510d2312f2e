//! What was done on the chosen day, all of which can be set or corrected.

use leptos::prelude::*;

use super::View;
use crate::components::{EffortChoice, If, PainScale, Switch, each};
use crate::shell::{AppHandle, use_app};
use domain::exercise::Exercise;
use domain::history::RecordId;
use domain::notes::{LONGEST_NOTE, Pain};
use groundwork_core::msg::Msg;
use groundwork_core::progress::on_day::{ChosenDay, DayExercise, DaySession};
use groundwork_core::progress::{Edit, ProgressMsg};
use locale::text;

/// The id of the button that removes the first session, and of the one that adds a session where
/// there is none: each takes the focus of the other.
const FIRST: &str = "first-session";

/// The chosen day, and what can be undone of it.
#[component]
pub fn DayPanel(view: View) -> impl IntoView {
    let app = use_app();
    let is_chosen = Signal::derive(move || view.read().day.is_some());
    let undone = Signal::derive(move || view.read().undo.is_some());
    view! {
        <div class="dayof">
            <If
                holds=is_chosen
                otherwise=|| { view! { <p>{text::progress::tap_a_day()}</p> }.into_any() }
            >
                {move || view.read().day.clone().map(|day| view! { <OneDay view day /> })}
            </If>
            <div aria-live="polite">
                <If holds=undone>
                    <p class="undo">
                        <span>{move || view.read().undo}</span>
                        <button on:click=app
                            .sends(Msg::Progress(ProgressMsg::Undo))>{text::common::undo()}</button>
                    </p>
                </If>
            </div>
        </div>
    }
}

#[component]
fn OneDay(view: View, day: ChosenDay) -> impl IntoView {
    let app = use_app();
    let add = day.can_add.then(|| {
        view! {
            <button
                id=day.sessions.is_empty().then_some(FIRST)
                class="button-outline"
                on:click=app.does(AppHandle::add_session)
            >
                {text::progress::add_session()}
            </button>
        }
    });
    let is_ahead = day.is_ahead;
    let session = move |(index, session): (usize, DaySession)| {
        let to_today = is_ahead.then(|| {
            view! {
                <button
                    class="button-outline"
                    data-then=["#", FIRST].concat()
                    on:click=app.does(move |app| app.move_to_today(index))
                >
                    {text::progress::move_to_today()}
                </button>
            }
        });
        view! {
            <Told session=session.clone() />
            <Corrections view index session />
            {to_today}
            <button
                id=(index == 0).then_some(FIRST)
                class="button-outline"
                on:click=app.sends(Msg::Progress(ProgressMsg::Remove(index)))
            >
                {text::progress::remove_session()}
            </button>
        }
    };
    view! {
        <h3>{day.name}</h3>
        {each(day.sessions.into_iter().enumerate(), session)}
        {day.has_none.then(|| view! { <p>{text::progress::no_session()}</p> })}
        {add}
    }
}

/// What is known of a session.
#[component]
fn Told(session: DaySession) -> impl IntoView {
    let exercise = |it: DayExercise| {
        view! {
            <li>
                <b>{it.name}</b>
                " "
                <span>{it.done} " " {it.said}</span>
            </li>
        }
    };
    let said = (!session.said.is_empty()).then(|| view! { <p>{session.said}</p> });
    let note = (!session.note.is_empty()).then(|| view! { <p class="own-note">{session.note}</p> });
    view! {
        <p>{session.text}</p>
        {said}
        <ul class="did">{each(session.exercises, exercise)}</ul>
        {note}
    }
}

/// The fields in which all of it can be set. What they show follows the session at this place of the
/// day; which exercises there are does not change while it is open.
#[component]
fn Corrections(view: View, index: usize, session: DaySession) -> impl IntoView {
    let app = use_app();
    let id = session.id;
    let now = Memo::new(move |_| {
        let view = view.read();
        view.day.as_ref()?.sessions.get(index).cloned()
    });
    let back = move |part: fn(&DaySession) -> Option<Pain>| {
        Signal::derive(move || now.read().as_ref().and_then(part))
    };
    let note = Signal::derive(move || {
        let now = now.read();
        now.as_ref().map(|it| it.note.clone()).unwrap_or_default()
    });
    let exercise = move |it: DayExercise| {
        let of = it.answer.exercise;
        view! { <OneExercise now index id exercise=of name=it.name /> }
    };
    view! {
        <details class="fold">
            <summary>{text::progress::correct()}</summary>
            <PainScale
                question=text::progress::your_back_before().to_owned()
                name=format!("before-{index}")
                chosen=back(|it| it.before)
                answer=move |pain| edit(id, Edit::Before(pain))
            />
            <PainScale
                question=text::progress::your_back_after().to_owned()
                name=format!("after-{index}")
                chosen=back(|it| it.after)
                answer=move |pain| edit(id, Edit::After(pain))
            />
            {each(session.exercises, exercise)}
            <label class="field">
                <span>{text::common::note()}</span>
                <textarea
                    rows="3"
                    maxlength=LONGEST_NOTE.to_string()
                    prop:value=move || note.get()
                    on:change=app.takes(move |text| Some(edit(id, Edit::Note(text))))
                ></textarea>
            </label>
        </details>
    }
}

#[component]
fn OneExercise(
    now: Memo<Option<DaySession>>,
    index: usize,
    id: RecordId,
    exercise: Exercise,
    name: &'static str,
) -> impl IntoView {
    let answer = Memo::new(move |_| {
        let now = now.read();
        let found = now.as_ref()?.exercises.iter();
        found.map(|it| it.answer).find(|it| it.exercise == exercise)
    });
    let key = exercise.entry().key;
    view! {
        <EffortChoice
            question=name
            name=format!("felt-{key}-{index}")
            chosen=Signal::derive(move || answer.get().and_then(|it| it.effort))
            answer=move |effort| edit(id, Edit::Felt(exercise, effort))
        />
        <PainScale
            question=text::progress::pain_during(name)
            name=format!("during-{key}-{index}")
            chosen=Signal::derive(move || answer.get().and_then(|it| it.pain))
            answer=move |pain| edit(id, Edit::During(exercise, pain))
        />
        <Switch
            name=text::coach::ended()
            about=name.to_owned()
            on=Signal::derive(move || answer.get().is_some_and(|it| it.stopped))
            msg=edit(id, Edit::ToggleStopped(exercise))
        />
    }
}

const fn edit(id: RecordId, edit: Edit) -> Msg {
    Msg::Progress(ProgressMsg::Edit(id, edit))
}
