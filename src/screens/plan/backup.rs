//! What is stored: copies in files, what comes back from them, and erasing everything.

use leptos::prelude::*;

use super::View;
use crate::components::{If, OneNote, each};
use crate::shell::use_app;
use groundwork_core::backup::BackupMsg;
use groundwork_core::msg::Msg;
use locale::text::backup;
use store::csv::Separator;

/// The section on copies and erasing.
#[component]
pub fn Backup(view: View) -> impl IntoView {
    let app = use_app();
    let notes = Memo::new(move |_| view.read().copies.notes.clone());
    let last_copy = Signal::derive(move || view.read().copies.last.clone());
    view! {
        <section>
            <h2>{backup::heading()}</h2>
            <p class="caption">{backup::about()}</p>
            <div>
                <Row name=backup::save() about=last_copy change=BackupMsg::Copy />
                <Row
                    name=backup::restore()
                    about=backup::restore_about()
                    change=BackupMsg::Choose
                />
                <Row
                    name=backup::table()
                    about=backup::table_about()
                    change=BackupMsg::Table(Separator::Comma)
                />
                <Row
                    name=backup::semicolons()
                    about=backup::semicolons_about()
                    change=BackupMsg::Table(Separator::Semicolon)
                />
            </div>
            <div aria-live="polite">
                {move || each(notes.get(), |note| view! { <OneNote note /> })}
            </div>
            <If holds=Signal::derive(move || view.read().copies.can_erase)>
                <div class="row">
                    <button
                        class="button-outline"
                        on:click=app.sends(Msg::Backup(BackupMsg::Erase))
                    >
                        {backup::erase()}
                    </button>
                </div>
            </If>
        </section>
    }
}

/// A button as wide as the section, with a line about it.
#[component]
fn Row(
    name: &'static str,
    #[prop(into)] about: Signal<String>,
    change: BackupMsg,
) -> impl IntoView {
    let app = use_app();
    view! {
        <button class="nav-row" on:click=app.sends(Msg::Backup(change))>
            <b>{name}</b>
            " "
            <span>{move || about.get()}</span>
        </button>
    }
}
