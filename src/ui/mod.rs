//! The screens.

mod finish;
mod parts;
mod session;
mod today;

use crate::app::model::Screen;
use crate::dom::{El, el, mount};
use crate::shell::App;

/// Opens the app and puts it on the page, in place of what the page showed until then.
pub fn start() {
    mount(root);
}

fn root() -> El {
    let app = App::open();
    let screen = move || app.with(|it| it.screen);
    el("div").class("root").part(screen, move |screen| {
        vec![match screen {
            Screen::Today => today::today(app),
            Screen::Session => session::session(app),
            Screen::Finish => finish::finish(app),
        }]
    })
}
