//! What sessions have laid.
//!
//! Parts are rebuilt in place when what they show has changed: Leptos keeps the elements and changes
//! only the texts and attributes that differ, so focus, scroll and open tables stay.

mod back;
mod calendar;
mod core_log;
mod empty;
mod growth;
mod on_day;
mod pain_log;
mod table;

use leptos::prelude::*;

use crate::components::{If, Notices, Tabs, Textures, Wordmark};
use crate::shell::use_app;
use back::BackChart;
use calendar::MonthCalendar;
use core_log::CoreLog;
use empty::EmptyProgress;
use groundwork_core::model::Screen;
use groundwork_core::progress;
use growth::{Doses, HabitStrength, Totals};
use locale::text;

/// What the screen shows. Its parts follow the pieces that they need.
type View = Memo<progress::Progress>;

/// The Progress screen.
#[component]
pub fn Progress() -> impl IntoView {
    let app = use_app();
    let view = app.memo(progress::progress);
    view! {
        <If
            holds=Signal::derive(move || view.read().empty.is_none())
            otherwise=move || view! { <EmptyProgress view /> }
        >
            <FullProgress view />
        </If>
    }
}

#[component]
fn FullProgress(view: View) -> impl IntoView {
    let since = move || {
        view.read()
            .since
            .clone()
            .map(|it| view! { <p class="lede">{it}</p> })
    };
    view! {
        <div class="app prog" data-screen="progress">
            <header class="sky">
                <div class="bar">
                    <Wordmark />
                </div>
                <h1 tabindex="-1">{move || view.read().headline.clone()}</h1>
                {since}
                {move || numbers(view)}
                <details class="why">
                    <summary>
                        <u>{move || view.read().why.0.clone()}</u>
                    </summary>
                    <p>{move || view.read().why.1.clone()}</p>
                </details>
            </header>
            <main class="ground">
                <Textures />
                <Notices />
                <If holds=Signal::derive(move || view.read().streak.sessions > 0)>
                    <CoreLog view />
                </If>
                <div class="bedrock">
                    <MonthCalendar view />
                    <BackChart view />
                    <HabitStrength view />
                    <Doses view />
                    <Totals view />
                    <section>
                        <h2>{text::report::heading()}</h2>
                        <div class="row">
                            <a class="button-outline" href="#/report">
                                {text::progress::one_page()}
                            </a>
                        </div>
                    </section>
                </div>
            </main>
            <Tabs current=Screen::Progress />
        </div>
    }
}

/// The streak, the longest one and what was kept of the plan.
fn numbers(view: View) -> AnyView {
    let view = view.read();
    let (streak, numbers) = (view.streak, view.numbers.clone());
    let kept = numbers.kept.map(|(name, per_cent)| {
        view! {
            <div>
                <dt>{name}</dt>
                <dd class="tabular">{per_cent} <small>"%"</small></dd>
            </div>
        }
    });
    view! {
        <dl
            class=if numbers.are_long { "standing long" } else { "standing" }
            data-days-on-plan=streak.days.to_string()
            data-best=streak.best.to_string()
            data-sessions=streak.sessions.to_string()
            data-kept=streak.kept.to_string()
            data-planned=streak.planned.to_string()
        >
            <div>
                <dt>{numbers.days.0}</dt>
                <dd class="tabular">{numbers.days.1}</dd>
            </div>
            <div>
                <dt>{text::progress::longest()}</dt>
                <dd class="tabular">{numbers.longest}</dd>
            </div>
            {kept}
        </dl>
    }
    .into_any()
}
