//! The schedule: its rules and its pauses, each on a line.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::VERSION;
use crate::calendar::SLOTS;
use crate::format::fields::{Field, Number, Words, read_id, write_id};
use crate::format::{json, weekday_word};
use crate::read_issue::{Parsed, Tally};
use crate::text::Text;
use crate::words::{listed, one_of};
use domain::day::Day;
use domain::history::RecordId;
use domain::reminder::{MOST_MINUTES_BEFORE, Reminder};
use domain::schedule::{self, Pause, PauseReason, Reminding, Rule};
use domain::weekday::{Weekday, Weekdays};

#[derive(Serialize)]
struct Schedule<'a> {
    version: Number,
    rules: Vec<RuleFields<'a>>,
    pauses: Vec<PauseFields<'a>>,
    #[serde(skip_serializing_if = "Field::is_missing")]
    reminders: Field<Reminders<'a>>,
}

/// What is read of a schedule besides its rules and pauses.
#[derive(Deserialize)]
struct Head<'a> {
    #[serde(default, borrow)]
    reminders: Field<Reminders<'a>>,
}

#[derive(Serialize, Deserialize)]
struct RuleFields<'a> {
    #[serde(borrow)]
    from: Words<'a>,
    #[serde(borrow)]
    rule: Words<'a>,
}

#[derive(Serialize, Deserialize)]
struct PauseFields<'a> {
    #[serde(borrow)]
    first: Words<'a>,
    /// `null` while no end is planned; never missing.
    #[serde(borrow, deserialize_with = "Option::deserialize")]
    last: Option<Words<'a>>,
    reason: &'a str,
    /// Whether it is the end of what was asked. An older build takes it for a journey.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    over: Option<bool>,
}

#[derive(Serialize, Deserialize)]
struct Reminders<'a> {
    hour: Number,
    minute: Number,
    before: Number,
    #[serde(borrow)]
    sentence: Words<'a>,
    #[serde(default, borrow, skip_serializing_if = "Option::is_none")]
    filed: Option<Words<'a>>,
    /// 16 hexadecimal digits.
    #[serde(default, borrow, skip_serializing_if = "Option::is_none")]
    series: Option<Words<'a>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    given: Option<Number>,
}

/// The text of the schedule.
pub fn write_schedule(schedule: &schedule::Schedule) -> String {
    let rules = schedule.rules().iter().map(|(from, rule)| RuleFields {
        from: from.to_string().into(),
        rule: write_rule(*rule),
    });
    let pauses = schedule.pauses().iter().map(|it| PauseFields {
        first: it.first.to_string().into(),
        last: it.last.map(|it| it.to_string().into()),
        reason: reason_word(it.reason),
        over: (it.reason == PauseReason::Over).then_some(true),
    });
    json(&Schedule {
        version: VERSION.into(),
        rules: rules.collect(),
        pauses: pauses.collect(),
        reminders: write_reminders(schedule.reminders()).into(),
    })
}

fn write_rule(rule: Rule) -> Words<'static> {
    match rule {
        Rule::EveryDay => "every-day".into(),
        Rule::EveryOtherDay => "every-other-day".into(),
        Rule::Weekdays(days) => {
            let words: Vec<&str> = days.iter().map(weekday_word).collect();
            words.join(" ").into()
        }
    }
}

fn write_reminders(reminders: &Reminding) -> Option<Reminders<'_>> {
    let reminder = reminders.reminder.as_ref()?;
    Some(Reminders {
        hour: reminder.hour().into(),
        minute: reminder.minute().into(),
        before: reminder.alarm_minutes_before().into(),
        sentence: reminder.sentence().into(),
        filed: reminders.filed.map(|it| it.to_string().into()),
        series: reminders.series.map(|it| write_id(RecordId(it)).into()),
        given: (reminders.given > 0).then(|| reminders.given.into()),
    })
}

/// The schedule of `text`; `None` if no rule can be read.
pub(crate) fn read_schedule(text: &str) -> Parsed<Option<schedule::Schedule>> {
    read(Text::parse(text, VERSION, &["version", "reminders"]))
}

/// The same for the schedule in another text.
pub(crate) fn schedule_from(value: Value) -> Parsed<Option<schedule::Schedule>> {
    read(Text::from_value(value, VERSION))
}

fn read(mut text: Text) -> Parsed<Option<schedule::Schedule>> {
    let mut tally = Tally::default();
    let mut rules = Vec::new();
    let elements = text.elements("rules", "from");
    tally.lost += elements.lost;
    for element in &elements.found {
        rules.extend(tally.count(read_rule(element)));
    }
    let mut pauses = Vec::new();
    let elements = text.elements("pauses", "first");
    tally.lost += elements.lost;
    for element in &elements.found {
        pauses.extend(tally.count(read_pause(element)));
    }
    let reminders = Head::deserialize(&text.object).map_or(Field::Missing, |it| it.reminders);
    let reminders = reminders.read(&mut tally, read_reminders);
    let value = schedule::Schedule::from_parts(rules, pauses);
    let value = value.map(|it| it.reminding(reminders.unwrap_or_default()));
    if value.is_none() {
        tally = Tally {
            kept: 0,
            lost: (tally.kept + tally.lost).max(1),
        };
    }
    Parsed {
        value,
        tally,
        kind: text.kind(tally.lost),
    }
}

fn read_rule(element: &Value) -> Option<(Day, Rule)> {
    let fields = RuleFields::deserialize(element).ok()?;
    let rule = match &*fields.rule.0 {
        "every-day" => Rule::EveryDay,
        "every-other-day" => Rule::EveryOtherDay,
        days => Rule::Weekdays(Weekdays::new(listed(Weekday::ALL, weekday_word, days)?)?),
    };
    Some((Day::parse(&fields.from.0)?, rule))
}

fn read_pause(element: &Value) -> Option<Pause> {
    let fields = PauseFields::deserialize(element).ok()?;
    let first = Day::parse(&fields.first.0)?;
    let last = match fields.last {
        Some(day) => Some(Day::parse(&day.0)?),
        None => None,
    };
    let reason = match fields.over {
        Some(true) => PauseReason::Over,
        _ => one_of(PauseReason::ALL, reason_word, fields.reason)?,
    };
    let sound = last.is_none_or(|last| first <= last);
    sound.then_some(Pause {
        first,
        last,
        reason,
    })
}

fn read_reminders(fields: Reminders) -> Option<Reminding> {
    let reminder = Reminder::new(
        fields.hour.within(0..=23)?,
        fields.minute.within(0..=59)?,
        fields.before.within(0..=MOST_MINUTES_BEFORE.into())?,
        &fields.sentence.0,
    );
    let filed = match fields.filed {
        Some(day) => Some(Day::parse(&day.0)?),
        None => None,
    };
    let series = match fields.series {
        Some(digits) => Some(read_id(&digits.0)?.0),
        None => None,
    };
    let given = match fields.given {
        Some(number) => number.within(0..=i64::try_from(SLOTS).ok()?)?,
        None => 0,
    };
    Some(Reminding {
        reminder: Some(reminder),
        filed,
        series,
        given,
    })
}

const fn reason_word(reason: PauseReason) -> &'static str {
    match reason {
        PauseReason::Ill => "ill",
        PauseReason::Away | PauseReason::Over => "away",
        PauseReason::Pain => "pain",
    }
}
