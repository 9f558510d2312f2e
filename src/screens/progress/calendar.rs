//! The calendar.

use leptos::prelude::*;

use super::View;
use super::on_day::DayPanel;
use crate::components::{Icon, If, Patch, Symbol, each};
use crate::shell::use_app;
use domain::day::Day;
use domain::streak::Mark;
use domain::weekday::Weekday;
use groundwork_core::msg::Msg;
use groundwork_core::progress::ProgressMsg;
use groundwork_core::progress::calendar::CalendarDay;
use groundwork_core::words;
use locale::text;

/// A month, and the chosen day.
#[component]
pub fn MonthCalendar(view: View) -> impl IntoView {
    let app = use_app();
    let calendar = Memo::new(move |_| view.read().calendar.clone());
    let name = move || calendar.read().name.clone();
    let turn = move |next| app.sends(Msg::Progress(ProgressMsg::Month { next }));
    let weekday = |day| view! { <span>{words::weekday_head(day)}</span> };
    let days = move || {
        let month = calendar.get();
        each(month.days.into_iter().enumerate(), move |(index, day)| {
            // The first day has its weekday's column; the others follow it.
            let column = (index == 0).then(|| day.day.weekday().after(month.week_start) + 1);
            view! { <DayCell day column /> }
        })
    };
    view! {
        <section>
            <div class="calendar-head">
                <h2 aria-live="polite">{name}</h2>
                <button
                    class="icon-button"
                    aria-label=text::progress::previous_month()
                    on:click=turn(false)
                >
                    <Icon symbol=Symbol::Earlier />
                </button>
                <button
                    class="icon-button"
                    aria-label=text::progress::next_month()
                    on:click=turn(true)
                >
                    <Icon symbol=Symbol::Later />
                </button>
            </div>
            <div class="calendar">
                <p class="names" aria-hidden="true">
                    {move || each(Weekday::from(calendar.read().week_start), weekday)}
                </p>
                <ol aria-label=name>{days}</ol>
            </div>
            <Ahead view />
            <DayPanel view />
            <p class="caption">{text::progress::never_washes_away()}</p>
        </section>
    }
}

/// The days after today that have sessions.
#[component]
fn Ahead(view: View) -> impl IntoView {
    let app = use_app();
    let days = Memo::new(move |_| view.read().ahead.clone());
    let one = move |day: Day| {
        view! {
            <button class="button-outline" on:click=app.sends(Msg::Progress(ProgressMsg::Day(day)))>
                {words::full_day(day)}
            </button>
        }
    };
    view! {
        <If holds=Signal::derive(move || !days.read().is_empty())>
            <div class="dayof" role="group" aria-label=text::progress::after_today()>
                <p>{text::progress::ahead()}</p>
                {move || each(days.get(), one)}
            </div>
        </If>
    }
}

#[component]
fn DayCell(day: CalendarDay, column: Option<u8>) -> impl IntoView {
    let app = use_app();
    let date = day.day.to_string();
    let key = day.mark.map_or("", Mark::name);
    let today = if day.is_today { " today" } else { "" };
    let content = view! {
        <span class="calendar-number">{day.day.day().to_string()}</span>
        {day.texture.map(|texture| view! { <Patch texture /> })}
    };
    let cell = if day.can_choose {
        view! {
            <button
                aria-label=day.label
                aria-pressed=day.is_chosen.to_string()
                on:click=app.sends(Msg::Progress(ProgressMsg::Day(day.day)))
            >
                {content}
            </button>
        }
        .into_any()
    } else {
        view! {
            <span role="img" aria-label=day.label>
                {content}
            </span>
        }
        .into_any()
    };
    view! {
        <li
            id=format!("d{date}")
            class=format!("calendar-day {key}{today}")
            data-day=date
            data-mark=day.mark.map(Mark::name)
            style:grid-column=column.map(|it| it.to_string())
        >
            {cell}
        </li>
    }
}
