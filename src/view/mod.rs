//! What each screen looks like, as markup: pure functions of the model.
//!
//! A screen is written anew whenever the model has changed, and the page takes over what differs
//! (`dom::morph`), so nothing here follows anything. What can be pressed says so in an attribute:
//! `data-do` for presses and `data-set` for fields, each with a command of `app::command`.

mod finish;
mod html;
pub mod icon;
mod learn;
mod notices;
mod offers;
mod plan;
mod progress;
mod scale;
pub mod session;
pub mod sound;
mod still;
mod strata;
mod tabs;
mod today;
mod week;

pub use html::Html;
use notices::invitation;
pub use notices::notices;

use groundwork_core::model::{Model, Screen};

/// The screen being shown; nothing for the session, whose screen is live.
pub fn screen(model: &Model) -> String {
    let mut html = Html::new();
    match model.screen {
        Screen::Today => today::today(&mut html, model),
        Screen::Progress => progress::progress(&mut html, model),
        Screen::Learn(page) => learn::learn(&mut html, model, page),
        Screen::Plan => plan::plan(&mut html, model),
        Screen::Finish => finish::finish(&mut html, model),
        _ => {}
    }
    html.finish()
}
