//! A routine that is put together for somebody else: exercises, doses, days and a note.

use leptos::prelude::*;

use crate::components::{If, Notices, Sharing, Sheet, Stepper, Tabs, Wordmark, each};
use crate::screens::plan::{ExerciseList, Field, LinkTexts, RuleChoice};
use crate::shell::use_app;
use domain::day::Day;
use groundwork_core::model::Screen;
use groundwork_core::plan::{PlanMsg, Whose};
use groundwork_core::prescription::PrescriptionMsg;
use groundwork_core::prescription::maker::{MakerView, draft_sheet, maker};
use groundwork_core::prescription::sharing::Shared;
use locale::text;

/// What the screen shows.
type View = Memo<MakerView>;

/// The Prescribe screen.
#[component]
pub fn Prescribe() -> impl IntoView {
    let app = use_app();
    let view = app.memo(maker);
    let sheet = app.memo(draft_sheet);
    view! {
        <div
            class="app plan"
            class:prints-paper=move || sheet.read().is_some()
            data-screen="prescribe"
        >
            <header class="sky">
                <div class="bar">
                    <Wordmark />
                </div>
                <h1 tabindex="-1">{text::plan::share_for_others()}</h1>
                <p class="lede">{text::prescribe::lede()}</p>
            </header>
            <main class="bedrock">
                <Notices />
                <Exercises view />
                <Days view />
                <Texts view />
                <HandOver view />
            </main>
            <Tabs current=Screen::Plan />
            {move || each(sheet.get(), |sheet| view! { <Sheet sheet /> })}
        </div>
    }
}

#[component]
fn Exercises(view: View) -> impl IntoView {
    let app = use_app();
    let order = Memo::new(move |_| view.read().order.clone());
    let beyond = Signal::derive(move || !view.read().beyond.is_empty());
    view! {
        <section>
            <h2>{text::plan::exercises()}</h2>
            <ExerciseList order whose=Whose::Asked />
            <p class="caption" aria-live="polite">
                {move || text::plan::total(&view.read().total)}
            </p>
            <Stepper
                name=text::plan::ready()
                value=Signal::derive(move || text::plan::seconds(view.read().ready))
                step=move |more| app.send(Whose::Asked.msg(PlanMsg::Ready(more)))
            />
            <If holds=beyond>
                <div class="slab-note beyond">
                    {move || each(view.get().beyond, |it| view! { <p>{it}</p> })}
                </div>
            </If>
        </section>
    }
}

#[component]
fn Days(view: View) -> impl IntoView {
    let app = use_app();
    let until = app.takes(|text| Some(Whose::Asked.msg(PlanMsg::Last(Day::parse(&text)))));
    view! {
        <section>
            <h2>{text::plan::days()}</h2>
            <RuleChoice rule=Signal::derive(move || view.read().rule) whose=Whose::Asked />
            <Field
                name=text::prescribe::until()
                kind="date"
                min=Signal::derive(move || Some(view.read().today.clone()))
                value=Signal::derive(move || view.read().last.clone())
                typed=until
            />
            <p class="caption">{text::prescribe::no_end()}</p>
        </section>
    }
}

#[component]
fn Texts(view: View) -> impl IntoView {
    view! {
        <section>
            <h2>{text::prescribe::in_your_words()}</h2>
            <LinkTexts
                texts=Signal::derive(move || view.read().texts.clone())
                name=PrescriptionMsg::Name
                note=PrescriptionMsg::Note
            />
        </section>
    }
}

#[component]
fn HandOver(view: View) -> impl IntoView {
    let shared = Memo::new(move |_| view.read().shared.clone());
    let link = Signal::derive(move || shared.get().unwrap_or(Shared::NONE));
    view! {
        <section>
            <h2>{text::prescribe::hand_over()}</h2>
            <If
                holds=Signal::derive(move || shared.read().is_some())
                otherwise=|| view! { <p>{text::plan::nothing_on()}</p> }.into_any()
            >
                <Sharing shared=link />
            </If>
        </section>
    }
}
