//! Fields: one of several choices, a switch, and a number with two buttons.

use leptos::prelude::*;
use web_sys::{Event, HtmlInputElement, MouseEvent};

use crate::shell::{AppHandle, EventListener, use_app};
use groundwork_core::msg::Msg;
use locale::text::common;

/// One radio button of a group.
#[component]
pub fn Choice(
    /// The group's name, unique on the page.
    #[prop(into)]
    name: String,
    #[prop(into)] text: Signal<String>,
    #[prop(into)] checked: Signal<bool>,
    msg: Msg,
) -> impl IntoView {
    let app = use_app();
    view! {
        <label>
            <input
                type="radio"
                name=name
                prop:checked=move || checked.get()
                on:input=sends_checked(app, msg, checked)
            />
            <span>{move || text.get()}</span>
        </label>
    }
}

/// Something that is on or off, in a row of its own, with a line about it.
#[component]
pub fn Switch(
    name: &'static str,
    #[prop(optional, into)] about: Signal<String>,
    #[prop(into)] on: Signal<bool>,
    msg: Msg,
) -> impl IntoView {
    let app = use_app();
    view! {
        <label class="switch-row">
            <span>
                <b>{name}</b>
                " "
                <span>{move || about.get()}</span>
            </span>
            <input
                type="checkbox"
                role="switch"
                prop:checked=move || on.get()
                on:input=sends_checked(app, msg, on)
            />
            <i></i>
        </label>
    }
}

/// A listener for a box or a radio button that sends `msg`, and then sets the box as the model has
/// it: the browser has changed it already, and the model may not have followed.
pub fn sends_checked(app: AppHandle, msg: Msg, checked: Signal<bool>) -> EventListener<Event> {
    Box::new(move |event| {
        app.send(msg.clone());
        event_target::<HtmlInputElement>(&event).set_checked(checked.get_untracked());
    })
}

/// A listener for a press on a radio button: the answer that is chosen already is taken back. Of a
/// double press the second one does nothing. A press on another answer comes here before it is
/// chosen.
pub fn takes_back(
    app: AppHandle,
    cleared: Msg,
    chosen: impl Fn() -> bool + 'static,
) -> EventListener<MouseEvent> {
    Box::new(move |event| {
        if chosen() && event.detail() < 2 {
            app.send(cleared.clone());
        }
    })
}

/// A whole number with a button for less and one for more.
#[component]
pub fn Stepper(
    #[prop(into)] name: Signal<String>,
    /// The number as it is written, with its unit if it has one.
    #[prop(into)]
    value: Signal<String>,
    /// Called with whether more is asked for.
    #[prop(into)]
    step: Callback<bool>,
) -> impl IntoView {
    view! {
        <div class="step">
            <span>{move || name.get()}</span>
            <div class="stepper" role="group" aria-label=move || name.get()>
                <button
                    aria-label=move || common::less(name.get())
                    on:click=move |_| step.run(false)
                >
                    <svg class="symbol" viewBox="0 0 24 24" aria-hidden="true">
                        <path d="M5 12h14" />
                    </svg>
                </button>
                <span class="output tabular" aria-live="polite">
                    {move || value.get()}
                </span>
                <button
                    aria-label=move || common::more(name.get())
                    on:click=move |_| step.run(true)
                >
                    <svg class="symbol" viewBox="0 0 24 24" aria-hidden="true">
                        <path d="M12 5v14M5 12h14" />
                    </svg>
                </button>
            </div>
        </div>
    }
}
