//! Learn: what the exercises are, why glutes, when to ask, and what the app is.
//!
//! The long texts are markup as it stands, which weighs least. Their facts are those of the
//! article that the routine comes from and of the sources that the About page names.

mod about;
mod bridge;
mod clam;
mod contents;
mod exercise;
mod guide;
mod hydrant;
mod professional;
mod safety;
mod walk;
mod why;

use super::tabs::tabs;
use super::{Html, notices};
use groundwork_core::model::{Model, Page, Screen};

/// A page of Learn.
pub fn learn(html: &mut Html, model: &Model, page: Page) {
    match page {
        Page::Contents => contents::contents(html, model),
        Page::Exercise(exercise) => exercise::exercise(html, model, exercise),
        Page::Why => reading(html, model, "Why glutes?", why::TEXT),
        Page::Professional => reading(
            html,
            model,
            "When to ask a professional",
            professional::TEXT,
        ),
        Page::Safety => {
            top(html, "read", "Before you start");
            html.raw("</header><main class=bedrock>");
            notices(html, model);
            safety::safety(html);
            bottom(html);
        }
        Page::About => reading(html, model, "About", about::TEXT),
    }
}

/// A page that is read from top to bottom.
fn reading(html: &mut Html, model: &Model, title: &str, text: &str) {
    top(html, "read", title);
    html.raw("</header><main class=bedrock>");
    notices(html, model);
    html.raw(text);
    bottom(html);
}

/// The beginning of a page below the contents: the way back, and the heading.
fn top(html: &mut Html, class: &str, title: &str) {
    html.fill(
        "<div class=\"app learn ~\" data-screen=learn><header class=sky><div class=bar>\
         <a class=backl href=#/learn><svg class=ic viewBox='0 0 24 24' aria-hidden=true>\
         <path d='M15 5l-7 7 7 7'/></svg>Learn</a></div><h1 tabindex=-1>~</h1>",
        &[class, title],
    );
}

/// The end of every page.
fn bottom(html: &mut Html) {
    html.raw("</main>");
    tabs(html, Screen::Learn(Page::Contents));
    html.raw("</div>");
}
