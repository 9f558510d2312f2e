//! The way between the screens: along the bottom of a phone, in the sky of a wide screen.

use super::Html;
use super::icon::{Icon, icon};
use groundwork_core::model::{Page, Screen};

const TABS: [(Screen, Icon, &str); 4] = [
    (Screen::Today, Icon::Today, "Today"),
    (Screen::Progress, Icon::Progress, "Progress"),
    (Screen::Learn(Page::Contents), Icon::Learn, "Learn"),
    (Screen::Plan, Icon::Plan, "Plan"),
];

/// The tabs, with the one for `here` marked.
pub fn tabs(html: &mut Html, here: Screen) {
    html.raw("<nav class=tabs aria-label=Main>");
    for (screen, shape, name) in TABS {
        let current = if screen == here {
            " aria-current=page"
        } else {
            ""
        };
        html.fill("<a href=\"~\"", &[screen.address()]);
        html.raw(current);
        html.raw(">");
        icon(html, shape);
        html.fill("<span>~</span></a>", &[name]);
    }
    html.raw("</nav>");
}
