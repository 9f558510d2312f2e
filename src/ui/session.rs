//! The session being played.

use leptos::prelude::*;

use crate::app::face::{self, Face, Kind};
use crate::app::msg::{Action, Msg};
use crate::app::stage::{self, Cast};
use crate::app::words;
use crate::domain::exercise::{Exercise, Side};
use crate::domain::settings::Volume;
use crate::domain::timeline::Phase;
use crate::shell::App;
use crate::ui::parts::body::Body;
use crate::ui::parts::icon::{Icon, icon, mark};
use crate::ui::parts::notices::Notices;

/// A part of the face, followed on its own.
fn part<T>(
    face: Memo<Option<Face>>,
    of: impl Fn(&Face) -> T + Send + Sync + 'static,
) -> Memo<Option<T>>
where
    T: PartialEq + Send + Sync + 'static,
{
    Memo::new(move |_| face.with(|it| it.as_ref().map(&of)))
}

/// The Session screen in all its states.
#[component]
pub fn Session() -> impl IntoView {
    let app = expect_context::<App>();
    let face = app.watch(face::face);
    let flat = app.read(|it| it.settings.flat);
    let kind = part(face, |it| it.kind.name());
    let exercise = part(face, |it| it.exercise.entry().key);
    let phase = part(face, |it| phase_key(it.phase));
    let clock = part(face, |it| if it.running { "running" } else { "paused" });
    let side = part(face, |it| side_key(it.side));
    let rep = part(face, |it| it.rep);
    let reps = part(face, |it| it.reps);
    let remaining = app.watch(|it, now| it.position(now).map(|at| at.remaining().get()));
    let elapsed = app.watch(|it, now| Some(it.elapsed(now).get()));
    let total = app.watch(|it, _| Some(it.total().get()));
    view! {
        <div
            class="session"
            data-screen="session"
            data-kind=kind
            data-exercise=exercise
            data-phase=phase
            data-clock=clock
            data-side=side
            data-rep=rep
            data-reps=reps
            data-remaining-ms=remaining
            data-elapsed-ms=elapsed
            data-total-ms=total
            data-flat=move || flat.get().then_some("")
        >
            <Top face />
            <Stage face />
            <Sides face />
            <Panel face />
            <Controls face />
            <p class="vh" role="status">{status(face)}</p>
        </div>
    }
}

#[component]
fn Top(face: Memo<Option<Face>>) -> impl IntoView {
    let app = expect_context::<App>();
    let passed = part(face, |it| it.passed.clone());
    let over = Memo::new(move |_| {
        passed.with(|it| {
            it.as_ref().map_or(0, |it| {
                it.iter().filter(|(_, tenths)| *tenths == 10).count()
            })
        })
    });
    let sets = Memo::new(move |_| passed.with(|it| it.as_ref().map_or(0, Vec::len)));
    let muted = app.read(|it| it.settings.muted);
    let open = RwSignal::new(false);
    view! {
        <header class="s-top">
            <button
                class="ib"
                aria-label="End session"
                on:click=move |_| {
                    let running = face.with_untracked(|it| it.as_ref().is_some_and(|it| it.running));
                    app.play(if running { Action::Pause } else { Action::End });
                }
            >
                {icon(Icon::Close)}
            </button>
            <div
                class="segs"
                role="progressbar"
                aria-label="Sides done"
                aria-valuemin="0"
                aria-valuenow=over
                aria-valuemax=sets
            >
                {move || passed.with(|it| it.as_deref().map(segments))}
            </div>
            <button
                class="ib"
                aria-label="Sound"
                aria-expanded=move || open.get().to_string()
                on:click=move |_| open.update(|it| *it = !*it)
            >
                {move || icon(if muted.get() { Icon::Muted } else { Icon::Sound })}
            </button>
            <Show when=move || open.get()>
                <SoundPanel />
            </Show>
        </header>
    }
}

