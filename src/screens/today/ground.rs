//! The ground of the Today screen: the day's exercises, and what sessions have laid below.

use leptos::prelude::*;

use super::View;
use crate::components::{Dotted, Ground, If, StillBody, Textures, each};
use crate::shell::use_app;
use figure::ViewBox;
use groundwork_core::today::Row;
use locale::text;

/// The exercises of the day's routine, each a link to its own page.
#[component]
pub fn Rows(view: View) -> impl IntoView {
    let rows = Memo::new(move |_| view.read().rows.clone());
    view! { <ol class="layers">{move || each(rows.get(), |row| view! { <OneRow row /> })}</ol> }
}

#[component]
fn OneRow(row: Row) -> impl IntoView {
    view! {
        <li class="layer">
            <a href=row.address>
                <span class="layer-thumb on-ground">
                    <StillBody cast=row.cast view_box=ViewBox::Thumb />
                </span>
                <span class="layer-text">
                    <b>{row.name}</b>
                    " "
                    <span>
                        <Dotted text=row.dose />
                    </span>
                    {row.is_new.then(|| view! { <span class="new">{text::today::new()}</span> })}
                </span>
                " "
                <span class="layer-minutes">{row.minutes}</span>
            </a>
        </li>
    }
}

/// The upper layers, and the way to all of them.
#[component]
pub fn GroundBelow(view: View) -> impl IntoView {
    let app = use_app();
    let sessions = Memo::new(move |_| view.read().streak.sessions);
    let ground = Memo::new(move |_| view.read().ground.clone());
    let label = Signal::derive(move || {
        let whole = !app.read(|it| it.loading_history);
        if whole {
            text::common::layers_below(sessions.get())
        } else {
            String::new()
        }
    });
    view! {
        <If holds=Signal::derive(move || sessions.get() > 0)>
            <a class="peek" href="#/progress">
                <Textures />
                {move || view! { <Ground strata=ground.get() label=label.get() /> }}
                <span aria-hidden="true">{move || label.get()}</span>
            </a>
        </If>
    }
}
