//! What the markup asks for in words: `verb`, or `verb:argument`, with a field's value beside it.

use super::demo;
use super::keeping;
use super::model::{Model, WHOLE};
use super::msg::Msg;
use super::plan;
use super::progress::state as progress;
use crate::domain::schedule::Rule;
use crate::domain::settings::Volume;

/// The message that `command` stands for; none for words that stand for nothing here.
pub fn command(model: &Model, command: &str, value: &str) -> Option<Msg> {
    let (verb, argument) = parts(command);
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
        "put-away" => Msg::PutAway(*model.notices.get(number(argument)?)?),
        "keep" => Msg::Keep(keeping::command(argument)?),
        _ if !WHOLE => return None,
        "demo" => Msg::Demo(demo::command(argument, value)?),
        "plan" => return plan::command(model, argument, value),
        _ => return progress::command(model, verb, argument, value).map(Msg::Progress),
    })
}

/// A command's verb and its argument, which is empty if there is none.
pub fn parts(command: &str) -> (&str, &str) {
    let colon = command.bytes().position(|it| it == b':');
    let colon = colon.unwrap_or(command.len());
    let verb = command.get(..colon).unwrap_or_default();
    (verb, command.get(colon + 1..).unwrap_or_default())
}

/// A whole number, written in digits.
pub fn number(digits: &str) -> Option<usize> {
    digits.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::parts;

    #[track_caller]
    fn check(command: &str, verb: &str, argument: &str) {
        assert_eq!(parts(command), (verb, argument));
    }

    #[test]
    fn a_command_is_a_verb_with_or_without_an_argument() {
        check("done", "done", "");
        check("put-away:3", "put-away", "3");
        check("a:b:c", "a", "b:c");
        check(":", "", "");
        check("", "", "");
    }
}
