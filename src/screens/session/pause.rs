//! What takes the number's place in a pause: the menu, and the question about pain.

use leptos::prelude::*;

use super::View;
use crate::components::{PainScale, Remedies, each};
use crate::shell::use_app;
use groundwork_core::model::{Page, Screen};
use groundwork_core::msg::{Action, Msg};
use groundwork_core::session_line;
use groundwork_core::session_view::PainQuestion;
use groundwork_core::words::{self, coach};
use locale::text;

/// What can be asked of a paused session. A press on the panel around it resumes.
#[component]
pub fn PauseMenu(view: View) -> impl IntoView {
    let app = use_app();
    let resumes_with = move || {
        let view = view.read();
        words::paused(view.exercise, view.phase, view.rep, view.reps)
    };
    let address = move || Screen::Learn(Page::Exercise(view.read().exercise)).address();
    let told = Memo::new(move |_| app.look(session_line::line));
    let flat = move || {
        if app.read(|it| it.settings.flat) {
            text::session::phone_stands()
        } else {
            text::session::phone_lies()
        }
    };
    view! {
        <p class="panel-say">{resumes_with}</p>
        <div class="panel-menu">
            {move || each(told.get(), |notice| view! { <Remedies notice class="" /> })}
            <button on:click=app.plays(Action::Hurts)>{text::session::this_hurts()}</button>
            <button on:click=app.plays(Action::Easier)>{text::session::easier()}</button>
            <a href=address>{text::session::how_it_goes()}</a>
            <button on:click=app
                .plays(Action::SkipExercise)>{text::session::skip_exercise()}</button>
            <button on:click=app.sends(Msg::ToggleFlat)>{flat}</button>
            <button on:click=app.plays(Action::End)>{text::session::end_and_save()}</button>
        </div>
    }
}

/// Asks how much the stopped exercise hurts. The ways on are the controls below.
#[component]
pub fn Question(question: Memo<Option<PainQuestion>>) -> impl IntoView {
    let stopped = move || {
        question
            .get()
            .map(|it| text::session::stopped(words::name(it.exercise)))
    };
    let go_on = move || {
        question
            .get()
            .map_or("", |it| coach::go_on(it.pain, it.last))
    };
    view! {
        <div class="panel-ask">
            // It gets the focus as soon as it is shown.
            <p id="hurt" tabindex="-1">
                <b>{move || stopped().unwrap_or_default()}</b>
            </p>
            <p>{go_on}</p>
            <PainScale
                question=text::session::how_much().to_owned()
                name="say-pain"
                chosen=Signal::derive(move || question.get().and_then(|it| it.pain))
                answer=|pain| Msg::Play(Action::SayPain(pain))
            />
        </div>
    }
}
