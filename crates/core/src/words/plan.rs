//! What the Plan screen says.

use super::{capital, long_day, minutes_in_words, next_day, number, weekday};
use domain::cue::Kind;
use domain::day::Day;
use domain::exercise::{Band, Exercise, Form, Side};
use domain::routine::Item;
use domain::schedule::{Pause, PauseReason, Rule};
use domain::settings::{Output, Says, Theme, VoiceSource};
use domain::time::Millis;
use domain::weekday::Weekday;

use crate::plan::state::Field;
use crate::who_speaks::OwnVoice;

/// The line under the heading: how long, and how often. Without exercises nothing takes any time.
pub fn lede(exercises: usize, length: Millis, rule: Rule) -> String {
    let often = match rule.frequency() {
        (1, 1) => "every day.".to_owned(),
        (1, 2) => "every other day.".to_owned(),
        (1, _) => "one day a week.".to_owned(),
        (days, _) => number(days.into()) + " days a week.",
    };
    if exercises == 0 {
        return NOTHING_ON.0.to_owned();
    }
    [&capital(&minutes_in_words(length)), ", ", &often].concat()
}

/// What the plan means for the coming days.
pub fn coming(today: Day, days: &[Day]) -> String {
    let mut text = "Coming up: ".to_owned();
    for (index, day) in days.iter().enumerate() {
        if index > 0 {
            text.push_str(if index + 1 == days.len() {
                " and "
            } else {
                ", "
            });
        }
        text.push_str(&if *day == today {
            "today".to_owned()
        } else {
            next_day(today, *day)
        });
    }
    if days.is_empty() {
        text.clear();
    } else {
        text.push_str(". ");
    }
    text + "Rest days count. One day late still counts."
}

/// The last of the chosen days.
pub const ONE_DAY: &str = "At least one day stays chosen. To have none, take a break.";

/// What a pause is for, as a choice.
pub const fn reason(reason: PauseReason) -> &'static str {
    match reason {
        PauseReason::Ill => "Ill",
        PauseReason::Away => "Away",
        PauseReason::Pain => "Pain",
        PauseReason::Over => "Over",
    }
}

/// A pause under way or to come.
pub fn pause(pause: &Pause, today: Day) -> (String, &'static str) {
    let from = match pause.last {
        Some(last) if last == pause.first && last > today => "Pause on ",
        _ if pause.first > today => "Pause from ",
        Some(last) if last == pause.first => "Paused on ",
        Some(_) => "Paused from ",
        None => "Paused since ",
    };
    let until = match pause.last {
        Some(last) if last == pause.first => ", for one day.".to_owned(),
        Some(last) => [" to ", &long_day(last), "."].concat(),
        None => ", until you end it.".to_owned(),
    };
    let why = match pause.reason {
        PauseReason::Ill => "When you are ill, rest comes first.",
        PauseReason::Away => "Your layers stay as they are.",
        PauseReason::Over => "Your routine ends there. Go on afterwards as you like.",
        PauseReason::Pain => "Give it time. If it does not ease, ask a health professional.",
    };
    ([from, &long_day(pause.first), &until].concat(), why)
}

/// The last day given for a pause is past.
pub const PAST: &str = "That day is past. A pause ends today or later.";

/// The last day given for a pause lies before its first.
pub const ENDS_FIRST: &str = "That pause ends before it begins.";

/// The button that begins a pause.
pub fn pause_from(first: Day, today: Day) -> String {
    if first > today {
        "Pause from ".to_owned() + &long_day(first)
    } else {
        "Pause from today".to_owned()
    }
}

/// What a pause does.
pub const PAUSE: &str = "During a pause no sessions are planned, and you lose nothing. Without a \
                         last day it lasts until you end it.";

/// The name of a stepper.
pub const fn field(field: Field, item: &Item) -> &'static str {
    match (field, item.exercise, item.dose.form) {
        (Field::Count, Exercise::LateralWalk, _) => "Steps each way",
        (Field::Count, _, Form::TwoLegs) => "Reps",
        (Field::Count, ..) => "Reps each leg",
        (Field::Hold, ..) => "Hold",
        (Field::MoveIn, ..) => "Time to move into it",
        (Field::Switch, ..) => "Time to change sides",
    }
}

/// The way of doing a bridge, as a choice.
pub const FORMS: [(Form, &str, &str); 3] = [
    (Form::TwoLegs, "two-legs", "Two legs"),
    (Form::Standard, "one-leg", "One leg"),
    (Form::ArmsCrossed, "arms-crossed", "Arms crossed"),
];

/// How the sides share the work, as a choice.
pub const SIDES: [(Option<Side>, &str); 3] = [
    (None, "Sides even"),
    (Some(Side::Left), "Left more"),
    (Some(Side::Right), "Right more"),
];

/// The bands as choices.
pub const BANDS: [(Band, &str, &str); 4] = [
    (Band::None, "none", "None"),
    (Band::Light, "light", "Light"),
    (Band::Medium, "medium", "Medium"),
    (Band::Heavy, "heavy", "Heavy"),
];

/// The colours as choices.
pub const fn theme(theme: Theme) -> &'static str {
    match theme {
        Theme::Auto => "System",
        Theme::Light => "Light",
        Theme::Dark => "Dark",
    }
}

/// The days on which a week begins somewhere; none as the browser's language has it.
pub const WEEK_STARTS: [Option<Weekday>; 4] = [
    None,
    Some(Weekday::Monday),
    Some(Weekday::Saturday),
    Some(Weekday::Sunday),
];

/// The day on which a week begins, as a choice.
pub fn week_start(first: Option<Weekday>) -> &'static str {
    match first {
        None => "System",
        Some(day) => weekday(day),
    }
}

