//! Something said or asked of copies in files.

use leptos::prelude::*;

use super::each;
use crate::shell::use_app;
use groundwork_core::backup::{BackupMsg, Note};
use groundwork_core::msg::Msg;

/// What is said or asked, with its answers.
#[component]
pub fn OneNote(note: Note) -> impl IntoView {
    let app = use_app();
    let answer = move |(change, name): (BackupMsg, &'static str)| {
        view! {
            <button class="button-outline" on:click=app.sends(Msg::Backup(change))>
                {name}
            </button>
        }
    };
    view! {
        <div class="slab-note">
            <p>
                <b>{note.head}</b>
                " "
                <span>{note.text}</span>
            </p>
            {each(note.more, |text| view! { <p>{text}</p> })}
            <div class="row">{each(note.answers, answer)}</div>
        </div>
    }
}
