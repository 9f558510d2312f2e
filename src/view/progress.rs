//! The Progress screen.

use super::tabs::tabs;
use super::{Html, notices};
use crate::app::model::{Model, Screen};

/// The Progress screen.
pub fn progress(html: &mut Html, model: &Model) {
    html.raw("<div class='app prog' data-screen=progress><header class=sky><h1 tabindex=-1>Progress</h1></header><main class=ground>");
    notices(html, model);
    html.raw("</main>");
    tabs(html, Screen::Progress);
    html.raw("</div>");
}
