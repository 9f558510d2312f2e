//! The session just ended.

use leptos::prelude::{Memo, With};

use super::parts::icon::{Icon, icon};
use super::parts::notices::notices;
use super::parts::strata::strata;
use crate::app::finish::{self, Finish};
use crate::app::msg::Msg;
use crate::app::words;
use crate::dom::{El, el};
use crate::shell::App;

/// The Finish screen: a new layer under the line.
pub fn finish(app: App) -> El {
    let view = app.memo(finish::finish);
    let read = move |part: fn(&Finish) -> String| move || view.with(part);
    let number = move |part: fn(&Finish) -> u32| move || Some(view.with(part).to_string());
    let streak = el("span")
        .attr_of("data-days-on-plan", number(|it| it.streak.days))
        .attr_of("data-best", number(|it| it.streak.best))
        .attr_of("data-sessions", move || {
            Some(view.with(|it| it.streak.sessions).to_string())
        })
        .child(el("b").text_of(read(|it| words::days_on_plan(it.streak.days))));
    let sky = el("header")
        .class("sky")
        .child(el("h1").attr("tabindex", "-1").text("Laid down."))
        .child(
            el("p")
                .class("lede")
                .text_of(read(|it| it.laid.clone()))
                .child(el("br"))
                .child(streak)
                .text(" ")
                .text_of(read(|it| it.after.clone())),
        );
    let ground = el("div")
        .class("endstrata")
        .part(
            move || view.with(|it| (it.ground.clone(), it.streak.sessions)),
            |(ground, sessions)| vec![strata(ground, &words::layers_below(*sessions))],
        )
        .child(
            el("span")
                .class("mtag")
                .attr("aria-hidden", "true")
                .text("Today"),
        );
    let done = el("button")
        .class("start")
        .attr("aria-describedby", "next")
        .on_click(move || app.send(Msg::Done))
        .child(icon(Icon::Check))
        .child(el("span").class("st").text("Done"));
    let next = el("span")
        .class("sm")
        .attr("id", "next")
        .text_of(read(|it| it.next.clone()));
    el("div")
        .class("app end")
        .attr("data-screen", "finish")
        .attr("data-phase", "done")
        .child(sky)
        .child(ground)
        .child(
            el("main")
                .class("bedrock")
                .child(notices(app))
                .child(did(view))
                .child(el("div").class("dock slab").child(done).child(next)),
        )
}

fn did(view: Memo<Finish>) -> El {
    let row = |(name, done): &(&'static str, String)| {
        el("li")
            .child(el("b").text(name))
            .text(" ")
            .child(el("span").text(done))
    };
    let work = move || view.with(|it| it.work.clone());
    el("section").child(el("h2").text("What you did")).child(
        el("ul")
            .class("did")
            .part(work, move |it| it.iter().map(row).collect()),
    )
}
