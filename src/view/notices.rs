//! What the person should know, each with a way to put it away.

use super::Html;
use super::icon::{Icon, icon};
use super::sound::heard;
use groundwork_core::around::Install;
use groundwork_core::model::{Model, Notice};
use groundwork_core::words;

/// Every notice that stands, apart from the invitation. A new version waits for the end of a
/// session.
pub fn notices(html: &mut Html, model: &Model) {
    list(html, model, |model, notice| match notice {
        Notice::Update => model.session.is_none(),
        Notice::Install(_) => false,
        _ => true,
    });
}

/// The offer to install the app: below what a screen is for, and not during a session.
pub fn invitation(html: &mut Html, model: &Model) {
    list(html, model, |model, notice| {
        model.session.is_none() && matches!(notice, Notice::Install(_))
    });
}

fn list(html: &mut Html, model: &Model, stands: fn(&Model, Notice) -> bool) {
    html.raw("<div class=notices role=status>");
    heard(html, model);
    for (index, notice) in model.notices.iter().enumerate() {
        if stands(model, *notice) {
            one(html, *notice, &index.to_string());
        }
    }
    html.raw("</div>");
}

fn one(html: &mut Html, notice: Notice, index: &str) {
    let (head, body) = words::notices::notice(notice);
    let (kind, sign) = match notice {
        Notice::Update => (" toast", None),
        Notice::Install(_) => (" offer", Some(Icon::Keep)),
        _ => ("", Some(Icon::Warning)),
    };
    html.fill(
        "<div class=\"recover~\" data-notice=~>",
        &[kind, words::notices::notice_topic(notice)],
    );
    if let Some(sign) = sign {
        icon(html, sign);
    }
    html.fill("<p><b>~</b> <span>~</span></p>", &[&head, &body]);
    if notice == Notice::Install(Install::ByHand) {
        by_hand(html);
    }
    if let Some(action) = words::notices::notice_action(notice) {
        html.fill(
            "<button class=\"btn-s solid\" data-do=accept:~>~</button>",
            &[index, action],
        );
    }
    if words::notices::offers_copy(notice) {
        html.raw("<button class='btn-s solid' data-do=keep:copy>Save a copy</button>");
    }
    html.fill(
        "<button class=ib aria-label='Put this away' data-do=put-away:~>",
        &[index],
    );
    icon(html, Icon::Close);
    html.raw("</button></div>");
}

/// The two taps that install the app, each with the sign that stands beside it in the menu.
fn by_hand(html: &mut Html) {
    html.raw("<p class=taps>");
    for (sign, tap) in [Icon::Share, Icon::Add]
        .into_iter()
        .zip(words::notices::BY_HAND)
    {
        icon(html, sign);
        html.fill("<span>~</span>", &[tap]);
    }
    html.raw("</p>");
}
