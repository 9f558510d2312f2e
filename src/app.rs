//! The app as one component: it provides the handle and shows the screen that the model names.

use leptos::prelude::*;

use crate::components::StatusLine;
use crate::screens::{Fetching, Finish, Session, Today};
use crate::shell::AppHandle;
use groundwork_core::model::Screen;

/// The whole app.
#[component]
pub fn App(
    /// Where components read the model and send messages.
    app: AppHandle,
) -> impl IntoView {
    provide_context(app);
    let screen = app.memo(|it| it.screen);
    view! {
        <div class="root" tabindex="-1">
            {move || {
                app.language().track();
                match screen.get() {
                    Screen::Today => {
                        // In another language every screen is made anew.
                        view! { <Today /> }
                            .into_any()
                    }
                    Screen::Session => view! { <Session /> }.into_any(),
                    Screen::Finish => view! { <Finish /> }.into_any(),
                    later => view! { <Fetching screen=later /> }.into_any(),
                }
            }}
            <StatusLine />
        </div>
    }
}
