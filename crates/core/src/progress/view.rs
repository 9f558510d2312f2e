//! What the Progress screen shows, computed once for each change of the model.

use super::back::{Back, back};
use super::calendar::{Calendar, calendar, days_ahead};
use super::growth::{DoseHistory, Strength, doses, strength};
use super::log::{Log, log};
use super::on_day::{ChosenDay, chosen_day};
use super::words;
use crate::figure_frame::FigureKey;
use crate::model::Model;
use crate::today::{self, Streak};
use crate::words::{self as common, thousands};
use domain::day::Day;
use domain::streak::Standing;
use locale::text;

/// The texts of a table's body: a row each, the row's heading first.
pub type TableRows = Vec<Vec<String>>;

/// What the Progress screen shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Progress {
    /// What is shown instead of all the rest before the first session.
    pub empty: Option<Empty>,
    /// The heading: how many layers there are.
    pub headline: String,
    /// Since when; nothing while no session is left.
    pub since: Option<String>,
    /// The streak and its companions, for checks.
    pub streak: Streak,
    /// The same as the screen shows it.
    pub numbers: Numbers,
    /// The question that the days on plan raise, and its answer.
    pub why: (String, String),
    /// The core log.
    pub log: Log,
    /// The month that is shown.
    pub calendar: Calendar,
    /// Days after today that have sessions.
    pub ahead: Vec<Day>,
    /// The sessions of the chosen day; nothing while none is chosen.
    pub day: Option<ChosenDay>,
    /// What was last done to a session and can be undone.
    pub undo: Option<&'static str>,
    /// Back pain by weeks.
    pub back: Back,
    /// Habit strength over the months; nothing before the first day is over.
    pub strength: Option<Strength>,
    /// The dose of each exercise, from the first session's to the next one's.
    pub doses: Vec<DoseHistory>,
    /// Sums over all sessions.
    pub totals: Totals,
}

/// The screen before the first session.
#[derive(Clone, Debug, PartialEq)]
pub struct Empty {
    /// The body on the line; none if no exercise is in the routine.
    pub cast: Option<FigureKey>,
    /// How long the first session takes; nothing if none can be started now.
    pub minutes: Option<String>,
}

/// The numbers below the heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Numbers {
    /// Days on plan, and what they are called.
    pub days: (&'static str, String),
    /// The longest run of them.
    pub longest: String,
    /// Whether they are too long for large digits.
    pub are_long: bool,
    /// "Of planned" in words, and the per cent; nothing before the first due day.
    pub kept: Option<(String, String)>,
}

/// Sums over all sessions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Totals {
    /// How many.
    pub sessions: String,
    /// Time played.
    pub time: String,
    /// Repetitions done.
    pub reps: String,
    /// Steps done.
    pub steps: String,
}

/// Computes what the Progress screen shows.
pub fn progress(model: &Model) -> Progress {
    let sessions = model.history.session_days();
    let today = model.today();
    let standing = Standing::of(&sessions, &model.schedule, today);
    let records = model.history.records();
    let streak = today::streak(model, &standing);
    Progress {
        empty: empty(model),
        headline: words::layers_down(records.len()),
        since: records
            .first()
            .map(|it| words::since(it.identity.day, today)),
        streak,
        numbers: numbers(streak, &standing),
        why: (
            common::standing::why(&standing),
            common::standing::because(&standing),
        ),
        log: log(model, &standing.marks),
        calendar: calendar(model, &standing, &sessions),
        ahead: days_ahead(model),
        day: chosen_day(model),
        undo: undo(model),
        back: back(records, today, model.week_start()),
        strength: strength(model, &sessions),
        doses: doses(model),
        totals: totals(model),
    }
}

fn undo(model: &Model) -> Option<&'static str> {
    let touched = &model.progress.touched;
    let (id, before) = touched.first()?;
    let now = &model.history.get(*id)?.notes;
    let (before, now) = (before.removed, now.removed);
    Some(if touched.len() > 1 {
        words::moved(now)
    } else {
        words::touched(before, now)
    })
}

/// A session that was just removed can be put back, so the screen stays as it is until then.
fn empty(model: &Model) -> Option<Empty> {
    let is_empty = model.history.records().is_empty() && model.progress.touched.is_empty();
    is_empty.then(|| {
        let today = today::today(model);
        Empty {
            cast: today.rows.get(2).or(today.rows.first()).map(|it| it.cast),
            minutes: (today.offer == today::Offer::Start).then_some(today.minutes),
        }
    })
}

fn numbers(streak: Streak, standing: &Standing) -> Numbers {
    Numbers {
        days: (
            text::progress::days_on_plan(streak.days),
            thousands(streak.days.into()),
        ),
        longest: thousands(streak.best.into()),
        are_long: streak.best >= 1000,
        kept: standing.kept_per_cent().map(|it| {
            let name = text::common::of_planned(streak.planned, streak.kept);
            (name, it.to_string())
        }),
    }
}

fn totals(model: &Model) -> Totals {
    let records = model.history.records();
    let all: u64 = records.iter().map(|it| u64::from(it.reps())).sum();
    let steps = records.iter().map(|it| u64::from(it.steps())).sum();
    Totals {
        sessions: thousands(records.len() as u64),
        time: words::hours(model.history.played()),
        reps: thousands(all - steps),
        steps: thousands(steps),
    }
}
