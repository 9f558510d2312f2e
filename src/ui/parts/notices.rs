//! What the person should know, each with a way to put it away.

use leptos::prelude::*;

use super::icon::{Icon, icon};
use crate::app::model::Notice;
use crate::app::msg::Msg;
use crate::app::words;
use crate::shell::App;

/// Every notice that stands.
#[component]
pub fn Notices() -> impl IntoView {
    let app = expect_context::<App>();
    let notices = app.read(|it| it.notices.clone());
    view! {
        <div class="notices" role="status">
            <For each=move || notices.get() key=|it| *it let:notice>
                {one(app, notice)}
            </For>
        </div>
    }
}

fn one(app: App, notice: Notice) -> impl IntoView {
    let (head, body) = words::notice(notice);
    view! {
        <div class="recover" data-notice=words::notice_topic(notice)>
            {icon(Icon::Warning)}
            <p>
                <b>{head}</b>
                <span>{body}</span>
            </p>
            <button
                class="ib"
                aria-label="Put this away"
                on:click=move |_| app.send(Msg::PutAway(notice))
            >
                {icon(Icon::Close)}
            </button>
        </div>
    }
}
