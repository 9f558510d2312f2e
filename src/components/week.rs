//! The week as seven places that hang from a line.

use leptos::prelude::*;

use super::{Icon, Symbol, each};
use domain::day::Day;
use domain::streak::Mark;
use groundwork_core::words;
use locale::text;

/// The days of a week, the first day first, each with its mark; none for a day before the first
/// session.
#[component]
pub fn WeekStrip(
    #[prop(into)] days: Signal<Vec<(Day, Option<Mark>)>>,
    #[prop(into)] today: Signal<Day>,
) -> impl IntoView {
    let day = move |(day, mark): (Day, Option<Mark>)| {
        let is_today = day == today.get();
        view! { <WeekDay day mark is_today /> }
    };
    view! { <ol>{move || each(days.get(), day)}</ol> }
}

#[component]
fn WeekDay(day: Day, mark: Option<Mark>, is_today: bool) -> impl IntoView {
    let name = words::weekday(day.weekday());
    let meaning = mark.map_or_else(text::standing::before_first, words::mark);
    let label = if is_today {
        text::standing::day_today(name, meaning)
    } else {
        text::standing::day(name, meaning)
    };
    view! {
        <li
            class=words::weekday_classes(mark, is_today)
            data-day=day.to_string()
            data-mark=mark.map(Mark::name)
        >
            <span class="weekday-letter" aria-hidden="true">
                {words::weekday_letter(day.weekday())}
            </span>
            <span class="weekday-slot" role="img" aria-label=label>
                {(mark == Some(Mark::Done)).then(|| view! { <Icon symbol=Symbol::Check /> })}
            </span>
        </li>
    }
}
