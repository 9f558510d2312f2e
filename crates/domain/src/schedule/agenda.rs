//! What each day asks for.

use super::{Pause, Rule, Schedule};
use crate::day::Day;

/// Walks the days in order. What a day asks for depends on which days before it had a session, so
/// [`Agenda::advance`] is given the answer for each day as it passes it.
#[derive(Clone, Debug)]
pub(crate) struct Agenda<'a> {
    next_day: Day,
    first_session: Option<Day>,
    sessions: &'a [Day],
    rule: Rule,
    /// Not yet in force.
    rules: &'a [(Day, Rule)],
    /// Not yet begun.
    pauses: &'a [Pause],
    /// The last day of the pauses that have begun.
    paused_until: Option<Day>,
    was_paused: bool,
    /// Every other day is due on this day and on each second day after it.
    count_from: Day,
    yesterday: Yesterday,
}

/// What yesterday leaves for today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Yesterday {
    /// No session, and none that is wanted.
    Settled,
    /// Due without a session, and none covers it.
    Open,
    /// A session.
    Done,
    /// A session on a day that was not due, which can cover today.
    DoneEarly,
}

/// What a day asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Asked {
    pub day: Day,
    pub rule: Rule,
    pub call: Call,
    /// Whether the sessions have one on this day.
    pub session: bool,
    /// Yesterday was due and still lacks a session; one today would cover it, unless today is due.
    pub yesterday_open: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Call {
    /// Nothing, being in a pause.
    Paused,
    /// Nothing, by the rule.
    Rest,
    /// A session.
    Due,
    /// A session, and yesterday's covers it.
    Covered,
}

impl Asked {
    /// Whether the rule asks for the day and no pause lifts it.
    pub fn is_due(&self) -> bool {
        matches!(self.call, Call::Due | Call::Covered)
    }

    /// Whether a session on this day covers, or would cover, the day before.
    pub fn makes_up(&self) -> bool {
        self.yesterday_open && !self.is_due()
    }
}

impl<'a> Agenda<'a> {
    /// The agenda from the day on which the first rule came into force, or from the first session
    /// if that is earlier: the first rule also stands for the days before it. Never starts after
    /// `today`. `sessions` are in order.
    pub fn new(sessions: &'a [Day], schedule: &'a Schedule, today: Day) -> Self {
        let (from, rule) = schedule.rules[0];
        let first_session = sessions.first().copied().filter(|first| *first <= today);
        let start = from.min(first_session.unwrap_or(today));
        Self {
            next_day: start,
            first_session,
            sessions,
            rule,
            rules: &schedule.rules[1..],
            pauses: &schedule.pauses,
            paused_until: None,
            was_paused: false,
            count_from: start,
            yesterday: Yesterday::Settled,
        }
    }

    /// The day that [`Agenda::advance`] returns next.
    pub fn next_day(&self) -> Day {
        self.next_day
    }

    /// The day of the first session, if that is not after today.
    pub fn first_session(&self) -> Option<Day> {
        self.first_session
    }

    /// What the next day asks for, and every day after it. `session` decides whether the day has,
    /// or will have, a session. Endless.
    pub fn days(mut self, mut session: impl FnMut(&Asked) -> bool) -> impl Iterator<Item = Asked> {
        std::iter::repeat_with(move || self.advance(&mut session))
    }

    /// Passes the next day and returns what it asks for. `session` decides whether the day has, or
    /// will have, a session.
    pub fn advance(&mut self, session: impl FnOnce(&Asked) -> bool) -> Asked {
        let asked = self.ask();
        self.answer(&asked, session(&asked));
        asked
    }

    fn ask(&mut self) -> Asked {
        let day = self.next_day;
        let new_rule = self.enter_rules(day);
        self.enter_pauses(day);
        let paused = self.paused_until.is_some_and(|last| day <= last);
        let starts_afresh = new_rule || (self.was_paused && !paused);
        self.was_paused = paused;
        if starts_afresh && matches!(self.yesterday, Yesterday::Settled | Yesterday::Open) {
            self.count_from = day;
        }
        let call = if paused {
            Call::Paused
        } else if !self.rule.asks_for(day, self.count_from) {
            Call::Rest
        } else if self.yesterday == Yesterday::DoneEarly {
            Call::Covered
        } else {
            Call::Due
        };
        Asked {
            day,
            rule: self.rule,
            call,
            session: self.has_session(day),
            yesterday_open: self.yesterday == Yesterday::Open,
        }
    }

    /// A session on a day that is not due covers the due day before it if that one is open, else
    /// the due day after it.
    fn answer(&mut self, asked: &Asked, session: bool) {
        self.next_day = asked.day.plus(1);
        self.yesterday = match asked.call {
            Call::Due if !session => Yesterday::Open,
            _ if !session => Yesterday::Settled,
            Call::Paused | Call::Rest if !asked.makes_up() => Yesterday::DoneEarly,
            _ => Yesterday::Done,
        };
        if session {
            self.count_from = asked.day.plus(2);
        }
    }

    /// The last day of the pause under way, through pauses that follow without a gap; `None` if
    /// it has no end.
    pub fn pause_ends(&self) -> Option<Day> {
        let first = self.paused_until.unwrap_or(self.next_day);
        let follow = |last: Day, pause: &Pause| {
            if pause.first <= last.plus(1) {
                last.max(pause.end())
            } else {
                last
            }
        };
        let last = self.pauses.iter().fold(first, follow);
        (last < Day::LAST).then_some(last)
    }

    fn enter_rules(&mut self, day: Day) -> bool {
        let before = self.rules.len();
        while let [(from, rule), rest @ ..] = self.rules
            && *from <= day
        {
            self.rule = *rule;
            self.rules = rest;
        }
        self.rules.len() < before
    }

    fn enter_pauses(&mut self, day: Day) {
        while let [pause, rest @ ..] = self.pauses
            && pause.first <= day
        {
            self.paused_until = self.paused_until.max(Some(pause.end()));
            self.pauses = rest;
        }
    }

    fn has_session(&mut self, day: Day) -> bool {
        while let [session, rest @ ..] = self.sessions
            && *session < day
        {
            self.sessions = rest;
        }
        self.sessions.first() == Some(&day)
    }
}
