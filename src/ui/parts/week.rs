//! The week as seven places that hang from a line.

use leptos::prelude::*;

use super::icon::{Icon, icon};
use crate::app::words;
use crate::domain::day::Day;
use crate::domain::streak::Mark;

/// The places of a week, Monday first, each with what became of it.
pub fn week(days: &[(Day, Mark)], today: Day) -> impl IntoView + use<> {
    let places: Vec<_> = days
        .iter()
        .map(|&(day, mark)| place(day, mark, day == today))
        .collect();
    view! { <ol>{places}</ol> }
}

fn place(day: Day, mark: Mark, is_today: bool) -> impl IntoView {
    let name = words::weekday(day.weekday());
    let what = words::mark(mark);
    let label = if is_today {
        format!("{name}, today: {what}")
    } else {
        format!("{name}: {what}")
    };
    view! {
        <li
            class=format!("wd {}", mark.name())
            class:today=is_today
            data-day=day.to_string()
            data-mark=mark.name()
        >
            <span class="wl" aria-hidden="true">{&name[..1]}</span>
            <span class="wslot" role="img" aria-label=label>
                {(mark == Mark::Done).then(|| icon(Icon::Check))}
            </span>
        </li>
    }
}
