//! The Plan screen: what can be changed on it, and what it alone remembers.

mod command;
#[cfg(test)]
mod tests;

pub use command::command;

use super::effect::Effect;
use super::model::Model;
use crate::domain::day::Day;
use crate::domain::exercise::{Band, Exercise, Form, Tempo};
use crate::domain::reminder::Reminder;
use crate::domain::routine::{Item, Routine};
use crate::domain::schedule::{Pause, PauseReason, Rule};
use crate::domain::settings::{LATEST_DAY_START, Theme};
use crate::domain::streak::asked_days;
use crate::domain::time::Millis;
use crate::domain::weekday::{Weekday, Weekdays};

/// What the Plan screen remembers as long as the page is open.
#[derive(Clone, Debug, PartialEq)]
pub struct PlanState {
    /// The exercise whose row is open.
    pub open: Option<Exercise>,
    /// The exercise that was moved last.
    pub moved: Option<Exercise>,
    /// The routine as it was before all doses were set at once.
    pub before: Option<Routine>,
    /// What the pause that is being put together is for.
    pub reason: PauseReason,
    /// Its last day.
    pub last: Option<Day>,
    /// The plan sentence as it is being typed, blanks and all.
    pub sentence: Option<String>,
}

impl Default for PlanState {
    fn default() -> Self {
        Self {
            open: None,
            moved: None,
            before: None,
            reason: PauseReason::Ill,
            last: None,
            sentence: None,
        }
    }
}

/// A part of an exercise's dose or of its moves that goes up and down in steps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// Repetitions or steps.
    Count,
    /// Seconds at the top.
    Hold,
    /// Seconds to move into the exercise.
    MoveIn,
    /// Seconds to change sides.
    Switch,
}

impl Field {
    /// All of them, in the order in which they stand.
    pub const ALL: [Self; 4] = [Self::Count, Self::Hold, Self::MoveIn, Self::Switch];

    /// The word for it in commands.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Count => "count",
            Self::Hold => "hold",
            Self::MoveIn => "move-in",
            Self::Switch => "switch",
        }
    }

    /// Whether it means anything for `item`, which a session begins with or not.
    pub const fn belongs_to(self, item: &Item, first: bool) -> bool {
        match self {
            Self::Count => true,
            Self::Hold => matches!(item.exercise.entry().tempo, Tempo::Rep { .. }),
            Self::MoveIn => !first,
            Self::Switch => !matches!(item.dose.form, Form::TwoLegs),
        }
    }

    /// Its value in `item`: a number, or seconds.
    pub fn value(self, item: &Item) -> u64 {
        match self {
            Self::Count => item.dose.count.into(),
            Self::Hold => item.dose.hold.ceil_secs(),
            Self::MoveIn => item.change.ceil_secs(),
            Self::Switch => item.switch.ceil_secs(),
        }
    }

    fn set(self, item: &mut Item, value: u64) {
        let secs = Millis::secs(value);
        match self {
            Self::Count => item.dose.count = u8::try_from(value).unwrap_or(u8::MAX),
            Self::Hold => item.dose.hold = secs,
            Self::MoveIn => item.change = secs,
            Self::Switch => item.switch = secs,
        }
    }

    /// One step, the least and the most. (Judgement: what a person may sensibly want, and no more.)
    const fn range(self) -> (u64, u64, u64) {
        match self {
            Self::Count => (1, 1, 50),
            Self::Hold => (1, 1, 60),
            Self::MoveIn | Self::Switch => (5, 5, 120),
        }
    }
}

/// One step of the time to get ready, the least and the most, in seconds.
const READY: (u64, u64, u64) = (5, 5, 60);

