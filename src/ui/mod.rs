//! Puts the screens on the page: the session's is live, the others follow the model as markup.

mod demo;
mod parts;
mod session;

use crate::dom::{El, el, mount};
use crate::shell::App;
use crate::view;
use groundwork_core::model::{Page, Screen};

/// Opens the app and puts it on the page, in place of what the page showed until then.
pub fn start() {
    mount(root);
}

fn root() -> El {
    let app = App::open();
    let root = el("div")
        .class("root")
        .on_command(move |command, value| app.act(command, value));
    let root = root.draggable(move |command, value| app.act(command, value));
    let screen = move || app.with(|it| it.screen);
    root.part(
        move || screen().number(),
        move || {
            let shown = || {
                el("div")
                    .class("screen")
                    .markup_of(move || app.with(view::screen))
            };
            vec![match screen() {
                Screen::Session => session::session(app),
                Screen::Learn(Page::Exercise(_)) => demo::demo(app, shown()),
                _ => shown(),
            }]
        },
    );
    root
}
