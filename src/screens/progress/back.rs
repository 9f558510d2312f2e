//! The chart of back pain by weeks.

use leptos::prelude::*;

use super::View;
use super::table::FoldedTable;
use crate::components::{If, each};
use groundwork_core::progress::back::{Back, ChartWeek};
use locale::text;

/// Back pain, as far as it was noted.
#[component]
pub fn BackChart(view: View) -> impl IntoView {
    let back = Memo::new(move |_| view.read().back.clone());
    view! {
        <section>
            <h2>{text::progress::your_back()}</h2>
            <If
                holds=Signal::derive(move || back.read().is_drawn)
                otherwise=|| {
                    view! { <p class="caption">{text::progress::note_three_times()}</p> }.into_any()
                }
            >
                {move || drawn(back.get())}
            </If>
        </section>
    }
}

fn drawn(back: Back) -> AnyView {
    view! {
        <p class="say">{back.trend}</p>
        <Chart label=back.label weeks=back.weeks />
        <ul class="legend on-sky">
            <li>
                <i class="dot"></i>
                {text::progress::before()}
            </li>
            <li>
                <i class="dot a"></i>
                {text::progress::after()}
            </li>
            <li>{text::progress::week_average()}</li>
        </ul>
        <p class="caption">{text::progress::no_diagnosis()}</p>
        <FoldedTable
            name=text::progress::back_table()
            heads=vec![
                text::progress::head_week(),
                text::progress::before(),
                text::progress::after(),
            ]
            rows=back.table
        />
    }
    .into_any()
}

/// Pain 0 is at y = 170 and 10 at y = 10, with a line for every second number.
#[component]
fn Chart(label: String, weeks: Vec<ChartWeek>) -> impl IntoView {
    view! {
        <svg class="chart" viewBox="0 0 360 192" role="img" aria-label=label>
            <path
                class="pain-grid"
                d="M24 10.5h330M24 42.5h330M24 74.5h330M24 106.5h330M24 138.5h330"
            />
            <path class="base" d="M24 170h330" />
            <text x="17" y="174" text-anchor="end">
                "0"
            </text>
            <text x="17" y="142" text-anchor="end">
                "2"
            </text>
            <text x="17" y="110" text-anchor="end">
                "4"
            </text>
            <text x="17" y="78" text-anchor="end">
                "6"
            </text>
            <text x="17" y="46" text-anchor="end">
                "8"
            </text>
            <text x="17" y="14" text-anchor="end">
                "10"
            </text>
            {each(weeks, |week| view! { <OneWeek week /> })}
        </svg>
    }
}

#[component]
fn OneWeek(week: ChartWeek) -> impl IntoView {
    let x = week.x.to_string();
    let mean = |class: &'static str, y: Option<u32>| {
        let x = x.clone();
        y.map(|y| view! { <circle class=class cx=x cy=y.to_string() r="4.5" /> })
    };
    let date = week.date.map(|date| {
        view! {
            <text x=x.clone() y="188" text-anchor="middle">
                {date}
            </text>
        }
    });
    let line = week.before.zip(week.after).map(
        |(before, after)| view! { <path class="pain-line" d=format!("M{x} {before}V{after}") /> },
    );
    view! {
        {date}
        {line}
        {mean("hole", week.after)}
        {mean("full", week.before)}
    }
}
