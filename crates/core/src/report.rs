//! The report for a physiotherapist: the last weeks on one page.
//!
//! It repeats what was done and noted, and concludes nothing from it.

mod view;
pub mod words;

#[cfg(test)]
mod tests;

pub use view::{Chart, PainDot, ReportView, report_view};

use crate::effect::Effect;
use crate::model::Model;
use domain::day::Day;
use domain::exercise::{Dose, Exercise};
use domain::history::{History, Record};
use domain::notes::{Effort, Pain};
use domain::routine::Routine;
use domain::schedule::Schedule;
use domain::streak::{Standing, kept_of_planned};
use domain::time::Millis;
use store::fhir;
use store::link::{self, Prescription};

/// How far a report looks back.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Weeks {
    /// Four weeks, today included.
    #[default]
    Four,
    /// Eight weeks.
    Eight,
    /// Twelve weeks.
    Twelve,
}

impl Weeks {
    /// All of them, the fewest first.
    pub const ALL: [Self; 3] = [Self::Four, Self::Eight, Self::Twelve];

    /// The number of weeks.
    pub const fn count(self) -> i32 {
        match self {
            Self::Four => 4,
            Self::Eight => 8,
            Self::Twelve => 12,
        }
    }

    /// The first day of a report made on `today`.
    pub const fn first_day(self, today: Day) -> Day {
        today.plus(1 - 7 * self.count())
    }
}

/// Something that is asked of the report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReportMsg {
    /// How far it looks back.
    Weeks(Weeks),
    /// It is to be printed.
    Print,
    /// It is to be saved for a record system.
    Save,
}

/// Does what `msg` says.
pub(super) fn update(model: &mut Model, msg: ReportMsg) -> Vec<Effect> {
    match msg {
        ReportMsg::Weeks(weeks) => {
            model.report_weeks = weeks;
            Vec::new()
        }
        ReportMsg::Print => vec![Effect::Print],
        ReportMsg::Save => vec![Effect::ExportBundle(model.report_weeks)],
    }
}

/// What a report is made from.
#[derive(Clone, Copy, Debug)]
pub struct Source<'a> {
    /// All sessions.
    pub history: &'a History,
    /// The days on which they were planned.
    pub schedule: &'a Schedule,
    /// The routine as it is now.
    pub routine: &'a Routine,
    /// What was asked, if a prescription was taken over.
    pub asked: Option<&'a Prescription>,
    /// The day on which the report is made.
    pub today: Day,
}

/// What the page shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// Its first day.
    pub first: Day,
    /// Its last day, on which it was made.
    pub last: Day,
    /// The run of days on plan that reaches today.
    pub days_on_plan: u32,
    /// Planned days that were kept.
    pub kept: u32,
    /// Days that were planned.
    pub planned: u32,
    /// Sessions.
    pub sessions: usize,
    /// How many of them were entered by hand.
    pub by_hand: usize,
    /// Time played.
    pub played: Millis,
    /// The doses, in the routine's order, then those of exercises that it no longer has.
    pub doses: Vec<Doses>,
    /// How many sessions felt easy, right, hard, too much.
    pub felt: [usize; 4],
    /// How many sessions say nothing of it.
    pub not_rated: usize,
    /// The sessions with a number of pain, oldest first.
    pub pain: Vec<PainPoint>,
    /// Exercises that were stopped because they hurt, oldest first.
    pub stops: Vec<Stop>,
    /// What was asked, line by line.
    pub asked: Option<Vec<String>>,
}

/// The dose of an exercise at the beginning of the report, and now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Doses {
    /// Which exercise.
    pub exercise: Exercise,
    /// What its first session in the report asked for; `None` if there was none.
    pub then: Option<Dose>,
    /// What the routine asks for now; `None` if it is switched off.
    pub now: Option<Dose>,
}

/// The pain noted around one session. What was not noted is a gap, never zero.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PainPoint {
    /// The day of the session.
    pub day: Day,
    /// The number before it.
    pub before: Option<Pain>,
    /// The number after it.
    pub after: Option<Pain>,
}

