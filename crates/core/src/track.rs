//! A session as one track, which a phone plays on with its screen off. The track's clock is then the
//! session's.

pub mod lock_screen;
pub mod maker;
pub mod saved;
pub mod script;
pub mod silence;

use super::effect::Effect;
use super::model::{Model, Notice, Screen};
use super::now::Now;
use super::recorded;
use super::session::Session;
use super::update::checkpoint;
use super::who_speaks::OwnVoice;
use domain::settings::Says;
use domain::time::Millis;
use script::Script;

/// The track of the session that is played.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Track {
    /// What the track that is there was made from.
    pub made: Option<Script>,
}

/// Something that happened to the track.
#[derive(Clone, Debug)]
pub enum TrackMsg {
    /// Play sessions as a track, or no longer.
    Choose,
    /// The track of this script is there.
    Made(Box<Script>),
    /// There is no track to be had.
    Failed,
    /// The browser plays only what a press asks for.
    Refused,
    /// The system has paused it.
    Paused,
    /// The system has played it on.
    Played,
    /// It was moved to another place.
    Seek(Millis),
    /// Hand the person the track of the routine, or of the one that came by a link.
    Save,
    /// That file is there, or cannot be had.
    Saved(bool),
}

/// What a track has to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TrackNeed {
    /// There is none.
    None,
    /// It stands where the session does.
    Hold,
    /// It plays.
    Play,
    /// It may ring out.
    RingOut,
}

/// Makes `change`, and says what is to be done outside.
pub(super) fn update(model: &mut Model, change: TrackMsg, now: Now) -> Vec<Effect> {
    match change {
        TrackMsg::Choose => {
            model.settings.screen_off = !model.settings.screen_off;
            return vec![Effect::SaveSettings];
        }
        TrackMsg::Save => return saved::save(model),
        TrackMsg::Saved(given) => {
            saved::done(model, given);
            return Vec::new();
        }
        _ => {}
    }
    let (Some(track), Some(session)) = (&mut model.track, &mut model.session) else {
        return Vec::new();
    };
    match change {
        TrackMsg::Made(script) => {
            let silent = script.says == Says::Nothing;
            track.made = Some(*script);
            if session.awaits_sound() && fits(track, session) {
                session.resume(now.moment);
            }
            if silent && model.settings.voice.says != Says::Nothing {
                model.notify(Notice::TrackWithoutVoice);
            } else {
                model.dismiss(Notice::TrackWithoutVoice);
            }
        }
        TrackMsg::Failed => {
            model.track = None;
            session.pause(now.moment);
            model.notify(Notice::NoTrack);
        }
        TrackMsg::Refused => {
            session.pause(now.moment);
            model.notify(Notice::TrackRefused);
        }
        TrackMsg::Paused if session.is_running() => session.pause(now.moment),
        TrackMsg::Played if session.is_paused() => session.resume(now.moment),
        TrackMsg::Seek(to) => session.seek(to, now.moment),
        _ => return Vec::new(),
    }
    checkpoint(model, now)
}

/// What the session's track is to be made from; nothing without one.
pub fn wanted(model: &Model) -> Option<Script> {
    model.track.as_ref()?;
    let session = model.session.as_ref()?;
    Some(script_of(model, session))
}

fn script_of(model: &Model, session: &Session) -> Script {
    Script {
        timeline: session.timeline().clone(),
        tones: model.settings.tones,
        says: says(model),
    }
}

/// How much the recorded voice can say by now.
pub fn says(model: &Model) -> Says {
    match model.sound.own {
        OwnVoice::Ready if recorded::is_in_language() => model.settings.voice.says,
        _ => Says::Nothing,
    }
}

/// Whether the track that is there is the one that is wanted.
pub fn is_right(model: &Model) -> bool {
    let (Some(track), Some(session)) = (&model.track, &model.session) else {
        return false;
    };
    fits(track, session)
        && track
            .made
            .as_ref()
            .is_some_and(|it| (it.tones, it.says) == (model.settings.tones, says(model)))
}

/// What the track has to do.
pub fn need(model: &Model) -> TrackNeed {
    match (&model.track, &model.session) {
        (Some(track), Some(session)) if session.is_running() && fits(track, session) => {
            TrackNeed::Play
        }
        (Some(_), Some(_)) => TrackNeed::Hold,
        (Some(_), None) if model.screen == Screen::Finish => TrackNeed::RingOut,
        (None, _) | (Some(_), None) => TrackNeed::None,
    }
}

/// The value of `data-track`: none in a session that is no track.
pub fn word(model: &Model) -> Option<&'static str> {
    Some(match need(model) {
        TrackNeed::None => return None,
        TrackNeed::Play => "plays",
        TrackNeed::Hold if is_right(model) => "holds",
        TrackNeed::Hold | TrackNeed::RingOut => "making",
    })
}

/// Whether the session is played as a track, or the next one will be.
pub const fn plays_track(model: &Model) -> bool {
    match model.session {
        Some(_) => model.track.is_some(),
        None => model.settings.screen_off,
    }
}

/// Whether a session's words are spoken in its track.
pub fn speaks(model: &Model) -> bool {
    let made = model.track.as_ref().and_then(|it| it.made.as_ref());
    made.is_some_and(|it| it.says != Says::Nothing)
}

/// A running session waits until its track is there: at first, and after each change of what it
/// does.
pub(super) fn hold(model: &mut Model, now: Now) {
    if let (Some(track), Some(session)) = (&model.track, &mut model.session)
        && session.is_running()
        && !fits(track, session)
    {
        session.await_sound(now.moment);
    }
}

/// Whether what was made is this session; the voice may be yet to come.
fn fits(track: &Track, session: &Session) -> bool {
    let made = track.made.as_ref();
    made.is_some_and(|it| it.timeline == *session.timeline())
}

#[cfg(test)]
mod tests;
