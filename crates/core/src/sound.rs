//! The voice and the tones: what is set of them, and what is asked about them.

pub mod state;
#[cfg(test)]
mod tests;

use super::argument::{number, parts};
use super::effect::Effect;
use super::model::{Model, Notice, Screen};
use super::msg::Msg;
use domain::cue::Kind;
use domain::settings::{Output, Rate, Says};
use state::{Change, Heard};

/// The question after the first tone of the first session is taken back after this repetition.
const ASKED_UNTIL: (usize, u8) = (0, 1);

/// Makes `change`, and says what is to be done outside.
pub(super) fn update(model: &mut Model, change: Change) -> Vec<Effect> {
    let settings = &mut model.settings;
    match change {
        Change::FirstTone => {
            model.sound.heard = Heard::Asked;
            return Vec::new();
        }
        Change::Heard(heard) => {
            model.sound.heard = Heard::Answered;
            if !heard {
                model.tell(Notice::Unheard);
            }
            return Vec::new();
        }
        Change::NoVoice => {
            settings.voice.missed = true;
            model.tell(Notice::NoVoice);
        }
        Change::Says(says) => settings.voice.says = says,
        Change::Found(found) => {
            model.sound.found = found;
            return Vec::new();
        }
        Change::Voice(name) => settings.voice.name = (!name.is_empty()).then_some(name),
        Change::Rate(rate) => settings.voice.rate = rate,
        Change::Tones(kind) => {
            settings.tones = settings.tones.set(kind, !settings.tones.has(kind));
        }
        Change::Output(output) => settings.output = output,
        Change::Vibration => settings.signals.vibration = !settings.signals.vibration,
        Change::Flash => settings.signals.flash = !settings.signals.flash,
    }
    vec![Effect::SaveSettings]
}

/// The change that a command stands for: `says:counts`, `heard:yes`; on the Plan screen also
/// `sound:voice` with a name, `sound:rate` with a number like `0.9`, `sound:tones:ready`,
/// `sound:output:with-music`, `sound:vibration`, `sound:flash`.
pub(super) fn command(verb: &str, argument: &str, value: &str) -> Option<Msg> {
    let change = match verb {
        "says" => Change::Says(Says::ALL.into_iter().find(|it| it.word() == argument)?),
        "heard" => Change::Heard(argument == "yes"),
        _ => setting(argument, value)?,
    };
    Some(Msg::Sound(change))
}

fn setting(words: &str, value: &str) -> Option<Change> {
    let (verb, word) = parts(words);
    Some(match verb {
        "voice" => Change::Voice(value.to_owned()),
        "rate" => Change::Rate(rate(value)?),
        "tones" => Change::Tones(Kind::ALL.into_iter().find(|it| it.word() == word)?),
        "output" => Change::Output(Output::ALL.into_iter().find(|it| it.word() == word)?),
        "vibration" => Change::Vibration,
        "flash" => Change::Flash,
        _ => return None,
    })
}

/// The rate that a number like `0.9` or `1` stands for.
pub fn rate(value: &str) -> Option<Rate> {
    tenths(value).map(Rate::tenths)
}

/// A number like `0.9` or `1`, in tenths.
fn tenths(value: &str) -> Option<u8> {
    let dot = value.bytes().position(|it| it == b'.');
    let whole = number(value.get(..dot.unwrap_or(value.len()))?)?;
    let tenth = match dot {
        Some(dot) => number(value.get(dot + 1..dot + 2)?)?,
        None => 0,
    };
    u8::try_from(whole * 10 + tenth).ok()
}

/// Whether "Did you hear that?" is asked now: from the first tone of the first session on, until
/// it is answered or the first repetition is over.
pub fn heard_question(model: &Model) -> bool {
    model.sound.heard == Heard::Asked
        && model.screen == Screen::Session
        && model.checkpointed <= Some(ASKED_UNTIL)
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
