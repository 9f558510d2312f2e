//! What is remembered of routines that come and go as links, and all that can happen to them.

use super::maker::{self, Draft};
use super::offer::whole;
use super::sharing::own_texts;
use super::taken_over;
use crate::effect::Effect;
use crate::model::{Model, Notice, Screen};
use crate::now::Now;
use crate::plan::{self, PlanMsg};
use crate::update::go;
use domain::day::Day;
use domain::routine::Routine;
use domain::schedule::Schedule;

/// What is remembered as long as the page is open.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PrescriptionState {
    /// The text of the link that is shown, or that waits for the end of a session.
    pub link: Option<String>,
    /// Whether the Plan screen shows the routine as a link.
    pub shares: bool,
    /// The name and the note of that link as typed, once one of them was changed.
    pub texts: Option<(String, String)>,
    /// Whether the link could be copied, once it was tried.
    pub copied: Option<bool>,
    /// What is being put together for somebody else, once that screen was shown.
    pub draft: Option<Draft>,
    /// The last routine that was taken over.
    pub taken: Option<TakenOver>,
}

/// A routine that was taken over, and what it took the place of.
#[derive(Clone, Debug, PartialEq)]
pub struct TakenOver {
    before: Kept,
    after: Kept,
    on: Day,
}

/// The parts of the model that a link changes.
#[derive(Clone, Debug, PartialEq)]
struct Kept {
    routine: Routine,
    schedule: Schedule,
}

impl Kept {
    fn of(model: &Model) -> Self {
        Self {
            routine: model.routine.clone(),
            schedule: model.schedule.clone(),
        }
    }
}

/// Something that happens to a routine that comes or goes as a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PrescriptionMsg {
    /// A link with this text was opened.
    Opened(String),
    /// What it asks is taken over.
    TakeOver,
    /// What there was before is taken back.
    PutBack,
    /// Show the routine as a link on the Plan screen, or no longer.
    Share,
    /// The name of that link as typed.
    OwnName(String),
    /// Its note as typed.
    OwnNote(String),
    /// This link is to be copied.
    Copy(String),
    /// It was, or could not be.
    Copied(bool),
    /// This link is to be sent by another app.
    Send(String),
    /// The square of this link is to be saved.
    SaveSquare(String),
    /// The page is to be printed.
    Print,
    /// What is put together for somebody else is changed.
    Change(PlanMsg),
    /// Its name as typed.
    Name(String),
    /// Its note as typed.
    Note(String),
}

/// Does what `msg` says.
pub fn update(model: &mut Model, msg: PrescriptionMsg, now: Now) -> Vec<Effect> {
    match msg {
        PrescriptionMsg::Opened(text) => open(model, text, now),
        PrescriptionMsg::TakeOver => take_over(model),
        PrescriptionMsg::PutBack => put_back(model),
        PrescriptionMsg::Share => {
            let state = &mut model.prescription;
            (state.shares, state.copied) = (!state.shares, None);
            Vec::new()
        }
        PrescriptionMsg::OwnName(name) => {
            let (_, note) = own_texts(model);
            own_text(model, (name, note))
        }
        PrescriptionMsg::OwnNote(note) => {
            let (name, _) = own_texts(model);
            own_text(model, (name, note))
        }
        PrescriptionMsg::Copied(copied) => {
            model.prescription.copied = Some(copied);
            Vec::new()
        }
        PrescriptionMsg::Copy(link) => {
            model.prescription.copied = None;
            vec![Effect::CopyLink(link)]
        }
        PrescriptionMsg::Send(link) => vec![Effect::SendLink(link)],
        PrescriptionMsg::SaveSquare(link) => vec![Effect::ExportSquare(link)],
        PrescriptionMsg::Print => vec![Effect::Print],
        PrescriptionMsg::Change(change) => maker::change(model, &change),
        PrescriptionMsg::Name(name) => maker::edit(model, |it| it.name = name),
        PrescriptionMsg::Note(note) => maker::edit(model, |it| it.note = note),
    }
}

/// Whether what was taken over can be undone: nothing has changed since, and it is the same day, so
/// that no mark of a day that has passed turns.
pub fn can_put_back(model: &Model) -> bool {
    let taken = model.prescription.taken.as_ref();
    taken.is_some_and(|it| it.on == model.today() && it.after == Kept::of(model))
}

fn own_text(model: &mut Model, texts: (String, String)) -> Vec<Effect> {
    model.prescription.texts = Some(texts);
    model.prescription.copied = None;
    Vec::new()
}

fn open(model: &mut Model, text: String, now: Now) -> Vec<Effect> {
    model.prescription.link = Some(text);
    if model.session.is_some() {
        model.notify(Notice::RoutineWaits);
        return Vec::new();
    }
    model.dismiss(Notice::RoutineWaits);
    go(model, Screen::Offer, now)
}

/// History has no part in it.
fn take_over(model: &mut Model) -> Vec<Effect> {
    let Some(asked) = whole(model).filter(|_| model.session.is_none()) else {
        return Vec::new();
    };
    let before = Kept::of(model);
    let today = model.today();
    model.routine = taken_over(&asked, &model.routine);
    if let Some(rule) = asked.rule {
        plan::choose(model, rule);
    }
    let done = model.history.session_days().contains(&today);
    model.schedule.end_after(asked.last_day, today, done);
    model.plan.before = None;
    model.prescription.texts = None;
    let after = Kept::of(model);
    model.prescription.taken = Some(TakenOver {
        before,
        after,
        on: today,
    });
    vec![Effect::SaveRoutine, Effect::SaveSchedule]
}

fn put_back(model: &mut Model) -> Vec<Effect> {
    let can = can_put_back(model);
    let Some(taken) = model.prescription.taken.take().filter(|_| can) else {
        return Vec::new();
    };
    model.routine = taken.before.routine;
    model.schedule = taken.before.schedule;
    model.prescription.texts = None;
    vec![Effect::SaveRoutine, Effect::SaveSchedule]
}
