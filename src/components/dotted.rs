//! A line whose parts are set apart by middle dots, which a screen reader would read.

use leptos::prelude::*;

use super::each;

/// The line, with its dots for the eye alone.
#[component]
pub fn Dotted(#[prop(into)] text: Signal<String>) -> impl IntoView {
    let part = |(place, part): (usize, String)| {
        let dot = (place > 0).then(|| {
            view! {
                " "
                <span aria-hidden="true">"·"</span>
                " "
            }
        });
        view! {
            {dot}
            {part}
        }
    };
    move || {
        let text = text.get();
        let parts: Vec<String> = text.split(" · ").map(str::to_owned).collect();
        each(parts.into_iter().enumerate(), part)
    }
}
