//! The app's log, for somebody who reports a fault.

use leptos::prelude::*;

use crate::components::{Switch, each};
use crate::device::log;
use crate::shell::use_app;
use groundwork_core::backup::BackupMsg;
use groundwork_core::msg::Msg;
use locale::text::plan;

/// The log, folded away, and whether copies take it along.
#[component]
pub fn Diagnosis() -> impl IntoView {
    let app = use_app();
    let lines = RwSignal::new(Vec::new());
    // The log is no part of the model: it is read when it is opened.
    let read = move |_| lines.set(log::lines());
    view! {
        <details class="fold" on:toggle=read>
            <summary>{plan::trouble()}</summary>
            <p class="caption">{plan::trouble_about()}</p>
            <Switch
                name=plan::trouble_copy()
                about=plan::trouble_copy_about()
                on=app.signal(|it| it.backup.with_log)
                msg=Msg::Backup(BackupMsg::ToggleLog)
            />
            <ol class="log" tabindex="0" aria-label=plan::trouble_log()>
                {move || each(lines.get(), |line| view! { <li>{line}</li> })}
            </ol>
        </details>
    }
}
