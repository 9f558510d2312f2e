//! The printed sheet of a routine. On the screen it is not shown.

use leptos::prelude::*;

use super::sharing::square;
use super::{StillBody, each};
use figure::ViewBox;
use groundwork_core::prescription::sheet::{self, SheetExercise};
use locale::text;

/// The sheet.
#[component]
pub fn Sheet(#[prop(into)] sheet: Signal<sheet::Sheet>) -> impl IntoView {
    let exercise = |it: SheetExercise| {
        let body =
            move |movement| view! { <StillBody cast=it.cast view_box=ViewBox::Row movement /> };
        view! {
            <section>
                <div class="paper-bodies">{each(it.movements, body)}</div>
                <div>
                    <h2>{it.name}</h2>
                    <p>
                        <b>{it.dose}</b>
                    </p>
                    <ul>{each(it.steps, |step| view! { <li>{step}</li> })}</ul>
                </div>
            </section>
        }
    };
    view! {
        <div class="paper" aria-hidden="true">
            <header>
                <div>
                    <h1>{move || sheet.read().heading.clone()}</h1>
                    <p>{move || sheet.read().days.clone()}</p>
                    <p class="paper-note">{move || sheet.read().note.clone()}</p>
                    <p class="paper-scan">{text::share::scan()}</p>
                    <p class="paper-link">{move || sheet.read().shared.link.clone()}</p>
                </div>
                {move || square(&sheet.read().shared)}
            </header>
            {move || each(sheet.get().exercises, exercise)}
        </div>
    }
}
