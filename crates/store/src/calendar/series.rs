//! The schedule, cut into stretches that one recurrence rule describes.

use super::Plan;
use domain::day::Day;
use domain::schedule::{Rule, Schedule};
use domain::streak::asked_days;

/// Days that follow one rule without a break.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Series {
    /// The first day that asks for a session; the rule's pattern is counted from it.
    pub(super) first: Day,
    /// The last day on which the rule is in force; `None` if no end is planned.
    pub(super) last: Option<Day>,
    /// The rule.
    pub(super) rule: Rule,
}

/// The first `most` series from today on.
pub(super) fn series(plan: &Plan<'_>, most: usize) -> Vec<Series> {
    let stretches = stretches(plan.schedule, plan.today);
    // A rule asks for a day in each week, and no more than one of them may be done early.
    let last = stretches
        .last()
        .map_or(plan.today, |it| it.last.unwrap_or(it.first.plus(14)));
    let days = asked_days(plan.sessions, plan.schedule, plan.today, last);
    let mut days = &*days;
    let mut series = Vec::new();
    for stretch in stretches {
        while let [day, rest @ ..] = days
            && !stretch.may_begin(*day)
        {
            days = rest;
        }
        let Some(&first) = days.first() else { break };
        if series.len() < most && stretch.last.is_none_or(|last| first <= last) {
            series.push(Series { first, ..stretch });
        }
    }
    series
}

impl Series {
    /// Whether a series of this stretch may begin on `day`, or is past it: DTSTART must be one of
    /// the days of its own rule (RFC 5545, section 3.8.5.3).
    fn may_begin(&self, day: Day) -> bool {
        let fits = match self.rule {
            Rule::Weekdays(days) => days.contains(day.weekday()),
            Rule::EveryDay | Rule::EveryOtherDay => true,
        };
        let is_past = self.last.is_some_and(|last| day > last);
        is_past || (day >= self.first && fits)
    }
}

/// The stretches of one rule and no pause, from their very first days.
fn stretches(schedule: &Schedule, today: Day) -> Vec<Series> {
    let mut firsts = Vec::new();
    for (from, _) in schedule.rules() {
        firsts.push(*from);
    }
    for pause in schedule.pauses() {
        firsts.push(pause.first);
        firsts.extend(pause.last.map(|last| last.plus(1)));
    }
    firsts.retain(|first| *first > today);
    firsts.push(today);
    firsts.sort_unstable();
    firsts.dedup();
    let mut stretches = Vec::new();
    for (index, &first) in firsts.iter().enumerate() {
        if schedule.pause_on(first).is_none() {
            stretches.push(Series {
                first,
                last: firsts.get(index + 1).map(|next| next.plus(-1)),
                rule: schedule.rule_on(first),
            });
        }
    }
    stretches
}
