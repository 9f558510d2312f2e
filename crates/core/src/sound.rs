//! The voice and the tones: what is set of them, and what is asked about them.

pub mod state;
#[cfg(test)]
mod tests;
pub mod voices;

use super::effect::Effect;
use super::model::{Model, Notice};
use super::track;
use super::who_speaks;
use domain::settings::Rate;
use state::{Heard, SoundClock, SoundMsg};

/// Makes `change`, and says what is to be done outside.
pub(super) fn update(model: &mut Model, change: SoundMsg) -> Vec<Effect> {
    let settings = &mut model.settings;
    match change {
        SoundMsg::Tested => {
            model.sound.heard = Heard::Asked;
            model.dismiss(Notice::Unheard);
            return Vec::new();
        }
        SoundMsg::Heard(heard) => {
            model.sound.heard = if heard { Heard::Heard } else { Heard::Unasked };
            if !heard {
                model.notify(Notice::Unheard);
            }
            return Vec::new();
        }
        SoundMsg::NoVoice => {
            if model.settings.voice.missed || who_speaks::may_come(model) {
                return Vec::new();
            }
            model.settings.voice.missed = true;
            model.notify(Notice::NoVoice);
        }
        SoundMsg::VoiceWaits(waits) => {
            model.sound.voice_waits = waits;
            return Vec::new();
        }
        SoundMsg::VoiceCame => {
            model.sound.voice_waits = false;
            settings.voice.missed = false;
            model.dismiss(Notice::NoVoice);
        }
        SoundMsg::Says(says) => settings.voice.says = says,
        SoundMsg::Found(found) => {
            model.sound.found = found;
            return Vec::new();
        }
        SoundMsg::Voice(id) => {
            let voices = &model.sound.found.voices;
            let name = voices.iter().find(|it| it.id == id).map(|it| &it.name);
            settings.voice.name = name.cloned();
            settings.voice.id = (!id.is_empty()).then_some(id);
            model.sound.choice.own_pace = false;
        }
        SoundMsg::MoreVoices => {
            model.sound.choice.variants = !model.sound.choice.variants;
            return Vec::new();
        }
        SoundMsg::RateIgnored(ignored) => {
            model.sound.choice.own_pace = ignored;
            return Vec::new();
        }
        SoundMsg::Source(source) => settings.voice.source = source,
        SoundMsg::Own(own) => return who_speaks::set(model, own),
        SoundMsg::Rate(rate) => settings.voice.rate = rate,
        SoundMsg::Tones(kind) => {
            settings.tones = settings.tones.set(kind, !settings.tones.has(kind));
        }
        SoundMsg::Output(output) => settings.output = output,
        SoundMsg::Vibration => settings.signals.vibration = !settings.signals.vibration,
        SoundMsg::ScreenReader => {
            let says = reader_says_moves(model);
            model.settings.screen_reader = Some(!says);
        }
        SoundMsg::ByKeys(keys) => {
            model.sound.by_keys = keys;
            return Vec::new();
        }
        SoundMsg::Flash => settings.signals.flash = !settings.signals.flash,
    }
    vec![Effect::SaveSettings]
}

/// The rate that a number such as `0.9` or `1` means; further digits are cut off.
pub fn rate(text: &str) -> Option<Rate> {
    let (whole, tenth) = text.split_once('.').unwrap_or((text, "0"));
    let whole: u8 = whole.parse().ok()?;
    let tenth: u8 = tenth.get(..1)?.parse().ok()?;
    let tenths = whole.checked_mul(10)?.checked_add(tenth)?;
    Some(Rate::tenths(tenths))
}

/// The value of `data-sound`.
pub fn word(model: &Model) -> &'static str {
    match model.sound.session.clock {
        _ if model.settings.is_silent() => "silent",
        _ if track::plays_track(model) && track::is_right(model) => "running",
        SoundClock::Waking => "waking",
        SoundClock::Running => "running",
        SoundClock::None => "none",
    }
}

/// Whether a screen reader says the moves, and the voice leaves them to it: if the person has said
/// so, or else has started by the keyboard, as readers do.
pub fn reader_says_moves(model: &Model) -> bool {
    model.settings.screen_reader.unwrap_or(model.sound.by_keys)
}

/// Where the sound check before the first session stands; none where it is not offered.
pub fn check(model: &Model) -> Option<Heard> {
    let offered = model.is_first_run() && model.session.is_none();
    offered.then_some(model.sound.heard)
}
