//! What the days come to: the streak, why today is as it is, and what comes next.

use super::{capital, day_of_week, next_day, thousands, weekday};
use domain::day::Day;
use domain::schedule::PauseReason;
use domain::streak::{Ask, Mark, Occasion, Standing};
use locale::text::standing as text;
use locale::{in_a_row, sentences};

/// What the streak says: the days on plan, or once a run has ended the sessions.
pub fn stands(standing: &Standing, sessions: usize) -> String {
    match (standing.days_on_plan, sessions) {
        (0, 1..) => text::sessions(sessions),
        (days, _) => text::days_on_plan(days),
    }
}

/// The question that the days on plan raise.
pub fn why(standing: &Standing) -> String {
    match standing.days_on_plan {
        0 => text::what_counts().to_owned(),
        days => text::why(thousands(days.into())),
    }
}

/// Its answer: what the days on plan are made of, and what a pass is.
pub fn because(standing: &Standing) -> String {
    let passes = match standing.passes_left {
        0 => text::no_pass_left(),
        1 => text::one_pass_left(),
        _ => text::both_passes_left(),
    };
    sentences([&made_of(standing), text::pass(), passes])
}

fn made_of(standing: &Standing) -> String {
    let days = standing.days_on_plan;
    if days == 0 {
        return text::begins().to_owned();
    }
    let (mut done, mut moved) = (0, 0);
    let since = standing.marks.iter().rev();
    for (_, mark) in since.take_while(|it| it.1 != Mark::Missed) {
        done += u32::from(mark == Mark::Done);
        moved += u32::from(mark == Mark::Moved);
    }
    let rest = days.saturating_sub(done + moved);
    let mut parts = vec![text::with_session(done)];
    if moved > 0 {
        parts.push(text::kept_beside(moved));
    }
    if rest > 0 {
        parts.push(text::of_rest(rest));
    }
    text::made_of(in_a_row(parts))
}

/// What else remains, once a run has ended.
pub fn besides(standing: &Standing) -> String {
    if standing.days_on_plan > 0 {
        return String::new();
    }
    let (kept, planned) = (standing.kept.into(), standing.planned.into());
    sentences([
        text::longest(standing.best),
        text::lately(thousands(kept), thousands(planned)),
    ])
}

/// The line beside the days on plan: why today is as it is.
pub fn reason(standing: &Standing) -> String {
    match standing.ask {
        Ask::LateStillCounts | Ask::Session(Occasion::MadeUp) => text::late_counts(),
        Ask::Session(Occasion::Return { .. }) => text::welcome_back(),
        Ask::MovedNext(_) => text::moved_here(),
        Ask::DoneNext(Occasion::MadeUp, _) => text::became(),
        Ask::DoneNext(Occasion::Return { .. }, _) => text::first_back(),
        Ask::PausedUntil(PauseReason::Ill, _) => text::paused_ill(),
        Ask::PausedUntil(PauseReason::Away, _) => text::paused_away(),
        Ask::PausedUntil(PauseReason::Over, _) => text::paused_over(),
        Ask::PausedUntil(PauseReason::Pain, _) => text::paused_pain(),
        _ => match standing.kept_by_pass {
            Some(day) => return text::by_pass(capital(weekday(day.weekday()))),
            None => text::rest_counts(),
        },
    }
    .to_owned()
}

/// A session is dated after today.
pub fn ahead(first: Option<Day>) -> String {
    first.map_or_else(String::new, |day| text::ahead(day_of_week(day)))
}

/// The next day that asks for a session.
pub fn next(today: Day, next: Option<Day>) -> String {
    match next {
        Some(day) => text::next(next_day(today, day)),
        None => text::next_any().to_owned(),
    }
}

/// The date of that day, and how long its session takes.
pub fn next_date(next: Option<Day>, minutes: &str) -> String {
    next.map_or_else(String::new, |day| text::next_on(day_of_week(day), minutes))
}

/// What comes after a finished session.
pub fn after(today: Day, next: Option<Day>) -> String {
    match next.map(|day| (today.days_until(day), day)) {
        Some((1, _)) => text::next_tomorrow().to_owned(),
        Some((2.., day)) => text::tomorrow_rest(next_day(today, day)),
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::{because, why};
    use domain::day::Day;
    use domain::schedule::{Rule, Schedule};
    use domain::streak::Standing;

    /// What is said of every other day with sessions on the days marked `x`, the last of which is
    /// today.
    #[track_caller]
    fn check(days: &str, asked: &str, answered: &str) {
        let first = Day::parse("2026-03-02").unwrap();
        let numbered = (0..).zip(days.chars());
        let sessions: Vec<Day> = numbered
            .filter(|it| it.1 == 'x')
            .map(|it| first.plus(it.0))
            .collect();
        let today = first.plus(i32::try_from(days.len()).unwrap() - 1);
        let schedule = Schedule::new(Rule::EveryOtherDay, first);
        let standing = Standing::of(&sessions, &schedule, today);
        assert_eq!(why(&standing), asked);
        let pass = "A pass covers a planned day without a session, by itself: you get two in any 28 days. ";
        let expected = answered.replace("[pass] ", pass);
        assert_eq!(because(&standing), expected);
    }

    #[test]
    fn the_days_on_plan_are_explained_by_what_they_are_made_of() {
        check(
            "x",
            "Why 1?",
            "1 day with a session. [pass] You have both left.",
        );
        check(
            "x.x.",
            "Why 4?",
            "2 days with a session, 2 days of rest. [pass] You have both left.",
        );
        check(
            "x..x.x",
            "Why 6?",
            "3 days with a session, 1 day covered by a session the day before or after, 2 days of rest. [pass] \
             You have both left.",
        );
        check(
            "x....x",
            "Why 4?",
            "2 days with a session, 1 day covered by a session the day before or after, 1 day of rest. [pass] \
             You have one left.",
        );
        check(
            "x.........",
            "What counts?",
            "Days on plan start with your next session, and the rest days in between count too. [pass] You have used both for now.",
        );
    }
}
