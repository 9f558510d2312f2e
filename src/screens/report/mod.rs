//! The last weeks on one page, for a physiotherapist: to look at, to print, and for a record system.

use leptos::prelude::*;

use crate::components::{Choice, Dotted, If, Notices, Tabs, Wordmark, each};
use crate::shell::use_app;
use groundwork_core::model::Screen;
use groundwork_core::msg::Msg;
use groundwork_core::report::{Chart, PainDot, ReportMsg, ReportView, Weeks, report_view};
use locale::text;

/// What the screen shows.
type View = Memo<ReportView>;

/// The Report screen.
#[component]
pub fn Report() -> impl IntoView {
    let view = use_app().memo(report_view);
    view! {
        <div class="app reported" data-screen="report">
            <header class="sky">
                <div class="bar">
                    <Wordmark />
                </div>
                <h1 tabindex="-1">{text::report::heading()}</h1>
                <p class="lede">{move || view.read().period.clone()}</p>
            </header>
            <main class="bedrock">
                <Notices />
                <HandOver view />
                <Figures view />
                <Pain view />
                <Doses view />
                <Lines view />
                <p class="caption">{text::report::scope()}</p>
            </main>
            <Tabs current=Screen::Progress />
        </div>
    }
}

/// How far it looks back, and what to do with it. It is not printed.
#[component]
fn HandOver(view: View) -> impl IntoView {
    let app = use_app();
    let weeks = Memo::new(move |_| view.read().weeks);
    let choice = move |it: Weeks| {
        view! {
            <Choice
                name="weeks"
                text=text::report::weeks(it.count().unsigned_abs())
                checked=Signal::derive(move || weeks.get() == it)
                msg=Msg::Report(ReportMsg::Weeks(it))
            />
        }
    };
    view! {
        <section class="hand-over">
            <div
                class="segmented of-three"
                role="radiogroup"
                aria-label=text::report::how_far_back()
            >
                {each(Weeks::ALL, choice)}
            </div>
            <div class="row">
                <button
                    class="button-outline solid"
                    on:click=app.sends(Msg::Report(ReportMsg::Print))
                >
                    {text::report::print()}
                </button>
                <button class="button-outline" on:click=app.sends(Msg::Report(ReportMsg::Save))>
                    {text::report::save()}
                </button>
            </div>
            <p class="caption">{text::report::hand_over()}</p>
        </section>
    }
}

#[component]
fn Figures(view: View) -> impl IntoView {
    view! { <section>{move || pairs(&view.read().figures)}</section> }
}

#[component]
fn Doses(view: View) -> impl IntoView {
    view! {
        <section>
            <h2>{text::report::doses()}</h2>
            {move || pairs(&view.read().doses)}
        </section>
    }
}

/// Names, each with what belongs to it.
fn pairs(all: &[(&'static str, String)]) -> AnyView {
    let pair = |(name, text): (&'static str, String)| {
        view! {
            <div>
                <dt>{name}</dt>
                <dd>
                    <Dotted text />
                </dd>
            </div>
        }
    };
    view! { <dl class="pairs">{each(all.to_vec(), pair)}</dl> }.into_any()
}

#[component]
fn Pain(view: View) -> impl IntoView {
    let chart = Memo::new(move |_| view.read().chart.clone());
    view! {
        <section>
            <h2>{text::report::pain()}</h2>
            <If
                holds=Signal::derive(move || chart.read().is_some())
                otherwise=|| view! { <p>{text::report::no_pain_noted()}</p> }.into_any()
            >
                {move || each(chart.get(), drawn)}
                <p class="caption">{text::common::cannot_show_why()}</p>
            </If>
        </section>
    }
}

/// Pain 0 is at y = 112 and 10 at y = 12.
fn drawn(chart: Chart) -> AnyView {
    let dot = |PainDot { x, y, after }: PainDot| {
        let class = if after { "pain-dot after" } else { "pain-dot" };
        view! { <circle class=class cx=x cy=y r="3" /> }
    };
    view! {
        <svg class="chart" viewBox="0 0 360 124" role="img" aria-label=chart.label>
            <path class="pain-grid" d="M24 12h330M24 62h330" />
            <path class="base" d="M24 112h330" />
            <text x="17" y="116" text-anchor="end">
                "0"
            </text>
            <text x="17" y="66" text-anchor="end">
                "5"
            </text>
            <text x="17" y="16" text-anchor="end">
                "10"
            </text>
            {each(chart.dots, dot)}
        </svg>
        <p class="caption">{text::report::legend()}</p>
    }
    .into_any()
}

/// What was stopped, and what was asked.
#[component]
fn Lines(view: View) -> impl IntoView {
    let list = |lines: Vec<String>| {
        let line = |it: String| {
            view! {
                <li>
                    <Dotted text=it />
                </li>
            }
        };
        view! { <ul class="plain">{each(lines, line)}</ul> }
    };
    let has_stops = Signal::derive(move || !view.read().stops.is_empty());
    let has_asked = Signal::derive(move || !view.read().asked.is_empty());
    view! {
        <section>
            <h2>{text::report::stops()}</h2>
            <If holds=has_stops otherwise=|| view! { <p>{text::report::no_stops()}</p> }.into_any()>
                {move || list(view.get().stops)}
            </If>
        </section>
        <If holds=has_asked>
            <section>
                <h2>{text::report::asked()}</h2>
                {move || list(view.get().asked)}
            </section>
        </If>
    }
}
