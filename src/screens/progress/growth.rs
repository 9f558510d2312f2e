//! Habit strength as a line, doses as stairs, and sums over all sessions.

use leptos::prelude::*;

use super::View;
use super::table::FoldedTable;
use crate::components::{If, Marked, each};
use groundwork_core::progress::growth::{DoseHistory, Strength};
use locale::text;

/// Habit strength over the months.
#[component]
pub fn HabitStrength(view: View) -> impl IntoView {
    let strength = Memo::new(move |_| view.read().strength.clone());
    move || strength.get().map(strength_section)
}

fn strength_section(strength: Strength) -> AnyView {
    let (x, y) = strength.end;
    view! {
        <section>
            <h2>{text::progress::strength()}</h2>
            <p class="say" data-strength=strength.exact>
                <Marked text=text::progress::strength_now(strength.now) />
            </p>
            // 0 per cent is at y = 120 and 100 at y = 10.
            <svg class="chart" viewBox="0 0 360 142" role="img" aria-label=strength.label>
                <path class="pain-grid" d="M24 10.5h330M24 65.5h330" />
                <path class="base" d="M24 120h330" />
                <text x="20" y="14" text-anchor="end">
                    "100"
                </text>
                <text x="20" y="69" text-anchor="end">
                    "50"
                </text>
                <text x="20" y="124" text-anchor="end">
                    "0"
                </text>
                <path class="stairs-line" d=strength.line />
                <circle class="full" cx=x.to_string() cy=y.to_string() r="4.5" />
                <text x="24" y="138">
                    {strength.since}
                </text>
                <text x="354" y="138" text-anchor="end">
                    {text::dates::today()}
                </text>
            </svg>
            <FoldedTable
                name=text::progress::strength_table()
                heads=vec![text::progress::head_month(), text::progress::head_strength()]
                rows=strength.table
            />
        </section>
    }
    .into_any()
}

/// Each exercise's dose, from the first session's to the next one's.
#[component]
pub fn Doses(view: View) -> impl IntoView {
    let doses = move || each(view.read().doses.clone(), |dose| view! { <Dose dose /> });
    view! {
        <If holds=Signal::derive(move || !view.read().doses.is_empty())>
            <section>
                <h2>{text::progress::doses()}</h2>
                <ul class="dose">{doses}</ul>
            </section>
        </If>
    }
}

#[component]
fn Dose(dose: DoseHistory) -> impl IntoView {
    let DoseHistory {
        name,
        change,
        is_last,
        stairs,
    } = dose;
    view! {
        <li>
            <div>
                <b>{name}</b>
                <span class="tabular">{change}</span>
                {is_last.then(|| view! { <span>{text::coach::last_step()}</span> })}
            </div>
            <svg class="steps" viewBox="0 0 152 42" preserveAspectRatio="none" aria-hidden="true">
                <path class="stairs-area" d=format!("{stairs}H152V42z") />
                <path class="stairs-line" d=format!("{stairs}H152") />
            </svg>
        </li>
    }
}

/// How much there is in all.
#[component]
pub fn Totals(view: View) -> impl IntoView {
    view! {
        <section>
            <h2>{text::progress::totals()}</h2>
            <dl class="totals">
                <div>
                    <dt>{text::progress::total_sessions()}</dt>
                    <dd class="tabular">{move || view.read().totals.sessions.clone()}</dd>
                </div>
                <div>
                    <dt>{text::progress::total_time()}</dt>
                    <dd class="tabular">{move || view.read().totals.time.clone()}</dd>
                </div>
                <div>
                    <dt>{text::progress::total_reps()}</dt>
                    <dd class="tabular">{move || view.read().totals.reps.clone()}</dd>
                </div>
                <div>
                    <dt>{text::progress::total_steps()}</dt>
                    <dd class="tabular">{move || view.read().totals.steps.clone()}</dd>
                </div>
            </dl>
        </section>
    }
}
