//! What today asks for.

mod before;
mod ground;
mod lineup;
mod screen_off;
mod sound_check;
mod start;

use leptos::prelude::*;

use crate::components::{
    Icon, If, InstallOffer, Notices, Offers, Symbol, Tabs, WeekStrip, Wordmark,
};
use crate::shell::use_app;
use before::{BackNow, BackOffers, HowOften, SafetyNote, Said};
use ground::{GroundBelow, Rows};
use groundwork_core::model::Screen;
use groundwork_core::today::{self, Offer, Streak};
use groundwork_core::words;
use lineup::Lineup;
use locale::text;
use screen_off::ScreenOff;
use sound_check::SoundCheck;
use start::StartSlab;

/// What the screen shows. Its parts follow the pieces that they need.
type View = Memo<today::Today>;

/// The Today screen.
#[component]
pub fn Today() -> impl IntoView {
    let app = use_app();
    let view = app.memo(today::today);
    let first = Signal::derive(move || view.read().first);
    let starts = Signal::derive(move || view.read().offer == Offer::Start);
    let understood = app.signal(|it| it.settings.understood);
    view! {
        <div
            class="app today"
            class:first=move || first.get()
            class:reads-on=app.signal(|it| it.loading_history)
            data-screen="today"
        >
            <header class="sky">
                <div class="bar">
                    <Wordmark />
                    <If
                        holds=app.signal(|it| it.pwa.offline)
                        otherwise=move || {
                            view! {
                                <span class="date">
                                    {move || words::short_day(view.read().today)}
                                </span>
                            }
                        }
                    >
                        <span class="badge" aria-live="polite" data-notice="offline">
                            <Icon symbol=Symbol::Offline />
                            {text::app::offline()}
                        </span>
                    </If>
                </div>
                <Headline view />
                <If holds=first otherwise=move || view! { <Habit view /> }>
                    <HowOften />
                </If>
                <If holds=Signal::derive(move || !first.get() && starts.get())>
                    <BackNow />
                </If>
                <Lineup view />
            </header>
            <main class="ground">
                <Notices />
                <If holds=starts>
                    <BackOffers view />
                </If>
                <StartSlab view />
                <If holds=starts>
                    <ScreenOff />
                </If>
                <SoundCheck />
                <If holds=Signal::derive(move || !view.read().ahead.is_empty())>
                    <p class="ahead">
                        {move || view.read().ahead.clone()} " "
                        <a href="#/progress">{text::today::see_in_progress()}</a>
                    </p>
                </If>
                <InstallOffer />
                <If holds=Signal::derive(move || first.get() && !understood.get())>
                    <SafetyNote />
                </If>
                <If holds=starts>
                    <Said view />
                    <If holds=first otherwise=move || view! { <Offers /> }>
                        <BackNow />
                    </If>
                    <Rows view />
                </If>
                <GroundBelow view />
            </main>
            <Tabs current=Screen::Today />
        </div>
    }
}

/// The page's one line, in one half or two.
#[component]
fn Headline(view: View) -> impl IntoView {
    let second = Signal::derive(move || view.read().headline.1.clone());
    view! {
        <h1 tabindex="-1">
            <span>{move || view.read().headline.0.clone()}</span>
            <If holds=Signal::derive(move || !second.get().is_empty())>
                <br />
                <span>{move || second.get()}</span>
            </If>
        </h1>
    }
}

/// The week and the streak, with the reason for what today asks.
#[component]
fn Habit(view: View) -> impl IntoView {
    let app = use_app();
    // While older months are read, no total over everything is shown.
    let total = move |part: fn(Streak) -> usize| {
        Signal::derive(move || {
            let whole = !app.read(|it| it.loading_history);
            whole.then(|| part(view.read().streak).to_string())
        })
    };
    view! {
        <div class="week">
            <div class="strip">
                <WeekStrip
                    days=Signal::derive(move || view.read().week.clone())
                    today=Signal::derive(move || view.read().today)
                />
                // It covers the week, whose days can still be read one by one.
                <a href="#/progress" aria-label=text::today::every_week()></a>
            </div>
            <details class="why">
                <summary
                    data-days-on-plan=total(|it| it.days as usize)
                    data-best=total(|it| it.best as usize)
                    data-sessions=total(|it| it.sessions)
                    data-kept=total(|it| it.kept as usize)
                    data-planned=total(|it| it.planned as usize)
                >
                    <b>{move || view.read().stands.clone()}</b>
                    " "
                    {move || view.read().reason.clone()}
                    " "
                    {move || view.read().besides.clone()}
                    " "
                    <u>{move || view.read().why.0.clone()}</u>
                </summary>
                <p>{move || view.read().why.1.clone()}</p>
            </details>
        </div>
    }
}
