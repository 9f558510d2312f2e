//! What the days come to: the streak, why today is as it is, and what comes next.

use super::{day_of_week, next_day, weekday};
use domain::day::Day;
use domain::schedule::PauseReason;
use domain::streak::{Ask, Mark, Occasion, Standing};

/// The days on plan.
pub fn days_on_plan(days: u32) -> String {
    if days == 1 {
        "1 day on plan.".to_owned()
    } else {
        format!("{days} days on plan.")
    }
}

/// What the streak says: the days on plan, or once a run has ended the sessions.
pub fn stands(standing: &Standing, sessions: usize) -> String {
    match (standing.days_on_plan, sessions) {
        (0, 1) => "1 session so far.".to_owned(),
        (0, 1..) => sessions.to_string() + " sessions so far.",
        (days, _) => days_on_plan(days),
    }
}

/// The question that the days on plan raise.
pub fn why(standing: &Standing) -> String {
    match standing.days_on_plan {
        0 => "What counts?".to_owned(),
        days => ["Why ", &days.to_string(), "?"].concat(),
    }
}

/// Its answer: what the days on plan are made of, and what a pass is.
pub fn because(standing: &Standing) -> String {
    let (mut done, mut moved) = (0, 0);
    let since = standing.marks.iter().rev();
    for (_, mark) in since.take_while(|it| it.1 != Mark::Missed) {
        done += u32::from(mark == Mark::Done);
        moved += u32::from(mark == Mark::Moved);
    }
    let days = standing.days_on_plan;
    let passes = match standing.passes_left {
        0 => "You have used both for now.",
        1 => "You have one left.",
        _ => "You have both left.",
    };
    let pass =
        "A pass covers a planned day without a session, by itself: you get two in any 28 days. ";
    if days == 0 {
        let begins =
            "Days on plan start with your next session, and the rest days in between count too. ";
        return [begins, pass, passes].concat();
    }
    let rest = days.saturating_sub(done + moved);
    let mut parts = vec![count(done, " day with a session", " days with a session")];
    if moved > 0 {
        parts.push(count(
            moved,
            " day covered by a session the day before or after",
            " days covered by a session the day before or after",
        ));
    }
    if rest > 0 {
        parts.push(count(rest, " day of rest", " days of rest"));
    }
    [&parts.join(", "), ". ", pass, passes].concat()
}

fn count(number: u32, one: &str, many: &str) -> String {
    number.to_string() + if number == 1 { one } else { many }
}

/// What else remains, once a run has ended.
pub fn besides(standing: &Standing) -> String {
    if standing.days_on_plan > 0 {
        return String::new();
    }
    let (best, kept, planned) = (standing.best, standing.kept, standing.planned);
    let pieces = [
        "Your longest: ",
        &best.to_string(),
        if best == 1 { " day" } else { " days" },
        " on plan. Lately: ",
        &kept.to_string(),
        " of ",
        &planned.to_string(),
        " planned sessions.",
    ];
    pieces.concat()
}

/// The line beside the days on plan: why today is as it is.
pub fn reason(standing: &Standing, today: Day) -> String {
    match standing.ask {
        Ask::LateStillCounts | Ask::Session(Occasion::MadeUp) => {
            "Yesterday's session still counts if you do it today.".to_owned()
        }
        Ask::Session(Occasion::Return { .. }) => {
            "Good to have you back. The ground you laid is still there.".to_owned()
        }
        Ask::MovedNext(_) => "Yesterday's session counts for today.".to_owned(),
        Ask::DoneNext(Occasion::MadeUp, _) => {
            let yesterday = weekday(today.plus(-1).weekday());
            let today = weekday(today.weekday());
            format!("{yesterday}'s session was done on {today}. Still on plan.")
        }
        Ask::DoneNext(Occasion::Return { .. }, _) => {
            "Your first session back is done. It is the one that counts most.".to_owned()
        }
        Ask::PausedUntil(PauseReason::Ill, _) => "Paused. Get well first.".to_owned(),
        Ask::PausedUntil(PauseReason::Away, _) => "Paused while you are away.".to_owned(),
        Ask::PausedUntil(PauseReason::Over, _) => {
            "Your routine had a last day, and it has passed.".to_owned()
        }
        Ask::PausedUntil(PauseReason::Pain, _) => "Paused until the pain eases.".to_owned(),
        _ => match standing.kept_by_pass {
            Some(day) => format!("{} is kept by a pass.", weekday(day.weekday())),
            None => "Rest days count.".to_owned(),
        },
    }
}

/// A session is dated after today.
pub fn ahead(first: Option<Day>) -> String {
    first.map_or_else(String::new, |day| {
        [
            "A session is dated ",
            &day_of_week(day),
            ", which is after today. Was this device's clock ahead?",
        ]
        .concat()
    })
}

/// The next day that asks for a session.
pub fn next(today: Day, next: Option<Day>) -> String {
    match next {
        Some(day) => format!("Next: {}", next_day(today, day)),
        None => "Next: when you like".to_owned(),
    }
}

/// The date of that day, and how long its session takes.
pub fn next_date(next: Option<Day>, minutes: &str) -> String {
    match next {
        Some(day) => [&day_of_week(day), ", ", minutes].concat(),
        None => String::new(),
    }
}

/// What comes after a finished session.
pub fn after(today: Day, next: Option<Day>) -> String {
    match next.map(|day| (today.days_until(day), day)) {
        Some((1, _)) => "The next one is tomorrow.".to_owned(),
        Some((2.., day)) => format!("Tomorrow is a rest day. Next: {}.", next_day(today, day)),
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
