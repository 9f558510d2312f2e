//! On which days: the rule, the weekdays, the pause.

use super::choice;
use crate::view::Html;
use domain::day::Day;
use domain::schedule::{Pause, PauseReason, Rule};
use domain::weekday::Weekday;
use groundwork_core::model::Model;
use groundwork_core::plan::coming;
use groundwork_core::words::plan as words;
use groundwork_core::words::{first_letters, weekday};

/// The section.
pub fn days(html: &mut Html, model: &Model) {
    html.raw("<section><h2>Days</h2><div class='seg n3' role=radiogroup aria-label='How often'>");
    let rule = model.schedule.chosen_rule();
    for (word, text, holds) in [
        ("every-day", "Every day", rule == Rule::EveryDay),
        (
            "every-other-day",
            "Every other day",
            rule == Rule::EveryOtherDay,
        ),
        ("weekdays", "Chosen days", matches!(rule, Rule::Weekdays(_))),
    ] {
        choice(html, "rule", [word, ""], text, holds);
    }
    html.raw("</div>");
    if let Rule::Weekdays(chosen) = rule {
        html.raw("<div class=days role=group aria-label='Days of the week'>");
        for day in Weekday::ALL {
            let name = weekday(day);
            html.fill(
                "<label><input type=checkbox aria-label=\"~\" data-set=plan:weekday:",
                &[name],
            );
            html.number(day.index() as u64);
            html.raw(if chosen.contains(day) { " checked" } else { "" });
            html.fill(
                "><span aria-hidden=true>~</span></label>",
                &[first_letters(name, 1)],
            );
        }
        html.raw("</div>");
        if chosen.count() == 1 {
            html.fill("<p class=cap>~</p>", &[words::ONE_DAY]);
        }
    }
    let today = model.today();
    html.fill(
        "<p class=cap role=status>~</p>",
        &[&words::coming(today, &coming(model))],
    );
    pauses(html, model, today);
    html.raw("</section>");
}

/// The pause under way and those to come, or else the way into one.
fn pauses(html: &mut Html, model: &Model, today: Day) {
    let open = |it: &&Pause| it.last.is_none_or(|last| last >= today);
    let mut any = false;
    for pause in model.schedule.pauses().iter().filter(open) {
        any = true;
        let (what, why) = words::pause(pause, today);
        html.fill(
            "<div class=slab-note><p><b>~</b> <span>~</span></p><div class=row>",
            &[&what, why],
        );
        if pause.first > today {
            html.fill(
                "<button class=btn-s data-do=plan:call-off:~>Call it off</button></div></div>",
                &[&pause.first.to_string()],
            );
        } else {
            html.raw(
                "<button id=pause class=btn-s data-do=plan:end-pause>End the pause now</button></div></div>",
            );
        }
    }
    if !any {
        take_a_break(html, model, today);
    }
}

fn take_a_break(html: &mut Html, model: &Model, today: Day) {
    html.raw("<details class=fold><summary>Take a break</summary><div class='seg n3' role=radiogroup aria-label='Why'>");
    for (index, reason) in PauseReason::ALL.into_iter().enumerate() {
        let holds = model.plan.reason == reason;
        choice(
            html,
            "reason",
            ["reason:", &index.to_string()],
            words::reason(reason),
            holds,
        );
    }
    let last = model.plan.last.map(|it| it.to_string()).unwrap_or_default();
    let past = model.plan.last.is_some_and(|last| last < today);
    let about = if past { words::PAST } else { words::PAUSE };
    html.fill(
        "</div><label class=field><span>Last day, if you know it</span>\
         <input type=date data-set=plan:last min=~ value=\"~\"></label><p class=cap role=status>~</p>\
         <button id=pause class=btn-s data-do=plan:pause>Pause from today</button></details>",
        &[&today.to_string(), &last, about],
    );
}
