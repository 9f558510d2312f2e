//! The page of one exercise: the body as it moves, its controls, and how to do the exercise well.

use leptos::prelude::*;

use super::guide::{Guide, guide};
use super::reading::BackToContents;
use crate::components::{Choice, Dotted, Icon, If, MovingBody, Notices, Symbol, Tabs, each};
use crate::shell::use_app;
use domain::exercise::{Exercise, Side};
use groundwork_core::demo::{Demo, DemoMsg, takes_band};
use groundwork_core::learn::{self, ExercisePage};
use groundwork_core::model::{Page, Screen};
use groundwork_core::msg::Msg;
use groundwork_core::words;

/// What the page shows. Its parts follow the pieces that they need.
type View = Memo<ExercisePage>;

/// The page of `exercise`.
#[component]
pub fn ExerciseGuide(exercise: Exercise) -> impl IntoView {
    let app = use_app();
    let view = app.memo(move |it| learn::exercise_page(it, exercise));
    let entry = exercise.entry();
    let Guide {
        notes,
        steps,
        feel,
        slips,
        easier,
        harder,
        more,
    } = guide(exercise);
    view! {
        <div class="app learn exercise" data-screen="learn">
            <header class="sky">
                <BackToContents />
                <h1 tabindex="-1">{entry.name}</h1>
                <p class="lede">
                    <Dotted text=Signal::derive(move || view.read().dose.clone()) />
                </p>
                <FigureFrame view exercise notes />
            </header>
            <main class="bedrock">
                <Notices />
                <ShowMe view />
                <Playback view />
                <SideChoice view exercise />
                <Alone view exercise />
                <section>
                    <h2>"Steps"</h2>
                    {steps}
                </section>
                <section>
                    <h2>"Feel it here"</h2>
                    {feel}
                </section>
                <section>
                    <h2>"Keep in mind"</h2>
                    <ul class="plain">{each(entry.cues, |&cue| view! { <li>{cue}</li> })}</ul>
                </section>
                <section>
                    <h2>"Common slips"</h2>
                    {slips}
                </section>
                <section class="two">
                    <div>
                        <h3>"Easier"</h3>
                        {easier}
                    </div>
                    <div>
                        <h3>"Harder"</h3>
                        {harder}
                    </div>
                </section>
                <Band worn=takes_band(exercise) />
                {more}
                <p class="warnline">
                    <Icon symbol=Symbol::Warning />
                    <span>
                        "Pain of 0 to 2 out of 10: carry on. 3 to 5: move less far, and stay at this dose. Above 5, or sharp, or spreading down a leg: stop this exercise. "
                        <a href="#/learn/professional">"When to ask a professional"</a>
                    </span>
                </p>
            </main>
            <Tabs current=Screen::Learn(Page::Contents) />
        </div>
    }
}

/// The body as it moves, and the labels of where the work is.
#[component]
fn FigureFrame(view: View, exercise: Exercise, notes: AnyView) -> impl IntoView {
    let app = use_app();
    view! {
        <div class="floorboard">
            <div
                class=format!("exercise-stage {}", exercise.entry().key)
                class:turned=move || view.read().side == Side::Right
            >
                <div id="body">
                    <MovingBody at=Signal::derive(move || app.sample_demo(Demo::figure_frame)) />
                </div>
                {notes}
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
                    <p>"New to you? See one slow rep of each side before you do it."</p>
                </If>
                <button
                    class="button-outline"
                    on:click=app.sends(Msg::Demo(DemoMsg::Show(Side::Left)))
                >
                    "Show me first"
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
                    "Once more"
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
                    <span class="start-label">"Start"</span>
                </button>
                <span class="start-note" id="alone">
                    "Just this: "
                    {move || minutes.get()}
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
                aria-label=move || if plays.get() { "Pause" } else { "Play" }
                on:click=app.sends(Msg::Demo(DemoMsg::Toggle))
            >
                {move || view! { <Icon symbol=symbol() /> }}
            </button>
            // A press on it stops the movement there, so the value written is the one it has.
            <input
                id="at"
                type="range"
                aria-label="Place in the movement"
                aria-valuetext=move || phase.get()
                prop:value=move || place.get().to_string()
                on:input=app.takes(put)
            />
            <button
                class="button-outline"
                aria-pressed=move || if view.read().slow { "true" } else { "false" }
                on:click=app.sends(Msg::Demo(DemoMsg::ToggleSlow))
            >
                "Slow"
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
            <legend>"Which side to show"</legend>
            {each(Side::BOTH, choice)}
        </fieldset>
        <p class="setup">{move || view.read().position}</p>
    }
    .into_any()
}

/// Where a band goes, if one can be worn.
#[component]
fn Band(worn: bool) -> impl IntoView {
    let advice = if worn {
        view! {
            <p>
                "Flat on both thighs, two fingers above the kneecaps, never on the joint. From light to medium to heavy, as it gets easier."
            </p>
            <p>
                "Look for cracks before each session. Many bands are made of latex: take another kind if you are allergic to it."
            </p>
            <p>"No band? Stay on the last step without one. That is fine."</p>
        }
        .into_any()
    } else {
        view! { <p>"None. This one works without."</p> }.into_any()
    };
    view! {
        <section>
            <h2>"Band"</h2>
            {advice}
        </section>
    }
}
