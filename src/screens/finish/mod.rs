//! The Finish screen: the session just ended as a new layer of the ground, what it was like, and
//! what comes next.

mod answers;

use leptos::prelude::*;

use crate::components::{Ground, Icon, If, InstallOffer, Notices, Offers, Symbol, Textures, each};
use crate::shell::use_app;
use answers::{BackAfter, HowItFelt};
use groundwork_core::finish;
use groundwork_core::msg::Msg;
use groundwork_core::today::Streak;
use locale::text;

/// What the screen shows. Its parts follow the pieces that they need.
type View = Memo<finish::Finish>;

/// The Finish screen.
#[component]
pub fn Finish() -> impl IntoView {
    let app = use_app();
    let view = app.memo(finish::finish);
    view! {
        <div class="app end" data-screen="finish" data-phase="done">
            <header class="sky">
                <h1 tabindex="-1">{text::finish::heading()}</h1>
                <Lede view />
            </header>
            <NewLayer view />
            <main class="bedrock">
                <Notices />
                <If holds=Signal::derive(move || view.read().answers.is_some())>
                    <HowItFelt view />
                    <BackAfter view />
                </If>
                <Offers />
                <InstallOffer />
                <WorkDone view />
                <div class="dock slab">
                    <button class="start" aria-describedby="next" on:click=app.sends(Msg::Done)>
                        <Icon symbol=Symbol::Check />
                        <span class="start-label">{text::finish::done()}</span>
                    </button>
                    <span class="start-note" id="next">
                        {move || view.read().next.clone()}
                    </span>
                </div>
            </main>
        </div>
    }
}

/// The session in one line, and the streak.
#[component]
fn Lede(view: View) -> impl IntoView {
    let streak = move |part: fn(Streak) -> usize| {
        Signal::derive(move || part(view.read().streak).to_string())
    };
    view! {
        <p class="lede">
            {move || view.read().laid.clone()} <br />
            <span
                data-days-on-plan=streak(|it| it.days as usize)
                data-best=streak(|it| it.best as usize)
                data-sessions=streak(|it| it.sessions)
                data-kept=streak(|it| it.kept as usize)
                data-planned=streak(|it| it.planned as usize)
            >
                <b>{move || text::standing::days_on_plan(view.read().streak.days)}</b>
            </span> " " {move || view.read().after.clone()}
        </p>
    }
}

/// The ground, with the new layer on top of it.
#[component]
fn NewLayer(view: View) -> impl IntoView {
    let ground = Memo::new(move |_| view.read().ground.clone());
    let sessions = Memo::new(move |_| view.read().streak.sessions);
    view! {
        <div class="end-strata">
            <Textures />
            {move || {
                view! {
                    <Ground strata=ground.get() label=text::common::layers_below(sessions.get()) />
                }
            }}
            <span class="marker-tag" aria-hidden="true">
                {text::common::today()}
            </span>
        </div>
    }
}

/// What was done, by exercise.
#[component]
fn WorkDone(view: View) -> impl IntoView {
    let work = Memo::new(move |_| view.read().work.clone());
    let exercise = |(name, done): (&'static str, String)| {
        view! {
            <li>
                <b>{name}</b>
                " "
                <span>{done}</span>
            </li>
        }
    };
    view! {
        <section>
            <h2>{text::finish::what_you_did()}</h2>
            <ul class="did">{move || each(work.get(), exercise)}</ul>
        </section>
    }
}
