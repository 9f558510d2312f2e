//! What the Today screen shows, worked out once for each change of the model.

use super::coach::{self, BackOffer};
use super::figure_frame::FigureKey;
use super::learn::is_new;
use super::model::{Model, Page, Screen};
use super::progress::calendar::days_ahead;
use super::strata::{Strata, strata};
use super::words;
use domain::day::Day;
use domain::progression::Eased;
use domain::routine::Item;
use domain::schedule::PauseReason;
use domain::streak::{Ask, Mark, Standing, upcoming};
use locale::text;

/// How much of the strata shows below, in px.
const GLIMPSE: f64 = 240.0;

/// What the ground offers to press first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Offer {
    /// A session that was broken off.
    Unfinished {
        /// Whether it can still be resumed.
        can_go_on: bool,
    },
    /// Another tab plays.
    Elsewhere,
    /// No exercise is in the routine.
    Nothing,
    /// Today's session.
    Start,
    /// Nothing is asked for today.
    Still {
        /// Because today's session is done.
        done: bool,
        /// The next day that asks.
        next: Option<Day>,
    },
}

/// One exercise of the day's routine.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Its picture.
    pub cast: FigureKey,
    /// The address at which it is shown how it is done.
    pub address: &'static str,
    /// Its name.
    pub name: &'static str,
    /// Its dose.
    pub dose: String,
    /// How long it takes.
    pub minutes: String,
    /// Whether it was never done.
    pub is_new: bool,
}

/// What the Today screen shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Today {
    /// The day that the app goes by.
    pub today: Day,
    /// The page's one line, in its two halves.
    pub headline: (String, String),
    /// What can be pressed.
    pub offer: Offer,
    /// Whether there was never a session.
    pub first: bool,
    /// The days of this week, each with what became of it; nothing before the first session.
    pub week: Vec<(Day, Option<Mark>)>,
    /// The streak and its companions.
    pub streak: Streak,
    /// The days on plan; after a run has ended, what remains.
    pub stands: String,
    /// After a run has ended, what else remains.
    pub besides: String,
    /// The question that the days on plan raise, and its answer.
    pub why: (String, String),
    /// Why today is as it is.
    pub reason: String,
    /// That there are sessions of days to come; empty if there are none.
    pub ahead: String,
    /// What is offered because of the number noted for the back; nothing if it calls for nothing.
    pub back: Option<BackOffer>,
    /// What was changed because it hurt: the exercise, and what is said of it.
    pub said: Vec<(&'static str, String)>,
    /// Whether today was made a day of rest for the back, which can be taken back.
    pub rests: bool,
    /// How long a session takes.
    pub minutes: String,
    /// What the short one is called, and how long it takes; nothing if there is no shorter one.
    pub short: Option<(&'static str, String)>,
    /// The day's routine.
    pub rows: Vec<Row>,
    /// The ground below.
    pub ground: Strata,
}

/// The numbers of the habit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Streak {
    /// Days on plan.
    pub days: u32,
    /// The longest run of them.
    pub best: u32,
    /// All sessions.
    pub sessions: usize,
    /// Due days kept in the last 84 days.
    pub kept: u32,
    /// Due days lately.
    pub planned: u32,
}

/// The state of the habit.
pub fn standing(model: &Model) -> Standing {
    Standing::of(
        &model.history.session_days(),
        &model.schedule,
        model.today(),
    )
}

/// The numbers of `standing`.
pub fn streak(model: &Model, standing: &Standing) -> Streak {
    Streak {
        days: standing.days_on_plan,
        best: standing.best,
        sessions: model.history.records().len(),
        kept: standing.kept,
        planned: standing.planned,
    }
}

