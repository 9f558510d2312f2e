//! The one line that a screen reader reads by itself. It is there from the load on, outside of all
//! screens: a line that comes together with its text is not read.

use leptos::prelude::*;

use crate::device::ticker::Ticker;
use crate::shell::use_app;
use groundwork_core::announcement::{AFTER_SCREEN, announcement};

/// The status line. After a change of screen it is empty for a moment; of what comes up meanwhile
/// the last is said.
#[component]
pub fn StatusLine() -> impl IntoView {
    let app = use_app();
    let screen = app.memo(|it| it.screen);
    let announced = Memo::new(move |before: Option<&String>| {
        let before = before.map_or("", String::as_str);
        app.look(|it, now| announcement(it, now, before))
    });
    let said = RwSignal::new(String::new());
    let settled = RwSignal::new(true);
    let timer = StoredValue::new_local(None);
    Effect::new(move |before| {
        let (now, text) = (screen.get(), announced.get());
        if before != Some(now) {
            said.set(String::new());
            settled.set(false);
            let settle = move || {
                settled.set(true);
                said.set(announced.get_untracked());
                None
            };
            timer.set_value(Some(Ticker::start(AFTER_SCREEN, settle)));
        } else if settled.get_untracked() {
            said.set(text);
        }
        now
    });
    view! {
        <p class="visually-hidden" role="status">
            {move || said.get()}
        </p>
    }
}
