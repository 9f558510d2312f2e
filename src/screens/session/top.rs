//! The bar above the body: the way out, the session's progress, and the sound.

use leptos::prelude::*;

use super::View;
use crate::components::{Choice, Icon, If, Symbol, each};
use crate::shell::use_app;
use domain::settings::{Says, Volume};
use groundwork_core::msg::Msg;
use groundwork_core::sound::state::SoundMsg;
use groundwork_core::words;
use locale::text;

/// The bar, with the box of the sound while that is open.
#[component]
pub fn Top(view: View) -> impl IntoView {
    let app = use_app();
    let open = app.signal(|it| it.sound_box);
    let muted = app.memo(|it| it.settings.muted);
    let sound = move || {
        let symbol = if muted.get() {
            Symbol::Muted
        } else {
            Symbol::Sound
        };
        view! { <Icon symbol /> }
    };
    view! {
        <header class="session-top">
            <button
                class="icon-button"
                aria-label=text::session::end_session()
                on:click=app.does(move |app| app.play(view.read_untracked().close()))
            >
                <Icon symbol=Symbol::Close />
            </button>
            <Progress view />
            <button
                class="icon-button"
                aria-label=text::sound::heading()
                aria-expanded=move || open.get().to_string()
                on:click=app.sends(Msg::ToggleSoundBox)
            >
                {sound}
            </button>
            <If holds=open>
                <SoundBox />
            </If>
        </header>
    }
}

/// For each exercise its sides, filled as far as they have passed. It is no progress bar to a screen
/// reader, which would read each change amid the words of the session.
#[component]
fn Progress(view: View) -> impl IntoView {
    let progress = Memo::new(move |_| view.read().progress.clone());
    let side = |tenths: u8| view! { <i style=("--p", format!("{tenths}0%"))></i> };
    let exercise =
        move |sides: Vec<u8>| view! { <span class="side-segments">{each(sides, side)}</span> };
    view! {
        <div
            class="session-progress"
            role="img"
            aria-label=move || words::sides_done(view.read().sets())
        >
            <div class="exercise-segments">{move || each(progress.get(), exercise)}</div>
        </div>
    }
}

/// Loudness, and how much the voice says.
#[component]
fn SoundBox() -> impl IntoView {
    let app = use_app();
    let set_volume = app.takes(|percent| {
        let percent = percent.parse().ok()?;
        Some(Msg::SetVolume(Volume::percent(percent)))
    });
    let choice = move |says: Says| {
        view! {
            <Choice
                name="says"
                text=words::plan::says(says).to_owned()
                checked=app.signal(move |it| it.settings.voice.says == says)
                msg=Msg::Sound(SoundMsg::Says(says))
            />
        }
    };
    view! {
        <div class="sound-box">
            <label>
                <span>{text::sound::volume()}</span>
                <input
                    type="range"
                    min="0"
                    max="100"
                    step="10"
                    prop:value=move || app.read(|it| it.settings.volume.get()).to_string()
                    on:input=set_volume
                />
            </label>
            <button
                class="button-outline"
                aria-pressed=move || app.read(|it| it.settings.muted).to_string()
                on:click=app.sends(Msg::ToggleMute)
            >
                {text::session::mute()}
            </button>
            <fieldset class="segmented">
                <legend>{text::sound::voice()}</legend>
                {each(Says::ALL, choice)}
            </fieldset>
        </div>
    }
}