/// Works out the Today screen.
pub fn today(model: &Model) -> Today {
    let today = model.today();
    let standing = standing(model);
    let offer = offer(model, &standing);
    let total = model.routine.to_timeline().total();
    Today {
        today,
        headline: headline(model, &standing),
        stands: words::standing::stands(&standing, model.history.records().len()),
        besides: words::standing::besides(&standing),
        why: (
            words::standing::why(&standing),
            words::standing::because(&standing),
        ),
        offer,
        first: model.is_first_run(),
        week: week(model, &standing, today),
        streak: streak(model, &standing),
        reason: words::standing::reason(&standing),
        ahead: words::standing::ahead(days_ahead(model).first().copied()),
        back: coach::back_offer(model),
        said: coach::said(model)
            .iter()
            .map(|it| said(it, today))
            .collect(),
        rests: model.schedule.pause_on(today).is_some_and(|it| {
            it.reason == PauseReason::Pain && it.first == today && it.last == Some(today)
        }),
        minutes: words::minutes(total),
        short: model
            .routine
            .short()
            .map(|it| (words::short(&it), words::minutes(it.to_timeline().total()))),
        rows: model
            .routine
            .items
            .iter()
            .map(|it| row(model, it))
            .collect(),
        ground: strata(model.history.records(), &standing.marks, GLIMPSE),
    }
}

/// The page's one line on a day with this standing, in its two halves.
pub fn headline(model: &Model, standing: &Standing) -> (String, String) {
    match other_headline(offer(model, standing), standing.ask) {
        Some((one, two)) => (one.to_owned(), two.to_owned()),
        None => words::headline(
            model.routine.items.len(),
            model.routine.to_timeline().total(),
        ),
    }
}

/// The one line on a day that does not simply ask for its session.
fn other_headline(offer: Offer, ask: Ask) -> Option<(&'static str, &'static str)> {
    match (offer, ask) {
        (Offer::Unfinished { .. }, _) => Some((text::today::left_off(), "")),
        (Offer::Elsewhere, _) => Some((text::today::in_other_tab(), "")),
        (Offer::Still { done: true, .. }, _) => Some((text::today::done(), "")),
        (Offer::Still { .. }, Ask::PausedUntil(..)) => Some((text::today::paused(), "")),
        (Offer::Still { .. }, _) => Some((text::today::rests(), text::today::nothing_to_do())),
        (Offer::Start | Offer::Nothing, _) => None,
    }
}

/// Whether today offers to start a session.
pub fn offers_start(model: &Model) -> bool {
    offer(model, &standing(model)) == Offer::Start
}

fn offer(model: &Model, standing: &Standing) -> Offer {
    if model.session.is_some() {
        return Offer::Unfinished { can_go_on: true };
    }
    if model.elsewhere {
        return Offer::Elsewhere;
    }
    if model.unfinished.is_some() {
        let can_go_on = model.can_go_on();
        return Offer::Unfinished { can_go_on };
    }
    if model.routine.items.is_empty() {
        return Offer::Nothing;
    }
    let still = |done, next| Offer::Still { done, next };
    match standing.ask {
        Ask::Session(_) | Ask::LateStillCounts => Offer::Start,
        Ask::DoneNext(_, next) => still(true, next),
        Ask::RestNext(next) | Ask::MovedNext(next) => still(false, next),
        Ask::PausedUntil(_, last) => still(false, last.map(|it| it.plus(1))),
    }
}

/// The days of the week of `today`, each with its mark; none for a day before the first session.
pub fn week(model: &Model, standing: &Standing, today: Day) -> Vec<(Day, Option<Mark>)> {
    let ahead = upcoming(&model.history.session_days(), &model.schedule, today, 6);
    let mark = |day: Day| {
        let coming = ahead.iter().find(|(it, _)| *it == day).map(|it| it.1);
        coming.or_else(|| standing.marks.get(day))
    };
    // Days before the first session ask for nothing; today may, without a session that counts.
    let asked =
        |day| (day == today && matches!(standing.ask, Ask::Session(_))).then_some(Mark::Due);
    today
        .week(model.week_start())
        .map(|day| (day, mark(day).or_else(|| asked(day))))
        .to_vec()
}

fn said(eased: &Eased, today: Day) -> (&'static str, String) {
    let form = eased.to.unwrap_or(eased.from).form;
    let name = words::exercise_name(eased.exercise, form);
    (name, words::coach::said(eased, today))
}

fn row(model: &Model, item: &Item) -> Row {
    Row {
        cast: FigureKey::of_item(item),
        address: Screen::Learn(Page::Exercise(item.exercise)).address(),
        name: words::exercise_name(item.exercise, item.dose.form),
        dose: words::dose(item),
        minutes: words::minutes(item.length()),
        is_new: is_new(model, item.exercise),
    }
}
