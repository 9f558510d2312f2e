//! On which days a session is asked for: dated rules, and pauses.
//!
//! Every other day is counted from the last session, on whatever day that was. The count starts
//! afresh, with that day due, on the day from which the rule is in force and on the day after a
//! pause, unless there was a session the day before. In a pause nothing is due.

mod agenda;
mod rule;
#[cfg(test)]
mod tests;

pub(crate) use agenda::{Agenda, Asked, Call};
pub use rule::Rule;

use super::day::Day;
use super::reminder::Reminder;

/// Why nothing is asked for a while.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PauseReason {
    /// Illness.
    Ill,
    /// Travel.
    Away,
    /// Something hurts.
    Pain,
    /// The time for which the routine was asked is over.
    Over,
}

impl PauseReason {
    /// Those that a person chooses from.
    pub const ALL: [Self; 3] = [Self::Ill, Self::Away, Self::Pain];
}

/// Days on which nothing is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Pause {
    /// Its first day.
    pub first: Day,
    /// Its last day, or `None` while it is open.
    pub last: Option<Day>,
    /// What it is for.
    pub reason: PauseReason,
}

impl Pause {
    /// Whether `day` lies in it.
    pub fn contains(&self, day: Day) -> bool {
        self.first <= day && day <= self.end()
    }

    /// Its last day; an open pause lasts for as long as there are days.
    fn end(&self) -> Day {
        self.last.unwrap_or(Day::LAST)
    }

    fn is_sound(&self) -> bool {
        self.first <= self.end()
    }
}

/// The rules with the day from which each is in force, and the pauses. Pauses may overlap.
///
/// Each verb acts from today, or from tomorrow where today already has a session
/// (`today_has_session`), so that the marks of past days stand; only yesterday's may turn, into
/// late or out of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Schedule {
    /// By day, no day twice, no rule followed by itself. Never empty.
    rules: Vec<(Day, Rule)>,
    /// By first day, no first day twice, none that ends before it begins.
    pauses: Vec<Pause>,
    reminding: Reminding,
}

/// The reminders that a person wants.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reminding {
    /// When, and in what words; `None` until the person has said so.
    pub reminder: Option<Reminder>,
    /// The first day that the calendar reminds of; `None` if it is not known to have taken a file.
    pub filed: Option<Day>,
    /// The random part of the names of this person's series, made with the first file.
    pub series: Option<u64>,
    /// How many series the calendar may hold under such names.
    pub given: u8,
}

impl Schedule {
    /// One rule, in force from `from` on. Should sessions be older, it stands for their days too.
    pub fn new(rule: Rule, from: Day) -> Self {
        Self {
            rules: vec![(from, rule)],
            pauses: Vec::new(),
            reminding: Reminding::default(),
        }
    }

    /// The same schedule with these reminders.
    #[must_use]
    pub fn reminding(mut self, reminding: Reminding) -> Self {
        self.reminding = reminding;
        self
    }

    /// The reminders.
    pub const fn reminders(&self) -> &Reminding {
        &self.reminding
    }

    /// The reminders, to be changed.
    pub const fn reminders_mut(&mut self) -> &mut Reminding {
        &mut self.reminding
    }

    /// Puts stored parts in order: by day, of several of one day the last given, no rule that is
    /// in force already, no pause that ends before it begins. `None` if there is no rule.
    pub fn from_parts(
        rules: impl Into<Vec<(Day, Rule)>>,
        pauses: impl Into<Vec<Pause>>,
    ) -> Option<Self> {
        let mut rules = last_of_each_day(rules.into(), |part| part.0);
        rules.dedup_by_key(|part| part.1);
        let mut pauses = pauses.into();
        pauses.retain(Pause::is_sound);
        let pauses = last_of_each_day(pauses, |pause| pause.first);
        (!rules.is_empty()).then_some(Self {
            rules,
            pauses,
            reminding: Reminding::default(),
        })
    }

    /// The rules, each with the day from which it is in force, oldest first. At least one.
    pub fn rules(&self) -> &[(Day, Rule)] {
        &self.rules
    }

    /// The pauses by their first days, past, present and planned.
    pub fn pauses(&self) -> &[Pause] {
        &self.pauses
    }

    /// The rule in force on `day`; before the first rule's day, the first rule.
    pub fn rule_on(&self, day: Day) -> Rule {
        let after = self.rules.partition_point(|part| part.0 <= day);
        self.rules[after.saturating_sub(1)].1
    }

