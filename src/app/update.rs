//! What each message does to the model, and what is due without one.

use super::coach;
use super::effect::Effect;
use super::keeping;
use super::model::{Model, Notice, Page, Screen, Stored, WHOLE};
use super::msg::{Action, Msg};
use super::now::Now;
use super::offers::{accept, offer_install, set_around};
use super::plan;
use super::recall::recall;
use super::session::Session;
use super::sound;
use crate::domain::history::{Identity, Record, RecordId};
use crate::domain::notes::Notes;
use crate::domain::time::Moment;
use crate::domain::timeline::Set;

/// Changes `model` by `msg`, and says what is to be done outside.
pub fn update(model: &mut Model, msg: Msg, now: Now) -> Vec<Effect> {
    if model.wall.day != now.wall.day {
        // What the back felt like yesterday says nothing of today.
        model.before = None;
    }
    model.wall = now.wall;
    match msg {
        Msg::Start(id) => start(model, id, model.routine.to_sets(), now),
        Msg::StartShort(id) => {
            let short = model.routine.short();
            let sets = short.as_ref().unwrap_or(&model.routine).to_sets();
            start(model, id, sets, now)
        }
        Msg::GoOn => go_on(model, now),
        Msg::KeepDone => keep_done(model, now),
        Msg::Play(action) => play(model, action, now),
        Msg::RepBegan => checkpoint(model, now),
        Msg::RanOut => end(model, now),
        Msg::SoundLost(since) => lose_sound(model, since, now),
        Msg::PlaysElsewhere => yield_to_other_page(model),
        Msg::PlaysNowhereElse => set_elsewhere(model, false),
        Msg::Go(screen) => go(model, screen, now),
        Msg::Done => go(model, Screen::Today, now),
        Msg::Older(records) => older(model, records),
        Msg::Damaged(lost) => {
            let kept = model.history.records().len();
            model.tell(Notice::Damaged { kept, lost });
            Vec::new()
        }
        Msg::Reread(stored) => reread(model, *stored),
        Msg::Recall(recalled) => recall(model, *recalled),
        Msg::Choose(rule) => {
            plan::choose(model, rule);
            vec![Effect::SaveSchedule]
        }
        Msg::Plan(change) if WHOLE => plan::change(model, change),
        Msg::Understood => settings(model, |it| it.understood = true),
        Msg::SetVolume(volume) => {
            let mut effects = settings(model, |it| {
                it.volume = volume;
                it.muted = false;
            });
            effects.push(Effect::ApplyVolume);
            effects
        }
        Msg::ToggleMute => settings(model, |it| it.muted = !it.muted),
        Msg::ToggleSoundBox => {
            model.sound_box = !model.sound_box;
            Vec::new()
        }
        Msg::Sound(change) => sound::update(model, change),
        Msg::ToggleFlat => settings(model, |it| it.flat = !it.flat),
        Msg::Progress(change) if WHOLE => super::progress::change::update(model, change, now),
        Msg::PainBefore(pain) => {
            model.before = pain;
            Vec::new()
        }
        Msg::PainAfter(pain) => coach::revise(model, &|it| it.after = pain),
        Msg::PainDuring(exercise, pain) => coach::note_pain(model, exercise, pain),
        Msg::Felt(exercise, effort) => coach::note_effort(model, exercise, effort),
        Msg::Take(exercise) => coach::take(model, exercise),
        Msg::Decline(exercise) => coach::decline(model, exercise),
        Msg::Tell(notice) => {
            model.tell(notice);
            Vec::new()
        }
        Msg::PutAway(notice) => {
            model.put_away(notice);
            match notice {
                Notice::CopyDue => keeping::put_off(model),
                _ => Vec::new(),
            }
        }
        Msg::Accept(notice) => accept(model, notice),
        Msg::Around(around) => set_around(model, around),
        Msg::Keep(change) => keeping::update(model, change),
        Msg::Demo(change) if WHOLE => {
            model.demo.change(change, now.moment);
            Vec::new()
        }
        Msg::Clock | Msg::Plan(_) | Msg::Progress(_) | Msg::Demo(_) => Vec::new(),
    }
}

/// What the passing of time alone makes happen.
pub fn due(model: &Model, moment: Moment) -> Option<Msg> {
    let session = model.session.as_ref().filter(|it| it.is_running())?;
    match session.position(moment) {
        None => Some(Msg::RanOut),
        Some(position) => {
            let rep = (position.span.set, position.span.rep);
            (model.checkpointed != Some(rep)).then_some(Msg::RepBegan)
        }
    }
}

/// Starts a session of these sets.
fn start(model: &mut Model, id: RecordId, sets: Vec<Set>, now: Now) -> Vec<Effect> {
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
    begin(model, Session::begin(identity, sets, notes, now.moment));
    effects.extend(checkpoint(model, now));
    // The schedule is in force from the first session on, so it is written down with it.
    effects.push(Effect::SaveSchedule);
    effects
}