/// The new place of an exercise.
pub fn moved(name: &str, place: usize, of: usize) -> String {
    let mut text = name.to_owned();
    text.push_str(": number ");
    text.push_str(&number(place as u64));
    text.push_str(" of ");
    text.push_str(&number(of as u64));
    text.push('.');
    text
}

/// Nothing is switched on.
pub const NOTHING_ON: (&str, &str) = (
    "No exercise is switched on.",
    "Switch one on and Start comes back.",
);

/// A session is under way.
pub const NEXT_TIME: &str =
    "A session is running. Changes to exercises apply from the next one on.";

/// What a band of one's own is for.
pub const OWN: &str =
    "Each exercise offers the bands that you choose here. The routine works without any, too.";

/// What the phone's place is about.
pub const FLAT: &str = "Lying flat: numbers are drawn tall, like markings on a road, so that you \
                        can read them from a low angle.";

/// What the hour at which a day begins is about.
pub fn day_start(hour: u32) -> String {
    if hour == 0 {
        return "A session after midnight belongs to the new day.".to_owned();
    }
    let mut text = "A session before ".to_owned();
    text.push_str(&hour.to_string());
    text + ":00 at night still belongs to the day before."
}

/// What the calendar file does.
pub const CALENDAR: &str = "Your calendar reminds you, not this app. It is best to give the \
                            reminders a calendar of their own, called Groundwork: then you can \
                            empty it before you add a new file.";

/// What some calendars leave out.
pub const CALENDAR_ALARMS: &str = "Some calendars, Google's among them, drop the alarms of a file. \
                                   Look at the first entry, and set an alarm there if it has none.";

/// The hour that one night a year does not have.
pub const CALENDAR_NIGHT: &str = "In the night when the clocks go forward, this hour does not \
                                  exist. Calendars then remind you later, or not at all, and some \
                                  stay an hour late. A time before 2:00 or after 3:00 is safer.";

/// Nothing is planned.
pub const CALENDAR_EMPTY: &str = "Nothing is planned that a calendar could remind you of.";

/// What is asked once a file was given.
pub const CALENDAR_ASKS: &str = "Are the sessions in your calendar now, each once?";

/// What helps if they are not.
pub const CALENDAR_FAILED: &str = "Some calendars refuse entries they already have, or add them a \
                                   second time. Delete the calendar that holds the reminders, make \
                                   a new one, and add the file to it.";

/// What a calendar cannot do.
pub const CALENDAR_COUNTS: &str = "A calendar counts every other day from its first entry. It \
                                   cannot follow when a session moves to another day: add the \
                                   reminders again then.";

/// It has happened.
pub const CALENDAR_LOST: &str = "Your days have moved since. Renew the calendar.";

/// How much the voice says, as a choice.
pub const fn says(says: Says) -> &'static str {
    match says {
        Says::Everything => "Everything",
        Says::Counts => "Counts",
        Says::Nothing => "Nothing",
    }
}

/// What the voice says.
pub const SAYS: &str =
    "Everything: the moves, tips on form and the counts. Counts: the counts alone.";

/// Shows or hides the variants of the voices.
pub fn variants(count: usize) -> String {
    format!(
        "With {count} {}",
        if count == 1 { "variant" } else { "variants" }
    )
}

/// The voice has one pace, whatever the rate is.
pub const OWN_PACE: &str = "This voice has a fixed pace.";

/// What it does that a screen reader is used.
pub const SCREEN_READER: &str = "Then the screen reader says the moves, and the voice does not. \
                                 Until you set this, it depends on whether you start with the \
                                 keyboard.";

/// Whose voice speaks, as a choice.
pub const fn voice_source(source: VoiceSource) -> &'static str {
    match source {
        VoiceSource::Own => "Groundwork's voice",
        VoiceSource::Browser => "This browser's",
    }
}

/// What the recorded voice is, and whether it is there.
pub const fn own_voice(own: OwnVoice) -> &'static str {
    match own {
        OwnVoice::Ready => {
            "It sounds the same on every device and keeps time. It works offline, too."
        }
        OwnVoice::Loading => "It is loading: a third of a megabyte.",
        OwnVoice::Unasked => "It sounds the same on every device. It loads with the first session.",
        OwnVoice::Refused => "It could not be loaded. Until it is, this browser's voice speaks.",
    }
}

/// There is no voice to choose.
pub const NO_VOICE: &str = "This browser has no English voice. The tones guide the session.";

/// What "Sounds" turns off.
pub const SOUNDS: &str = "Tones and voice";

/// A kind of tones: its name, and when it sounds.
pub const fn tones(kind: Kind) -> (&'static str, &'static str) {
    match kind {
        Kind::Ready => ("Countdown", "The last three seconds before work"),
        Kind::Phases => ("Lift, lower, step", "At the beginning of each"),
        Kind::Seconds => ("Seconds", "In a hold of four seconds and more"),
        Kind::Moves => ("Switch and rest", "When it is time to move"),
        Kind::Finish => ("The end", "When the session is over"),
    }
}

/// The choice of over silence or with music.
pub const fn output(output: Output) -> &'static str {
    match output {
        Output::OverSilence => "Play over silent mode",
        Output::WithMusic => "Mix with my music",
    }
}

/// What each of them costs.
pub const OUTPUT: &str = "Playing over silent mode stops your music. Mixed with music, the silent \
                          switch silences the tones.";

/// What vibration does.
pub const VIBRATION: &str = "With each tone";

/// What the flash does.
pub const FLASH: &str = "The screen's edge lights up at each tone";
