//! The sound check before the first session, while nothing runs.

use leptos::prelude::*;

use crate::components::{Icon, Symbol};
use crate::shell::{AppHandle, use_app};
use groundwork_core::msg::Msg;
use groundwork_core::sound;
use groundwork_core::sound::state::{Heard, SoundMsg};
use locale::text;

/// A tone and a word to try, and then the question whether they were heard.
#[component]
pub fn SoundCheck() -> impl IntoView {
    let app = use_app();
    let stands = app.memo(sound::check);
    let heard = move |heard| app.sends(Msg::Sound(SoundMsg::Heard(heard)));
    move || match stands.get() {
        Some(Heard::Unasked) => view! {
            <button class="short" on:click=app.does(AppHandle::check_sound)>
                <span>{text::sound::test()}</span>
                " "
                <Icon symbol=Symbol::Sound />
            </button>
        }
        .into_any(),
        Some(Heard::Asked) => view! {
            <div class="recover ask" role="group" aria-label=text::today::heard()>
                <p aria-live="polite">
                    <b>{text::today::heard()}</b>
                    " "
                    <span class="visually-hidden">{text::today::heard_answers()}</span>
                </p>
                <button class="button-outline solid" on:click=heard(true)>
                    {text::common::yes()}
                </button>
                <button class="button-outline" on:click=heard(false)>
                    {text::common::no()}
                </button>
            </div>
        }
        .into_any(),
        _ => ().into_any(),
    }
}
