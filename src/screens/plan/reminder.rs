//! The reminder, which a person's own calendar gives.

use leptos::prelude::*;

use super::View;
use super::field::Field;
use crate::components::{If, each};
use crate::shell::{AppHandle, use_app};
use groundwork_core::msg::Msg;
use groundwork_core::plan::{Filing, PlanMsg, time_of_day};
use groundwork_core::words::plan as words;

/// The section on reminders.
#[component]
pub fn Reminder(view: View) -> impl IntoView {
    let app = use_app();
    let reminder = Memo::new(move |_| view.read().reminder.clone());
    let lost = Signal::derive(move || reminder.read().has_lost_track);
    let filing = Signal::derive(move || reminder.read().filing);
    let remind_at = app.takes(|text| {
        let (hour, minute) = time_of_day(&text)?;
        Some(Msg::Plan(PlanMsg::RemindAt(hour, minute)))
    });
    let button = move || {
        if lost.get() {
            "Renew the calendar"
        } else {
            "Add to calendar"
        }
    };
    view! {
        <section>
            <h2>"Reminder"</h2>
            <Field
                name="Time of day"
                kind="time"
                value=Signal::derive(move || reminder.read().time.clone())
                typed=remind_at
            />
            <Field
                name="After what, and where"
                kind="text"
                maxlength="200"
                placeholder="After coffee, in the living room"
                value=Signal::derive(move || reminder.read().sentence.clone())
                typed=app.takes(|text| Some(Msg::Plan(PlanMsg::RemindWith(text))))
            />
            {move || each(reminder.get().hints, |it| view! { <p class="caption">{it}</p> })}
            <If holds=lost>
                <p aria-live="polite">
                    <b>{words::CALENDAR_LOST}</b>
                </p>
            </If>
            <If holds=Signal::derive(move || !reminder.read().has_no_file)>
                <div class="row">
                    <button class="button-outline" on:click=app.does(AppHandle::add_to_calendar)>
                        {move || button()}
                    </button>
                </div>
            </If>
            <Filed filing />
        </section>
    }
}

/// Whether the calendar has taken the file, which no browser reports.
#[component]
fn Filed(filing: Signal<Filing>) -> impl IntoView {
    let app = use_app();
    let answer = move |(taken, name): (bool, &'static str)| {
        view! {
            <button class="button-outline" on:click=app.sends(Msg::Plan(PlanMsg::Filed(taken)))>
                {name}
            </button>
        }
    };
    let note = move || match filing.get() {
        Filing::None => None,
        Filing::Given(_) => Some((
            words::CALENDAR_ASKS,
            [(true, "Yes"), (false, "No")].to_vec(),
        )),
        Filing::Failed(_) => Some((words::CALENDAR_FAILED, [(true, "They are in now")].to_vec())),
    };
    view! {
        <div aria-live="polite">
            {move || {
                each(
                    note(),
                    |(text, answers)| {
                        view! {
                            <div class="slab-note">
                                <p>{text}</p>
                                <div class="row">{each(answers, answer)}</div>
                            </div>
                        }
                    },
                )
            }}
        </div>
    }
}
