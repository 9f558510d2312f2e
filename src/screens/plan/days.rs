//! On which days: the rule, the weekdays, the pauses.

use leptos::prelude::*;

use super::View;
use super::pauses::Pauses;
use crate::components::{Choice, If, each, sends_checked};
use crate::shell::use_app;
use domain::schedule::Rule;
use domain::weekday::{Weekday, Weekdays};
use groundwork_core::model::Model;
use groundwork_core::plan::{PlanMsg, Whose, weekdays};
use groundwork_core::words::{weekday, weekday_letter};
use locale::text::plan;

/// The section on days.
#[component]
pub fn Days(view: View) -> impl IntoView {
    view! {
        <section>
            <h2>{plan::days()}</h2>
            <RuleChoice rule=Signal::derive(move || view.read().days.rule) whose=Whose::Own />
            <p class="caption" aria-live="polite">
                {move || view.read().days.coming.clone()}
            </p>
            <Pauses view />
        </section>
    }
}

/// The rule of a plan, and its weekdays if they are chosen.
#[component]
pub fn RuleChoice(#[prop(into)] rule: Signal<Rule>, whose: Whose) -> impl IntoView {
    let app = use_app();
    let choice = move |(choice, text): (Rule, &'static str)| {
        view! {
            <Choice
                name="rule"
                text
                checked=Signal::derive(move || rule.get() == choice)
                msg=whose.msg(PlanMsg::Rule(choice))
            />
        }
    };
    let rules = [
        (Rule::EveryDay, plan::every_day()),
        (Rule::EveryOtherDay, plan::every_other_day()),
    ];
    let week_start = app.memo(Model::week_start);
    let by_weekday = Signal::derive(move || chosen(rule.get()).is_some());
    let one_day = Signal::derive(move || chosen(rule.get()).is_some_and(|days| days.count() == 1));
    view! {
        <div class="segmented of-three" role="radiogroup" aria-label=plan::how_often()>
            {each(rules, choice)}
            <label>
                <input
                    type="radio"
                    name="rule"
                    prop:checked=move || by_weekday.get()
                    on:input=app
                        .does(move |app| {
                            let days = app.read_untracked(|it| weekdays(it, rule.get_untracked()));
                            app.send(whose.msg(PlanMsg::Rule(Rule::Weekdays(days))));
                        })
                />
                <span>{plan::chosen_days()}</span>
            </label>
        </div>
        <If holds=by_weekday>
            <div class="days" role="group" aria-label=plan::weekdays()>
                {move || {
                    each(
                        Weekday::from(week_start.get()),
                        |day| view! { <OneWeekday rule whose day /> },
                    )
                }}
            </div>
            <If holds=one_day>
                <p class="caption">{plan::one_day_stays()}</p>
            </If>
        </If>
    }
}

/// The chosen weekdays, if it is for the person to choose them.
const fn chosen(rule: Rule) -> Option<Weekdays> {
    match rule {
        Rule::Weekdays(days) => Some(days),
        _ => None,
    }
}

#[component]
fn OneWeekday(rule: Signal<Rule>, whose: Whose, day: Weekday) -> impl IntoView {
    let app = use_app();
    let name = weekday(day);
    let on = Signal::derive(move || chosen(rule.get()).is_some_and(|days| days.contains(day)));
    view! {
        <label>
            <input
                type="checkbox"
                aria-label=name
                prop:checked=move || on.get()
                on:input=sends_checked(app, whose.msg(PlanMsg::Weekday(day)), on)
            />
            <span aria-hidden="true">{weekday_letter(day)}</span>
        </label>
    }
}
