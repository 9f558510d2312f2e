//! The way between the screens: along the bottom of a phone, in the sky of a wide screen.

use super::icon::{Icon, icon};
use crate::app::model::Screen;
use crate::dom::{El, el};

const TABS: [(Screen, Icon, &str); 1] = [(Screen::Today, Icon::Today, "Today")];

/// The tabs, with the one for `here` marked.
pub fn tabs(here: Screen) -> El {
    let tab = |(screen, shape, name): (Screen, Icon, &str)| {
        let tab = el("a")
            .attr("href", screen.address())
            .child(icon(shape))
            .child(el("span").text(name));
        if screen == here {
            tab.attr("aria-current", "page")
        } else {
            tab
        }
    };
    el("nav")
        .class("tabs")
        .attr("aria-label", "Main")
        .children(TABS.map(tab))
}
