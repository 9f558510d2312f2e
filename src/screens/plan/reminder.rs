//! The reminder, which a person's own calendar gives.

use leptos::prelude::*;

use super::View;
use super::field::Field;
use crate::components::If;
use crate::shell::use_app;
use groundwork_core::msg::Msg;
use groundwork_core::plan::{PlanMsg, time_of_day};
use groundwork_core::words::plan as words;

/// The section on reminders.
#[component]
pub fn Reminder(view: View) -> impl IntoView {
    let app = use_app();
    let reminder = Memo::new(move |_| view.read().reminder.clone());
    let lost = Signal::derive(move || reminder.read().has_lost_track);
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
            <p class="caption">{words::CALENDAR}</p>
            <If holds=Signal::derive(move || reminder.read().can_lose_track)>
                <p class="caption">{words::CALENDAR_COUNTS}</p>
            </If>
            <If holds=lost>
                <p aria-live="polite">
                    <b>{words::CALENDAR_LOST}</b>
                </p>
            </If>
            <div class="row">
                <button
                    class="button-outline"
                    on:click=app.sends(Msg::Plan(PlanMsg::AddToCalendar))
                >
                    {move || button()}
                </button>
            </div>
        </section>
    }
}
