//! What the Plan screen says, where it depends on a value.

use super::{capital, long_day, minutes_in_words, next_day, thousands, weekday};
use domain::cue::Kind;
use domain::day::Day;
use domain::exercise::{Band, Exercise, Form, Side};
use domain::routine::Item;
use domain::schedule::{Pause, PauseReason, Rule};
use domain::settings::{Output, Says, Theme, VoiceSource};
use domain::time::Millis;
use domain::weekday::Weekday;
use locale::text::{self, plan, sound};

use crate::plan::state::Field;
use crate::who_speaks::OwnVoice;

/// The line under the heading: how long, and how often. Without exercises nothing takes any time.
pub fn lede(exercises: usize, length: Millis, rule: Rule) -> String {
    if exercises == 0 {
        return plan::nothing_on().to_owned();
    }
    let length = capital(&minutes_in_words(length));
    match rule.frequency() {
        (1, 1) => plan::lede_every_day(length),
        (1, 2) => plan::lede_every_other_day(length),
        (1, _) => plan::lede_one_day(length),
        (2, _) => plan::lede_two_days(length),
        (3, _) => plan::lede_three_days(length),
        (4, _) => plan::lede_four_days(length),
        (5, _) => plan::lede_five_days(length),
        _ => plan::lede_six_days(length),
    }
}

/// What the plan means for the coming days.
pub fn coming(today: Day, days: &[Day]) -> String {
    if days.is_empty() {
        return plan::nothing_coming().to_owned();
    }
    let name = |day: &Day| {
        if *day == today {
            text::dates::today().to_owned()
        } else {
            next_day(today, *day)
        }
    };
    let days: Vec<String> = days.iter().map(name).collect();
    plan::coming(locale::formats().list(&days))
}

/// What a pause is for, as a choice.
pub fn reason(reason: PauseReason) -> &'static str {
    match reason {
        PauseReason::Ill => plan::pause_ill(),
        PauseReason::Away => plan::pause_away(),
        PauseReason::Pain => plan::pause_pain(),
        PauseReason::Over => plan::pause_over(),
    }
}

/// A pause under way or to come: its days, and a word on its reason.
pub fn pause(pause: &Pause, today: Day) -> (String, &'static str) {
    let first = long_day(pause.first);
    let days = match (pause.first > today, pause.last) {
        (true, None) => plan::planned_open(first),
        (true, Some(last)) if last == pause.first => plan::planned_day(first),
        (true, Some(last)) => plan::planned_days(first, long_day(last)),
        (false, None) => plan::paused_open(first),
        (false, Some(last)) if last == pause.first => plan::paused_day(first),
        (false, Some(last)) => plan::paused_days(first, long_day(last)),
    };
    let about = match pause.reason {
        PauseReason::Ill => plan::paused_ill(),
        PauseReason::Away => plan::paused_away(),
        PauseReason::Over => plan::paused_over(),
        PauseReason::Pain => plan::paused_pain(),
    };
    (days, about)
}

/// The button that begins a pause.
pub fn pause_from(first: Day, today: Day) -> String {
    if first > today {
        plan::pause_from(long_day(first))
    } else {
        plan::pause_from_today().to_owned()
    }
}

/// The name of a stepper.
pub fn field(field: Field, item: &Item) -> &'static str {
    match (field, item.exercise, item.dose.form) {
        (Field::Count, Exercise::LateralWalk, _) => plan::steps(),
        (Field::Count, _, Form::TwoLegs) => plan::reps(),
        (Field::Count, ..) => plan::reps_each(),
        (Field::Hold, ..) => plan::hold(),
        (Field::MoveIn, ..) => plan::move_in(),
        (Field::Switch, ..) => plan::switch(),
    }
}

/// The number of a stepper, with its unit.
pub fn value(field: Field, item: &Item) -> String {
    let value = field.value(item);
    match field {
        Field::Count => thousands(value),
        Field::Hold | Field::MoveIn | Field::Switch => plan::seconds(value),
    }
}

