//! The screens.

mod finish;
mod parts;
mod session;
mod today;

use leptos::prelude::*;

use crate::app::model::Screen;
use crate::shell::App;

/// Opens the app and puts it on the page, in place of what the page showed until then.
pub fn mount() {
    mount_to_body(Root);
}

#[component]
fn Root() -> impl IntoView {
    let app = App::open();
    provide_context(app);
    let screen = app.read(|it| it.screen);
    move || match screen.get() {
        Screen::Today => view! { <today::Today /> }.into_any(),
        Screen::Session => view! { <session::Session /> }.into_any(),
        Screen::Finish => view! { <finish::Finish /> }.into_any(),
    }
}
