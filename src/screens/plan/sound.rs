//! How a session sounds: the voice, the tones, and what signals the phases without them.

use leptos::prelude::*;

use super::settings::Settings;
use super::voice_source::Source;
use crate::components::{Choice, If, Switch, each};
use crate::shell::{AppHandle, use_app};
use domain::cue::Kind;
use domain::settings::{Output, Says, VoiceSource, Volume};
use groundwork_core::msg::Msg;
use groundwork_core::sound;
use groundwork_core::sound::state::SoundMsg;
use groundwork_core::sound::voices::{Region, regions, variants};
use groundwork_core::words::plan as words;

/// The loudness, the voice, the tones, vibration and the flash.
#[component]
pub fn Sound(settings: Settings) -> impl IntoView {
    let app = use_app();
    let output = move |output: Output| {
        view! {
            <Choice
                name="output"
                text=words::output(output)
                checked=Signal::derive(move || settings.read().output == output)
                msg=Msg::Sound(SoundMsg::Output(output))
            />
        }
    };
    let tones = move |kind: Kind| {
        let (name, about) = words::tones(kind);
        view! {
            <Switch
                name
                about
                on=Signal::derive(move || settings.read().tones.has(kind))
                msg=Msg::Sound(SoundMsg::Tones(kind))
            />
        }
    };
    view! {
        <h3>"Sound"</h3>
        <Switch
            name="Sounds"
            about=words::SOUNDS
            on=Signal::derive(move || !settings.read().muted)
            msg=Msg::ToggleMute
        />
        <label class="field">
            <span>"Volume"</span>
            <input
                type="range"
                min="0"
                max="100"
                step="5"
                prop:value=move || settings.read().volume.get().to_string()
                on:input=app.takes(|text| Some(Msg::SetVolume(Volume::percent(text.parse().ok()?))))
            />
        </label>
        <If holds=app.signal(|it| it.sound.found.output)>
            <div class="segmented" role="radiogroup" aria-label="Silent mode and music">
                {each(Output::ALL, output)}
            </div>
            <p class="caption">{words::OUTPUT}</p>
        </If>
        <div class="row">
            <button class="button-outline" on:click=app.does(AppHandle::test_sound)>
                "Test the sound"
            </button>
        </div>
        <Voice settings />
        <Switch
            name="I use a screen reader"
            about=words::SCREEN_READER
            on=app.signal(sound::reader_says_moves)
            msg=Msg::Sound(SoundMsg::ScreenReader)
        />
        <h3>"Tones"</h3>
        {each(Kind::ALL, tones)}
        <h3>"Without sound"</h3>
        <If holds=app.signal(|it| it.sound.found.vibration)>
            <Switch
                name="Vibration"
                about=words::VIBRATION
                on=Signal::derive(move || settings.read().signals.vibration)
                msg=Msg::Sound(SoundMsg::Vibration)
            />
        </If>
        <Switch
            name="Flash the edge"
            about=words::FLASH
            on=Signal::derive(move || settings.read().signals.flash)
            msg=Msg::Sound(SoundMsg::Flash)
        />
    }
}

/// How much the voice says, and the choice of the voice where there is one.
#[component]
fn Voice(settings: Settings) -> impl IntoView {
    let app = use_app();
    let says = move |says: Says| {
        view! {
            <Choice
                name="says"
                text=words::says(says)
                checked=Signal::derive(move || settings.read().voice.says == says)
                msg=Msg::Sound(SoundMsg::Says(says))
            />
        }
    };
    view! {
        <h3>"Voice"</h3>
        <div class="segmented of-three" role="radiogroup" aria-label="Voice">
            {each(Says::ALL, says)}
        </div>
        <p class="caption">{words::SAYS}</p>
        <Source settings />
        <If holds=Signal::derive(move || settings.read().voice.source == VoiceSource::Browser)>
            <If
                holds=app.signal(|it| !it.sound.found.voices.is_empty())
                otherwise=|| view! { <p class="caption">{words::NO_VOICE}</p> }
            >
                <OneVoice settings />
            </If>
        </If>
    }
}

/// Which voice, how fast, and what it sounds like.
#[component]
fn OneVoice(settings: Settings) -> impl IntoView {
    let app = use_app();
    let regions = app.memo(|it| {
        let sound = &it.sound;
        regions(
            &sound.found.voices,
            &it.settings.voice,
            sound.choice.variants,
        )
    });
    let variants = app.memo(|it| variants(&it.sound.found.voices));
    let chosen = app.memo(|it| {
        let mut voices = it.sound.found.voices.iter();
        let chosen = voices.find(|voice| voice.is_chosen(&it.settings.voice));
        chosen.map(|it| it.id.clone())
    });
    let option = move |(id, name): (String, String)| {
        let value = id.clone();
        view! {
            <option value=value prop:selected=move || chosen.read().as_ref() == Some(&id)>
                {name}
            </option>
        }
    };
    let region = move |region: Region| {
        view! { <optgroup label=region.name>{each(region.voices, option)}</optgroup> }
    };
    let more = app.signal(|it| it.sound.choice.variants);
    view! {
        <label class="field">
            <span>"Who speaks"</span>
            <select on:input=app.takes(|id| Some(Msg::Sound(SoundMsg::Voice(id))))>
                <option value="" prop:selected=move || chosen.read().is_none()>
                    "Chosen for you"
                </option>
                {move || each(regions.get(), region)}
            </select>
        </label>
        <If holds=Signal::derive(move || variants.get() > 0)>
            <div class="row">
                <button
                    class="button-outline"
                    aria-pressed=move || more.get().to_string()
                    on:click=app.sends(Msg::Sound(SoundMsg::MoreVoices))
                >
                    {move || words::variants(variants.get())}
                </button>
            </div>
        </If>
        <label class="field">
            <span>"How fast"</span>
            <input
                type="range"
                min="0.7"
                max="1.3"
                step="0.1"
                prop:value=move || {
                    let tenths = settings.read().voice.rate.get();
                    format!("{}.{}", tenths / 10, tenths % 10)
                }
                on:input=app.takes(|text| Some(Msg::Sound(SoundMsg::Rate(sound::rate(&text)?))))
            />
        </label>
        <div class="row">
            <button class="button-outline" on:click=app.does(AppHandle::test_voice)>
                "Test the voice"
            </button>
        </div>
        <p class="caption" aria-live="polite">
            {move || if app.read(|it| it.sound.choice.own_pace) { words::OWN_PACE } else { "" }}
        </p>
    }
}
