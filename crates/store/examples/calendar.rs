//! A calendar file, and below it the days that its plan asks for, found in another way: each day
//! is lived and its session done, and the next day is asked about. `tests/calendar` compares.
//!
//! `cargo run --example calendar` lists the scenarios; `-- SCENARIO` writes one of them.

use domain::day::{DAY_START_HOUR, Day};
use domain::reminder::Reminder;
use domain::schedule::{Pause, PauseReason, Rule, Schedule};
use domain::streak::{Ask, Standing};
use domain::time::Millis;
use domain::weekday::{Weekday, Weekdays};
use std::env;
use std::io::{self, Write};
use store::calendar::{Edition, Plan, SLOTS, calendar};

const RULES: [&str; 4] = ["daily", "alternate", "mwf", "sunday"];
const CASES: [&str; 11] = [
    "plain",
    "done-today",
    "closed-pause",
    "open-pause",
    "planned-pause",
    "planned-open-pause",
    "two-pauses",
    "change-tomorrow",
    "change-and-pause",
    "leap-day",
    "past-midnight",
];
/// The days after today that are compared: a leap year.
const HORIZON: i32 = 366;

struct Scenario {
    schedule: Schedule,
    sessions: Vec<Day>,
    today: Day,
    hour: u8,
}

fn main() -> io::Result<()> {
    let mut out = io::stdout().lock();
    let Some(name) = env::args().nth(1) else {
        for (rule, case) in RULES.iter().flat_map(|rule| CASES.map(|case| (rule, case))) {
            writeln!(out, "{rule}/{case}")?;
        }
        return Ok(());
    };
    let scenario = name.split_once('/').and_then(|it| scenario(it.0, it.1));
    let scenario = scenario.ok_or_else(|| io::Error::other(format!("no scenario {name}")))?;
    let last = scenario.today.plus(HORIZON);
    let days: Vec<String> = scenario.asked(last).iter().map(Day::to_string).collect();
    write!(out, "{}", scenario.file())?;
    writeln!(
        out,
        "{} {last}\n{}",
        scenario.today,
        days.join(" ").trim_end()
    )
}

fn scenario(rule: &str, case: &str) -> Option<Scenario> {
    let other = match rule {
        "daily" => "alternate",
        "alternate" => "mwf",
        _ => "daily",
    };
    let (rule, other) = (named(rule)?, named(other)?);
    // Eleven days before the year's end, 71 before a leap day.
    let today = match case {
        "leap-day" => Day::new(2028, 2, 27)?,
        _ => Day::new(2027, 12, 20)?,
    };
    let mut schedule = Schedule::new(rule, today.plus(-30));
    let mut sessions: Vec<Day> = vec![today.plus(-9)];
    let pauses: &[(i32, Option<i32>)] = match case {
        "closed-pause" => &[(-3, Some(6))],
        "open-pause" => &[(-3, None)],
        "planned-pause" => &[(11, Some(40))],
        "planned-open-pause" => &[(100, None)],
        "two-pauses" => &[(5, Some(5)), (9, Some(80))],
        "change-and-pause" => &[(8, Some(20))],
        "leap-day" => &[(1, Some(2))],
        _ => &[],
    };
    for &(first, last) in pauses {
        let pause = Pause {
            first: today.plus(first),
            last: last.map(|last| today.plus(last)),
            reason: PauseReason::Away,
        };
        schedule.pause(pause, pause.first.min(today), false);
    }
    if matches!(case, "done-today" | "change-tomorrow" | "change-and-pause") {
        sessions.push(today);
    }
    if matches!(case, "change-tomorrow" | "change-and-pause") {
        schedule.change(other, today, true);
    }
    Some(Scenario {
        schedule,
        sessions,
        today,
        hour: if case == "past-midnight" { 0 } else { 7 },
    })
}

fn named(rule: &str) -> Option<Rule> {
    let on = |days: &[Weekday]| Weekdays::new(days.iter().copied()).map(Rule::Weekdays);
    match rule {
        "daily" => Some(Rule::EveryDay),
        "alternate" => Some(Rule::EveryOtherDay),
        "mwf" => on(&[Weekday::Monday, Weekday::Wednesday, Weekday::Friday]),
        "sunday" => on(&[Weekday::Sunday]),
        _ => None,
    }
}

impl Scenario {
    /// The file, with a sentence that needs escaping and folding.
    fn file(&self) -> String {
        let plan = Plan {
            schedule: &self.schedule,
            sessions: &self.sessions,
            today: self.today,
            day_start_hour: DAY_START_HOUR,
        };
        let sentence = "After café; in the living room,\nwith the 🟢 band \\ the long one, \
                        before anyone else in the house is up";
        let edition = Edition {
            epoch_ms: 1_829_300_000_000,
            series: 7,
            given: SLOTS,
            cancels_old: false,
            url: Some("https://example.org/groundwork/"),
        };
        let reminder = Reminder::new(self.hour, 30, 10, sentence);
        calendar(&plan, &reminder, Millis::secs(610), &edition)
    }

    /// The days from today to `last` that ask for a session, each done when it comes.
    fn asked(&self, last: Day) -> Vec<Day> {
        let mut sessions = self.sessions.clone();
        let mut asked = Vec::new();
        for day in self.today.through(last) {
            let standing = Standing::of(&sessions, &self.schedule, day);
            if matches!(standing.ask, Ask::Session(_)) {
                sessions.push(day);
                asked.push(day);
            }
        }
        asked
    }
}
