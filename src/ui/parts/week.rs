//! The week as seven places that hang from a line.

use super::icon::{Icon, icon};
use crate::app::words;
use crate::dom::{El, el};
use crate::domain::day::Day;
use crate::domain::streak::Mark;

/// The places of a week, Monday first, each with what became of it; nothing for a day before the
/// first session.
pub fn week(days: &[(Day, Option<Mark>)], today: Day) -> El {
    let place = |&(day, mark): &(Day, Option<Mark>)| place(day, mark, day == today);
    el("ol").children(days.iter().map(place))
}

fn place(day: Day, mark: Option<Mark>, is_today: bool) -> El {
    let name = words::weekday(day.weekday());
    let what = mark.map_or(words::BEFORE_THE_FIRST, words::mark);
    let now = if is_today { ", today" } else { "" };
    let label = [name, now, ": ", what].concat();
    let slot = el("span")
        .class("wslot")
        .attr("role", "img")
        .attr("aria-label", &label)
        .children((mark == Some(Mark::Done)).then(|| icon(Icon::Check)));
    let letter = name.get(..1).unwrap_or_default();
    let key = mark.map_or("", Mark::name);
    let today = if is_today { " today" } else { "" };
    let place = el("li")
        .class(&["wd ", key, today].concat())
        .attr("data-day", &day.to_string())
        .child(
            el("span")
                .class("wl")
                .attr("aria-hidden", "true")
                .text(letter),
        )
        .child(slot);
    if key.is_empty() {
        place
    } else {
        place.attr("data-mark", key)
    }
}
