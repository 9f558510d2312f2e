//! The Plan screen: what can be changed on it, and what it alone remembers.

pub mod state;
#[cfg(test)]
mod tests;
mod view;

pub use state::{Field, Filing, Given, PlanMsg, PlanState, Whose};
pub use view::{CopiesView, DaysView, PauseNote, PlanView, ReminderView, Row, plan_view, row};

use super::effect::Effect;
use super::model::Model;
use domain::day::Day;
use domain::exercise::Sides;
use domain::reminder::Reminder;
use domain::routine::{Item, Routine};
use domain::schedule::{Pause, Rule};
use domain::settings::LATEST_DAY_START;
use domain::streak::asked_days;
use domain::time::Millis;
use domain::weekday::Weekdays;
use store::calendar::{self, renewal_hint};
use store::link::{MOST_COUNT, MOST_EXTRA};

/// One step of the time to get ready, the least and the most, in seconds.
const READY: (u64, u64, u64) = (5, 5, 60);

/// Makes `change`, and says what is to be done outside.
pub fn change(model: &mut Model, change: PlanMsg) -> Vec<Effect> {
    let today = model.today();
    match change {
        PlanMsg::Open(exercise) => {
            let open = model.plan.open == Some(exercise);
            model.plan.open = (!open).then_some(exercise);
            return Vec::new();
        }
        PlanMsg::Reason(reason) => {
            model.plan.reason = reason;
            return Vec::new();
        }
        PlanMsg::From(from) => {
            model.plan.from = from;
            return Vec::new();
        }
        PlanMsg::Last(last) => {
            model.plan.last = last;
            return Vec::new();
        }
        PlanMsg::Rule(rule) => choose(model, rule),
        PlanMsg::Weekday(day) => {
            if let Rule::Weekdays(days) = model.schedule.chosen_rule() {
                choose(model, Rule::Weekdays(days.toggled(day)));
            }
        }
        // The screen says of such a day that it is past.
        PlanMsg::Pause if model.plan.last.is_some_and(|last| last < pause_from(model)) => {
            return Vec::new();
        }
        PlanMsg::Pause => {
            let pause = Pause {
                first: pause_from(model),
                last: model.plan.last,
                reason: model.plan.reason,
            };
            let done = has_session(model, today);
            model.schedule.pause(pause, today, done);
            (model.plan.from, model.plan.last) = (None, None);
        }
        PlanMsg::EndPause => {
            let done = has_session(model, today);
            model.schedule.end_pause(today, done);
        }
        PlanMsg::CallOff(first) => model.schedule.call_off(first, today),
        PlanMsg::RemindAt(hour, minute) => {
            let before = reminder(model);
            remind(model, hour, minute, before.sentence());
        }
        PlanMsg::RemindWith(sentence) => {
            let before = reminder(model);
            remind(model, before.hour(), before.minute(), &sentence);
            model.plan.sentence = Some(sentence);
        }
        PlanMsg::AddToCalendar(random) => return add_to_calendar(model, random),
        PlanMsg::Filed(taken) => {
            let (Filing::Given(given) | Filing::Failed(given)) = model.plan.filing else {
                return Vec::new();
            };
            if !taken {
                model.plan.filing = Filing::Failed(given);
                return Vec::new();
            }
            model.plan.filing = Filing::None;
            model.schedule.reminders_mut().filed = Some(given.first);
        }
        PlanMsg::Own(_)
        | PlanMsg::Theme(_)
        | PlanMsg::Language(_)
        | PlanMsg::DayStart(_)
        | PlanMsg::WeekStart(_) => {
            return set(model, &change);
        }
        _ => return arrange(model, &change),
    }
    vec![Effect::SaveSchedule]
}

/// The first day of the pause that is being put together.
pub fn pause_from(model: &Model) -> Day {
    let today = model.today();
    model.plan.from.map_or(today, |it| it.max(today))
}

