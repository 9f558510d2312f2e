//! The session just ended: a new layer under the line.

use super::icon::{Icon, icon};
use super::strata::{strata, textures};
use super::today::streak;
use super::{Html, invitation, notices};
use crate::app::finish::finish as view_of;
use crate::app::model::Model;
use crate::app::words;

/// The Finish screen.
pub fn finish(html: &mut Html, model: &Model) {
    let view = view_of(model);
    html.fill(
        "<div class=\"app end\" data-screen=finish data-phase=done><header class=sky>\
         <h1 tabindex=-1>Laid down.</h1><p class=lede>~<br><span",
        &[&view.laid],
    );
    streak(html, view.streak);
    html.fill(
        "><b>~</b></span> ~</p></header><div class=endstrata>",
        &[&words::days_on_plan(view.streak.days), &view.after],
    );
    textures(html);
    strata(
        html,
        &view.ground,
        &words::layers_below(view.streak.sessions),
    );
    html.raw("<span class=mtag aria-hidden=true>Today</span></div><main class=bedrock>");
    notices(html, model);
    invitation(html, model);
    html.raw("<section><h2>What you did</h2><ul class=did>");
    for (name, done) in &view.work {
        html.fill("<li><b>~</b> <span>~</span></li>", &[name, done]);
    }
    html.raw(
        "</ul></section><div class=\"dock slab\">\
         <button class=start aria-describedby=next data-do=done>",
    );
    icon(html, Icon::Check);
    html.fill(
        "<span class=st>Done</span></button><span class=sm id=next>~</span></div></main></div>",
        &[&view.next],
    );
}