/// Something that a person changes on the Plan screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// Open an exercise's row, or close it.
    Open(Exercise),
    /// Switch an exercise on or off.
    Switch(Exercise),
    /// Put an exercise into this place among all, from 0; past the end is the end.
    Place(Exercise, usize),
    /// One step more of something, or one less.
    Step(Exercise, Field, bool),
    /// The band worn for an exercise.
    Wear(Exercise, Band),
    /// The way an exercise is done.
    Form(Exercise, Form),
    /// One step more or less of the time to get ready.
    Ready(bool),
    /// Every dose as the article has it, or the gentlest there is.
    Preset {
        /// The gentlest.
        gentle: bool,
    },
    /// The doses as they were before that.
    PutBack,
    /// How often; weekdays are those shown.
    Rule(Rule),
    /// Put a weekday in or out.
    Weekday(Weekday),
    /// What the pause to come is for.
    Reason(PauseReason),
    /// Its last day, or none.
    Last(Option<Day>),
    /// Begin it.
    Pause,
    /// End the pause under way.
    EndPause,
    /// Drop the pause planned from this day on.
    CallOff(Day),
    /// Own a band, or no longer.
    Own(Band),
    /// The colours.
    Theme(Theme),
    /// The hour at which a day begins: 0 to 6.
    DayStart(u32),
    /// The time of the reminder: hour and minute.
    RemindAt(u8, u8),
    /// The plan sentence as typed.
    RemindWith(String),
    /// Make the calendar file.
    AddToCalendar,
}

/// Makes `change`, and says what is to be done outside.
pub fn change(model: &mut Model, change: Change) -> Vec<Effect> {
    let today = model.today();
    match change {
        Change::Open(exercise) => {
            let open = model.plan.open == Some(exercise);
            model.plan.open = (!open).then_some(exercise);
            return Vec::new();
        }
        Change::Reason(reason) => {
            model.plan.reason = reason;
            return Vec::new();
        }
        Change::Last(last) => {
            model.plan.last = last;
            return Vec::new();
        }
        Change::Rule(rule) => choose(model, rule),
        Change::Weekday(day) => {
            if let Rule::Weekdays(days) = model.schedule.chosen_rule() {
                choose(model, Rule::Weekdays(days.toggled(day)));
            }
        }
        Change::Pause => {
            let pause = Pause {
                first: today,
                last: model.plan.last,
                reason: model.plan.reason,
            };
            let done = has_session(model, today);
            model.schedule.pause(pause, today, done);
            model.plan.last = None;
        }
        Change::EndPause => {
            let done = has_session(model, today);
            model.schedule.end_pause(today, done);
        }
        Change::CallOff(first) => model.schedule.call_off(first, today),
        Change::RemindAt(hour, minute) => {
            let before = reminder(model);
            remind(model, hour, minute, before.sentence());
        }
        Change::RemindWith(sentence) => {
            let before = reminder(model);
            remind(model, before.hour(), before.minute(), &sentence);
            model.plan.sentence = Some(sentence);
        }
        Change::AddToCalendar => {
            let reminder = reminder(model);
            let replaces = model.schedule.reminders().filed.is_some();
            let filed = first_asked(model).unwrap_or(today);
            let reminders = model.schedule.reminders_mut();
            reminders.reminder = Some(reminder);
            reminders.filed = Some(filed);
            return vec![Effect::SaveSchedule, Effect::GiveCalendar { replaces }];
        }
        Change::Own(_) | Change::Theme(_) | Change::DayStart(_) => return set(model, &change),
        _ => return arrange(model, &change),
    }
    vec![Effect::SaveSchedule]
}

/// The rule from now on. Before the first session it is as if there never was another.
pub fn choose(model: &mut Model, rule: Rule) {
    let today = model.today();
    if model.is_first_run() {
        model.schedule.start_over(rule, today);
    } else {
        let done = has_session(model, today);
        model.schedule.change(rule, today, done);
    }
}

/// The weekdays that stand under "Chosen days": those in force, or else every second day of the
/// week from today on, four at most.
pub fn weekdays(model: &Model) -> Weekdays {
    if let Rule::Weekdays(days) = model.schedule.chosen_rule() {
        return days;
    }
    let mut days = Weekdays::only(model.today().weekday());
    for later in [2, 4] {
        days = days.toggled(model.today().plus(later).weekday());
    }
    days
}

/// The reminder as it stands, or the one offered at first: seven in the morning.
pub fn reminder(model: &Model) -> Reminder {
    let kept = model.schedule.reminders().reminder.clone();
    kept.unwrap_or_else(|| Reminder::new(7, 0, 0, ""))
}

