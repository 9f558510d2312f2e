//! The calendar, and what was done on the day that is chosen in it.

use super::super::Html;
use super::super::icon::{Icon, icon};
use super::super::strata::patch;
use domain::day::Day;
use domain::history::Record;
use domain::streak::{Mark, Standing};
use domain::weekday::Weekday;
use groundwork_core::model::Model;
use groundwork_core::progress::calendar::{Place, month, places};
use groundwork_core::progress::put_right::of_day;
use groundwork_core::progress::words;
use groundwork_core::words as common;

/// The month, and the day that is chosen.
pub fn calendar(html: &mut Html, model: &Model, standing: &Standing, sessions: &[Day]) {
    let name = words::month_of_year(month(model));
    html.fill(
        "<section><div class=calhead><h2 aria-live=polite>~</h2>\
         <button class=ib aria-label=\"Previous month\" data-do=month:previous>",
        &[&name],
    );
    icon(html, Icon::Earlier);
    html.raw("</button><button class=ib aria-label=\"Next month\" data-do=month:next>");
    icon(html, Icon::Later);
    html.raw("</button></div><div class=cal><p class=names aria-hidden=true>");
    for day in Weekday::ALL {
        let name = common::first_letters(common::weekday(day), 2);
        html.fill("<span>~</span>", &[name]);
    }
    html.fill("</p><ol aria-label=\"~\">", &[&name]);
    let today = model.today();
    let chosen = model.progress.day;
    for (index, place) in places(model, standing, sessions).into_iter().enumerate() {
        let column = place.day.weekday().index() + 1;
        let column = if index == 0 { column } else { 0 };
        self::place(html, place, today, chosen, column);
    }
    html.raw("</ol></div>");
    day(html, model);
    html.fill("<p class=cap>~</p></section>", &[words::NEVER_WASHES_AWAY]);
}

fn place(html: &mut Html, place: Place, today: Day, chosen: Option<Day>, column: usize) {
    let day = place.day;
    let date = day.to_string();
    let key = place.mark.map_or("", Mark::name);
    html.fill(
        "<li id=d~ class=\"cd ~~\" data-day=~",
        &[&date, key, if day == today { " today" } else { "" }, &date],
    );
    if !key.is_empty() {
        html.fill(" data-mark=~", &[key]);
    }
    if column > 0 {
        html.fill(" data-style=grid-column:~", &[&column.to_string()]);
    }
    let what = place.mark.map_or("no session yet", common::mark);
    let now = if day == today { ", today" } else { "" };
    let label = [
        common::weekday(day.weekday()),
        " ",
        &common::long_day(day),
        now,
        ": ",
        what,
    ]
    .concat();
    if day <= today {
        html.fill(
            "><button aria-label=\"~\" data-do=day:~ aria-pressed=~>",
            &[
                &label,
                &date,
                if chosen == Some(day) { "true" } else { "false" },
            ],
        );
    } else {
        html.fill("><span role=img aria-label=\"~\">", &[&label]);
    }
    html.fill("<span class=cn>~</span>", &[&day.day().to_string()]);
    if place.mark == Some(Mark::Done) {
        patch(html, place.texture);
    }
    html.raw(if day <= today {
        "</button></li>"
    } else {
        "</span></li>"
    });
}

/// What was done on the chosen day, and how to put it right.
fn day(html: &mut Html, model: &Model) {
    html.raw("<div class=dayof>");
    if let Some(day) = model.progress.day {
        html.fill("<h3>~</h3>", &[&words::full_day(day)]);
        for (index, record) in of_day(model, day).enumerate() {
            html.fill(
                "<p>~</p><button class=btn-s data-do=remove:~>Remove this session</button>",
                &[&words::session(record), &index.to_string()],
            );
        }
        if !of_day(model, day).any(Record::counts) {
            html.raw("<p>No session.</p>");
            if !model.routine.items.is_empty() {
                html.raw(
                    "<button class=btn-s data-do=add-session>\
                     Add a session done without the phone</button>",
                );
            }
        }
    } else {
        html.fill("<p>~</p>", &[words::CHOOSE_A_DAY]);
    }
    html.raw("<div role=status>");
    let touched = model.progress.touched.and_then(|it| model.history.get(it));
    if let Some(record) = touched {
        html.fill(
            "<p class=undo><span>~</span><button data-do=undo>Undo</button></p>",
            &[words::touched(record.notes.removed)],
        );
    }
    html.raw("</div></div>");
}
