//! The schedule: its rules and its pauses, each on a line.

use crate::value::Value;

use super::one_of;
use crate::json::{Object, number, word};
use crate::text::Text;
use crate::trouble::{Reading, Tally};
use crate::words::cut;
use domain::day::Day;
use domain::reminder::{MOST_MINUTES_BEFORE, Reminder};
use domain::schedule::{Pause, PauseReason, Reminding, Rule, Schedule};
use domain::weekday::{Weekday, Weekdays};

const VERSION: u64 = 1;

/// The text of the schedule.
pub fn write_schedule(schedule: &Schedule) -> String {
    let mut rules = Vec::new();
    for (from, rule) in schedule.rules() {
        rules.push(write_rule(*from, *rule));
    }
    let mut pauses = Vec::new();
    for it in schedule.pauses() {
        pauses.push(write_pause(it));
    }
    let object = Object::new()
        .plain("version", &VERSION)
        .lines("rules", &rules)
        .lines("pauses", &pauses);
    match write_reminders(schedule.reminders()) {
        Some(reminders) => object.line("reminders", &reminders).close(),
        None => object.close(),
    }
}

fn write_reminders(reminders: &Reminding) -> Option<String> {
    let reminder = reminders.reminder.as_ref()?;
    let mut object = Object::new()
        .plain("hour", &reminder.hour())
        .plain("minute", &reminder.minute())
        .plain("before", &reminder.alarm_minutes_before())
        .text("sentence", reminder.sentence());
    if let Some(filed) = reminders.filed {
        object = object.word("filed", &filed.to_string());
    }
    Some(object.close())
}

fn read_reminders(object: &Value) -> Option<Reminding> {
    let small = |name, most| u16::try_from(number(object, name, 0..=most)?).ok();
    let byte = |name, most| u8::try_from(small(name, most)?).ok();
    let reminder = Reminder::new(
        byte("hour", 23)?,
        byte("minute", 59)?,
        small("before", MOST_MINUTES_BEFORE.into())?,
        word(object, "sentence")?,
    );
    let filed = match object.get("filed") {
        Some(day) => Some(Day::parse(day.as_str()?)?),
        None => None,
    };
    Some(Reminding {
        reminder: Some(reminder),
        filed,
    })
}

fn write_rule(from: Day, rule: Rule) -> String {
    let rule = match rule {
        Rule::EveryDay => "every-day".to_owned(),
        Rule::EveryOtherDay => "every-other-day".to_owned(),
        Rule::Weekdays(days) => {
            let mut words = String::new();
            for day in days.iter() {
                if !words.is_empty() {
                    words.push(' ');
                }
                words.push_str(weekday_word(day));
            }
            words
        }
    };
    Object::new()
        .word("from", &from.to_string())
        .word("rule", &rule)
        .close()
}

fn write_pause(pause: &Pause) -> String {
    let object = Object::new().word("first", &pause.first.to_string());
    let object = match pause.last {
        Some(last) => object.word("last", &last.to_string()),
        None => object.plain("last", &"null"),
    };
    object.word("reason", reason_word(pause.reason)).close()
}

/// The schedule of `text`; `None` if no rule can be read.
pub(crate) fn read_schedule(text: &str) -> Reading<Option<Schedule>> {
    let mut text = Text::of(text, VERSION);
    let mut tally = Tally::default();
    let mut rules = Vec::new();
    let elements = text.elements("rules", "from");
    tally.lost += elements.lost;
    for element in elements.found {
        rules.extend(tally.count(read_rule(&element)));
    }
    let mut pauses = Vec::new();
    let elements = text.elements("pauses", "first");
    tally.lost += elements.lost;
    for element in elements.found {
        pauses.extend(tally.count(read_pause(&element)));
    }
    // Texts of earlier builds lack them, which is no damage.
    let reminders = text.field("reminders");
    let reminders = reminders.map(|it| tally.count(read_reminders(&it)));
    let reminders = reminders.flatten().unwrap_or_default();
    let value = Schedule::from_parts(rules, pauses).map(|it| it.reminding(reminders));
    if value.is_none() {
        tally = Tally {
            kept: 0,
            lost: (tally.kept + tally.lost).max(1),
        };
    }
    Reading {
        value,
        tally,
        kind: text.kind(tally.lost),
    }
}

fn read_rule(object: &Value) -> Option<(Day, Rule)> {
    let from = Day::parse(word(object, "from")?)?;
    let rule = match word(object, "rule")? {
        "every-day" => Rule::EveryDay,
        "every-other-day" => Rule::EveryOtherDay,
        days => Rule::Weekdays(read_weekdays(days)?),
    };
    Some((from, rule))
}

fn read_weekdays(mut words: &str) -> Option<Weekdays> {
    let mut days = Vec::new();
    while !words.is_empty() {
        let word = cut(&mut words, b' ');
        let mut all = Weekday::ALL.into_iter();
        days.push(all.find(|&it| weekday_word(it) == word)?);
    }
    Weekdays::new(days)
}

fn read_pause(object: &Value) -> Option<Pause> {
    let first = Day::parse(word(object, "first")?)?;
    let last = match object.get("last")? {
        Value::Null => None,
        last => Some(Day::parse(last.as_str()?)?),
    };
    let reason = one_of(PauseReason::ALL, reason_word, object, "reason")?;
    let sound = last.is_none_or(|last| first <= last);
    sound.then_some(Pause {
        first,
        last,
        reason,
    })
}

const fn reason_word(reason: PauseReason) -> &'static str {
    match reason {
        PauseReason::Ill => "ill",
        PauseReason::Away => "away",
        PauseReason::Pain => "pain",
    }
}

const fn weekday_word(day: Weekday) -> &'static str {
    match day {
        Weekday::Monday => "mon",
        Weekday::Tuesday => "tue",
        Weekday::Wednesday => "wed",
        Weekday::Thursday => "thu",
        Weekday::Friday => "fri",
        Weekday::Saturday => "sat",
        Weekday::Sunday => "sun",
    }
}
