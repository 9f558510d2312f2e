//! What the person should know, each with a way to put it away.

use super::Html;
use super::icon::{Icon, icon};
use crate::app::model::{Model, Notice};
use crate::app::words;

/// Every notice that stands.
pub fn notices(html: &mut Html, model: &Model) {
    html.raw("<div class=notices role=status>");
    for (index, notice) in model.notices.iter().enumerate() {
        one(html, *notice, &index.to_string());
    }
    html.raw("</div>");
}

fn one(html: &mut Html, notice: Notice, index: &str) {
    let (head, body) = words::notice(notice);
    html.fill(
        "<div class=recover data-notice=~>",
        &[words::notice_topic(notice)],
    );
    icon(html, Icon::Warning);
    html.fill("<p><b>~</b> <span>~</span></p>", &[&head, &body]);
    if words::offers_copy(notice) {
        html.raw("<button class='btn-s solid' data-do=keep:copy>Save a copy</button>");
    }
    html.fill(
        "<button class=ib aria-label='Put this away' data-do=put-away:~>",
        &[index],
    );
    icon(html, Icon::Close);
    html.raw("</button></div>");
}