/// Volume and mute.
#[component]
fn SoundPanel() -> impl IntoView {
    let app = expect_context::<App>();
    let volume = app.read(|it| it.settings.volume.get());
    let muted = app.read(|it| it.settings.muted);
    view! {
        <div class="soundbox">
            <label>
                <span>"Volume"</span>
                <input
                    type="range"
                    min="0"
                    max="100"
                    step="10"
                    prop:value=move || volume.get().to_string()
                    on:input=move |event| {
                        if let Ok(percent) = event_target_value(&event).parse() {
                            app.send(Msg::SetVolume(Volume::percent(percent)));
                        }
                    }
                />
            </label>
            <button
                class="btn-s"
                aria-pressed=move || muted.get().to_string()
                on:click=move |_| app.send(Msg::ToggleMute)
            >
                "Mute"
            </button>
        </div>
    }
}

fn segments(passed: &[(Exercise, u8)]) -> Vec<impl IntoView + use<>> {
    passed
        .chunk_by(|a, b| a.0 == b.0)
        .map(|exercise| {
            let sides: Vec<_> = exercise
                .iter()
                .map(|(_, tenths)| view! { <i style:--p=format!("{}%", u32::from(*tenths) * 10)></i> })
                .collect();
            view! { <span class="sg">{sides}</span> }
        })
        .collect()
}

#[component]
fn Stage(face: Memo<Option<Face>>) -> impl IntoView {
    let app = expect_context::<App>();
    let title = part(face, |it| it.title.clone());
    let cue = part(face, |it| it.cue);
    let time_left = part(face, |it| it.time_left.clone());
    let still = app.still();
    let on_stage =
        Signal::derive(move || app.sample(|it, now| stage::stage(it, now, still)).flatten());
    let cast = Memo::new(move |_| on_stage.get().map(|it| it.cast));
    view! {
        <div class="stage" on:click=move |_| app.play(Action::Toggle)>
            <div class="s-title">
                <h1 tabindex="-1">{title}</h1>
                <span class="tn">{time_left}</span>
            </div>
            <p class="cue">{cue}</p>
            <Notices />
            <div class="s-fig">
                {move || {
                    cast.get().map(|cast: Cast| {
                        let label = words::body(cast.exercise, cast.form, cast.side);
                        view! { <Body cast label stage=on_stage share=stage::share /> }
                    })
                }}
            </div>
        </div>
    }
}

#[component]
fn Sides(face: Memo<Option<Face>>) -> impl IntoView {
    let sides = part(face, |it| (it.exercise, it.side, it.other_done));
    view! {
        <div class="sides">
            {move || {
                sides.get().map(|(exercise, side, other_done)| match side {
                    None => view! { <span class="on both">{words::BOTH_LEGS}</span> }.into_any(),
                    Some(side) => {
                        let on = view! { <span class="on">{words::side(exercise, side)}</span> };
                        let off = view! { <span>{words::idle_side(side, other_done)}</span> };
                        match side {
                            Side::Left => (on, off).into_any(),
                            Side::Right => (off, on).into_any(),
                        }
                    }
                })
            }}
        </div>
    }
}

#[component]
fn Panel(face: Memo<Option<Face>>) -> impl IntoView {
    let app = expect_context::<App>();
    let word = part(face, |it| it.word);
    let shape = part(face, |it| it.mark);
    let paused =
        Memo::new(move |_| face.with(|it| it.as_ref().is_some_and(|it| it.kind == Kind::Paused)));
    let still = app.still();
    let permille = Memo::new(move |_| {
        app.sample(|it, now| it.position(now).map(|at| permille(face::level(&at, still))))
            .flatten()
            .unwrap_or_default()
    });
    view! {
        <div
            class="panel"
            on:click=move |_| {
                // The paused panel is a menu: a slip beside its buttons must not start the clock.
                if !paused.get_untracked() {
                    app.play(Action::Toggle);
                }
            }
        >
            <div class="level" style:transform=move || format!("scaleY({}e-3)", permille.get())></div>
            <div class="p-word">
                {move || shape.get().map(mark)}
                <span>{word}</span>
            </div>
            <Show when=move || paused.get() fallback=move || view! { <Count face /> }>
                <PauseMenu face />
            </Show>
        </div>
    }
}

