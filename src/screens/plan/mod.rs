//! The Plan screen: on which days, which exercises, and how the app behaves.

mod backup;
mod days;
mod diagnosis;
mod dose;
mod drag;
mod exercises;
mod field;
mod language;
mod link_texts;
mod pauses;
mod reminder;
mod settings;
mod share;
mod sound;
mod voice_source;

use leptos::prelude::*;

use crate::components::{If, Notices, Sheet, Tabs, Wordmark, each};
use crate::shell::use_app;
use backup::Backup;
use days::Days;
pub use days::RuleChoice;
use diagnosis::Diagnosis;
pub use exercises::ExerciseList;
use exercises::Exercises;
pub use field::Field;
use groundwork_core::model::Screen;
use groundwork_core::plan::{PlanView, plan_view};
use groundwork_core::prescription::sheet::own_sheet;
use language::LanguageChoice;
pub use link_texts::LinkTexts;
use locale::text;
use reminder::Reminder;
use settings::{InTheSession, Look};
use share::Share;

/// What the screen shows. Its parts follow the pieces that they need.
type View = Memo<PlanView>;

/// The Plan screen.
#[component]
pub fn Plan() -> impl IntoView {
    let app = use_app();
    let view = app.memo(plan_view);
    let sheet = app.memo(own_sheet);
    view! {
        <div class="app plan" class:prints-paper=move || sheet.read().is_some() data-screen="plan">
            <header class="sky">
                <div class="bar">
                    <Wordmark />
                </div>
                <h1 tabindex="-1">{text::plan::heading()}</h1>
                <p class="lede">{move || view.read().lede.clone()}</p>
            </header>
            <main class="bedrock">
                <Notices />
                <If holds=Signal::derive(move || view.read().in_session)>
                    <p class="lede">{text::plan::in_session()}</p>
                </If>
                <Days view />
                <Exercises view />
                <Share />
                <InTheSession />
                <LanguageChoice />
                <Look />
                <Reminder view />
                <Backup view />
                <Diagnosis />
            </main>
            <Tabs current=Screen::Plan />
            {move || each(sheet.get(), |sheet| view! { <Sheet sheet /> })}
        </div>
    }
}