/// An exercise that was stopped because it hurt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stop {
    /// The day.
    pub day: Day,
    /// The exercise.
    pub exercise: Exercise,
    /// The pain while doing it, if it was noted.
    pub pain: Option<Pain>,
}

impl<'a> Source<'a> {
    /// The report of `model`; `asked` is what [`asked`] gives.
    pub fn of(model: &'a Model, asked: Option<&'a Prescription>) -> Self {
        Self {
            history: &model.history,
            schedule: &model.schedule,
            routine: &model.routine,
            asked,
            today: model.today(),
        }
    }
}

/// What was asked by the link that was taken over last, if one was.
pub fn asked(model: &Model) -> Option<Prescription> {
    link::read(model.routine.asked.as_deref()?).asked
}

/// Works out the report.
pub fn report(source: &Source, weeks: Weeks) -> Report {
    let (first, last) = (weeks.first_day(source.today), source.today);
    let records = source.history.records().iter();
    let in_report = |it: &&Record| (first..=last).contains(&it.identity.day);
    let records: Vec<&Record> = records.filter(in_report).collect();
    let session_days = source.history.session_days();
    let standing = Standing::of(&session_days, source.schedule, last);
    let (kept, planned) = kept_of_planned(&session_days, source.schedule, first, last);
    let mut felt = [0; 4];
    for (count, effort) in felt.iter_mut().zip(Effort::ALL) {
        let rated = |it: &&&Record| it.notes.effort() == Some(effort);
        *count = records.iter().filter(rated).count();
    }
    Report {
        first,
        last,
        days_on_plan: standing.days_on_plan,
        kept,
        planned,
        sessions: records.len(),
        by_hand: records.iter().filter(|it| it.notes.by_hand).count(),
        played: records.iter().map(|it| it.played).sum(),
        doses: doses(&records, source.routine),
        felt,
        not_rated: records.len() - felt.iter().sum::<usize>(),
        pain: records.iter().filter_map(|it| pain_point(it)).collect(),
        stops: records.iter().flat_map(|it| stops(it)).collect(),
        asked: source.asked.map(words::asked),
    }
}

/// The same report as a FHIR bundle, made at this time on a clock so far ahead of UTC.
pub fn bundle(source: &Source, weeks: Weeks, epoch_ms: i64, offset_min: i16) -> String {
    let first = weeks.first_day(source.today);
    let days = source.history.session_days();
    fhir::bundle(&fhir::Report {
        history: source.history,
        first,
        last: source.today,
        kept_of_planned: kept_of_planned(&days, source.schedule, first, source.today),
        epoch_ms,
        offset_min,
    })
}

fn doses(records: &[&Record], routine: &Routine) -> Vec<Doses> {
    let mut exercises: Vec<Exercise> = routine.items.iter().map(|it| it.exercise).collect();
    exercises.extend(Exercise::ALL);
    let mut all: Vec<Doses> = Vec::new();
    for exercise in exercises {
        let mut work = records.iter().flat_map(|it| &it.work);
        let then = work.find(|it| it.exercise == exercise).map(|it| it.asked);
        let item = routine.items.iter().find(|it| it.exercise == exercise);
        let now = item.map(|it| it.dose);
        let is_new = all.iter().all(|it| it.exercise != exercise);
        if is_new && (then.is_some() || now.is_some()) {
            all.push(Doses {
                exercise,
                then,
                now,
            });
        }
    }
    all
}

fn pain_point(record: &Record) -> Option<PainPoint> {
    let (before, after) = (record.notes.before, record.notes.after);
    (before.is_some() || after.is_some()).then_some(PainPoint {
        day: record.identity.day,
        before,
        after,
    })
}

fn stops(record: &Record) -> impl Iterator<Item = Stop> {
    let stopped = record.notes.answers.iter().filter(|it| it.stopped);
    stopped.map(|it| Stop {
        day: record.identity.day,
        exercise: it.exercise,
        pain: it.pain,
    })
}
