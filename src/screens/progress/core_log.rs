//! The core log: the layers from the newest down, one of which can be picked, or the same as a list.

use leptos::prelude::*;

use super::View;
use super::pain_log::PainColumn;
use super::table::Table;
use crate::components::{Ground, If, Patch, each};
use crate::shell::use_app;
use groundwork_core::msg::Msg;
use groundwork_core::progress::ProgressMsg;
use groundwork_core::strata::Texture;
use locale::text;

/// The core log, or its list.
#[component]
pub fn CoreLog(view: View) -> impl IntoView {
    let app = use_app();
    let is_list = Signal::derive(move || view.read().log.list.is_some());
    let list = move || {
        let log = &view.read().log;
        log.list.clone().map(|rows| {
            let heads = vec![
                text::progress::head_session(),
                text::progress::head_minutes(),
                text::progress::head_done(),
                text::progress::head_felt(),
                text::progress::head_back(),
            ];
            view! { <Table name=log.label.clone() heads rows /> }
        })
    };
    let other = move || {
        if is_list.get() {
            text::progress::as_picture()
        } else {
            text::progress::as_list()
        }
    };
    view! {
        <If
            holds=is_list
            otherwise=move || {
                view! {
                    <Picture view />
                    <Legend />
                }
            }
        >
            <div class="as-list" id="list">
                {list}
            </div>
        </If>
        <div class="pad" id="as-list">
            <button
                class="button-on-ground quiet wide"
                on:click=app.sends(Msg::Progress(ProgressMsg::ToggleList))
            >
                {other}
            </button>
        </div>
    }
}

/// The layers, as the label of the slider: a press on a layer also focuses the slider, so that the
/// arrow keys continue from there.
#[component]
fn Picture(view: View) -> impl IntoView {
    let app = use_app();
    let ground = Memo::new(move |_| view.read().log.ground.clone());
    let label = Memo::new(move |_| view.read().log.label.clone());
    let rated = Signal::derive(move || view.read().log.pain.is_some());
    let press = Callback::new(move |layer| app.send(Msg::Progress(ProgressMsg::PressLayer(layer))));
    let date = |(depth, text): (String, String)| {
        view! {
            <span class="marker-tag" style=("--depth", depth) aria-hidden="true">
                {text}
            </span>
        }
    };
    let pain = move || {
        let log = view.read().log.pain.clone();
        log.map(|log| view! { <PainColumn log /> })
    };
    view! {
        <label class="core" class:logged=move || rated.get()>
            <span class="core-body">
                <If holds=rated>
                    <span class="turf" aria-hidden="true">
                        {text::progress::newest_on_top()}
                    </span>
                </If>
                {move || {
                    view! { <Ground strata=ground.get() label=label.get() on_press=press /> }
                }}
                {move || each(view.read().log.dates.clone(), date)}
            </span>
            {pain}
            {move || slider(view)}
            {move || callout(view)}
        </label>
    }
}

/// The way through the layers for the keyboard and for screen readers.
fn slider(view: View) -> AnyView {
    let app = use_app();
    let slider = view.read().log.slider.clone();
    let scale = slider.clone();
    let pick = move |value: String| {
        let layer = scale.layer_at(value.parse().ok()?);
        Some(Msg::Progress(ProgressMsg::Layer(layer)))
    };
    view! {
        <input
            type="range"
            min="1"
            max=slider.max.to_string()
            prop:value=slider.value.to_string()
            aria-label=text::progress::layer()
            aria-valuetext=slider.text
            on:input=app.takes(pick)
        />
    }
    .into_any()
}

/// What is said of the picked layer.
fn callout(view: View) -> Option<AnyView> {
    let callout = view.read().log.callout.clone()?;
    let class = if callout.is_above { "said up" } else { "said" };
    let view = view! {
        <span class=class style=("--depth", callout.depth) aria-hidden="true">
            <span>
                <b>{callout.date}</b>
                " "
                {callout.text}
            </span>
        </span>
    };
    Some(view.into_any())
}

/// What the textures and joints mean.
#[component]
fn Legend() -> impl IntoView {
    let textures = [
        (Texture::Sand, text::coach::effort_easy()),
        (Texture::Loam, text::coach::effort_right()),
        (Texture::Stone, text::coach::effort_hard()),
        (Texture::Plain, text::progress::not_rated()),
    ];
    let meaning = |(texture, text): (Texture, &'static str)| {
        view! {
            <li>
                <Patch texture />
                {text}
            </li>
        }
    };
    view! {
        <ul class="legend">
            {each(textures, meaning)} <li>
                <i class="legend-rest"></i>
                {text::progress::rest_day()}
            </li> <li>
                <i class="legend-missed"></i>
                {text::progress::no_session_legend()}
            </li>
        </ul>
    }
}
