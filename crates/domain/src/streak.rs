//! The mark of each day, the days on plan, and what today asks for.
//!
//! All of it follows from the sessions, the schedule and today; none of it is stored.
//!
//! A day early or late still counts: a session on a day that is not due covers the due day just
//! before it if that one is open, else the due day just after it. Two due days in any 28 may be
//! missed without ending the run; these passes are spent by themselves, oldest miss first.
//!
//! The run grows by one on each done or moved day, and on each rest day as long as the last day
//! that asked for a session was kept. It stands still on paused, excused, late and due days. A
//! missed day ends it.

mod ask;
mod mark;
mod tally;
#[cfg(test)]
mod tests;

pub use ask::{Ask, Occasion};
pub use mark::{Mark, Marks};

use super::day::Day;
use super::schedule::{Agenda, Asked, Call, Schedule};
use ask::{DayState, ask_of};
use tally::Tally;

/// The day that counts as today: the local one, or the day after it if the newest record that began
/// by now has that day's date, since its maker then crossed the date line westward. (A record of
/// that date that is yet to begin comes from a clock that ran ahead.)
pub fn today(local_day: Day, newest_record_day: Option<Day>) -> Day {
    let tomorrow = local_day.plus(1);
    if newest_record_day == Some(tomorrow) {
        tomorrow
    } else {
        local_day
    }
}

/// The marks alone; see [`Standing::of`].
pub fn marks(sessions: &[Day], schedule: &Schedule, today: Day) -> Marks {
    Standing::of(sessions, schedule, today).marks
}

/// The numbers of the habit today.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// What became of each day.
    pub marks: Marks,
    /// The run that reaches today, rest days kept among it. The streak.
    pub days_on_plan: u32,
    /// The longest run there ever was; at least `days_on_plan`.
    pub best: u32,
    /// Due days kept in the last 84 days, today included once it is kept; at most `planned`.
    pub kept: u32,
    /// Due days in the last 84 days, today included once it is kept.
    pub planned: u32,
    /// What today asks for, and why.
    pub ask: Ask,
    /// The due day that a pass excused, unless a due day was kept or missed since.
    pub kept_by_pass: Option<Day>,
    /// Passes that are left should today's session be missed: 0 to 2.
    pub passes_left: u32,
}

impl Standing {
    /// Walks the days once. `sessions` are the days with a session that counts, in order and each
    /// once; those after `today` are left out. The walk takes time in proportion to the days since
    /// the first session or the first rule, whichever is older.
    pub fn of(sessions: &[Day], schedule: &Schedule, today: Day) -> Self {
        let mut walk = Walk::new(sessions, schedule, today);
        let last = walk.to(today);
        let ask = ask_of(&last, walk.agenda, schedule);
        let tally = walk.tally;
        Self {
            passes_left: tally.passes_left(today),
            marks: tally.marks,
            days_on_plan: tally.run,
            best: tally.best,
            kept: tally.kept,
            planned: tally.planned,
            ask,
            kept_by_pass: tally.pass,
        }
    }

    /// Kept of planned as a whole per cent; `None` while nothing was planned.
    pub fn kept_per_cent(&self) -> Option<u32> {
        (self.planned > 0).then(|| (200 * self.kept + self.planned) / (2 * self.planned))
    }
}

/// The due days kept from `since` to today, and all that were due: [`Standing::kept`] and
/// [`Standing::planned`] over other days than the last 84.
pub fn kept_of_planned(
    sessions: &[Day],
    schedule: &Schedule,
    since: Day,
    today: Day,
) -> (u32, u32) {
    let mut walk = Walk::new(sessions, schedule, today);
    walk.tally.window = since;
    walk.to(today);
    (walk.tally.kept, walk.tally.planned)
}

