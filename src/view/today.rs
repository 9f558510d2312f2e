//! What today asks for.

use super::icon::{Icon, icon, wordmark};
use super::offers::offers;
use super::scale::scale;
use super::still::{still, still_at};
use super::strata::{strata, textures};
use super::tabs::tabs;
use super::week::week;
use super::{Html, invitation, notices};
use domain::exercise::{Exercise, Form, Side};
use domain::schedule::Rule;
use figure::{Moment, ViewBox};
use groundwork_core::model::{Model, Screen};
use groundwork_core::stage::Cast;
use groundwork_core::today::{self, Offer, Row, Streak, Today};
use groundwork_core::words;
use groundwork_core::words::coach;

/// The body on a rest day: on its back, both feet down.
const RESTING: Cast = Cast {
    exercise: Exercise::GluteBridge,
    form: Form::TwoLegs,
    side: Side::Left,
    band: false,
};

/// The Today screen.
pub fn today(html: &mut Html, model: &Model) {
    let view = today::today(model);
    let mut class = if view.first { " first" } else { "" };
    if model.reads_on {
        class = " reads-on";
    }
    html.fill(
        "<div class=\"app today~\" data-screen=today><header class=sky><div class=bar>",
        &[class],
    );
    wordmark(html);
    if model.around.offline {
        html.raw("<span class=badge role=status data-notice=offline>");
        icon(html, Icon::Offline);
        html.fill("~</span>", &[words::OFFLINE]);
    } else {
        html.fill(
            "<span class=date>~</span>",
            &[&words::short_day(view.today)],
        );
    }
    let (one, two) = &view.headline;
    html.fill("</div><h1 tabindex=-1><span>~</span>", &[one]);
    if !two.is_empty() {
        html.fill("<br><span>~</span>", &[two]);
    }
    html.raw("</h1>");
    if view.first {
        how_often(html, model);
    } else {
        habit(html, &view, model.reads_on);
        if matches!(view.offer, Offer::Start) {
            back_now(html, model);
        }
    }
    lineup(html, &view);
    html.raw("</header><main class=ground>");
    notices(html, model);
    slab(html, &view);
    invitation(html, model);
    if view.first && !model.settings.understood {
        safety(html);
    }
    if matches!(view.offer, Offer::Start) {
        if view.first {
            back_now(html, model);
        } else {
            offers(html, model);
        }
    }
    if matches!(view.offer, Offer::Start) {
        rows(html, &view.rows);
    }
    if view.streak.sessions > 0 {
        let label = if model.reads_on {
            String::new()
        } else {
            words::layers_below(view.streak.sessions)
        };
        html.raw("<a class=peek href='#/progress'>");
        textures(html);
        strata(html, &view.ground, &label);
        html.fill("<span aria-hidden=true>~</span></a>", &[&label]);
    }
    html.raw("</main>");
    tabs(html, Screen::Today);
    html.raw("</div>");
}

/// The attributes by which checks know the streak.
pub fn streak(html: &mut Html, streak: Streak) {
    html.fill(
        " data-days-on-plan=~ data-best=~ data-sessions=~",
        &[
            &streak.days.to_string(),
            &streak.best.to_string(),
            &streak.sessions.to_string(),
        ],
    );
    html.fill(
        " data-kept=~ data-planned=~",
        &[&streak.kept.to_string(), &streak.planned.to_string()],
    );
}

/// The week and the streak, with today's reason.
fn habit(html: &mut Html, view: &Today, reads_on: bool) {
    html.raw("<div class=week><div class=strip>");
    week(html, &view.week, view.today);
    // It lies over the week, whose days can still be read one by one.
    html.raw("<a href='#/progress' aria-label='Every week so far'></a></div><p");
    // Sums over everything are told once everything is read.
    if !reads_on {
        streak(html, view.streak);
    }
    html.fill(
        "><b>~</b> ~ ~</p></div>",
        &[&view.stands, &view.reason, &view.besides],
    );
}

/// How the back is, before the session: a number, if one likes.
fn back_now(html: &mut Html, model: &Model) {
    html.fill(
        "<details class=backnow><summary><span>~</span> <b>",
        &[coach::BACK],
    );
    match model.before {
        Some(pain) => html.fill("~<i>/10</i>", &[&pain.get().to_string()]),
        None => html.raw(coach::NOTE_IT),
    }
    html.raw("</b></summary>");
    scale(html, coach::BACK_NOW, "pain-before:", model.before);
    html.raw("</details>");
}

/// What a person reads before the first session: what it is, and how often.
fn how_often(html: &mut Html, model: &Model) {
    html.fill(
        "<p class=lede>~</p><fieldset class=seg><legend>How often?</legend>",
        &[words::LEDE],
    );
    let chosen = model.schedule.chosen_rule();
    for (rule, command, text) in [
        (Rule::EveryDay, "rule:every-day", "Every day"),
        (
            Rule::EveryOtherDay,
            "rule:every-other-day",
            "Every other day",
        ),
    ] {
        let checked = if rule == chosen { " checked" } else { "" };
        html.fill("<label><input type=radio name=rule data-set=~", &[command]);
        html.raw(checked);
        html.fill("><span>~</span></label>", &[text]);
    }
    html.raw("</fieldset>");
}

