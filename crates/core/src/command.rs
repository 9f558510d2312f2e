//! What the markup asks for in words: `verb`, or `verb:argument`, with a field's value beside it.

use super::argument::{number, parts};
use super::coach;
use super::demo;
use super::keeping;
use super::model::Model;
use super::msg::{Action, Msg};
use super::plan;
use super::progress::change as progress;
use super::session::Session;
use super::sound;
use domain::schedule::Rule;
use domain::settings::Volume;

/// The message that `command` stands for; none for words that stand for nothing here.
pub fn command(model: &Model, command: &str, value: &str) -> Option<Msg> {
    let (verb, argument) = parts(command);
    if let Some(msg) = coach::command(verb, argument) {
        return Some(msg);
    }
    if let Some(action) = action(model, verb) {
        return Some(Msg::Play(action));
    }
    Some(match verb {
        "done" => Msg::Done,
        "keep-done" => Msg::KeepDone,
        "understood" => Msg::Understood,
        "rule" => Msg::Choose(match argument {
            "every-day" => Rule::EveryDay,
            _ => Rule::EveryOtherDay,
        }),
        "flat" => Msg::ToggleFlat,
        "mute" => Msg::ToggleMute,
        "volume" => Msg::SetVolume(Volume::percent(u8::try_from(number(value)?).ok()?)),
        "sound-box" => Msg::ToggleSoundBox,
        "says" | "heard" | "sound" => return sound::command(verb, argument, value),
        "put-away" => Msg::PutAway(*model.notices.get(number(argument)?)?),
        "accept" => Msg::Accept(*model.notices.get(number(argument)?)?),
        "keep" => Msg::Keep(keeping::command(argument)?),
        "demo" => Msg::Demo(demo::command(argument, value)?),
        "plan" => return plan::command(model, argument, value),
        _ => return progress::command(model, verb, argument, value).map(Msg::Progress),
    })
}

/// What a press on the Session screen asks of the session.
fn action(model: &Model, verb: &str) -> Option<Action> {
    let running = model.session.as_ref().is_some_and(Session::is_running);
    Some(match verb {
        "toggle" => Action::Toggle,
        "resume" => Action::Resume,
        "back" => Action::Back,
        "skip" => Action::Skip,
        "skip-exercise" => Action::SkipExercise,
        "go-now" => Action::GoNow,
        "more-time" => Action::MoreTime,
        "easier" => Action::Easier,
        // The first press only pauses, so that a slip ends nothing.
        "close" if running => Action::Pause,
        "close" | "end" => Action::End,
        _ => return None,
    })
}
