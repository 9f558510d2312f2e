//! What the Plan screen shows, worked out once for each change of the model.

#[cfg(test)]
mod tests;

use super::{
    Filing, Whose, can_lose_track, coming, has_lost_track, has_no_file, pause_from, reminder,
};
use crate::backup::{Erase, Note, notes};
use crate::figure_frame::FigureKey;
use crate::model::Model;
use crate::words::plan as words;
use crate::words::{self as all_words, backup, exercise_name, minutes};
use domain::day::Day;
use domain::exercise::{Band, Exercise};
use domain::reminder::Reminder;
use domain::routine::Item;
use domain::schedule::{Pause, PauseReason, Rule};
use locale::text;

/// What the Plan screen shows, its exercises and settings apart.
#[derive(Clone, Debug, PartialEq)]
pub struct PlanView {
    /// The line under the heading: how long, and how often.
    pub lede: String,
    /// Whether a session is under way, which changes to exercises do not touch.
    pub in_session: bool,
    /// The days.
    pub days: DaysView,
    /// The exercises in their order, those that are switched off among them.
    pub order: Vec<Exercise>,
    /// Whether every exercise is switched off.
    pub nothing_on: bool,
    /// Where the exercise that was moved last is now; empty if none was.
    pub moved: String,
    /// How long a session takes.
    pub total: String,
    /// The time to get ready, in seconds.
    pub ready: u64,
    /// Whether all doses were set at once, which can be undone.
    pub can_put_back: bool,
    /// The reminder.
    pub reminder: ReminderView,
    /// Backups and erasing.
    pub copies: CopiesView,
}

/// On which days, and the pauses.
#[derive(Clone, Debug, PartialEq)]
pub struct DaysView {
    /// The day that the app goes by, in ISO 8601: a pause ends on it or later.
    pub today: String,
    /// The rule as last chosen.
    pub rule: Rule,
    /// The coming days that ask for a session.
    pub coming: String,
    /// The pause under way and those to come.
    pub pauses: Vec<PauseNote>,
    /// The reason chosen for a pause that has not begun.
    pub reason: PauseReason,
    /// Its first day, in ISO 8601.
    pub from: String,
    /// The name of the button that begins it.
    pub pause: String,
    /// The last day given for it, in ISO 8601; empty without one.
    pub last: String,
    /// What such a pause does, or why it cannot begin.
    pub hint: &'static str,
}

/// A pause under way or to come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PauseNote {
    /// Its days.
    pub dates: String,
    /// A word on its reason.
    pub about: &'static str,
    /// Its first day, if that is still to come: such a pause can be called off.
    pub to_come: Option<Day>,
}

/// The reminder that the calendar file holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReminderView {
    /// The time of day, as `07:00`.
    pub time: String,
    /// The plan sentence, as far as it is typed.
    pub sentence: String,
    /// What a calendar does and does not do.
    pub hints: Vec<&'static str>,
    /// Whether the calendar's days have become the wrong ones.
    pub has_lost_track: bool,
    /// How far the last calendar file has come.
    pub filing: Filing,
    /// Whether there is nothing to remind of.
    pub has_no_file: bool,
}

/// What is said of copies in files, and of erasing everything.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CopiesView {
    /// When the last copy was saved.
    pub last: String,
    /// What is to be said or asked.
    pub notes: Vec<Note>,
    /// Whether erasing can be asked for; once it was, a note asks for confirmation.
    pub can_erase: bool,
}

/// One exercise of the list.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Its dose and its moves.
    pub item: Item,
    /// Its picture.
    pub cast: FigureKey,
    /// Its name, which depends on its form.
    pub name: &'static str,
    /// Its dose in words.
    pub dose: String,
    /// How long it takes.
    pub minutes: String,
    /// Whether it is switched on.
    pub on: bool,
    /// Whether a session begins with it, so that nothing comes before it to move from.
    pub first: bool,
    /// Whether its dose is unfolded.
    pub open: bool,
    /// The bands to choose from: those that the person has, and the one that is worn.
    pub bands: Vec<Band>,
    /// Its place among all, from 0.
    pub place: usize,
    /// The number of exercises in the list.
    pub of: usize,
}

impl Row {
    /// The place above or below its own; its own place at either end of the list.
    pub const fn next_place(&self, up: bool) -> usize {
        match up {
            true if self.place > 0 => self.place - 1,
            false if self.place + 1 < self.of => self.place + 1,
            _ => self.place,
        }
    }

    /// Whether it cannot move further up, or down.
    pub const fn is_at_end(&self, up: bool) -> bool {
        self.next_place(up) == self.place
    }
}

