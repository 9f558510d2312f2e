//! What a screen reader announces during a session: each side, exercise and pause, and the
//! repetitions that are left.

use super::model::{Model, Notice};
use super::session_view::{PanelKind, SessionView};
use super::words;
use domain::settings::Says;
use domain::time::Moment;

/// The text of the live region at `now`, where `before` is its present text. It is empty after a
/// pause, and while a voice counts, since the reader would talk over it; the next side
/// and exercise are announced in any case.
pub fn announcement(model: &Model, now: Moment, before: &str) -> String {
    let view = model
        .session
        .as_ref()
        .and_then(|it| SessionView::at(it, now));
    let new = view.and_then(|it| {
        if it.kind == PanelKind::Work && is_voiced(model) {
            Some(String::new())
        } else {
            new_text(&it)
        }
    });
    let kept = if before.starts_with(words::PAUSED) {
        ""
    } else {
        before
    };
    new.unwrap_or_else(|| kept.to_owned())
}

/// What `view` gives to announce: at each side, exercise and pause, and when a multiple of five
/// repetitions is left. Nothing if the last announcement still holds.
fn new_text(view: &SessionView) -> Option<String> {
    let side = view
        .side
        .map_or(words::BOTH_LEGS, |it| words::side(view.exercise, it));
    if let Some(question) = view.question {
        // The name of the stopped exercise gets the focus, so it is read already.
        return Some(words::coach::go_on(question.pain, question.last).to_owned());
    }
    if !view.running {
        let again = words::paused(view.exercise, view.phase, view.rep, view.reps);
        return Some(format!("{}. {again}", words::PAUSED));
    }
    if view.phase.is_move() {
        return Some(format!(
            "{}. {}. {side}. {}",
            view.word, view.title, view.cue
        ));
    }
    let left = view.reps.saturating_sub(view.reps_over);
    let unit = words::left(view.phase, u64::from(left));
    match left {
        _ if view.reps_over == 0 => Some(format!("{}. {side}. {left} {unit}.", view.title)),
        1 => Some("Last one.".to_owned()),
        _ if left.is_multiple_of(5) => Some(format!("{left} {unit}.")),
        _ => None,
    }
}

/// Whether a voice can be heard in the session.
fn is_voiced(model: &Model) -> bool {
    let settings = &model.settings;
    settings.voice.says != Says::Nothing
        && !settings.voice.missed
        && !settings.is_silent()
        && !model.notices.contains(&Notice::VoiceStuck)
}