/// The bodies that stand on the line: the first exercise's on a phone, all on a wide screen.
fn lineup(html: &mut Html, view: &Today) {
    let resting = matches!(view.offer, Offer::Still { done: false, .. });
    if !resting {
        html.raw("<div class=lineup aria-hidden=true>");
        for row in &view.rows {
            still(html, row.cast, ViewBox::Row);
        }
        html.raw("</div>");
    }
    html.raw("<div class=\"stand");
    html.raw(if resting { " resting" } else { "" });
    html.raw("\" aria-hidden=true><div class=hero>");
    if resting {
        still_at(html, RESTING, ViewBox::Thumb, Moment::Settle);
    } else if let Some(row) = view.rows.first() {
        still(html, row.cast, ViewBox::Thumb);
    }
    html.raw("</div></div>");
}

fn slab(html: &mut Html, view: &Today) {
    match view.offer {
        Offer::Start => {
            // The name is what the button does; how long it takes lies on it and describes it.
            html.raw(
                "<div class=slab><button class=start aria-describedby=how-long data-do=start>",
            );
            icon(html, Icon::Play);
            html.fill(
                "<span class=st>Start</span></button><span class=sm id=how-long>~</span></div>",
                &[&view.minutes],
            );
            if let Some((short, minutes)) = view.short.as_ref().filter(|_| !view.first) {
                html.fill(
                    "<button class=short data-do=start-short><span>~</span> <span>~</span></button>",
                    &[short, minutes],
                );
            }
        }
        Offer::Unfinished { can_go_on } => {
            let mut text = words::WAITED_TOO_LONG;
            if can_go_on {
                text = words::WAITING;
                html.raw("<button class=start data-do=go-on>");
                icon(html, Icon::Play);
                html.raw("<span class=st>Resume</span></button>");
            }
            note(html, text, "keep-done", "Keep what was done");
        }
        Offer::Elsewhere => still_slab(
            html,
            "Playing elsewhere",
            "Go on in the other tab, or end it there.",
        ),
        Offer::Nothing => {
            still_slab(html, words::plan::NOTHING_ON.0, "");
            html.fill(
                "<div class=restbody><p>~</p><a class=\"btn-g wide\" href='#/plan'>Open Plan</a></div>",
                &[words::plan::NOTHING_ON.1],
            );
        }
        Offer::Still { done, next } => {
            let (head, date) = (
                words::standing::next(view.today, next),
                words::standing::next_date(next, &view.minutes),
            );
            still_slab(html, &head, &date);
            let (text, again) = if done {
                ("", "Do another one")
            } else {
                (words::REST, "Do an extra one anyway")
            };
            note(html, text, "start", again);
            html.raw("<div class=restbody>");
            if let Some((short, _)) = &view.short {
                html.fill(
                    "<button class=\"btn-g quiet wide\" data-do=start-short>~</button>",
                    &[short],
                );
            }
            html.raw("<details class=fold><summary>Look at the exercises</summary>");
            rows(html, &view.rows);
            html.raw("</details></div>");
        }
    }
}

fn still_slab(html: &mut Html, head: &str, below: &str) {
    html.fill(
        "<div class=\"start still\"><span class=st>~</span><span class=sm>~</span></div>",
        &[head, below],
    );
}

fn note(html: &mut Html, text: &str, command: &str, button: &str) {
    html.raw("<div class=restbody>");
    if !text.is_empty() {
        html.fill("<p>~</p>", &[text]);
    }
    html.fill(
        "<button class=\"btn-g wide\" data-do=~>~</button></div>",
        &[command, button],
    );
}

/// The safety note before the first session, until it is understood.
fn safety(html: &mut Html) {
    html.fill(
        "<section class=safety aria-labelledby=safety><h2 id=safety>Before the first one</h2>\
         <p>~<b>~</b></p><p>~</p><p>~</p><div class=row>\
         <button class=btn-g data-do=understood>Understood</button>\
         <a class=\"btn-g quiet\" href=#/learn/safety>Read more</a></div></section>",
        &[
            words::SAFETY_LEAD,
            words::SAFETY_SIGNS,
            words::SAFETY_STOP,
            words::SAFETY_SCOPE,
        ],
    );
}

fn rows(html: &mut Html, rows: &[Row]) {
    html.raw("<ol class=layers>");
    for row in rows {
        html.raw("<li class=layer>");
        html.fill(
            "<a href=\"~\"><span class=\"lthumb on-ground\">",
            &[row.address],
        );
        still(html, row.cast, ViewBox::Thumb);
        html.fill(
            "</span><span class=ltxt><b>~</b> <span>~</span></span> <span class=lmin>~</span></a></li>",
            &[row.name, &row.dose, &row.minutes],
        );
    }
    html.raw("</ol>");
}
