//! How a session behaves, and how the screens look.

use leptos::prelude::*;

use super::sound::Sound;
use crate::components::{Choice, Stepper, each, sends_checked};
use crate::shell::use_app;
use domain::exercise::Band;
use domain::settings::{self, Theme};
use domain::weekday::Weekday;
use groundwork_core::msg::Msg;
use groundwork_core::plan::PlanMsg;
use groundwork_core::words::plan as words;
use locale::text::plan;

/// The settings, as one piece of the model.
pub type Settings = Memo<settings::Settings>;

/// The place of the phone, the bands, and the sound.
#[component]
pub fn InTheSession() -> impl IntoView {
    let app = use_app();
    let settings = app.memo(|it| it.settings.clone());
    let place = move |(flat, text): (bool, &'static str)| {
        view! {
            <Choice
                name="flat"
                text
                checked=Signal::derive(move || settings.read().flat == flat)
                msg=Msg::ToggleFlat
            />
        }
    };
    let band = move |band: Band| {
        let owned = Signal::derive(move || settings.read().bands.has(band));
        view! {
            <label>
                <input
                    type="checkbox"
                    prop:checked=move || owned.get()
                    on:input=sends_checked(app, Msg::Plan(PlanMsg::Own(band)), owned)
                />
                <span>{words::band(band)}</span>
            </label>
        }
    };
    let bands = words::BANDS.into_iter().filter(|it| *it != Band::None);
    view! {
        <section>
            <h2>{plan::session()}</h2>
            <div class="segmented" role="radiogroup" aria-label=plan::phone()>
                {each([(false, plan::phone_leans()), (true, plan::phone_flat())], place)}
            </div>
            <p class="caption">{plan::phone_about()}</p>
            <h3>{plan::bands()}</h3>
            <div class="days" role="group" aria-label=plan::bands()>
                {each(bands, band)}
            </div>
            <p class="caption">{plan::bands_about()}</p>
            <Sound settings />
        </section>
    }
}

/// The colours, and the hour at which a day ends.
#[component]
pub fn Look() -> impl IntoView {
    let app = use_app();
    let theme = move |theme: Theme| {
        view! {
            <Choice
                name="theme"
                text=words::theme(theme)
                checked=app.signal(move |it| it.settings.theme == theme)
                msg=Msg::Plan(PlanMsg::Theme(theme))
            />
        }
    };
    let week = move |first: Option<Weekday>| {
        view! {
            <Choice
                name="week-start"
                text=words::week_start(first)
                checked=app.signal(move |it| it.settings.week_start == first)
                msg=Msg::Plan(PlanMsg::WeekStart(first))
            />
        }
    };
    let hour = app.signal(|it| it.settings.day_start);
    let step = move |more: bool| {
        let hour = hour.get_untracked();
        let next = if more {
            hour + 1
        } else {
            hour.saturating_sub(1)
        };
        app.send(Msg::Plan(PlanMsg::DayStart(next)));
    };
    view! {
        <section>
            <h2>{plan::look()}</h2>
            <div class="segmented of-three" role="radiogroup" aria-label=plan::theme()>
                {each(Theme::ALL, theme)}
            </div>
            <h3>{plan::week_start()}</h3>
            <div class="segmented of-four" role="radiogroup" aria-label=plan::week_start()>
                {each(words::WEEK_STARTS, week)}
            </div>
            <Stepper
                name=plan::day_end()
                value=Signal::derive(move || plan::hour(hour.get()))
                step
            />
            <p class="caption">{move || words::day_start(hour.get())}</p>
        </section>
    }
}
