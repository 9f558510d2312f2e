//! What messages do to the session that is played, and what becomes of it.

use crate::backup;
use crate::coach;
use crate::effect::Effect;
use crate::model::{Model, Notice, Screen};
use crate::msg::Action;
use crate::now::Now;
use crate::pwa::offer_install;
use crate::session::Session;
use crate::sound::state::{SessionSound, SoundClock};
use crate::track::Track;
use domain::history::{Identity, Record, RecordId};
use domain::notes::Notes;
use domain::time::{Millis, Moment};
use domain::timeline::Set;

/// Sound that is lost within this time of its return has not truly returned. (Judgement.)
const SOON: Millis = Millis::secs(10);

/// Starts a session of these sets.
pub(super) fn start(model: &mut Model, id: RecordId, sets: Vec<Set>, now: Now) -> Vec<Effect> {
    if model.session.is_some() || model.elsewhere || sets.is_empty() {
        return Vec::new();
    }
    let mut effects = keep_done(model, now);
    let identity = Identity {
        id,
        day: now.wall.day,
        epoch_ms: now.wall.epoch_ms,
        offset_min: now.wall.offset_min,
    };
    let notes = Notes {
        before: model.before.take(),
        ..Notes::default()
    };
    let mut session = Session::begin(identity, sets, notes, now.moment);
    if model.is_first_run() {
        session.wait();
    }
    begin(model, session);
    effects.extend(checkpoint(model, now));
    // The schedule is in force from the first session on, so it is written down with it.
    effects.push(Effect::SaveSchedule);
    effects
}

pub(super) fn go_on(model: &mut Model, now: Now) -> Vec<Effect> {
    if let Some(session) = &mut model.session {
        session.resume(now.moment);
        model.screen = Screen::Session;
        dismiss_sound(model);
        return checkpoint(model, now);
    }
    if model.elsewhere || !model.can_go_on() {
        return Vec::new();
    }
    let Some(unfinished) = model.unfinished.take() else {
        return Vec::new();
    };
    let ready = model.routine.ready;
    begin(model, Session::restore(&unfinished, ready, now.moment));
    checkpoint(model, now)
}

fn begin(model: &mut Model, session: Session) {
    model.sound.session = SessionSound::default();
    model.track = model.settings.screen_off.then(Track::default);
    model.session = Some(session);
    model.finished = None;
    model.notices.retain(|it| {
        !matches!(
            it,
            Notice::SoundStopped
                | Notice::SoundGone
                | Notice::NothingDone
                | Notice::EasiestAlready
                | Notice::NoTrack
                | Notice::TrackRefused
        )
    });
    model.screen = Screen::Session;
}

pub(super) fn keep_done(model: &mut Model, now: Now) -> Vec<Effect> {
    if model.session.is_some() {
        return end(model, now);
    }
    let Some(unfinished) = model.unfinished.take() else {
        return Vec::new();
    };
    let record = unfinished.record();
    let mut effects = keep(model, record);
    effects.push(Effect::DropCheckpoint);
    effects.extend(persist(model));
    effects
}

pub(super) fn play(model: &mut Model, action: Action, now: Now) -> Vec<Effect> {
    let Some(session) = &mut model.session else {
        return Vec::new();
    };
    let moment = now.moment;
    // Whoever begins now does not wait for the sound.
    if matches!(
        action,
        Action::Resume | Action::Toggle | Action::Tap | Action::GoNow
    ) {
        model.sound.session.unawaited |= session.awaits_sound();
    }
    if session.question().is_some() {
        match action {
            Action::Resume => session.resume(moment),
            Action::Skip | Action::SkipExercise => session.leave_stopped(moment),
            Action::Back | Action::TakeBack => session.take_back(),
            Action::SayPain(pain) => session.say_pain(pain),
            Action::End => return end(model, now),
            // A slip ends no question.
            _ => return Vec::new(),
        }
        return played(model, now);
    }
    match action {
        Action::Tap if model.sound_box => {
            model.sound_box = false;
            return Vec::new();
        }
        Action::Toggle | Action::Tap if session.is_running() => session.pause(moment),
        Action::Pause => session.pause(moment),
        Action::Toggle | Action::Tap | Action::Resume => session.resume(moment),
        Action::Back => session.back(moment),
        Action::Skip => session.skip(moment),
        Action::SkipExercise => session.skip_exercise(moment),
        Action::GoNow => session.go_now(moment),
        Action::MoreTime => session.more_time(moment),
        Action::Easier => {
            if !session.easier(moment) {
                model.notify(Notice::EasiestAlready);
            }
        }
        Action::Hurts => session.hurts(moment),
        Action::SayPain(_) | Action::TakeBack => return Vec::new(),
        Action::End => return end(model, now),
    }
    played(model, now)
}

