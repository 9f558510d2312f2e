//! The page of one exercise: the body as it moves, its controls, and how to do the exercise well.

use leptos::prelude::*;

use super::guide::{Note, guide};
use super::reading::{BackToContents, Points, Text};
use crate::components::{Choice, Dotted, Icon, If, MovingBody, Notices, Symbol, Tabs, each};
use crate::shell::use_app;
use domain::exercise::{Exercise, Side};
use groundwork_core::demo::{Demo, DemoMsg, takes_band};
use groundwork_core::learn::{self, ExercisePage};
use groundwork_core::model::{Page, Screen};
use groundwork_core::msg::Msg;
use groundwork_core::words;
use locale::text;

/// What the page shows. Its parts follow the pieces that they need.
type View = Memo<ExercisePage>;

/// The page of `exercise`.
#[component]
pub fn ExerciseGuide(exercise: Exercise) -> impl IntoView {
    let app = use_app();
    let view = app.memo(move |it| learn::exercise_page(it, exercise));
    let entry = exercise.entry();
    let guide = guide(exercise);
    view! {
        <div class="app learn exercise" data-screen="learn">
            <header class="sky">
                <BackToContents />
                <h1 tabindex="-1">{words::name(exercise)}</h1>
                <p class="lede">
                    <Dotted text=Signal::derive(move || view.read().dose.clone()) />
                </p>
                <FigureFrame view exercise notes=&guide.notes />
            </header>
            <main class="bedrock">
                <Notices />
                <ShowMe view />
                <Playback view />
                <SideChoice view exercise />
                <Alone view exercise />
                <section>
                    <h2>{text::learn::steps()}</h2>
                    <ol class="steps-l">{each(guide.steps, |step| view! { <li>{step()}</li> })}</ol>
                </section>
                <section>
                    <h2>{text::learn::feel()}</h2>
                    <p>{(guide.feel)()}</p>
                </section>
                <section>
                    <h2>{text::learn::cues()}</h2>
                    <ul class="plain">
                        {each(entry.cues, |cue| view! { <li>{words::form_cue(*cue)}</li> })}
                    </ul>
                </section>
                <section>
                    <h2>{text::learn::slips()}</h2>
                    <Points points=guide.slips />
                </section>
                <section class="two">
                    <div>
                        <h3>{text::learn::easier()}</h3>
                        <p>{(guide.easier)()}</p>
                    </div>
                    <div>
                        <h3>{text::learn::harder()}</h3>
                        <p>{(guide.harder)()}</p>
                    </div>
                </section>
                <Band worn=takes_band(exercise) />
                {advice(guide.more)}
                <p class="warnline">
                    <Icon symbol=Symbol::Warning />
                    <span>
                        {text::learn::pain_rule()} " "
                        <a href="#/learn/professional">{text::professional::title()}</a>
                    </span>
                </p>
            </main>
            <Tabs current=Screen::Learn(Page::Contents) />
        </div>
    }
}

/// The body as it moves, and the labels of where the work is.
#[component]
fn FigureFrame(view: View, exercise: Exercise, notes: &'static [Note; 2]) -> impl IntoView {
    let app = use_app();
    let note = |note: &Note| match note {
        Note::Near(text) => view! { <span class="note">{text()}</span> },
        Note::Far(text) => view! { <span class="note far">{text()}</span> },
    };
    view! {
        <div class="floorboard">
            <div
                class=format!("exercise-stage {}", exercise.entry().key)
                class:turned=move || view.read().side == Side::Right
            >
                <div id="body">
                    <MovingBody at=Signal::derive(move || app.sample_demo(Demo::figure_frame)) />
                </div>
                {each(notes, note)}
            </div>
        </div>
    }
    .into_any()
}

/// One slow repetition of each side, for whoever has never done it, and for anybody else.
#[component]
fn ShowMe(view: View) -> impl IntoView {
    let app = use_app();
    let shown = Memo::new(move |_| view.read().shown.clone());
    let is_new = Signal::derive(move || view.read().is_new);
    let offer = move || {
        view! {
            <div class="showme">
                <If holds=is_new>
                    <p>{text::demo::new_to_you()}</p>
                </If>
                <button
                    class="button-outline"
                    on:click=app.sends(Msg::Demo(DemoMsg::Show(Side::Left)))
                >
                    {text::demo::show_me()}
                </button>
            </div>
        }
    };
    let step = move || {
        let step = shown.get()?;
        Some(view! {
            <div class="showme">
                <p>{step.text}</p>
                <button class="button-outline solid" on:click=app.sends(Msg::Demo(step.msg))>
                    {step.next}
                </button>
                <button
                    class="button-outline"
                    on:click=app
                        .does(move |it| {
                            let side = it.read_untracked(|it| it.demo.side);
                            it.send(Msg::Demo(DemoMsg::Show(side)));
                        })
                >
                    {text::demo::again()}
                </button>
            </div>
        })
    };
    view! {
        <div aria-live="polite">
            <If holds=Signal::derive(move || shown.read().is_some()) otherwise=offer>
                {step}
            </If>
        </div>
    }
}

