//! The Session screen: the body, the phase with its number, and everything that can be asked of the
//! session while it runs or is paused.

mod controls;
mod panel;
mod pause;
mod sides;
mod stage;
mod top;

use leptos::prelude::*;

use crate::shell::use_app;
use controls::Controls;
use domain::exercise::Side;
use domain::time::Moment;
use domain::timeline::Phase;
use groundwork_core::model::Model;
use groundwork_core::session_view::{SessionTimes, SessionView};
use groundwork_core::sound;
use groundwork_core::track;
use groundwork_core::who_speaks::speaker;
use panel::Panel;
use sides::Sides;
use stage::Stage;
use top::Top;

/// What the screen shows. Its parts follow the pieces that they need.
type View = Memo<SessionView>;

/// The Session screen; an empty one without a session.
#[component]
pub fn Session() -> impl IntoView {
    let app = use_app();
    match untrack(|| app.look(view_at)) {
        Some(first) => view! { <Playing first /> }.into_any(),
        None => view! { <main class="session" data-screen="session"></main> }.into_any(),
    }
}

/// A session that is running or paused, which begins with the view `first`.
#[component]
fn Playing(first: SessionView) -> impl IntoView {
    let app = use_app();
    // The last view and the last times stay until the Finish screen takes over.
    let view = Memo::new(move |before: Option<&SessionView>| {
        let now = app.look(view_at).or_else(|| before.cloned());
        now.unwrap_or_else(|| first.clone())
    });
    let times = Memo::new(move |before: Option<&SessionTimes>| {
        let now = app.look(|it, now| SessionTimes::at(it.session.as_ref()?, now));
        now.or_else(|| before.copied()).unwrap_or_default()
    });
    view! {
        <main
            class="session"
            data-screen="session"
            data-kind=move || view.read().kind.name()
            data-exercise=move || view.read().exercise.entry().key
            data-phase=move || phase_key(view.read().phase)
            data-clock=move || view.read().clock()
            data-side=move || side_key(view.read().side)
            data-rep=move || view.read().rep.to_string()
            data-reps=move || view.read().reps.to_string()
            data-remaining-ms=move || times.read().remaining.to_string()
            data-elapsed-ms=move || times.read().elapsed.to_string()
            data-total-ms=move || times.read().total.to_string()
            data-sound=move || app.read(sound::word)
            data-voice=move || app.read(|it| speaker(it).word())
            data-track=move || app.read(track::word)
            data-flat=move || app.read(|it| it.settings.flat).then_some("")
        >
            <Top view />
            <Stage view />
            <Sides view />
            <Panel view />
            <Controls view />
        </main>
    }
}

fn view_at(model: &Model, now: Moment) -> Option<SessionView> {
    SessionView::at(model.session.as_ref()?, now)
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
