//! What the days come to: the streak, why today is as it is, and what comes next.

use super::{long_day, next_day, weekday};
use domain::day::Day;
use domain::schedule::PauseReason;
use domain::streak::{Ask, Occasion, Standing};

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
        (0, 1) => "1 session stands.".to_owned(),
        (0, 1..) => sessions.to_string() + " sessions stand.",
        (days, _) => days_on_plan(days),
    }
}

/// What stands besides, once a run has ended.
pub fn besides(standing: &Standing) -> String {
    if standing.days_on_plan > 0 {
        return String::new();
    }
    let (best, kept, planned) = (standing.best, standing.kept, standing.planned);
    let pieces = [
        "Longest: ",
        &best.to_string(),
        if best == 1 { " day" } else { " days" },
        " on plan. Lately: ",
        &kept.to_string(),
        " of ",
        &planned.to_string(),
        " planned.",
    ];
    pieces.concat()
}

/// What stands beside the days on plan: why today is as it is.
pub fn reason(standing: &Standing, today: Day) -> String {
    match standing.ask {
        Ask::LateStillCounts | Ask::Session(Occasion::MadeUp) => {
            "Yesterday's session still counts today.".to_owned()
        }
        Ask::Session(Occasion::Return { .. }) => {
            "Good to have you back. The ground you laid is still there.".to_owned()
        }
        Ask::MovedNext(_) => "Yesterday's session counts for today.".to_owned(),
        Ask::DoneNext(Occasion::MadeUp, _) => {
            let yesterday = weekday(today.plus(-1).weekday());
            format!(
                "{yesterday} became {}. Still on plan.",
                weekday(today.weekday())
            )
        }
        Ask::DoneNext(Occasion::Return { .. }, _) => {
            "The first one back is laid. It is the one that counts most.".to_owned()
        }
        Ask::PausedUntil(PauseReason::Ill, _) => "Paused. Get well first.".to_owned(),
        Ask::PausedUntil(PauseReason::Away, _) => "Paused while you are away.".to_owned(),
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
            weekday(day.weekday()),
            " ",
            &long_day(day),
            ", after today. Was the clock ahead?",
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
        Some(day) => [weekday(day.weekday()), " ", &long_day(day), ", ", minutes].concat(),
        None => String::new(),
    }
}

/// What comes after a finished session.
pub fn after(today: Day, next: Option<Day>) -> String {
    match next.map(|day| (today.days_until(day), day)) {
        Some((1, _)) => "The next one is tomorrow.".to_owned(),
        Some((2.., day)) => format!("Tomorrow is rest. Next: {}.", next_day(today, day)),
        _ => String::new(),
    }
}
