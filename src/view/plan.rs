//! The Plan screen: on which days, which exercises, and how the app behaves.

mod days;
mod dose;
mod exercises;
mod keep_it;
mod reminders;
mod settings;
mod sound;

use super::icon::wordmark;
use super::tabs::tabs;
use super::{Html, notices};
use groundwork_core::model::{Model, Screen};
use groundwork_core::words::plan as words;

/// The Plan screen.
pub fn plan(html: &mut Html, model: &Model) {
    html.raw("<div class='app plan' data-screen=plan><header class=sky><div class=bar>");
    wordmark(html);
    let length = model.routine.to_timeline().total();
    html.fill(
        "</div><h1 tabindex=-1>Your plan</h1><p class=lede>~</p></header><main class=bedrock>",
        &[&words::lede(length, model.schedule.chosen_rule())],
    );
    notices(html, model);
    if model.session.is_some() {
        html.fill("<p class=lede>~</p>", &[words::NEXT_TIME]);
    }
    days::days(html, model);
    exercises::exercises(html, model);
    settings::in_the_session(html, model);
    settings::look(html, model);
    reminders::reminders(html, model);
    keep_it::keep_it(html, model);
    html.raw("</main>");
    tabs(html, Screen::Plan);
    html.raw("</div>");
}

/// One of several choices, of which one holds. `command` is all but the choice's own word.
fn choice(html: &mut Html, name: &str, command: [&str; 2], text: &str, holds: bool) {
    html.fill(
        "<label><input type=radio name=\"~\" data-set=\"plan:~~\"",
        &[name, command[0], command[1]],
    );
    html.raw(if holds { " checked" } else { "" });
    html.fill("><span>~</span></label>", &[text]);
}

/// Something that is on or off, in a row of its own.
fn switch(html: &mut Html, command: &str, name: &str, about: &str, on: bool) {
    html.fill("<label class=tog><span><b>~</b>", &[name]);
    if !about.is_empty() {
        html.fill(" <span>~</span>", &[about]);
    }
    html.fill(
        "</span><input type=checkbox role=switch data-set=\"~\"",
        &[command],
    );
    html.raw(if on { " checked" } else { "" });
    html.raw("><i></i></label>");
}

/// A number of seconds or repetitions, with a step less and a step more on either side.
fn stepper(html: &mut Html, name: &str, command: &str, value: u64, unit: &str) {
    html.fill(
        "<div class=step><span>~</span><div class=stepper role=group aria-label=\"~\">\
         <button aria-label=\"~: less\" data-do=\"plan:~less\">",
        &[name, name, name, command],
    );
    html.raw("<svg class=ic viewBox='0 0 24 24' aria-hidden=true><path d='M5 12h14'/></svg></button><output class=tn>");
    html.number(value);
    html.fill(
        "~</output><button aria-label=\"~: more\" data-do=\"plan:~more\">",
        &[unit, name, command],
    );
    html.raw("<svg class=ic viewBox='0 0 24 24' aria-hidden=true><path d='M12 5v14M5 12h14'/></svg></button></div></div>");
}
