//! What holds for every plan and every sentence.

use std::collections::BTreeSet;

use proptest::collection::{btree_set, vec};
use proptest::option;
use proptest::prelude::{Just, Strategy, any, prop_assert, prop_assert_eq, proptest};
use proptest::sample::{select, subsequence};

use super::super::{Edition, Plan, SLOTS, calendar};
use super::{DAY_START_HOUR, day};
use domain::day::Day;
use domain::reminder::Reminder;
use domain::schedule::{Pause, PauseReason, Rule, Schedule};
use domain::streak::asked_days;
use domain::time::Millis;
use domain::weekday::{Weekday, Weekdays};

fn schedule() -> impl Strategy<Value = Schedule> {
    let weekdays = subsequence(Weekday::ALL.to_vec(), 1..=7);
    let rule = proptest::prop_oneof![
        Just(Rule::EveryDay),
        Just(Rule::EveryOtherDay),
        weekdays.prop_map(|days| Rule::Weekdays(Weekdays::new(days).unwrap())),
    ];
    let pause = (-20..90, option::weighted(0.8, 0..30)).prop_map(|(first, length)| Pause {
        first: day(first),
        last: length.map(|length| day(first + length)),
        reason: PauseReason::Away,
    });
    let rule = (-20..90, rule).prop_map(|(from, rule)| (day(from), rule));
    (vec(rule, 1..4), vec(pause, 0..3))
        .prop_map(|(rules, pauses)| Schedule::from_parts(rules, pauses).unwrap())
}

fn sessions() -> impl Strategy<Value = Vec<Day>> {
    btree_set(-20..=0, 0..12).prop_map(|days| days.into_iter().map(day).collect())
}

/// Any text, and one that is rich in what must be escaped, folded and dropped.
fn sentence() -> impl Strategy<Value = String> {
    let odd = vec![
        "\\", "\\n", "\\\\", ",", ";", ":", "\n", "\r", "\r\n ", "\t", "\0", "\"", "ü", "😀",
    ];
    let rich = vec(select(odd), 0..120).prop_map(|it| it.concat());
    let long = vec(any::<char>(), 0..120).prop_map(|it| it.into_iter().collect());
    proptest::prop_oneof![any::<String>(), rich, long]
}

fn reminder() -> impl Strategy<Value = Reminder> {
    let parts = (any::<u8>(), any::<u8>(), any::<u16>(), sentence());
    parts.prop_map(|(hour, minute, before, sentence)| {
        Reminder::new(hour % 30, minute, before, &sentence)
    })
}

fn write(schedule: &Schedule, sessions: &[Day], reminder: &Reminder, epoch_ms: i64) -> String {
    let plan = Plan {
        schedule,
        sessions,
        today: day(0),
        day_start_hour: DAY_START_HOUR,
    };
    let edition = Edition {
        epoch_ms,
        series: 7,
        given: SLOTS,
        cancels_old: false,
        url: Some(reminder.sentence()),
    };
    calendar(&plan, reminder, Millis::secs(600), &edition)
}

fn values<'a>(unfolded: &'a str, name: &str) -> Vec<&'a str> {
    let lines = unfolded.split("\r\n");
    let values = lines.filter_map(|line| line.strip_prefix(name)?.strip_prefix(':'));
    values.collect()
}

/// TEXT as a reader understands it (section 3.3.11).
fn unescape(value: &str) -> String {
    let mut text = String::new();
    let mut characters = value.chars();
    while let Some(character) = characters.next() {
        match character {
            '\\' => match characters.next() {
                Some('n' | 'N') => text.push('\n'),
                Some(it @ ('\\' | ',' | ';')) => text.push(it),
                other => panic!("an escape of {other:?} in {value}"),
            },
            ',' | ';' => panic!("a bare {character} in {value}"),
            _ => text.push(character),
        }
    }
    text
}

/// No plan of these laws changes after it.
fn horizon() -> Day {
    day(200)
}

