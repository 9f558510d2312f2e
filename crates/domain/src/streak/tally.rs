//! Marks laid down one by one, and what adds up along them.

use super::ask::Before;
use super::{Mark, Marks};
use crate::day::Day;

/// Of planned looks back on this many days, today included.
const PLANNED_WINDOW: i32 = 84;
/// Two passes in any 28 days: a pass is free if fewer than two were spent in the 27 days before.
const PASS_WINDOW: i32 = 27;

#[derive(Debug)]
pub(super) struct Tally {
    pub marks: Marks,
    /// Days on plan, so far.
    pub run: u32,
    /// Its largest value.
    pub best: u32,
    /// Due days that were kept, and all that were due.
    pub kept: u32,
    pub planned: u32,
    /// The last due day, while it is one that a pass kept.
    pub pass: Option<Day>,
    last_session: Option<Day>,
    /// A day was missed or paused since the last session.
    gap: bool,
    /// Whether rest days add to the run: the last day that asked for a session was kept.
    keeping: bool,
    /// The days on which the last two passes were spent, the older first.
    spent: [Option<Day>; 2],
    /// The first day that counts for kept and planned.
    pub window: Day,
}

impl Tally {
    /// Nothing yet; marks will begin on `first`.
    pub fn new(first: Day, today: Day) -> Self {
        Self {
            marks: Marks {
                first,
                marks: Vec::new(),
            },
            run: 0,
            best: 0,
            kept: 0,
            planned: 0,
            pass: None,
            last_session: None,
            gap: false,
            keeping: false,
            spent: [None; 2],
            window: today.plus(1 - PLANNED_WINDOW),
        }
    }

    /// What lay before `day`; `None` if it had no session.
    pub fn before(&self, day: Day) -> Option<Before> {
        let days_away = self.last_session?.days_until(day);
        Some(Before {
            days_away,
            gap: self.gap,
        })
    }

    /// Passes that a miss on `day` would find: 0 to 2.
    pub fn passes_left(&self, day: Day) -> u32 {
        self.spent
            .iter()
            .map(|spent| u32::from(is_free(*spent, day)))
            .sum()
    }

    /// A day that was due is over without a session: excused while a pass is left, else missed.
    pub fn let_go(&mut self, day: Day) {
        if is_free(self.spent[0], day) {
            self.spent = [self.spent[1], Some(day)];
            self.push(day, Mark::Excused, true);
        } else {
            self.push(day, Mark::Missed, true);
        }
    }

    /// The next day's mark, and whether the day was due.
    pub fn push(&mut self, day: Day, mark: Mark, due: bool) {
        self.marks.marks.push(mark);
        self.count_run(mark);
        if due && mark != Mark::Due && day >= self.window {
            self.planned += 1;
            self.kept += u32::from(mark.is_kept());
        }
        match mark {
            Mark::Excused => self.pass = Some(day),
            Mark::Done | Mark::Moved | Mark::Missed => self.pass = None,
            _ => {}
        }
        match mark {
            Mark::Done => (self.last_session, self.gap) = (Some(day), false),
            Mark::Missed | Mark::Paused => self.gap = true,
            _ => {}
        }
    }

    fn count_run(&mut self, mark: Mark) {
        match mark {
            Mark::Done => self.run += 1,
            // A run begins with a done day, so that making up for a day counts only that day.
            Mark::Moved => self.run += u32::from(self.run > 0),
            Mark::Rest => self.run += u32::from(self.keeping),
            Mark::Missed => self.run = 0,
            Mark::Paused | Mark::Excused | Mark::Late | Mark::Due | Mark::Planned => {}
        }
        self.best = self.best.max(self.run);
        if !matches!(mark, Mark::Rest | Mark::Paused) {
            self.keeping = mark.is_kept();
        }
    }
}

fn is_free(spent: Option<Day>, day: Day) -> bool {
    spent.is_none_or(|spent| spent.days_until(day) > PASS_WINDOW)
}
