//! On which days: the rule, the weekdays, the pauses.

use leptos::prelude::*;

use super::View;
use super::pauses::Pauses;
use crate::components::{Choice, If, each, sends_checked};
use crate::shell::use_app;
use domain::schedule::Rule;
use domain::weekday::{Weekday, Weekdays};
use groundwork_core::model::Model;
use groundwork_core::msg::Msg;
use groundwork_core::plan::{PlanMsg, PlanView, weekdays};
use groundwork_core::words::plan::ONE_DAY;
use groundwork_core::words::{first_letters, weekday};

/// The section on days.
#[component]
pub fn Days(view: View) -> impl IntoView {
    let app = use_app();
    let choice = move |(rule, text): (Rule, &'static str)| {
        view! {
            <Choice
                name="rule"
                text
                checked=Signal::derive(move || view.read().days.rule == rule)
                msg=Msg::Plan(PlanMsg::Rule(rule))
            />
        }
    };
    let rules = [
        (Rule::EveryDay, "Every day"),
        (Rule::EveryOtherDay, "Every other day"),
    ];
    let week_start = app.memo(Model::week_start);
    let by_weekday = Signal::derive(move || chosen(&view.read()).is_some());
    let one_day =
        Signal::derive(move || chosen(&view.read()).is_some_and(|days| days.count() == 1));
    view! {
        <section>
            <h2>"Days"</h2>
            <div class="segmented of-three" role="radiogroup" aria-label="How often">
                {each(rules, choice)}
                <label>
                    <input
                        type="radio"
                        name="rule"
                        prop:checked=move || by_weekday.get()
                        on:input=app
                            .does(|app| {
                                let days = app.read_untracked(weekdays);
                                app.send(Msg::Plan(PlanMsg::Rule(Rule::Weekdays(days))));
                            })
                    />
                    <span>"Chosen days"</span>
                </label>
            </div>
            <If holds=by_weekday>
                <div class="days" role="group" aria-label="Days of the week">
                    {move || {
                        each(
                            Weekday::from(week_start.get()),
                            |day| view! { <OneWeekday view day /> },
                        )
                    }}
                </div>
                <If holds=one_day>
                    <p class="caption">{ONE_DAY}</p>
                </If>
            </If>
            <p class="caption" role="status">
                {move || view.read().days.coming.clone()}
            </p>
            <Pauses view />
        </section>
    }
}

/// The chosen weekdays, if it is for the person to choose them.
const fn chosen(view: &PlanView) -> Option<Weekdays> {
    match view.days.rule {
        Rule::Weekdays(days) => Some(days),
        _ => None,
    }
}

#[component]
fn OneWeekday(view: View, day: Weekday) -> impl IntoView {
    let app = use_app();
    let name = weekday(day);
    let on = Signal::derive(move || chosen(&view.read()).is_some_and(|days| days.contains(day)));
    view! {
        <label>
            <input
                type="checkbox"
                aria-label=name
                prop:checked=move || on.get()
                on:input=sends_checked(app, Msg::Plan(PlanMsg::Weekday(day)), on)
            />
            <span aria-hidden="true">{first_letters(name, 1).to_owned()}</span>
        </label>
    }
}