/// The hour and the minute of a time such as `07:30`; none of anything else.
pub fn time_of_day(text: &str) -> Option<(u8, u8)> {
    let (hour, minute) = text.split_once(':')?;
    // Some browsers add the seconds.
    Some((hour.parse().ok()?, minute.get(..2)?.parse().ok()?))
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

/// The weekdays shown under "Chosen days": those of the rule, or else every second day of the
/// week from today on, four at most.
pub fn weekdays(model: &Model, rule: Rule) -> Weekdays {
    if let Rule::Weekdays(days) = rule {
        return days;
    }
    let mut days = Weekdays::only(model.today().weekday());
    for later in [2, 4] {
        days = days.toggled(model.today().plus(later).weekday());
    }
    days
}

/// The reminder, or the one offered at first: seven in the morning.
pub fn reminder(model: &Model) -> Reminder {
    let kept = model.schedule.reminders().reminder.clone();
    kept.unwrap_or_else(|| Reminder::new(7, 0, 0, ""))
}

/// The days that ask for a session from today on, three at most.
pub fn coming(model: &Model) -> Vec<Day> {
    let today = model.today();
    let sessions = model.history.session_days();
    let mut days = asked_days(&sessions, &model.schedule, today, today.plus(60));
    days.truncate(3);
    days
}

/// Whether the rule is one that no calendar can follow for long.
pub fn can_lose_track(model: &Model) -> bool {
    renewal_hint(model.schedule.chosen_rule())
}

/// Whether the calendar's every other day has become the wrong one.
pub fn has_lost_track(model: &Model) -> bool {
    let Some(filed) = model.schedule.reminders().filed else {
        return false;
    };
    model.schedule.chosen_rule() == Rule::EveryOtherDay
        && first_asked(model).is_some_and(|next| filed.days_until(next) % 2 != 0)
}

/// What the days of the calendar file follow from; the days with a session come from `sessions`.
pub fn calendar_plan<'a>(model: &'a Model, sessions: &'a [Day]) -> calendar::Plan<'a> {
    calendar::Plan {
        schedule: &model.schedule,
        sessions,
        today: model.today(),
        day_start_hour: model.settings.day_start,
    }
}

/// Whether there is nothing to remind of, and nothing in a calendar to be cancelled.
pub fn has_no_file(model: &Model) -> bool {
    let reminders = model.schedule.reminders();
    let sessions = model.history.session_days();
    let nothing_given = reminders.given == 0 && reminders.filed.is_none();
    nothing_given && calendar::count(&calendar_plan(model, &sessions)) == 0
}

/// Of a calendar that may hold an earlier file it is not known which; what has been given out once
/// is cancelled in all files to come.
fn add_to_calendar(model: &mut Model, random: u64) -> Vec<Effect> {
    if has_no_file(model) {
        return Vec::new();
    }
    let reminder = reminder(model);
    let first = first_asked(model).unwrap_or(model.today());
    let sessions = model.history.session_days();
    let count = calendar::count(&calendar_plan(model, &sessions));
    let again = match model.plan.filing {
        Filing::Given(given) | Filing::Failed(given) => given.cancels_old,
        Filing::None => false,
    };
    let reminders = model.schedule.reminders_mut();
    let cancels_old = again || reminders.series.is_none() && reminders.filed.is_some();
    let given = reminders.given;
    reminders.reminder = Some(reminder);
    reminders.series.get_or_insert(random);
    reminders.given = given.max(u8::try_from(count).unwrap_or(u8::MAX));
    model.plan.filing = Filing::Given(Given { first, cancels_old });
    vec![
        Effect::SaveSchedule,
        Effect::ExportCalendar { given, cancels_old },
    ]
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

fn set(model: &mut Model, change: &PlanMsg) -> Vec<Effect> {
    let settings = &mut model.settings;
    let mut effects = vec![Effect::SaveSettings];
    match *change {
        PlanMsg::Language(ref tag) => settings.language.clone_from(tag),
        PlanMsg::Own(band) if settings.bands.has(band) => {
            settings.bands = settings.bands.without(band);
        }
        PlanMsg::Own(band) => settings.bands = settings.bands.with(band),
        PlanMsg::Theme(theme) => {
            settings.theme = theme;
            effects.push(Effect::ApplyTheme);
        }
        PlanMsg::WeekStart(day) => settings.week_start = day,
        PlanMsg::DayStart(hour) => {
            settings.day_start = hour.min(LATEST_DAY_START);
            effects.push(Effect::ReadClock);
        }
        _ => return Vec::new(),
    }
    effects
}

fn arrange(model: &mut Model, change: &PlanMsg) -> Vec<Effect> {
    model.plan.moved = None;
    match change {
        PlanMsg::PutBack => {
            if let Some(before) = model.plan.before.take() {
                model.routine = before;
            }
            return vec![Effect::SaveRoutine];
        }
        PlanMsg::Preset { .. } => {
            // Of several presets in a row, the doses before the first are one's own.
            let own = model.routine.clone();
            model.plan.before.get_or_insert(own);
        }
        _ => model.plan.before = None,
    }
    if let PlanMsg::Place(exercise, _) = *change {
        model.plan.moved = Some(exercise);
    }
    if !arrange_routine(&mut model.routine, change) {
        return Vec::new();
    }
    vec![Effect::SaveRoutine]
}

/// Makes a change of doses, order or times to `routine`; says whether it was one.
pub(crate) fn arrange_routine(routine: &mut Routine, change: &PlanMsg) -> bool {
    let mut all = routine.all();
    let found = |all: &[(Item, bool)], exercise| {
        all.iter()
            .position(|it: &(Item, bool)| it.0.exercise == exercise)
    };
    match *change {
        PlanMsg::Preset { gentle } => {
            for (item, _) in &mut all {
                item.dose = if gentle {
                    item.exercise.gentle_dose()
                } else {
                    item.exercise.first_dose()
                };
            }
        }
        PlanMsg::Ready(more) => {
            routine.ready = Millis::secs(stepped(routine.ready.ceil_secs(), READY, more));
        }
        PlanMsg::Place(exercise, place) => {
            if let Some(from) = found(&all, exercise) {
                let row = all.remove(from);
                all.insert(place.min(all.len()), row);
            }
        }
        PlanMsg::Switch(exercise)
        | PlanMsg::Step(exercise, ..)
        | PlanMsg::Wear(exercise, _)
        | PlanMsg::Form(exercise, _)
        | PlanMsg::Sides(exercise, _) => {
            let place = found(&all, exercise);
            if let Some((item, on)) = place.and_then(|it| all.get_mut(it)) {
                match *change {
                    PlanMsg::Switch(_) => *on = !*on,
                    PlanMsg::Step(_, field, more) => {
                        let value = stepped(field.value(item), field.range(), more);
                        field.set(item, value);
                    }
                    PlanMsg::Wear(_, band) => item.dose.band = band,
                    PlanMsg::Form(_, form) => item.dose.form = form,
                    PlanMsg::Sides(_, sides) => item.sides = within(sides, item.dose.count),
                    _ => {}
                }
            }
        }
        _ => return false,
    }
    routine.arrange(&all);
    true
}

/// The nearest sides that a link can carry.
fn within(sides: Sides, count: u8) -> Sides {
    let most = MOST_EXTRA.min(MOST_COUNT.saturating_sub(count));
    match sides {
        Sides::More(side, extra) if extra.min(most) > 0 => Sides::More(side, extra.min(most)),
        _ => Sides::Even,
    }
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
