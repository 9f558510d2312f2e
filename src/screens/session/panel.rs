//! The panel: the phase's word, the big number with what remains, and the level that rises and
//! falls with the movement. A pause and the question about pain take the number's place.

use leptos::prelude::*;

use super::View;
use super::pause::{PauseMenu, Question};
use crate::components::{If, PhaseMark, each};
use crate::shell::use_app;
use domain::timeline::Phase;
use groundwork_core::level::{Level, level};
use groundwork_core::msg::Action;
use locale::text;

/// The lower half of the screen. A press on it pauses or resumes.
#[component]
pub fn Panel(view: View) -> impl IntoView {
    let question = Memo::new(move |_| view.read().question);
    view! {
        <div class="panel" data-surface>
            <LevelFill />
            <If
                holds=Signal::derive(move || question.get().is_some())
                otherwise=move || view! { <Work view /> }
            >
                <Question question />
            </If>
        </div>
    }
}

/// The level. The browser moves it by a transition: a frame drawn by the program would cost more
/// than everything else that a beat updates.
#[component]
fn LevelFill() -> impl IntoView {
    let app = use_app();
    let still = app.is_still();
    // How far up in thousandths, and within how many ms. A transition that is under way keeps its
    // duration, so this changes with the height alone.
    let target = Memo::new(move |before: Option<&(u32, u64)>| {
        let found = app.look(|it, now| {
            let session = it.session.as_ref()?;
            Some(level(
                &session.position(now)?,
                still || session.is_waiting(),
            ))
        });
        let target = found.map(|it: Level| (it.permille(), it.within.get()));
        match (before, target) {
            (Some(before), Some(target)) if before.0 != target.0 => target,
            (Some(before), _) => *before,
            (None, target) => target.unwrap_or_default(),
        }
    });
    view! {
        <div
            class="level"
            style:transition-duration=move || format!("{}ms", target.read().1)
            style:transform=move || format!("scaleY({}e-3)", target.read().0)
        ></div>
    }
}

/// The phase, with its number or with the menu of a pause.
#[component]
fn Work(view: View) -> impl IntoView {
    view! {
        <div class="panel-word">
            <i class="icon">
                <PhaseMark mark=Signal::derive(move || view.read().mark) />
            </i>
            <span>{move || view.read().word}</span>
        </div>
        <If
            holds=Signal::derive(move || view.read().running)
            otherwise=move || view! { <PauseMenu view /> }
        >
            <Count view />
        </If>
    }
}

/// The big number, beside it the tally of repetitions, or what can be done in a guided move.
#[component]
fn Count(view: View) -> impl IntoView {
    let number = move || view.read().number.map(|it| it.value.to_string());
    let digits = move || number().map_or(1, |it| it.len()).to_string();
    let unit = move || view.read().number.map_or("", |it| it.unit);
    view! {
        <div class="panel-numeral" style=("--n", digits) role="timer" aria-live="off">
            <span class="num">{move || number().unwrap_or_default()}</span>
            " "
            <span class="unit">{unit}</span>
        </div>
        <div class="panel-beside">
            <If
                holds=Signal::derive(move || view.read().phase.is_move())
                otherwise=move || view! { <Tally view /> }
            >
                <Move view />
            </If>
        </div>
    }
}

/// What can be done in a guided move, besides moving.
#[component]
fn Move(view: View) -> impl IntoView {
    let app = use_app();
    let tap = move || {
        if view.read().waiting {
            text::session::tap_to_begin()
        } else {
            text::session::tap_to_pause()
        }
    };
    view! {
        <div class="panel-side">
            <If holds=Signal::derive(move || view.read().phase == Phase::Ready)>
                <p>{tap}</p>
            </If>
            <button class="button-on-panel" on:click=app.plays(Action::MoreTime)>
                {text::session::more_time()}
            </button>
        </div>
    }
}

/// One place for each repetition, filled from the ground up.
#[component]
fn Tally(view: View) -> impl IntoView {
    let reps = Memo::new(move |_| (view.read().reps, view.read().reps_over));
    let places = move || {
        let (reps, over) = reps.get();
        each((0..reps).rev(), |rep| {
            let class = match rep {
                _ if rep < over => Some("d"),
                _ if rep == over => Some("c"),
                _ => None,
            };
            view! { <li class=class></li> }
        })
    };
    view! {
        <ol class="tally" aria-hidden="true">
            {places}
        </ol>
    }
}
