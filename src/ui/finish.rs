//! The session just ended.

use leptos::prelude::*;

use crate::app::model::Model;
use crate::app::msg::Msg;
use crate::app::strata;
use crate::app::words;
use crate::domain::streak::{Ask, Standing};
use crate::shell::App;
use crate::ui::parts::icon::{Icon, icon};
use crate::ui::parts::notices::Notices;
use crate::ui::parts::strata::strata as draw_strata;

/// How much of the strata shows, in px.
const DEPTH: f64 = 320.0;

fn standing(model: &Model) -> Standing {
    Standing::of(
        &model.history.session_days(),
        &model.schedule,
        model.today(),
    )
}

/// The Finish screen: a new layer under the line.
#[component]
pub fn Finish() -> impl IntoView {
    let app = expect_context::<App>();
    let today = app.read(Model::today);
    let streak = app.read(standing);
    let sessions = app.read(|it| it.history.records().len());
    let laid = app.read(|it| {
        let record = it.finished.as_ref()?;
        let id = record.identity.id;
        let index = it
            .history
            .records()
            .iter()
            .position(|it| it.identity.id == id)?;
        Some(words::laid(index + 1, record.played, record.reps()))
    });
    let work = app.read(|it| it.finished.as_ref().map(words::work).unwrap_or_default());
    let ground = app.read(|it| strata::strata(it.history.records(), &standing(it).marks, DEPTH));
    let next = Memo::new(move |_| {
        streak.with(|it| match it.ask {
            Ask::DoneNext(_, next) | Ask::RestNext(next) | Ask::MovedNext(next) => next,
            Ask::Session(_) | Ask::LateStillCounts | Ask::PausedUntil(..) => None,
        })
    });
    view! {
        <div class="app end" data-screen="finish">
            <header class="sky">
                <h1 tabindex="-1">"Laid down."</h1>
                <p class="lede">
                    {laid} <br />
                    <span
                        data-days-on-plan=move || streak.with(|it| it.days_on_plan)
                        data-best=move || streak.with(|it| it.best)
                        data-sessions=sessions
                    >
                        <b>{move || streak.with(|it| words::days_on_plan(it.days_on_plan))}</b>
                    </span>
                    " "
                    {move || words::after(today.get(), next.get())}
                </p>
            </header>
            <div class="endstrata">
                {move || ground.with(|it| draw_strata(it, words::layers_below(sessions.get())))}
                <span class="mtag" aria-hidden="true">"Today"</span>
            </div>
            <main class="bedrock">
                <Notices />
                <section>
                    <h2>"What you did"</h2>
                    <ul class="did">
                        {move || {
                            work.get()
                                .into_iter()
                                .map(|(name, done)| view! { <li><b>{name}</b> " " <span>{done}</span></li> })
                                .collect_view()
                        }}
                    </ul>
                </section>
            </main>
            <div class="dock">
                <button class="start" on:click=move |_| app.send(Msg::Done)>
                    {icon(Icon::Check)}
                    <span class="st">"Done"</span>
                    " "
                    <span class="sm">{move || words::next(today.get(), next.get())}</span>
                </button>
            </div>
        </div>
    }
}
