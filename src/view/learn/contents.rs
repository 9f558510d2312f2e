//! The way to all pages: each exercise on a floor of its own, what is to be read in the ground.

use crate::view::icon::wordmark;
use crate::view::still::still;
use crate::view::{Html, notices};
use domain::exercise::{Exercise, Side};
use domain::routine::Item;
use figure::ViewBox;
use groundwork_core::demo::cast;
use groundwork_core::model::{Model, Page, Screen};
use groundwork_core::words;

/// The contents.
pub fn contents(html: &mut Html, model: &Model) {
    html.raw("<div class=\"app learn\" data-screen=learn><header class=sky><div class=bar>");
    wordmark(html);
    html.raw("</div><h1 tabindex=-1>How to do it well.</h1></header><main>");
    notices(html, model);
    html.raw("<div class=floors>");
    for exercise in Exercise::ALL {
        let address = Screen::Learn(Page::Exercise(exercise)).address();
        let name = exercise.entry().name;
        html.fill(
            "<a class=floor href=\"~\"><span><b>~</b> <span>~</span></span>",
            &[address, name, &dose(model, exercise)],
        );
        still(html, cast(exercise, Side::Left), ViewBox::Row);
        html.raw("</a>");
    }
    html.raw(
        "</div><div class='reads ground'>\
         <a href=#/learn/why><b>Why glutes?</b> <span>What is known, and what is not</span></a>\
         <a href=#/learn/professional><b>When to ask a professional</b> \
         <span>Signs that need more than exercise</span></a>\
         <a href=#/learn/safety><b>Before you start</b> \
         <span>Who this is for, and when to stop</span></a>\
         <a href=#/learn/about><b>About</b> <span>Sources, privacy, licence</span></a>\
         </div>",
    );
    super::bottom(html);
}

/// The dose of this person's routine, or a newcomer's.
pub fn dose(model: &Model, exercise: Exercise) -> String {
    let mut items = model.routine.items.iter();
    let item = items.find(|it| it.exercise == exercise);
    words::dose(item.unwrap_or(&Item::first(exercise)))
}