/// The days that ask for a session from today on, three at most.
pub fn coming(model: &Model) -> Vec<Day> {
    let today = model.today();
    let sessions = model.history.session_days();
    asked_days(&sessions, &model.schedule, today, today.plus(60))
        .take(3)
        .collect()
}

/// Whether the calendar's every other day has become the wrong one.
pub fn has_lost_track(model: &Model) -> bool {
    let Some(filed) = model.schedule.reminders().filed else {
        return false;
    };
    model.schedule.chosen_rule() == Rule::EveryOtherDay
        && first_asked(model).is_some_and(|next| filed.days_until(next) % 2 != 0)
}

fn first_asked(model: &Model) -> Option<Day> {
    coming(model).first().copied()
}

fn has_session(model: &Model, day: Day) -> bool {
    model.history.session_days().contains(&day)
}

fn remind(model: &mut Model, hour: u8, minute: u8, sentence: &str) {
    let reminder = Reminder::new(hour, minute, 0, sentence);
    model.schedule.reminders_mut().reminder = Some(reminder);
}

fn set(model: &mut Model, change: &Change) -> Vec<Effect> {
    let settings = &mut model.settings;
    let mut effects = vec![Effect::SaveSettings];
    match *change {
        Change::Own(band) if settings.bands.has(band) => {
            settings.bands = settings.bands.without(band);
        }
        Change::Own(band) => settings.bands = settings.bands.with(band),
        Change::Theme(theme) => {
            settings.theme = theme;
            effects.push(Effect::ApplyTheme);
        }
        Change::DayStart(hour) => {
            settings.day_start = hour.min(LATEST_DAY_START);
            effects.push(Effect::ReadClock);
        }
        _ => return Vec::new(),
    }
    effects
}

fn arrange(model: &mut Model, change: &Change) -> Vec<Effect> {
    let mut all = model.routine.all();
    let found = |all: &[(Item, bool)], exercise| {
        all.iter()
            .position(|it: &(Item, bool)| it.0.exercise == exercise)
    };
    model.plan.moved = None;
    match *change {
        Change::PutBack => {
            if let Some(before) = model.plan.before.take() {
                model.routine = before;
            }
            return vec![Effect::SaveRoutine];
        }
        Change::Preset { gentle } => {
            model.plan.before = Some(model.routine.clone());
            for (item, _) in &mut all {
                item.dose = if gentle {
                    item.exercise.gentle_dose()
                } else {
                    item.exercise.first_dose()
                };
            }
        }
        Change::Ready(more) => {
            model.routine.ready =
                Millis::secs(stepped(model.routine.ready.ceil_secs(), READY, more));
        }
        Change::Place(exercise, place) => {
            if let Some(from) = found(&all, exercise) {
                let row = all.remove(from);
                all.insert(place.min(all.len()), row);
                model.plan.moved = Some(exercise);
            }
        }
        Change::Switch(exercise)
        | Change::Step(exercise, ..)
        | Change::Wear(exercise, _)
        | Change::Form(exercise, _) => {
            let place = found(&all, exercise);
            if let Some((item, on)) = place.and_then(|it| all.get_mut(it)) {
                match *change {
                    Change::Switch(_) => *on = !*on,
                    Change::Step(_, field, more) => {
                        let value = stepped(field.value(item), field.range(), more);
                        field.set(item, value);
                    }
                    Change::Wear(_, band) => item.dose.band = band,
                    Change::Form(_, form) => item.dose.form = form,
                    _ => {}
                }
            }
        }
        _ => return Vec::new(),
    }
    if !matches!(change, Change::Preset { .. }) {
        model.plan.before = None;
    }
    model.routine.arrange(&all);
    vec![Effect::SaveRoutine]
}

/// The next multiple of the step above `value`, or below it, within the range.
fn stepped(value: u64, (step, least, most): (u64, u64, u64), more: bool) -> u64 {
    let next = if more {
        (value / step + 1) * step
    } else {
        value.div_ceil(step).saturating_sub(1) * step
    };
    next.clamp(least, most)
}