fn go_on(model: &mut Model, now: Now) -> Vec<Effect> {
    if let Some(session) = &mut model.session {
        session.resume(now.moment);
        model.screen = Screen::Session;
        model.put_away(Notice::SoundStopped);
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
    model.session = Some(session);
    model.finished = None;
    model.notices.retain(|it| {
        !matches!(
            it,
            Notice::SoundStopped | Notice::NothingDone | Notice::EasiestAlready
        )
    });
    model.screen = Screen::Session;
}

fn keep_done(model: &mut Model, now: Now) -> Vec<Effect> {
    if model.session.is_some() {
        return end(model, now);
    }
    let Some(unfinished) = model.unfinished.take() else {
        return Vec::new();
    };
    let record = unfinished.record();
    let mut effects = keep(model, record);
    effects.push(Effect::DropCheckpoint);
    effects
}

fn play(model: &mut Model, action: Action, now: Now) -> Vec<Effect> {
    let Some(session) = &mut model.session else {
        return Vec::new();
    };
    let moment = now.moment;
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
        Action::Toggle if session.is_running() => session.pause(moment),
        Action::Pause => session.pause(moment),
        Action::Toggle | Action::Resume => session.resume(moment),
        Action::Back => session.back(moment),
        Action::Skip => session.skip(moment),
        Action::SkipExercise => session.skip_exercise(moment),
        Action::GoNow => session.go_now(moment),
        Action::MoreTime => session.more_time(moment),
        Action::Easier => {
            if !session.easier(moment) {
                model.tell(Notice::EasiestAlready);
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
        model.put_away(Notice::SoundStopped);
    }
    checkpoint(model, now)
}

fn checkpoint(model: &mut Model, now: Now) -> Vec<Effect> {
    let Some(session) = &model.session else {
        return Vec::new();
    };
    let checkpoint = session.checkpoint(now.moment, now.wall.epoch_ms);
    model.checkpointed = Some((checkpoint.set, checkpoint.rep));
    vec![Effect::SaveCheckpoint(checkpoint)]
}

fn end(model: &mut Model, now: Now) -> Vec<Effect> {
    let Some(session) = model.session.take() else {
        return Vec::new();
    };
    let record = session.record(now.moment);
    model.checkpointed = None;
    model.put_away(Notice::SoundStopped);
    model.put_away(Notice::EasiestAlready);
    let mut effects = keep(model, record.clone());
    effects.push(Effect::DropCheckpoint);
    keeping::suggest(model);
    if is_worth_keeping(&record) {
        model.finished = Some(record);
        model.screen = Screen::Finish;
    } else {
        model.screen = Screen::Today;
    }
    effects.extend(offer_install(model));
    effects
}

/// Whether something was done, or stopped because it hurt.
fn is_worth_keeping(record: &Record) -> bool {
    record.reps() > 0 || record.notes.was_stopped()
}

/// Adds a record, unless nothing at all was done.
fn keep(model: &mut Model, record: Record) -> Vec<Effect> {
    coach::forget(model);
    if !is_worth_keeping(&record) {
        model.tell(Notice::NothingDone);
        return Vec::new();
    }
    let day = record.identity.day;
    let mut effects = vec![Effect::SaveHistory(day)];
    if model.is_first_run() {
        effects.push(Effect::Persist);
    }
    model.history.add(record);
    effects
}

fn lose_sound(model: &mut Model, since: Moment, now: Now) -> Vec<Effect> {
    let Some(session) = &mut model.session else {
        return Vec::new();
    };
    if !session.is_running() {
        return Vec::new();
    }
    session.pause(since);
    model.tell(Notice::SoundStopped);
    checkpoint(model, now)
}

fn yield_to_other_page(model: &mut Model) -> Vec<Effect> {
    // The other page's checkpoint is the one in storage, so this one's session leaves no trace.
    model.session = None;
    model.checkpointed = None;
    if model.screen == Screen::Session {
        model.screen = Screen::Today;
    }
    set_elsewhere(model, true)
}

/// Adds the months that were read later. From here on the history is whole.
fn older(model: &mut Model, records: Vec<Record>) -> Vec<Effect> {
    model.history = std::mem::take(&mut model.history).and(records);
    model.reads_on = false;
    Vec::new()
}

/// Takes over what another page has written. Records only ever come to those that are here.
fn reread(model: &mut Model, stored: Stored) -> Vec<Effect> {
    let ours = std::mem::take(&mut model.history);
    model.history = ours.merge(stored.history);
    model.settings = stored.settings;
    model.routine = stored.routine;
    model.plan.before = None;
    model.plan.sentence = None;
    if let Some(schedule) = stored.schedule {
        model.schedule = schedule;
    }
    if model.session.is_none() {
        let history = &model.history;
        model.unfinished = stored
            .unfinished
            .filter(|it| !history.holds(it.identity.id));
    }
    vec![Effect::ApplyTheme, Effect::ReadClock]
}

fn set_elsewhere(model: &mut Model, elsewhere: bool) -> Vec<Effect> {
    model.elsewhere = elsewhere;
    if elsewhere {
        model.tell(Notice::Elsewhere);
    } else {
        model.put_away(Notice::Elsewhere);
    }
    Vec::new()
}

fn go(model: &mut Model, screen: Screen, now: Now) -> Vec<Effect> {
    let effects = match &mut model.session {
        Some(session) if screen != Screen::Session => {
            session.pause(now.moment);
            checkpoint(model, now)
        }
        _ => Vec::new(),
    };
    model.screen = match screen {
        Screen::Session if model.session.is_none() => Screen::Today,
        Screen::Finish if model.finished.is_none() => Screen::Today,
        other => other,
    };
    if model.screen != Screen::Finish && model.finished.take().is_some() {
        coach::forget(model);
    }
    model.progress = super::progress::ProgressState::default();
    let exercise = match model.screen {
        Screen::Learn(Page::Exercise(it)) => Some(it),
        _ => None,
    };
    model.demo.show(exercise, now.moment);
    effects
}

fn settings(
    model: &mut Model,
    change: impl FnOnce(&mut crate::domain::settings::Settings),
) -> Vec<Effect> {
    change(&mut model.settings);
    vec![Effect::SaveSettings]
}