/// The ways of doing a bridge, in the order in which they are offered.
pub const FORMS: [Form; 3] = [Form::TwoLegs, Form::Standard, Form::ArmsCrossed];

/// The way of doing a bridge, as a choice.
pub fn form(form: Form) -> &'static str {
    match form {
        Form::TwoLegs => plan::form_two_legs(),
        Form::Standard => plan::form_one_leg(),
        Form::ArmsCrossed => plan::form_arms_crossed(),
    }
}

/// Which side does more, or neither.
pub const SIDES: [Option<Side>; 3] = [None, Some(Side::Left), Some(Side::Right)];

/// How the sides share the work, as a choice.
pub fn more_side(side: Option<Side>) -> &'static str {
    match side {
        None => plan::sides_even(),
        Some(Side::Left) => plan::sides_left(),
        Some(Side::Right) => plan::sides_right(),
    }
}

/// The bands, from none to the strongest.
pub const BANDS: [Band; 4] = [Band::None, Band::Light, Band::Medium, Band::Heavy];

/// A band as a choice.
pub fn band(band: Band) -> &'static str {
    match band {
        Band::None => plan::band_none(),
        Band::Light => plan::band_light(),
        Band::Medium => plan::band_medium(),
        Band::Heavy => plan::band_heavy(),
    }
}

/// The colours as choices.
pub fn theme(theme: Theme) -> &'static str {
    match theme {
        Theme::Auto => plan::system(),
        Theme::Light => plan::theme_light(),
        Theme::Dark => plan::theme_dark(),
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
        None => plan::system(),
        Some(day) => weekday(day),
    }
}

/// The new place of an exercise, counted from 1.
pub fn moved(name: &str, place: usize, of: usize) -> String {
    match (place, of) {
        (1, 4) => plan::moved_1(name),
        (2, 4) => plan::moved_2(name),
        (3, 4) => plan::moved_3(name),
        (4, 4) => plan::moved_4(name),
        _ => plan::moved(name, place, of),
    }
}

/// What the hour at which a day begins is about.
pub fn day_start(hour: u32) -> String {
    if hour == 0 {
        plan::day_end_midnight().to_owned()
    } else {
        plan::day_end_later(hour)
    }
}

/// How much the voice says, as a choice.
pub fn says(says: Says) -> &'static str {
    match says {
        Says::Everything => sound::says_everything(),
        Says::Counts => sound::says_counts(),
        Says::Nothing => sound::says_nothing(),
    }
}

/// Whose voice speaks, as a choice.
pub fn voice_source(source: VoiceSource) -> &'static str {
    match source {
        VoiceSource::Own => sound::source_own(),
        VoiceSource::Browser => sound::source_browser(),
    }
}

/// What the recorded voice is, and whether it is there.
pub fn own_voice(own: OwnVoice) -> &'static str {
    match own {
        OwnVoice::Ready => sound::own_ready(),
        OwnVoice::Loading => sound::own_loading(),
        OwnVoice::Unasked => sound::own_unasked(),
        OwnVoice::Refused => sound::own_refused(),
    }
}

/// A kind of tones: its name, and when it sounds.
pub fn tones(kind: Kind) -> (&'static str, &'static str) {
    match kind {
        Kind::Ready => (sound::tone_ready(), sound::tone_ready_about()),
        Kind::Phases => (sound::tone_phases(), sound::tone_phases_about()),
        Kind::Seconds => (sound::tone_seconds(), sound::tone_seconds_about()),
        Kind::Moves => (sound::tone_moves(), sound::tone_moves_about()),
        Kind::Finish => (sound::tone_finish(), sound::tone_finish_about()),
    }
}

/// The choice of over silence or with music.
pub fn output(output: Output) -> &'static str {
    match output {
        Output::OverSilence => sound::output_silence(),
        Output::WithMusic => sound::output_music(),
    }
}
