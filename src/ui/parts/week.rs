//! The week as seven places that hang from a line.

use super::icon::{Icon, icon};
use crate::app::words;
use crate::dom::{El, el};
use crate::domain::day::Day;
use crate::domain::streak::Mark;

/// The places of a week, Monday first, each with what became of it.
pub fn week(days: &[(Day, Mark)], today: Day) -> El {
    let place = |&(day, mark): &(Day, Mark)| place(day, mark, day == today);
    el("ol").children(days.iter().map(place))
}

fn place(day: Day, mark: Mark, is_today: bool) -> El {
    let name = words::weekday(day.weekday());
    let what = words::mark(mark);
    let (label, class) = if is_today {
        (
            format!("{name}, today: {what}"),
            format!("wd {} today", mark.name()),
        )
    } else {
        (format!("{name}: {what}"), format!("wd {}", mark.name()))
    };
    let slot = el("span")
        .class("wslot")
        .attr("role", "img")
        .attr("aria-label", &label)
        .children((mark == Mark::Done).then(|| icon(Icon::Check)));
    el("li")
        .class(&class)
        .attr("data-day", &day.to_string())
        .attr("data-mark", mark.name())
        .child(
            el("span")
                .class("wl")
                .attr("aria-hidden", "true")
                .text(words::first_letters(name, 1)),
        )
        .child(slot)
}
