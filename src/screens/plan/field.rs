//! A field that a person types into, letter by letter or digit by digit.

use leptos::html::Input;
use leptos::prelude::*;
use web_sys::{Event, FocusEvent, HtmlInputElement};

use crate::shell::EventListener;

/// A labelled input. It takes the model's value, but not while it has the focus: then its own value
/// may be half typed. A browser reports a date of which only some digits are typed as empty, and
/// writing anything into the field would clear those digits.
#[component]
pub fn Field(
    name: &'static str,
    /// The `type` of the input.
    kind: &'static str,
    #[prop(into)] value: Signal<String>,
    /// Called at each change of what is typed.
    typed: EventListener<Event>,
    /// The least value.
    #[prop(optional, into)]
    min: Signal<Option<String>>,
    #[prop(optional, into)] maxlength: Option<&'static str>,
    #[prop(optional, into)] placeholder: Option<&'static str>,
) -> impl IntoView {
    let input = NodeRef::<Input>::new();
    Effect::new(move |_| {
        let value = value.get();
        if let Some(input) = input.get().filter(|it| !has_focus(it)) {
            write(&input, &value);
        }
    });
    let left: EventListener<FocusEvent> = Box::new(move |event| {
        // Some browsers report this of a field that is just being removed, whose signals are gone.
        if let Some(value) = value.try_get_untracked() {
            write(&event_target(&event), &value);
        }
    });
    view! {
        <label class="field">
            <span>{name}</span>
            <input
                node_ref=input
                type=kind
                min=move || min.get()
                maxlength=maxlength
                placeholder=placeholder
                value=value.get_untracked()
                on:input=typed
                on:blur=left
            />
        </label>
    }
}

fn write(input: &HtmlInputElement, value: &str) {
    if input.value() != value {
        input.set_value(value);
    }
}

fn has_focus(input: &HtmlInputElement) -> bool {
    let focused = document().active_element();
    focused.is_some_and(|it| it.is_same_node(Some(input)))
}
