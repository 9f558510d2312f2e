//! What each message does to the model, and what is due without one.

mod play;

pub(super) use play::checkpoint;
use play::{
    await_sound, end, go_on, keep_done, lose_sound, persist, play, set_elsewhere, sound_is, start,
    take_over, yield_to_other_tab,
};

use super::backup;
use super::coach;
use super::effect::Effect;
use super::model::{Model, Notice, Page, Screen, Stored};
use super::msg::Msg;
use super::notice_actions::accept;
use super::now::Now;
use super::plan;
use super::prescription;
use super::pwa::set_status;
use super::reconcile::adopt;
use super::report;
use super::session_line;
use super::sound;
use super::track;
use domain::history::Record;
use domain::time::Moment;

/// Changes `model` by `msg`, and says what is to be done outside.
pub fn update(model: &mut Model, msg: Msg, now: Now) -> Vec<Effect> {
    let effects = take(model, msg, now);
    track::hold(model, now);
    session_line::follow(model, now.moment);
    effects
}

fn take(model: &mut Model, msg: Msg, now: Now) -> Vec<Effect> {
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
        Msg::StartGentle(id) => {
            let gentle = model.routine.gentle();
            let sets = gentle.as_ref().unwrap_or(&model.routine).to_sets();
            start(model, id, sets, now)
        }
        Msg::StartOnly(id, exercise) => {
            start(model, id, model.routine.only(exercise).to_sets(), now)
        }
        Msg::GoOn => go_on(model, now),
        Msg::KeepDone => keep_done(model, now),
        Msg::Play(action) => play(model, action, now),
        Msg::RepBegan => checkpoint(model, now),
        Msg::RanOut => end(model, now),
        Msg::SoundLost(since) => lose_sound(model, since, now),
        Msg::SoundWakes => await_sound(model, now),
        Msg::SoundIs(clock) => sound_is(model, clock, now),
        Msg::PlaysElsewhere => yield_to_other_tab(model),
        Msg::TakeOver => take_over(model, now),
        Msg::PlaysNowhereElse => set_elsewhere(model, false),
        Msg::Navigate(screen) => go(model, screen, now),
        Msg::Done => go(model, Screen::Today, now),
        Msg::Older(records) => older(model, records),
        Msg::Damaged(lost) => {
            let kept = model.history.records().len();
            model.notify(Notice::Damaged { kept, lost });
            Vec::new()
        }
        Msg::Reread(stored) => reread(model, *stored),
        Msg::Reconcile(reconciled) => adopt(model, *reconciled),
        Msg::ChooseRule(rule) => {
            plan::choose(model, rule);
            vec![Effect::SaveSchedule]
        }
        Msg::Plan(change) => plan::change(model, change),
        Msg::Understood => settings(model, |it| it.understood = true),
        Msg::SetVolume(volume) => {
            let mut effects = settings(model, |it| {
                it.volume = volume;
                it.muted = false;
            });
            effects.push(Effect::ApplyVolume);
            effects
        }
        Msg::Mute => settings(model, |it| it.muted = true),
        Msg::ToggleMute => settings(model, |it| it.muted = !it.muted),
        Msg::ToggleSoundBox => {
            model.sound_box = !model.sound_box;
            Vec::new()
        }
        Msg::Sound(change) => sound::update(model, change),
        Msg::Track(change) => track::update(model, change, now),
        Msg::ToggleFlat => settings(model, |it| it.flat = !it.flat),
        Msg::Progress(change) => super::progress::change::update(model, change, now),
        Msg::PainBefore(pain) => {
            model.before = pain;
            Vec::new()
        }
        Msg::PainAfter(pain) => coach::revise(model, &|it| it.after = pain),
        Msg::PainDuring(exercise, pain) => coach::note_pain(model, exercise, pain),
        Msg::Felt(exercise, effort) => coach::note_effort(model, exercise, effort),
        Msg::Take(offer) => coach::take(model, offer),
        Msg::Decline(offer) => coach::decline(model, offer),
        Msg::RestToday => coach::rest_today(model),
        Msg::Notify(notice) => {
            model.notify(notice);
            Vec::new()
        }
        Msg::Dismiss(notice) => {
            model.dismiss(notice);
            match notice {
                Notice::CopyDue => backup::put_off(model),
                Notice::RoutineWaits => {
                    model.prescription.link = None;
                    Vec::new()
                }
                _ => Vec::new(),
            }
        }
        Msg::Accept(notice) => accept(model, notice, now),
        Msg::Pwa(status) => set_status(model, status),
        Msg::Backup(change) => backup::update(model, change),
        Msg::Prescription(change) => prescription::state::update(model, change, now),
        Msg::Report(msg) => report::update(model, msg),
        Msg::Demo(change) => {
            model.demo.change(change, now.moment);
            Vec::new()
        }
        Msg::Clock => Vec::new(),
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

/// Adds the months that were read later. From here on the history is whole.
fn older(model: &mut Model, records: Vec<Record>) -> Vec<Effect> {
    model.history = std::mem::take(&mut model.history).and(records);
    model.loading_history = false;
    Vec::new()
}

/// Takes over what another tab has written. Records are only added.
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

pub(super) fn go(model: &mut Model, screen: Screen, now: Now) -> Vec<Effect> {
    let mut effects = match &mut model.session {
        Some(session) if screen != Screen::Session => {
            session.pause(now.moment);
            checkpoint(model, now)
        }
        _ => Vec::new(),
    };
    model.screen = match screen {
        Screen::Session if model.session.is_none() => Screen::Today,
        Screen::Finish if model.finished.is_none() => Screen::Today,
        Screen::Offer if model.session.is_some() => Screen::Session,
        other => other,
    };
    if model.screen != Screen::Finish && model.finished.take().is_some() {
        coach::forget(model);
        effects.extend(persist(model));
    }
    if model.screen != Screen::Offer && !model.notices.contains(&Notice::RoutineWaits) {
        model.prescription.link = None;
    }
    if model.screen == Screen::Prescribe {
        prescription::maker::begin(model);
    }
    model.prescription.copied = None;
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
    change: impl FnOnce(&mut domain::settings::Settings),
) -> Vec<Effect> {
    change(&mut model.settings);
    vec![Effect::SaveSettings]
}
