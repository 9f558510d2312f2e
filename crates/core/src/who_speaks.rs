//! Who speaks: the recorded voice where it is there and wanted, else one of the browser's.

use super::effect::Effect;
use super::model::{Model, Notice};
use super::recorded::{self, HIGHEST};
use super::sound::state::SoundMsg;
use super::track;
use domain::settings::{Says, VoiceSource};

/// How far the recorded voice has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum OwnVoice {
    /// It was not fetched yet.
    #[default]
    Unasked,
    /// It is being fetched or decoded.
    Loading,
    /// It can speak.
    Ready,
    /// Its file is missing, cut off, or refused by the browser.
    Refused,
}

/// Who speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Speaker {
    /// The recorded voice.
    Own,
    /// One of the browser's.
    Browser,
    /// Nobody, as it is set.
    Off,
    /// Nobody, since there is no voice yet, or none at all, or it is stuck.
    None,
}

impl Speaker {
    /// The word for it in attributes.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Own => "own",
            Self::Browser => "browser",
            Self::Off => "off",
            Self::None => "none",
        }
    }

    /// Whether it can be heard.
    pub const fn is_heard(self) -> bool {
        matches!(self, Self::Own | Self::Browser)
    }
}

/// Who speaks now.
pub fn speaker(model: &Model) -> Speaker {
    let voice = &model.settings.voice;
    if voice.says == Says::Nothing || model.settings.is_silent() {
        Speaker::Off
    } else if model.track.is_some() {
        if track::speaks(model) {
            Speaker::Own
        } else {
            Speaker::None
        }
    } else if is_own(model) {
        Speaker::Own
    } else if voice.missed || model.sound.voice_waits || model.notices.contains(&Notice::VoiceStuck)
    {
        Speaker::None
    } else {
        Speaker::Browser
    }
}

/// Whether the recorded voice speaks if any does. A session with higher counts than it knows is
/// left to the browser's.
pub fn is_own(model: &Model) -> bool {
    let knows = model.session.as_ref().is_none_or(|session| {
        let mut sets = session.timeline().sets().iter();
        sets.all(|it| it.dose.count <= HIGHEST)
    });
    is_wanted(model) && model.sound.own == OwnVoice::Ready && knows
}

/// Whether the recorded voice is worth fetching. It speaks one language.
pub fn is_wanted(model: &Model) -> bool {
    let voice = &model.settings.voice;
    // No other voice can be in a track.
    let source = voice.source == VoiceSource::Own || model.settings.screen_off;
    source && is_own_wanted_in_track(model)
}

/// Whether the recorded voice belongs into a track, in which no other can be.
pub fn is_own_wanted_in_track(model: &Model) -> bool {
    model.settings.voice.says != Says::Nothing && recorded::is_in_language()
}

/// The recorded voice has come so far. That it cannot be had is said once, in a session.
pub(super) fn set(model: &mut Model, own: OwnVoice) -> Vec<Effect> {
    model.sound.own = own;
    match own {
        OwnVoice::Ready => {
            model.dismiss(Notice::NoVoice);
            model.dismiss(Notice::VoiceStuck);
            model.dismiss(Notice::NoOwnVoice);
        }
        OwnVoice::Refused if model.session.is_some() && !model.settings.voice.own_missed => {
            model.settings.voice.own_missed = true;
            model.notify(Notice::NoOwnVoice);
            return vec![Effect::SaveSettings];
        }
        _ => {}
    }
    Vec::new()
}

/// Whether the news that the browser has no voice can wait: the recorded one may still come.
pub(super) fn may_come(model: &Model) -> bool {
    is_wanted(model) && matches!(model.sound.own, OwnVoice::Loading | OwnVoice::Ready)
}

impl From<OwnVoice> for SoundMsg {
    fn from(own: OwnVoice) -> Self {
        Self::Own(own)
    }
}

#[cfg(test)]
mod tests;
