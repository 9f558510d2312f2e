//! The Learn screen.

use super::tabs::tabs;
use super::{Html, notices};
use crate::app::model::{Model, Page, Screen};

/// The Learn screen.
pub fn learn(html: &mut Html, model: &Model, _page: Page) {
    html.raw("<div class='app learn' data-screen=learn><header class=sky><h1 tabindex=-1>Learn</h1></header><main class=ground>");
    notices(html, model);
    html.raw("</main>");
    tabs(html, Screen::Learn(Page::Contents));
    html.raw("</div>");
}
