//! Habit strength: the slow figure that one missed day hardly moves.
//!
//! An exponential average with a half-life of 13 expected days, after the score of Loop Habit
//! Tracker. With `n` sessions asked for in `d` days and `f = n / d`, each day turns the score into
//! `score * m + v * (1 - m)`, where `m = 0.5 ^ (sqrt(f) / 13)`. The day's value `v` is the share
//! of sessions in a window that were needed, at most 1: one in one day for every day, otherwise
//! `2n` in the last `2d` days.

use super::day::Day;
use super::schedule::{Agenda, Call, Rule, Schedule};

/// After this many expected days without a session half of the strength is left.
const HALF_LIFE: f64 = 13.0;

/// Habit strength today, 0 to 100 per cent; 0 before the first session.
pub fn now(sessions: &[Day], schedule: &Schedule, today: Day) -> f64 {
    daily(sessions, schedule, today)
        .last()
        .map_or(0.0, |(_, strength)| strength)
}

/// Each day from the first session's to today with the strength at its end, 0 to 100 per cent.
/// Today is among them once it is done. `sessions` are the days with a session that counts, in
/// order and each once; those after `today` are left out. Takes time in proportion to the days.
pub fn daily<'a>(
    sessions: &'a [Day],
    schedule: &'a Schedule,
    today: Day,
) -> impl Iterator<Item = (Day, f64)> + 'a {
    let agenda = Agenda::new(sessions, schedule, today);
    let first = agenda.first_session();
    let mut average = Average::of(schedule.rules()[0].1);
    let days = agenda.next_day().through(today);
    days.zip(agenda.days(|it| it.session))
        .filter_map(move |(day, asked)| {
            average.follow(asked.rule);
            average.day(asked.session, asked.call == Call::Paused);
            let shown = first.is_some_and(|first| first <= day) && (asked.session || day < today);
            shown.then_some((day, 100.0 * average.score))
        })
}

/// A strength in per cent with four decimals, cut off rather than rounded, so that none is shown
/// before it is reached. Loop's published values are cut in the same way.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "0 to 100 per cent"
)]
pub fn four_decimals(strength: f64) -> String {
    // A sum that should be whole may end in ...9999; a billionth of a per cent makes up for it.
    let cut = (strength * 1e4 + 1e-5) as u32;
    // Ten thousand more gives the decimals their leading zeros.
    let decimals = (cut % 10_000 + 10_000).to_string();
    let decimals = decimals.get(1..).unwrap_or_default();
    [&(cut / 10_000).to_string(), ".", decimals].concat()
}

/// The score, 0 to 1, with what the next day's step needs.
struct Average {
    rule: Rule,
    /// What is left of the score after a day that adds nothing.
    keep: f64,
    /// A bit for each of the last days, today's the lowest: 1 with a session.
    recent: u32,
    window: u32,
    needed: u32,
    score: f64,
}

impl Average {
    fn of(rule: Rule) -> Self {
        let (count, days) = rule.frequency();
        let scale = if days == 1 { 1 } else { 2 };
        let expected = f64::from(count) / f64::from(days);
        Self {
            rule,
            keep: (-expected.sqrt() / HALF_LIFE).exp2(),
            recent: 0,
            window: (1 << (scale * days)) - 1,
            needed: scale * count,
            score: 0.0,
        }
    }

    fn follow(&mut self, rule: Rule) {
        if rule != self.rule {
            *self = Self {
                recent: self.recent,
                score: self.score,
                ..Self::of(rule)
            };
        }
    }

    fn day(&mut self, done: bool, paused: bool) {
        self.recent = self.recent << 1 | u32::from(done);
        if done || !paused {
            let sessions = (self.recent & self.window).count_ones().min(self.needed);
            let value = f64::from(sessions) / f64::from(self.needed);
            self.score = self.score * self.keep + value * (1.0 - self.keep);
        }
    }
}

#[cfg(test)]
mod tests;
