//! How a session sounds: the voice, the tones, and what signals the phases without them.

use leptos::prelude::*;

use super::settings::Settings;
use super::voice_source::Source;
use crate::components::{Choice, If, Switch, each};
use crate::shell::{AppHandle, use_app};
use domain::cue::Kind;
use domain::settings::{Output, Says, VoiceSource, Volume};
use groundwork_core::msg::Msg;
use groundwork_core::recorded;
use groundwork_core::sound;
use groundwork_core::sound::state::SoundMsg;
use groundwork_core::sound::voices::{Region, regions, variants};
use groundwork_core::track::TrackMsg;
use groundwork_core::words::plan as words;
use locale::text::{sound as text, track};

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
        <h3>{text::heading()}</h3>
        <Switch
            name=text::sounds()
            about=text::sounds_about()
            on=Signal::derive(move || !settings.read().muted)
            msg=Msg::ToggleMute
        />
        <Switch
            name=track::screen_off()
            about=track::screen_off_about()
            on=Signal::derive(move || settings.read().screen_off)
            msg=Msg::Track(TrackMsg::Choose)
        />
        <label class="field">
            <span>{text::volume()}</span>
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
            <div class="segmented" role="radiogroup" aria-label=text::output()>
                {each(Output::ALL, output)}
            </div>
            <p class="caption">{text::output_about()}</p>
        </If>
        <div class="row">
            <button class="button-outline" on:click=app.does(AppHandle::test_sound)>
                {text::test()}
            </button>
        </div>
        <Voice settings />
        <Switch
            name=text::screen_reader()
            about=text::screen_reader_about()
            on=app.signal(sound::reader_says_moves)
            msg=Msg::Sound(SoundMsg::ScreenReader)
        />
        <h3>{text::tones()}</h3>
        {each(Kind::ALL, tones)}
        <h3>{text::without()}</h3>
        <If holds=app.signal(|it| it.sound.found.vibration)>
            <Switch
                name=text::vibration()
                about=text::vibration_about()
                on=Signal::derive(move || settings.read().signals.vibration)
                msg=Msg::Sound(SoundMsg::Vibration)
            />
        </If>
        <Switch
            name=text::flash()
            about=text::flash_about()
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
    // In a language that was not recorded there is nothing to choose.
    let offers_own = app.signal(|_| recorded::is_in_language());
    view! {
        <h3>{text::voice()}</h3>
        <div class="segmented of-three" role="radiogroup" aria-label=text::voice()>
            {each(Says::ALL, says)}
        </div>
        <p class="caption">{text::says_about()}</p>
        <If holds=offers_own>
            <Source settings />
        </If>
        <If holds=Signal::derive(move || {
            !offers_own.get() || settings.read().voice.source == VoiceSource::Browser
        })>
            <If
                holds=app.signal(|it| !it.sound.found.voices.is_empty())
                otherwise=|| view! { <p class="caption">{text::no_voice()}</p> }
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
            <span>{text::who()}</span>
            <select on:input=app.takes(|id| Some(Msg::Sound(SoundMsg::Voice(id))))>
                <option value="" prop:selected=move || chosen.read().is_none()>
                    {text::chosen()}
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
                    {move || text::variants(variants.get())}
                </button>
            </div>
        </If>
        <label class="field">
            <span>{text::rate()}</span>
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
                {text::test_voice()}
            </button>
        </div>
        <p class="caption" aria-live="polite">
            {move || if app.read(|it| it.sound.choice.own_pace) { text::own_pace() } else { "" }}
        </p>
    }
}
