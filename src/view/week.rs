//! The week as seven places that hang from a line.

use super::Html;
use super::icon::{Icon, icon};
use domain::day::Day;
use domain::streak::Mark;
use groundwork_core::words;

/// The places of a week, Monday first, each with what became of it; nothing for a day before the
/// first session.
pub fn week(html: &mut Html, days: &[(Day, Option<Mark>)], today: Day) {
    html.raw("<ol>");
    for &(day, mark) in days {
        place(html, day, mark, day == today);
    }
    html.raw("</ol>");
}

fn place(html: &mut Html, day: Day, mark: Option<Mark>, is_today: bool) {
    let name = words::weekday(day.weekday());
    let what = mark.map_or(words::BEFORE_THE_FIRST, words::mark);
    let (class, now) = if is_today {
        (" today", ", today")
    } else {
        ("", "")
    };
    let key = mark.map_or("", Mark::name);
    html.fill(
        "<li class=\"wd ~~\" data-day=~",
        &[key, class, &day.to_string()],
    );
    if !key.is_empty() {
        html.fill(" data-mark=~", &[key]);
    }
    html.fill(
        "><span class=wl aria-hidden=true>~</span><span class=wslot role=img aria-label=\"~~: ~\">",
        &[words::first_letters(name, 1), name, now, what],
    );
    if mark == Some(Mark::Done) {
        icon(html, Icon::Check);
    }
    html.raw("</span></li>");
}
