//! The voice and the tones: what is set of them, and what is asked about them.

pub mod state;
#[cfg(test)]
mod tests;

use super::effect::Effect;
use super::model::{Model, Notice};
use domain::settings::Rate;
use state::{Heard, SoundMsg};

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
            if settings.voice.missed {
                return Vec::new();
            }
            settings.voice.missed = true;
            model.notify(Notice::NoVoice);
        }
        SoundMsg::Says(says) => settings.voice.says = says,
        SoundMsg::Found(found) => {
            model.sound.found = found;
            return Vec::new();
        }
        SoundMsg::Voice(name) => settings.voice.name = (!name.is_empty()).then_some(name),
        SoundMsg::Rate(rate) => settings.voice.rate = rate,
        SoundMsg::Tones(kind) => {
            settings.tones = settings.tones.set(kind, !settings.tones.has(kind));
        }
        SoundMsg::Output(output) => settings.output = output,
        SoundMsg::Vibration => settings.signals.vibration = !settings.signals.vibration,
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

/// Where the sound check before the first session stands; none where it is not offered.
pub fn check(model: &Model) -> Option<Heard> {
    let offered = model.is_first_run() && model.session.is_none();
    offered.then_some(model.sound.heard)
}

/// How well a voice fits: 0 if it does not speak English; else the more, the better. `chosen` is
/// the name of the voice that the person chose, `local` whether it needs no connection, and
/// `usual` whether the browser takes it where no other is named.
pub fn rank(lang: &str, name: &str, local: bool, usual: bool, chosen: Option<&str>) -> u8 {
    // Some phones write `en_GB`, some `EN-us`.
    let english = lang
        .get(..2)
        .is_some_and(|it| it.eq_ignore_ascii_case("en"));
    if !english {
        return 0;
    }
    // Where the system is not in English, no English voice is the usual one; Apple's devices then
    // name some first that are meant as jokes.
    let usual = usual || name == "Samantha";
    1 + u8::from(usual) + 2 * u8::from(local) + 4 * u8::from(chosen == Some(name))
}