/// A session of this exercise alone.
#[component]
fn Alone(view: View, exercise: Exercise) -> impl IntoView {
    let app = use_app();
    let minutes = Memo::new(move |_| view.read().alone.clone());
    view! {
        <If holds=Signal::derive(move || minutes.read().is_some())>
            <div class="slab">
                <button
                    class="start"
                    aria-describedby="alone"
                    on:click=app.does(move |it| it.start_only(exercise))
                >
                    <Icon symbol=Symbol::Play />
                    <span class="start-label">{text::common::start()}</span>
                </button>
                <span class="start-note" id="alone">
                    {move || minutes.get().map(text::demo::alone)}
                </span>
            </div>
        </If>
    }
}

/// Play or pause, the place in the movement, and the pace.
#[component]
fn Playback(view: View) -> impl IntoView {
    let app = use_app();
    let plays = Memo::new(move |_| view.read().plays);
    let place = Memo::new(move |_| app.sample_demo(Demo::hundredths));
    let phase = Memo::new(move |_| words::phase(app.sample_demo(Demo::phase)));
    let symbol = move || {
        if plays.get() {
            Symbol::Pause
        } else {
            Symbol::Play
        }
    };
    let put = |value: String| Some(Msg::Demo(DemoMsg::To(value.parse().ok()?)));
    view! {
        <div class="scrub">
            <button
                class="icon-button"
                aria-label=move || {
                    if plays.get() { text::common::pause() } else { text::demo::play() }
                }
                on:click=app.sends(Msg::Demo(DemoMsg::Toggle))
            >
                {move || view! { <Icon symbol=symbol() /> }}
            </button>
            // A press on it stops the movement there, so the value written is the one it has.
            <input
                id="at"
                type="range"
                aria-label=text::demo::place()
                aria-valuetext=move || phase.get()
                prop:value=move || place.get().to_string()
                on:input=app.takes(put)
            />
            <button
                class="button-outline"
                aria-pressed=move || if view.read().slow { "true" } else { "false" }
                on:click=app.sends(Msg::Demo(DemoMsg::ToggleSlow))
            >
                {text::demo::slow()}
            </button>
        </div>
    }
    .into_any()
}

/// Which side works, and how to lie, kneel or stand for it.
#[component]
fn SideChoice(view: View, exercise: Exercise) -> impl IntoView {
    let choice = move |side| {
        view! {
            <Choice
                name="side"
                text=words::side(exercise, side).to_owned()
                checked=Signal::derive(move || view.read().side == side)
                msg=Msg::Demo(DemoMsg::Side(side))
            />
        }
    };
    view! {
        <fieldset class="segmented">
            <legend>{text::demo::which_side()}</legend>
            {each(Side::BOTH, choice)}
        </fieldset>
        <p class="setup">{move || view.read().position}</p>
    }
    .into_any()
}

/// Pieces of advice: one is a section, two stand beside each other.
fn advice(pieces: &'static [(Text, Text)]) -> AnyView {
    match pieces {
        [(heading, advice)] => view! {
            <section>
                <h2>{heading()}</h2>
                <p>{advice()}</p>
            </section>
        }
        .into_any(),
        _ => view! {
            <section class="two">
                {each(
                    pieces,
                    |(heading, advice)| {
                        view! {
                            <div>
                                <h3>{heading()}</h3>
                                <p>{advice()}</p>
                            </div>
                        }
                    },
                )}
            </section>
        }
        .into_any(),
    }
}

/// Where a band goes, if one can be worn.
#[component]
fn Band(worn: bool) -> impl IntoView {
    let advice = if worn {
        view! {
            <p>{text::learn::band_place()}</p>
            <p>{text::learn::band_care()}</p>
            <p>{text::learn::band_missing()}</p>
        }
        .into_any()
    } else {
        view! { <p>{text::learn::band_unused()}</p> }.into_any()
    };
    view! {
        <section>
            <h2>{text::learn::band()}</h2>
            {advice}
        </section>
    }
}
