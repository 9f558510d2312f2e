//! The reminder, which a person's own calendar gives.

use leptos::prelude::*;

use super::View;
use super::field::Field;
use crate::components::{If, each};
use crate::shell::{AppHandle, use_app};
use groundwork_core::msg::Msg;
use groundwork_core::plan::{Filing, PlanMsg, time_of_day};
use locale::text::{calendar, common};

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
            calendar::renew()
        } else {
            calendar::add()
        }
    };
    view! {
        <section>
            <h2>{calendar::heading()}</h2>
            <Field
                name=calendar::time()
                kind="time"
                value=Signal::derive(move || reminder.read().time.clone())
                typed=remind_at
            />
            <Field
                name=calendar::sentence()
                kind="text"
                maxlength="200"
                placeholder=calendar::sentence_example()
                value=Signal::derive(move || reminder.read().sentence.clone())
                typed=app.takes(|text| Some(Msg::Plan(PlanMsg::RemindWith(text))))
            />
            {move || each(reminder.get().hints, |it| view! { <p class="caption">{it}</p> })}
            <If holds=lost>
                <p aria-live="polite">
                    <b>{calendar::lost()}</b>
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
            calendar::asks(),
            [(true, common::yes()), (false, common::no())].to_vec(),
        )),
        Filing::Failed(_) => Some((calendar::failed(), [(true, calendar::in_now())].to_vec())),
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
