//! The Progress screen: what sessions have laid.

mod back;
mod calendar;
mod core;
mod growth;

use super::icon::{Icon, icon, wordmark};
use super::still::still;
use super::strata::textures;
use super::tabs::tabs;
use super::{Html, notices};
use domain::streak::Standing;
use figure::ViewBox;
use groundwork_core::model::{Model, Screen};
use groundwork_core::progress::words;
use groundwork_core::today;

/// The Progress screen.
pub fn progress(html: &mut Html, model: &Model) {
    // What was just taken out can be put back, so the way to it stays.
    if model.history.records().is_empty() && model.progress.touched.is_none() {
        empty(html, model);
    } else {
        full(html, model);
    }
    html.raw("</main>");
    tabs(html, Screen::Progress);
    html.raw("</div>");
}

fn full(html: &mut Html, model: &Model) {
    let sessions = model.history.session_days();
    let today = model.today();
    let standing = Standing::of(&sessions, &model.schedule, today);
    html.raw("<div class='app prog' data-screen=progress><header class=sky><div class=bar>");
    wordmark(html);
    let records = model.history.records();
    html.fill(
        "</div><h1 tabindex=-1>~</h1>",
        &[&words::layers_down(records.len())],
    );
    if let Some(first) = records.first() {
        let since = words::since(first.identity.day, today);
        html.fill("<p class=lede>~</p>", &[&since]);
    }
    numbers(html, model, &standing);
    html.raw("</header><main class=ground>");
    textures(html);
    notices(html, model);
    if !records.is_empty() {
        core::core(html, model, &standing);
    }
    html.raw("<div class=bedrock>");
    calendar::calendar(html, model, &standing, &sessions);
    back::back(html, model);
    growth::strength(html, model, &sessions);
    growth::stairs(html, model);
    growth::totals(html, model);
    html.raw("</div>");
}

/// The numbers that stand on the line.
fn numbers(html: &mut Html, model: &Model, standing: &Standing) {
    let streak = today::streak(model, standing);
    let long = if streak.best >= 1000 { " long" } else { "" };
    html.fill("<dl class=\"standing~\"", &[long]);
    super::today::streak(html, streak);
    html.fill(
        "><div><dt>~</dt><dd class=tn>~</dd></div><div><dt>longest</dt><dd class=tn>~</dd></div>",
        &[
            if streak.days == 1 {
                "day on plan"
            } else {
                "days on plan"
            },
            &words::thousands(streak.days.into()),
            &words::thousands(streak.best.into()),
        ],
    );
    if let Some(per_cent) = standing.kept_per_cent() {
        html.fill(
            "<div><dt>~</dt><dd class=tn>~<small>%</small></dd></div>",
            &[
                &words::of_planned(streak.kept, streak.planned),
                &per_cent.to_string(),
            ],
        );
    }
    html.raw("</dl>");
}

/// Before the first session.
fn empty(html: &mut Html, model: &Model) {
    html.raw("<div class='app prog bare' data-screen=progress><header class=sky><div class=bar>");
    wordmark(html);
    html.fill(
        "</div><h1 tabindex=-1>~</h1><p class=lede>~</p><div class=stand aria-hidden=true>",
        &[words::EMPTY, words::EMPTY_LEDE],
    );
    let view = today::today(model);
    if let Some(row) = view.rows.get(2).or(view.rows.first()) {
        still(html, row.cast, ViewBox::Row);
    }
    html.raw("</div></header><main class=ground>");
    notices(html, model);
    if view.offer == today::Offer::Start {
        html.raw("<div class=slab><button class=start aria-describedby=how-long data-do=start>");
        icon(html, Icon::Play);
        html.fill(
            "<span class=st>Lay the first</span></button><span class=sm id=how-long>~</span></div>",
            &[&view.minutes],
        );
    }
    html.raw("<div class=probe aria-hidden=true><span>in 2 weeks</span><span>in 4 weeks</span><span>in 10 weeks</span></div>");
}

/// A table in words, `heads` wide: what a picture shows.
fn table(html: &mut Html, name: &str, heads: &[&str], cells: &[String]) {
    html.fill(
        "<div class=scroll role=region tabindex=0 aria-label=\"~\"><table><thead><tr>",
        &[name],
    );
    for head in heads {
        html.fill("<th scope=col>~</th>", &[head]);
    }
    html.raw("</tr></thead><tbody>");
    for (place, cell) in cells.iter().enumerate() {
        if place.is_multiple_of(heads.len()) {
            html.fill("<tr><th scope=row>~</th>", &[cell]);
        } else {
            html.fill("<td>~</td>", &[cell]);
        }
    }
    html.raw("</tbody></table></div>");
}

/// Opens a fold that holds a table.
fn fold(html: &mut Html) {
    html.raw("<details><summary>Read as a table</summary>");
}