/// The days of a series before the horizon.
fn expand(start: &str, rule: &str) -> Vec<Day> {
    let date = |text: &str| {
        Day::parse(&format!("{}-{}-{}", &text[..4], &text[4..6], &text[6..8])).unwrap()
    };
    let part = |name: &str| {
        let mut parts = rule.split(';');
        parts.find_map(|part| part.strip_prefix(name)?.strip_prefix('='))
    };
    let start = date(start);
    let last = part("UNTIL").map_or(horizon().plus(-1), date);
    let step = part("INTERVAL").map_or(1, |it| it.parse().unwrap());
    let names = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
    let asks =
        |day: &Day| part("BYDAY").is_none_or(|days| days.contains(names[day.weekday().index()]));
    assert!(asks(&start), "{rule} does not begin on its own day");
    start.through(last).step_by(step).filter(asks).collect()
}

proptest! {
    #[test]
    fn lines_are_short_end_in_crlf_and_hold_no_control_character(
        schedule in schedule(), sessions in sessions(), reminder in reminder(), at in any::<i64>()
    ) {
        let file = write(&schedule, &sessions, &reminder, at);
        let lines = file.strip_suffix("\r\n").unwrap().split("\r\n");
        for line in lines {
            prop_assert!((1..=75).contains(&line.len()), "{line}");
            prop_assert!(!line.contains(|it: char| it.is_control()), "{line:?}");
            let name = line.split(':').next().unwrap();
            let named = name.bytes().all(|it| it.is_ascii_uppercase() || it == b'-');
            prop_assert!(line.starts_with(' ') || (named && line.contains(':')), "{line}");
        }
    }

    #[test]
    fn a_sentence_comes_back_from_the_file(schedule in schedule(), reminder in reminder()) {
        let file = write(&schedule, &[], &reminder, 0).replace("\r\n ", "");
        let places = values(&file, "LOCATION");
        let series = values(&file, "RRULE").len();
        let expected = if reminder.sentence().is_empty() { 0 } else { series };
        prop_assert_eq!(places.len(), expected);
        for place in places {
            prop_assert_eq!(&unescape(place), reminder.sentence());
        }
        for text in values(&file, "DESCRIPTION").into_iter().filter(|it| *it != "Groundwork") {
            prop_assert!(unescape(text).starts_with(reminder.sentence()));
        }
    }

    #[test]
    fn every_file_speaks_of_the_same_events_each_once(
        schedule in schedule(), sessions in sessions(), reminder in reminder()
    ) {
        let file = write(&schedule, &sessions, &reminder, 0).replace("\r\n ", "");
        let uids = values(&file, "UID");
        prop_assert_eq!(uids.len(), SLOTS);
        let expected: BTreeSet<String> =
            (1..=SLOTS).map(|number| format!("groundwork-0000000000000007-{number}")).collect();
        prop_assert_eq!(uids.into_iter().map(str::to_owned).collect::<BTreeSet<_>>(), expected);
    }

    #[test]
    fn a_later_file_has_a_higher_revision(
        schedule in schedule(), at in 1_704_067_200_000..3_800_000_000_000_i64, later in 1000..i64::from(u32::MAX)
    ) {
        let reminder = Reminder::new(7, 0, 0, "");
        let revision = |at| {
            let file = write(&schedule, &[], &reminder, at);
            let revisions = values(&file, "SEQUENCE").into_iter();
            revisions.map(|it| it.parse::<u32>().unwrap()).collect::<Vec<_>>()
        };
        let (before, after) = (revision(at), revision(at + later));
        prop_assert!(before.iter().zip(&after).all(|(before, after)| before < after));
    }

    #[test]
    fn the_series_ask_for_the_days_of_the_plan(schedule in schedule(), sessions in sessions()) {
        let file = write(&schedule, &sessions, &Reminder::new(7, 0, 0, ""), 0);
        let starts = values(&file, "DTSTART");
        let rules = values(&file, "RRULE");
        let found: Vec<Day> = starts.iter().zip(&rules).flat_map(|it| expand(it.0, it.1)).collect();
        // A session that is made up today has no reminder where the rule does not ask for today.
        let made_up = |it: &Day| match schedule.rule_on(day(0)) {
            Rule::Weekdays(days) => *it == day(0) && !days.contains(it.weekday()),
            Rule::EveryDay | Rule::EveryOtherDay => false,
        };
        let all = asked_days(&sessions, &schedule, day(0), horizon().plus(-1));
        let all: Vec<Day> = all.into_iter().skip_while(made_up).collect();
        let told = if rules.len() == SLOTS { found.len() } else { all.len() };
        prop_assert_eq!(found, &all[..told]);
    }
}