    /// The rule chosen last, though it may act from tomorrow only: what a settings screen shows.
    pub fn chosen_rule(&self) -> Rule {
        self.rule_on(Day::LAST)
    }

    /// The pause in which `day` lies; of several, the one that began last.
    pub fn pause_on(&self, day: Day) -> Option<&Pause> {
        self.pauses.iter().rev().find(|pause| pause.contains(day))
    }

    /// Forgets every choice made before today: this rule was always in force. Reminders stay.
    pub fn start_over(&mut self, rule: Rule, today: Day) {
        let reminding = std::mem::take(&mut self.reminding);
        *self = Self::new(rule, today).reminding(reminding);
    }

    /// Chooses another rule. It takes the place of one chosen for the same day, and never acts
    /// before a choice that was made already, even if the clock was set back. Choosing the rule
    /// that is in force anyway changes nothing.
    pub fn change(&mut self, rule: Rule, today: Day, today_has_session: bool) {
        let newest = self.rules.last().map_or(today, |part| part.0);
        let from = acts_from(today, today_has_session).max(newest);
        self.rules.retain(|part| part.0 < from);
        if self.rules.last().is_none_or(|part| part.1 != rule) {
            self.rules.push((from, rule));
        }
    }

    /// Adds a pause, cutting off days of it that have passed. One that is under way on its first
    /// day ends the day before. A pause without a day left is not added.
    pub fn pause(&mut self, pause: Pause, today: Day, today_has_session: bool) {
        let first = pause.first.max(acts_from(today, today_has_session));
        let pause = Pause { first, ..pause };
        if pause.is_sound() {
            self.cut(first, first);
            let place = self.pauses.partition_point(|it| it.first < first);
            self.pauses.insert(place, pause);
        }
    }

    /// Ends the pause under way: today is asked for again, or tomorrow where today already has a
    /// session. Planned pauses stay.
    pub fn end_pause(&mut self, today: Day, today_has_session: bool) {
        self.cut(today, acts_from(today, today_has_session));
    }

    /// Drops the pause planned from `first` on, unless it has begun.
    pub fn call_off(&mut self, first: Day, today: Day) {
        self.pauses
            .retain(|it| it.first != first || it.first <= today);
    }

    /// Ends the asking after `last`; without one it has no end. The end that was set before it no
    /// longer holds.
    pub fn end_after(&mut self, last: Option<Day>, today: Day, today_has_session: bool) {
        let until = acts_from(today, today_has_session);
        let is_end = |it: &Pause| it.reason == PauseReason::Over;
        self.pauses.retain(|it| !is_end(it) || it.first < until);
        for end in self
            .pauses
            .iter_mut()
            .filter(|it| is_end(it) && it.contains(until))
        {
            end.last = Some(until.plus(-1));
        }
        if let Some(last) = last.filter(|it| *it >= today) {
            let end = Pause {
                first: last.plus(1),
                last: None,
                reason: PauseReason::Over,
            };
            self.pause(end, today, today_has_session);
        }
    }

    /// The last day of the asking, if an end is set that is to come.
    pub fn last_day(&self, today: Day) -> Option<Day> {
        let is_end = |it: &&Pause| it.reason == PauseReason::Over && it.first > today;
        let end = self.pauses.iter().find(is_end);
        end.map(|it| it.first.plus(-1))
    }

    /// Ends every pause in which `day` lies on the day before `until`.
    fn cut(&mut self, day: Day, until: Day) {
        for pause in self
            .pauses
            .iter_mut()
            .filter(|it| it.contains(day) && it.contains(until))
        {
            pause.last = Some(until.plus(-1));
        }
        self.pauses.retain(Pause::is_sound);
    }
}

fn acts_from(today: Day, today_has_session: bool) -> Day {
    today.plus(i32::from(today_has_session))
}

fn last_of_each_day<T>(parts: Vec<T>, day: fn(&T) -> Day) -> Vec<T> {
    let mut kept: Vec<T> = Vec::new();
    for part in parts {
        let index = kept.partition_point(|it| day(it) < day(&part));
        match kept.get_mut(index) {
            Some(it) if day(it) == day(&part) => *it = part,
            _ => kept.insert(index, part),
        }
    }
    kept
}