/// Works out the Plan screen.
pub fn plan_view(model: &Model) -> PlanView {
    let total = model.routine.to_timeline().total();
    let all = model.routine.all();
    let exercise = |it: &(Item, bool)| it.0.exercise;
    PlanView {
        lede: words::lede(
            model.routine.items.len(),
            total,
            model.schedule.chosen_rule(),
        ),
        in_session: model.session.is_some(),
        days: days(model),
        order: all.iter().map(exercise).collect(),
        nothing_on: model.routine.items.is_empty(),
        moved: moved(model, &all),
        total: minutes(total),
        ready: model.routine.ready.ceil_secs(),
        can_put_back: model.plan.before.is_some(),
        reminder: reminder_view(model),
        copies: CopiesView {
            last: backup::last_copy(model.settings.copies.saved_on, model.today()),
            notes: notes(model),
            can_erase: model.backup.erase == Erase::No,
        },
    }
}

/// Works out the row of `exercise` in the routine that is changed.
pub fn row(model: &Model, whose: Whose, exercise: Exercise) -> Row {
    let draft = model.prescription.draft.as_ref();
    let draft = draft.filter(|_| whose == Whose::Asked);
    let all = draft.map_or(&model.routine, |it| &it.routine).all();
    let open = draft.map_or(model.plan.open, |it| it.open);
    let place = all.iter().position(|it| it.0.exercise == exercise);
    let place = place.unwrap_or(all.len());
    let (item, on) = all
        .get(place)
        .copied()
        .unwrap_or((Item::first(exercise), false));
    // What bands somebody else has, this phone does not know.
    let offered = |band: &Band| {
        whose == Whose::Asked || model.settings.bands.has(*band) || *band == item.dose.band
    };
    Row {
        item,
        cast: FigureKey::of_item(&item),
        name: exercise_name(exercise, item.dose.form),
        dose: all_words::dose(&item),
        minutes: minutes(item.length()),
        on,
        first: on && all.iter().take(place).all(|it| !it.1),
        open: open == Some(exercise),
        bands: words::BANDS.into_iter().filter(offered).collect(),
        place,
        of: all.len(),
    }
}

fn days(model: &Model) -> DaysView {
    let today = model.today();
    let (from, last) = (pause_from(model), model.plan.last);
    let is_open = |it: &&Pause| it.last.is_none_or(|last| last >= today);
    let pauses = model.schedule.pauses().iter().filter(is_open);
    DaysView {
        today: today.to_string(),
        rule: model.schedule.chosen_rule(),
        coming: words::coming(today, &coming(model)),
        pauses: pauses.map(|it| pause_note(it, today)).collect(),
        reason: model.plan.reason,
        from: from.to_string(),
        pause: words::pause_from(from, today),
        last: last.map(|it| it.to_string()).unwrap_or_default(),
        hint: match last {
            Some(last) if last < today => text::plan::pause_past(),
            Some(last) if last < from => text::plan::pause_ends_first(),
            _ => text::plan::pause_about(),
        },
    }
}

fn pause_note(pause: &Pause, today: Day) -> PauseNote {
    let (dates, about) = words::pause(pause, today);
    PauseNote {
        dates,
        about,
        to_come: (pause.first > today).then_some(pause.first),
    }
}

fn moved(model: &Model, all: &[(Item, bool)]) -> String {
    let is_it = |it: &(Item, bool)| Some(it.0.exercise) == model.plan.moved;
    let Some(place) = all.iter().position(is_it) else {
        return String::new();
    };
    let item = &all[place].0;
    let name = exercise_name(item.exercise, item.dose.form);
    words::moved(name, place + 1, all.len()) + " "
}

/// The hour from two to three is the one that a night without it lacks, all over Europe and America.
fn hints(model: &Model, reminder: &Reminder) -> Vec<&'static str> {
    let mut hints = vec![text::calendar::about(), text::calendar::alarms()];
    if can_lose_track(model) {
        hints.push(text::calendar::counts());
    }
    if reminder.hour() == 2 {
        hints.push(text::calendar::night());
    }
    if has_no_file(model) {
        hints.push(text::calendar::empty());
    }
    hints
}

fn reminder_view(model: &Model) -> ReminderView {
    let reminder = reminder(model);
    let typed = model.plan.sentence.as_deref();
    ReminderView {
        time: format!("{:02}:{:02}", reminder.hour(), reminder.minute()),
        sentence: typed.unwrap_or(reminder.sentence()).to_owned(),
        hints: hints(model, &reminder),
        has_lost_track: has_lost_track(model),
        filing: model.plan.filing,
        has_no_file: has_no_file(model),
    }
}
