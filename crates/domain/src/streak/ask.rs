//! What today asks for, and why.

use crate::day::Day;
use crate::schedule::{Agenda, Asked, Call, PauseReason, Schedule};

/// What today asks for. `next` is the next day after today on which a session will be due if all
/// goes by plan; `None` if none is due within 400 days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ask {
    /// A session is due, or welcome as the very first.
    Session(Occasion),
    /// Today is not due, but yesterday's session still counts today.
    LateStillCounts,
    /// A rest day.
    RestNext(Option<Day>),
    /// Due, and covered by yesterday's session.
    MovedNext(Option<Day>),
    /// Today's session is done.
    DoneNext(Occasion, Option<Day>),
    /// In a pause, with its last day, or `None` while it is open.
    PausedUntil(PauseReason, Option<Day>),
}

/// What a session today is, or was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Occasion {
    /// The first ever.
    First,
    /// The first after a gap: since the last one a day was missed, or there was a pause.
    Return {
        /// Days from the last session to today, at least 2.
        days_away: i32,
    },
    /// On a day that is due.
    Planned,
    /// On a day that is not due, standing for yesterday's.
    MadeUp,
    /// On a day that is not due, standing for tomorrow's.
    Early,
    /// On a day that is not due, standing for no other.
    Extra,
}

/// What is known of a day when it comes.
#[derive(Clone, Copy, Debug)]
pub(super) struct DayState {
    pub asked: Asked,
    /// `None` if no session came before it.
    pub before: Option<Before>,
}

/// The time between the last session and a day.
#[derive(Clone, Copy, Debug)]
pub(super) struct Before {
    /// Days since that session, at least 1.
    pub days_away: i32,
    /// Something was missed or paused between them.
    pub gap: bool,
}

impl DayState {
    /// Whether the day asks for a session, which it may have.
    pub fn wants_session(&self) -> bool {
        match self.asked.call {
            Call::Due => true,
            Call::Rest => self.makes_up(),
            Call::Paused | Call::Covered => false,
        }
    }

    /// Whether a session covers, or would cover, yesterday. Days before the first session
    /// ask for nothing that is remembered.
    fn makes_up(&self) -> bool {
        self.before.is_some() && self.asked.makes_up()
    }

    /// What a session on this day is.
    fn occasion(&self, covers_tomorrow: bool) -> Occasion {
        match self.before {
            None => Occasion::First,
            Some(Before {
                days_away,
                gap: true,
            }) => Occasion::Return { days_away },
            Some(_) if self.asked.is_due() => Occasion::Planned,
            Some(_) if self.makes_up() => Occasion::MadeUp,
            Some(_) if covers_tomorrow => Occasion::Early,
            Some(_) => Occasion::Extra,
        }
    }
}

/// What `today` asks for; the next day of `agenda` is tomorrow.
pub(super) fn ask_of(today: &DayState, agenda: Agenda<'_>, schedule: &Schedule) -> Ask {
    if today.asked.session {
        let covers_tomorrow = agenda.clone().advance(|_| false).call == Call::Covered;
        return Ask::DoneNext(today.occasion(covers_tomorrow), next_due(agenda));
    }
    let is_return = today.before.is_some_and(|before| before.gap);
    match today.asked.call {
        Call::Paused => {
            let pause = schedule.pause_on(today.asked.day);
            let reason = pause.map_or(PauseReason::Away, |pause| pause.reason);
            Ask::PausedUntil(reason, agenda.pause_ends())
        }
        Call::Due => Ask::Session(today.occasion(false)),
        Call::Covered => Ask::MovedNext(next_due(agenda)),
        Call::Rest if today.before.is_none() => Ask::Session(Occasion::First),
        Call::Rest if today.makes_up() && is_return => Ask::Session(today.occasion(false)),
        Call::Rest if today.makes_up() => Ask::LateStillCounts,
        Call::Rest => Ask::RestNext(next_due(agenda)),
    }
}

/// The first day to come that is due and not covered yet.
fn next_due(agenda: Agenda<'_>) -> Option<Day> {
    const HORIZON: usize = 400;
    agenda
        .days(|_| false)
        .take(HORIZON)
        .find(|asked| asked.call == Call::Due)
        .map(|asked| asked.day)
}