/// What follows from something that was done to the session.
fn played(model: &mut Model, now: Now) -> Vec<Effect> {
    let moment = now.moment;
    if model.session.as_ref().is_some_and(|it| it.is_over(moment)) {
        return end(model, now);
    }
    if model.session.as_ref().is_some_and(Session::is_running) {
        dismiss_sound(model);
    }
    checkpoint(model, now)
}

pub(crate) fn checkpoint(model: &mut Model, now: Now) -> Vec<Effect> {
    let Some(session) = &model.session else {
        return Vec::new();
    };
    let checkpoint = session.checkpoint(now.moment, now.wall.epoch_ms);
    model.checkpointed = Some((checkpoint.set, checkpoint.rep));
    vec![Effect::SaveCheckpoint(checkpoint)]
}

pub(super) fn end(model: &mut Model, now: Now) -> Vec<Effect> {
    let Some(session) = model.session.take() else {
        return Vec::new();
    };
    let record = session.record(now.moment);
    model.checkpointed = None;
    dismiss_sound(model);
    model.dismiss(Notice::EasiestAlready);
    let mut effects = keep(model, record.clone());
    effects.push(Effect::DropCheckpoint);
    backup::suggest(model);
    if record.is_worth_keeping() {
        model.finished = Some(record);
        model.screen = Screen::Finish;
    } else {
        model.screen = Screen::Today;
    }
    effects.extend(offer_install(model));
    effects
}

/// Adds a record, unless nothing at all was done.
fn keep(model: &mut Model, record: Record) -> Vec<Effect> {
    coach::forget(model);
    if !record.is_worth_keeping() {
        model.notify(Notice::NothingDone);
        return Vec::new();
    }
    let day = record.identity.day;
    model.history.add(record);
    vec![Effect::SaveHistory(day)]
}

/// Asks once, after the first session, that the browser keeps what is stored. Not while the Finish
/// screen is told: some browsers ask the person, and a screen reader then reads that instead.
pub(super) fn persist(model: &Model) -> Option<Effect> {
    let first = model.history.every().nth(1).is_none() && !model.is_first_run();
    first.then_some(Effect::Persist)
}

pub(super) fn lose_sound(model: &mut Model, since: Moment, now: Now) -> Vec<Effect> {
    let Some(session) = &mut model.session else {
        return Vec::new();
    };
    if !session.is_running() {
        return Vec::new();
    }
    // A sound that is lost again so soon may never come back: resuming once more could repeat without
    // end.
    let again = model.sound.session.lost && session.ran_for(since) < SOON;
    session.pause(since);
    model.sound.session.lost = true;
    model.notify(if again {
        Notice::SoundGone
    } else {
        Notice::SoundStopped
    });
    checkpoint(model, now)
}

/// The sound takes long to wake: the session waits for it, unless the person began without it.
pub(super) fn await_sound(model: &mut Model, now: Now) -> Vec<Effect> {
    model.sound.session.clock = SoundClock::Waking;
    if let Some(session) = &mut model.session {
        session.await_sound(now.moment);
    }
    checkpoint(model, now)
}

/// The sound has come this far. A session that has waited for it goes on, with it or without.
pub(super) fn sound_is(model: &mut Model, clock: SoundClock, now: Now) -> Vec<Effect> {
    model.sound.session.clock = clock;
    match clock {
        SoundClock::None if !model.settings.muted => {
            model.sound.session.unawaited = true;
            model.notify(Notice::NoSound);
        }
        SoundClock::Running => model.dismiss(Notice::NoSound),
        _ => {}
    }
    match &mut model.session {
        Some(session) if clock != SoundClock::Waking && session.awaits_sound() => {
            session.resume(now.moment);
            checkpoint(model, now)
        }
        _ => Vec::new(),
    }
}

fn dismiss_sound(model: &mut Model) {
    model.dismiss(Notice::SoundStopped);
    model.dismiss(Notice::SoundGone);
    model.dismiss(Notice::NoTrack);
    model.dismiss(Notice::TrackRefused);
}

pub(super) fn yield_to_other_tab(model: &mut Model) -> Vec<Effect> {
    // The other page's checkpoint is the one in storage, so this one's session leaves no trace.
    model.session = None;
    model.checkpointed = None;
    if model.screen == Screen::Session {
        model.screen = Screen::Today;
    }
    set_elsewhere(model, true)
}

/// Goes on here with the session that another page plays. The lock is taken from that page, which
/// then lets go of the session.
pub(super) fn take_over(model: &mut Model, now: Now) -> Vec<Effect> {
    if model.session.is_some() || !model.elsewhere {
        return Vec::new();
    }
    set_elsewhere(model, false);
    go_on(model, now)
}

pub(super) fn set_elsewhere(model: &mut Model, elsewhere: bool) -> Vec<Effect> {
    model.elsewhere = elsewhere;
    if elsewhere {
        model.notify(Notice::Elsewhere);
    } else {
        model.dismiss(Notice::Elsewhere);
    }
    Vec::new()
}
