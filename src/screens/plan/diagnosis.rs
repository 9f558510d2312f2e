//! The app's log, for somebody who reports a fault.

use leptos::prelude::*;

use crate::components::{Switch, each};
use crate::device::log;
use crate::shell::use_app;
use groundwork_core::backup::BackupMsg;
use groundwork_core::msg::Msg;

/// The log, folded away, and whether copies take it along.
#[component]
pub fn Diagnosis() -> impl IntoView {
    let app = use_app();
    let lines = RwSignal::new(Vec::new());
    // The log is no part of the model: it is read when it is opened.
    let read = move |_| lines.set(log::lines());
    view! {
        <details class="fold" on:toggle=read>
            <summary>"If something does not work"</summary>
            <p class="caption">
                "What the app has noted about itself since it was opened. Nothing about your sessions is in it, and it stays here unless you choose otherwise."
            </p>
            <Switch
                name="Add it to copies"
                about="For somebody who looks into the problem"
                on=app.signal(|it| it.backup.with_log)
                msg=Msg::Backup(BackupMsg::ToggleLog)
            />
            <ol class="log" tabindex="0" aria-label="The app's notes">
                {move || each(lines.get(), |line| view! { <li>{line}</li> })}
            </ol>
        </details>
    }
}
