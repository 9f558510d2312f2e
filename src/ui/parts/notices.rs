//! What the person should know, each with a way to put it away.

use super::icon::{Icon, icon};
use crate::app::model::Notice;
use crate::app::msg::Msg;
use crate::app::words;
use crate::dom::{El, el};
use crate::shell::App;

/// Every notice that stands.
pub fn notices(app: App) -> El {
    let standing = move || app.with(|it| it.notices.clone());
    let view = move |standing: &Vec<Notice>| standing.iter().map(|it| notice(app, *it)).collect();
    el("div")
        .class("notices")
        .attr("role", "status")
        .part(standing, view)
}

fn notice(app: App, notice: Notice) -> El {
    let (head, body) = words::notice(notice);
    let text = el("p")
        .child(el("b").text(&head))
        .text(" ")
        .child(el("span").text(&body));
    let close = el("button")
        .class("ib")
        .attr("aria-label", "Put this away")
        .on_click_alone(move || app.send(Msg::PutAway(notice)))
        .child(icon(Icon::Close));
    el("div")
        .class("recover")
        .attr("data-notice", words::notice_topic(notice))
        .child(icon(Icon::Warning))
        .child(text)
        .child(close)
}
