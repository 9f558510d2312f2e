//! The rules once more, sentence by sentence and with no thought for speed.

use std::collections::BTreeSet;

use domain::day::Day;
use domain::schedule::{Rule, Schedule};
use domain::streak::Mark;

pub struct Oracle<'a> {
    schedule: &'a Schedule,
    sessions: BTreeSet<Day>,
    start: Day,
    today: Day,
    covered: BTreeSet<Day>,
}

impl<'a> Oracle<'a> {
    pub fn new(sessions: &[Day], schedule: &'a Schedule, today: Day) -> Self {
        let sessions: BTreeSet<Day> = sessions
            .iter()
            .copied()
            .filter(|day| *day <= today)
            .collect();
        let from = schedule.rules()[0].0;
        let start = sessions.first().map_or(from, |first| from.min(*first));
        let mut told = Self {
            schedule,
            sessions,
            start,
            today,
            covered: BTreeSet::new(),
        };
        for session in told.sessions.clone() {
            let (before, after) = (session.plus(-1), session.plus(1));
            if told.is_due(session) {
                continue;
            }
            if told.is_due(before) && !told.done(before) && !told.covered.contains(&before) {
                told.covered.insert(before);
            } else if told.is_due(after) {
                told.covered.insert(after);
            }
        }
        told
    }

    fn done(&self, day: Day) -> bool {
        self.sessions.contains(&day)
    }

    fn is_paused(&self, day: Day) -> bool {
        self.schedule.pause_on(day).is_some()
    }

    fn is_due(&self, day: Day) -> bool {
        if self.is_paused(day) || day < self.start {
            return false;
        }
        match self.schedule.rule_on(day) {
            Rule::EveryDay => true,
            Rule::Weekdays(days) => days.contains(day.weekday()),
            Rule::EveryOtherDay => {
                let last = self.sessions.range(..day).next_back().copied();
                let afresh = self
                    .start
                    .through(day)
                    .rev()
                    .find(|day| self.starts_afresh(*day));
                match (last, afresh) {
                    (Some(last), Some(afresh)) if afresh > last => afresh.days_until(day) % 2 == 0,
                    (Some(last), _) => last.days_until(day) % 2 == 0,
                    (None, afresh) => afresh.unwrap_or(self.start).days_until(day) % 2 == 0,
                }
            }
        }
    }

    fn starts_afresh(&self, day: Day) -> bool {
        let yesterday = day.plus(-1);
        let new_rule = self.schedule.rules()[1..].iter().any(|it| it.0 == day);
        let pause_over =
            yesterday >= self.start && self.is_paused(yesterday) && !self.is_paused(day);
        (new_rule || pause_over) && !self.done(yesterday)
    }

    pub fn marks(&self) -> Vec<(Day, Mark)> {
        let Some(first) = self.sessions.first() else {
            return vec![];
        };
        let mut marks: Vec<(Day, Mark)> = vec![];
        for day in first.through(self.today) {
            let mark = self.mark(day, &marks);
            marks.push((day, mark));
        }
        marks
    }

    fn mark(&self, day: Day, before: &[(Day, Mark)]) -> Mark {
        let missed = |day| self.is_due(day) && !self.done(day) && !self.covered.contains(&day);
        let today_can_cover = !self.is_due(self.today) && !self.done(self.today);
        let yesterday_late = today_can_cover && missed(self.today.plus(-1));
        if self.done(day) {
            Mark::Done
        } else if self.is_paused(day) {
            Mark::Paused
        } else if !self.is_due(day) {
            let open = day == self.today && yesterday_late && !before.is_empty();
            if open { Mark::Due } else { Mark::Rest }
        } else if self.covered.contains(&day) {
            Mark::Moved
        } else if day == self.today {
            Mark::Due
        } else if day.plus(1) == self.today && yesterday_late {
            Mark::Late
        } else {
            let excused = |it: &&(Day, Mark)| it.1 == Mark::Excused && it.0 >= day.plus(-27);
            if before.iter().filter(excused).count() < 2 {
                Mark::Excused
            } else {
                Mark::Missed
            }
        }
    }

    /// Days on plan, and the best.
    pub fn run(&self) -> (u32, u32) {
        let (mut run, mut best, mut kept) = (0, 0, false);
        for (_, mark) in self.marks() {
            run = match mark {
                Mark::Done => run + 1,
                Mark::Moved if run > 0 => run + 1,
                Mark::Rest if kept => run + 1,
                Mark::Missed => 0,
                _ => run,
            };
            kept = match mark {
                Mark::Done | Mark::Moved => true,
                Mark::Rest | Mark::Paused => kept,
                _ => false,
            };
            best = best.max(run);
        }
        (run, best)
    }

    pub fn kept_of_planned(&self) -> (u32, u32) {
        let (mut kept, mut planned) = (0, 0);
        for (day, mark) in self.marks() {
            let over = day < self.today || mark.is_kept();
            if self.is_due(day) && over && day.days_until(self.today) < 84 {
                planned += 1;
                kept += u32::from(mark.is_kept());
            }
        }
        (kept, planned)
    }

    /// Per cent at the end of each day.
    pub fn strength(&self) -> Vec<(Day, f64)> {
        let Some(first) = self.sessions.first() else {
            return vec![];
        };
        let mut score = 0.0;
        let mut series = vec![];
        for day in first.through(self.today) {
            if day == self.today && !self.done(day) {
                break;
            }
            let (n, d) = match self.schedule.rule_on(day) {
                Rule::EveryDay => (1, 1),
                Rule::EveryOtherDay => (1, 2),
                Rule::Weekdays(days) if days.count() == 7 => (1, 1),
                Rule::Weekdays(days) => (days.count(), 7_u32),
            };
            let (window, needed) = if d == 1 { (1, 1) } else { (2 * d, 2 * n) };
            let since = day.plus(1 - window.cast_signed());
            let done = u32::try_from(self.sessions.range(since..=day).count()).unwrap();
            let value = (f64::from(done) / f64::from(needed)).min(1.0);
            let keep = 0.5_f64.powf((f64::from(n) / f64::from(d)).sqrt() / 13.0);
            if self.done(day) || !self.is_paused(day) {
                score = score * keep + value * (1.0 - keep);
            }
            series.push((day, 100.0 * score));
        }
        series
    }
}
