//! Whose voice speaks: the recorded one, or one of the browser's.

use leptos::prelude::*;

use super::settings::Settings;
use crate::components::each;
use crate::shell::{AppHandle, use_app};
use domain::settings::VoiceSource;
use groundwork_core::words::plan as words;
use locale::text::sound;

/// The choice, and for the recorded voice what it costs and how it sounds.
#[component]
pub fn Source(settings: Settings) -> impl IntoView {
    let app = use_app();
    let source = Memo::new(move |_| settings.read().voice.source);
    let choice = move |own: VoiceSource| {
        view! {
            <label>
                <input
                    type="radio"
                    name="voice-source"
                    prop:checked=move || source.get() == own
                    on:input=app.does(move |app| app.choose_voice(own))
                />
                <span>{words::voice_source(own)}</span>
            </label>
        }
    };
    let own = app.memo(|it| it.sound.own);
    let about = move || {
        let is_own = source.get() == VoiceSource::Own;
        is_own.then(|| {
            view! {
                <p class="caption">{move || words::own_voice(own.get())}</p>
                <div class="row">
                    <button class="button-outline" on:click=app.does(AppHandle::test_own_voice)>
                        {sound::test_voice()}
                    </button>
                </div>
            }
        })
    };
    view! {
        <div class="segmented" role="radiogroup" aria-label=sound::source()>
            {each(VoiceSource::ALL, choice)}
        </div>
        {about}
    }
}
