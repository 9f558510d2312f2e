//! The Plan screen.

use super::tabs::tabs;
use super::{Html, notices};
use crate::app::model::{Model, Screen};

/// The Plan screen.
pub fn plan(html: &mut Html, model: &Model) {
    html.raw("<div class='app plan' data-screen=plan><header class=sky><h1 tabindex=-1>Plan</h1></header><main class=ground>");
    notices(html, model);
    html.raw("</main>");
    tabs(html, Screen::Plan);
    html.raw("</div>");
}
