//! What a screen reader announces by itself: in a session each side, exercise and pause, and the
//! repetitions that are left; and that a session is done.

use super::finish::finish;
use super::model::{Model, Notice, Screen};
use super::progress::calendar;
use super::session_line::line;
use super::session_view::SessionView;
use super::who_speaks::speaker;
use super::words::{self, notices};
use domain::time::{Millis, Moment};
use domain::timeline::Phase;
use locale::{sentences, text};

/// How long after a change of screen its text is put in. (Measured with Orca and Firefox: a reader is
/// silent on a text that comes with its screen.)
pub const AFTER_SCREEN: Millis = Millis::new(200);

/// The text of the status line at `now`, where `before` is its present text. It is empty after a
/// pause, and while a voice counts, since the reader would talk over it; the next side
/// and exercise are announced in any case.
pub fn announcement(model: &Model, now: Moment, before: &str) -> String {
    if model.screen == Screen::Finish {
        return text::finish::over(finish(model).laid);
    }
    if model.screen == Screen::Progress {
        return calendar::chosen_day(model).unwrap_or_default();
    }
    let session = model.session.as_ref();
    let view = session.filter(|_| model.screen == Screen::Session);
    let Some(view) = view.and_then(|it| SessionView::at(it, now)) else {
        return String::new();
    };
    let works = view.running && !view.phase.is_move();
    if works && before == resumed(&view) {
        return before.to_owned();
    }
    let paused = tells_a_pause(before);
    let new = match why(model, now) {
        Some(it @ (Notice::SoundWaking | Notice::TrackMaking)) => {
            Some(notices::line(it).to_owned())
        }
        Some(why) => Some(sentences([notices::line(why), &rest(&view)])),
        None if works && paused => Some(resumed(&view)),
        None if works && speaker(model).is_heard() => Some(String::new()),
        None => new_text(&view),
    };
    match new {
        // A reason that is told no more need not have the rest read again.
        Some(new) if !new.is_empty() && before.ends_with(&new) => before.to_owned(),
        Some(new) => new,
        None if paused => String::new(),
        None => before.to_owned(),
    }
}

/// Why the session has stopped or waits, or is silent, if that was not the person's doing.
fn why(model: &Model, now: Moment) -> Option<Notice> {
    line(model, now).filter(|it| {
        matches!(
            it,
            Notice::SoundWaking
                | Notice::SoundStopped
                | Notice::SoundGone
                | Notice::NoSound
                | Notice::TrackMaking
                | Notice::NoTrack
                | Notice::TrackRefused
        )
    })
}

/// What is said beside such a reason.
fn rest(view: &SessionView) -> String {
    if view.running {
        return new_text(view).unwrap_or_default();
    }
    words::paused(view.exercise, view.phase, view.rep, view.reps)
}

/// Whether a text says that the session is paused.
fn tells_a_pause(text: &str) -> bool {
    [
        text::session::announced_pause(),
        notices::line(Notice::SoundStopped),
        notices::line(Notice::SoundGone),
    ]
    .iter()
    .any(|it| text.starts_with(it))
}

/// Side, exercise and repetition, after a pause amid the work.
fn resumed(view: &SessionView) -> String {
    let (title, side) = (&view.title, words::working_side(view.exercise, view.side));
    match view.phase {
        Phase::Step => text::session::announced_resumed_step(title, side, view.rep, view.reps),
        _ => text::session::announced_resumed_rep(title, side, view.rep, view.reps),
    }
}

/// What `view` gives to announce: at each side, exercise and pause, and when a multiple of five
/// repetitions is left. Nothing if the last announcement still holds.
fn new_text(view: &SessionView) -> Option<String> {
    let (title, side) = (&view.title, words::working_side(view.exercise, view.side));
    if let Some(question) = view.question {
        // The name of the stopped exercise gets the focus, so it is read already.
        return Some(words::coach::go_on(question.pain, question.last).to_owned());
    }
    if !view.running {
        let again = words::paused(view.exercise, view.phase, view.rep, view.reps);
        return Some(sentences([text::session::announced_pause(), &again]));
    }
    if view.phase.is_move() {
        let text = text::session::announced_move(view.word, title, side, view.cue);
        return Some(text);
    }
    let left = view.reps.saturating_sub(view.reps_over);
    let steps = view.phase == Phase::Step;
    Some(match left {
        _ if view.reps_over == 0 && steps => text::session::announced_side_steps(left, title, side),
        _ if view.reps_over == 0 => text::session::announced_side_reps(left, title, side),
        1 => text::spoken::last_one().to_owned(),
        _ if left.is_multiple_of(5) && steps => text::session::announced_steps(left),
        _ if left.is_multiple_of(5) => text::session::announced_reps(left),
        _ => return None,
    })
}
