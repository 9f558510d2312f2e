//! What the Plan screen asks for in words.

use super::state::{Change, Field};
use super::weekdays;
use crate::argument::{number, parts};
use crate::model::Model;
use crate::msg::Msg;
use crate::words;
use domain::day::Day;
use domain::exercise::{Band, Exercise, Form};
use domain::schedule::{PauseReason, Rule};
use domain::settings::Theme;
use domain::weekday::Weekday;

/// The message that `command`, as in `step:clam:count:more`, and a field's value stand for.
pub fn command(model: &Model, command: &str, value: &str) -> Option<Msg> {
    change(model, command, value).map(Msg::Plan)
}

fn change(model: &Model, command: &str, value: &str) -> Option<Change> {
    let (verb, argument) = parts(command);
    let (first, rest) = parts(argument);
    Some(match verb {
        "open" => Change::Open(Exercise::from_key(first)?),
        "switch" => Change::Switch(Exercise::from_key(first)?),
        "place" => {
            let place = if rest.is_empty() { value } else { rest };
            Change::Place(Exercise::from_key(first)?, number(place)?)
        }
        "step" => {
            let (field, way) = parts(rest);
            let field = Field::ALL.into_iter().find(|it| it.word() == field)?;
            Change::Step(Exercise::from_key(first)?, field, way == "more")
        }
        "wear" => Change::Wear(Exercise::from_key(first)?, band(rest)?),
        "form" => Change::Form(Exercise::from_key(first)?, form(rest)?),
        "ready" => Change::Ready(first == "more"),
        "preset" => Change::Preset {
            gentle: first == "gentle",
        },
        "put-back" => Change::PutBack,
        "every-day" => Change::Rule(Rule::EveryDay),
        "every-other-day" => Change::Rule(Rule::EveryOtherDay),
        "weekdays" => Change::Rule(Rule::Weekdays(weekdays(model))),
        "weekday" => Change::Weekday(*Weekday::ALL.get(number(first)?)?),
        "reason" => Change::Reason(*PauseReason::ALL.get(number(first)?)?),
        "last" => Change::Last(Day::parse(value)),
        "pause" => Change::Pause,
        "end-pause" => Change::EndPause,
        "call-off" => Change::CallOff(Day::parse(first)?),
        "own" => Change::Own(band(first)?),
        "theme" => Change::Theme(Theme::of_word(first)?),
        "day-start" => Change::DayStart(match (model.settings.day_start, first) {
            (hour, "more") => hour + 1,
            (hour, _) => hour.saturating_sub(1),
        }),
        "remind-at" => {
            let (hour, minute) = parts(value);
            let byte = |digits: &str| u8::try_from(number(digits)?).ok();
            let minute = words::first_letters(minute, 2);
            Change::RemindAt(byte(hour)?, byte(minute)?)
        }
        "remind-with" => Change::RemindWith(value.to_owned()),
        "add-to-calendar" => Change::AddToCalendar,
        _ => return None,
    })
}

fn band(word: &str) -> Option<Band> {
    Some(match word {
        "none" => Band::None,
        "light" => Band::Light,
        "medium" => Band::Medium,
        "heavy" => Band::Heavy,
        _ => return None,
    })
}

fn form(word: &str) -> Option<Form> {
    Some(match word {
        "two-legs" => Form::TwoLegs,
        "one-leg" => Form::Standard,
        "arms-crossed" => Form::ArmsCrossed,
        _ => return None,
    })
}