/// The big number with its tally, or with what can be done in a guided move.
#[component]
fn Count(face: Memo<Option<Face>>) -> impl IntoView {
    let app = expect_context::<App>();
    let value = part(face, |it| it.number.map(|it| it.value));
    let unit = part(face, |it| it.number.map(|it| it.unit));
    let moving = part(face, |it| it.phase.is_move());
    let ready = part(face, |it| it.phase == Phase::Ready);
    let tally = part(face, |it| (it.reps, it.reps_over));
    view! {
        <div class="p-num" role="timer" aria-live="off">
            <span class="num">{move || value.get().flatten()}</span>
            <span class="unit">{move || unit.get().flatten()}</span>
        </div>
        {move || if moving.get() == Some(true) {
            view! {
                <div class="p-side">
                    {move || (ready.get() == Some(true)).then(|| view! { <p>"Tap anywhere to pause"</p> })}
                    <button
                        class="btn-p"
                        on:click=move |event| {
                            event.stop_propagation();
                            app.play(Action::MoreTime);
                        }
                    >
                        "More time"
                    </button>
                </div>
            }
            .into_any()
        } else {
            view! {
                <ol class="tally" aria-hidden="true">
                    {move || {
                        let (reps, over) = tally.get().unwrap_or_default();
                        (0..reps)
                            .rev()
                            .map(|rep| view! { <li class:d=rep < over class:c=rep == over></li> })
                            .collect_view()
                    }}
                </ol>
            }
            .into_any()
        }}
    }
}

#[component]
fn PauseMenu(face: Memo<Option<Face>>) -> impl IntoView {
    let app = expect_context::<App>();
    let flat = app.read(|it| it.settings.flat);
    let say = part(face, |it| {
        words::paused(it.exercise, it.phase, it.rep, it.reps)
    });
    let action = move |action: Action| move |_| app.play(action);
    view! {
        <p class="p-say">{say}</p>
        <div class="p-menu">
            <button on:click=action(Action::Easier)>"Easier today"</button>
            <button on:click=action(Action::SkipExercise)>"Skip exercise"</button>
            <button
                aria-pressed=move || flat.get().to_string()
                on:click=move |_| app.send(Msg::ToggleFlat)
            >
                {move || if flat.get() { "Phone stands up" } else { "Phone lies flat" }}
            </button>
            <button on:click=action(Action::End)>"End and save"</button>
        </div>
    }
}

#[component]
fn Controls(face: Memo<Option<Face>>) -> impl IntoView {
    let app = expect_context::<App>();
    let running = part(face, |it| it.running);
    let moving = part(face, |it| it.phase.is_move() && it.running);
    let is_running = move || running.get().unwrap_or_default();
    let third = move || match (moving.get().unwrap_or_default(), is_running()) {
        (true, _) => (Action::GoNow, "Go now"),
        (false, true) => (Action::Skip, "Skip"),
        (false, false) => (Action::Skip, "Skip side"),
    };
    view! {
        <div class="controls">
            <button on:click=move |_| app.play(Action::Back)>
                {icon(Icon::Back)}
                <span>"Back"</span>
            </button>
            <button class="main" on:click=move |_| app.play(Action::Toggle)>
                {move || icon(if is_running() { Icon::Pause } else { Icon::Play })}
                <span>{move || if is_running() { "Pause" } else { "Resume" }}</span>
            </button>
            <button on:click=move |_| app.play(third().0)>
                {icon(Icon::Skip)}
                <span>{move || third().1}</span>
            </button>
        </div>
    }
}

/// What a screen reader says: at each side, exercise, pause, and every fifth repetition.
fn status(face: Memo<Option<Face>>) -> Memo<String> {
    Memo::new(move |before: Option<&String>| {
        let said = before.filter(|it| !it.starts_with(words::PAUSED)).cloned();
        let now = face.with(|it| it.as_ref().and_then(words::status));
        now.or(said).unwrap_or_default()
    })
}

const fn phase_key(phase: Phase) -> &'static str {
    match phase {
        Phase::Ready => "ready",
        Phase::Lift => "lift",
        Phase::Hold => "hold",
        Phase::Lower => "lower",
        Phase::Settle => "settle",
        Phase::Step => "step",
        Phase::Switch => "switch",
        Phase::Change => "change",
    }
}

const fn side_key(side: Option<Side>) -> &'static str {
    match side {
        Some(Side::Left) => "left",
        Some(Side::Right) => "right",
        None => "both",
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "0 to 1000"
)]
fn permille(share: f64) -> u32 {
    (share.clamp(0.0, 1.0) * 1000.0).round() as u32
}