/// The marks of the `count` days after today if all goes by plan, today's session included:
/// planned, rest, paused, or moved where today's session stands for tomorrow's.
pub fn upcoming(sessions: &[Day], schedule: &Schedule, today: Day, count: u16) -> Vec<(Day, Mark)> {
    let (_, agenda) = Walk::new(sessions, schedule, today).planned(today);
    let days = days_after(today, today.plus(count.into()));
    days.zip(agenda.days(|it| it.call == Call::Due))
        .map(|(day, asked)| {
            let mark = match asked.call {
                Call::Paused => Mark::Paused,
                Call::Rest => Mark::Rest,
                Call::Due => Mark::Planned,
                Call::Covered => Mark::Moved,
            };
            (day, mark)
        })
        .collect()
}

/// The days that ask for a session and have none, from today to `last`, if each of them is done
/// on its day. Today is also among them where yesterday's session still counts today.
pub fn asked_days(sessions: &[Day], schedule: &Schedule, today: Day, last: Day) -> Vec<Day> {
    let (now, agenda) = Walk::new(sessions, schedule, today).planned(today);
    let wanted = now.wants_session() && !now.asked.session && today <= last;
    let later = days_after(today, last)
        .zip(agenda.days(|it| it.call == Call::Due))
        .filter(|(_, asked)| asked.call == Call::Due);
    let today = wanted.then_some(today);
    today.into_iter().chain(later.map(|(day, _)| day)).collect()
}

/// The days after `today` up to `last`. None if `today` is the last day that there is.
fn days_after(today: Day, last: Day) -> impl Iterator<Item = Day> {
    let days = today.plus(1).through(last);
    days.filter(move |day| *day > today)
}

struct Walk<'a> {
    agenda: Agenda<'a>,
    tally: Tally,
}

impl<'a> Walk<'a> {
    fn new(sessions: &'a [Day], schedule: &'a Schedule, today: Day) -> Self {
        let agenda = Agenda::new(sessions, schedule, today);
        let first = agenda.first_session().unwrap_or(today);
        Self {
            agenda,
            tally: Tally::new(first, today),
        }
    }

    /// Marks every day and returns what is known of the last.
    fn to(&mut self, today: Day) -> DayState {
        self.before(today);
        self.step(true)
    }

    /// What is known of today, and the agenda of the days after it if today's session is done where
    /// today asks for one.
    fn planned(mut self, today: Day) -> (DayState, Agenda<'a>) {
        self.before(today);
        let mut agenda = self.agenda.clone();
        let now = self.step(true);
        agenda.advance(|asked| asked.session || now.wants_session());
        (now, agenda)
    }

    fn before(&mut self, today: Day) {
        while self.agenda.next_day() < today {
            self.step(false);
        }
    }

    fn step(&mut self, is_today: bool) -> DayState {
        let asked = self.agenda.advance(|it| it.session);
        if asked.yesterday_open && self.tally.before(asked.day).is_some() {
            self.settle_yesterday(&asked, is_today);
        }
        let before = self.tally.before(asked.day);
        if asked.session || before.is_some() {
            self.mark(&asked, is_today);
        }
        DayState { asked, before }
    }

    /// Gives yesterday, which was left open, its mark.
    fn settle_yesterday(&mut self, asked: &Asked, is_today: bool) {
        let yesterday = asked.day.plus(-1);
        match (asked.makes_up(), asked.session) {
            (true, true) => self.tally.push(yesterday, Mark::Moved, true),
            (true, false) if is_today => self.tally.push(yesterday, Mark::Late, true),
            _ => self.tally.let_go(yesterday),
        }
    }

    /// Marks the day, unless it is left open for the next one to settle.
    fn mark(&mut self, asked: &Asked, is_today: bool) {
        let mark = match asked.call {
            _ if asked.session => Mark::Done,
            Call::Paused => Mark::Paused,
            Call::Covered => Mark::Moved,
            Call::Due if is_today => Mark::Due,
            Call::Due => return,
            Call::Rest if is_today && asked.makes_up() => Mark::Due,
            Call::Rest => Mark::Rest,
        };
        self.tally.push(asked.day, mark, asked.is_due());
    }
}
