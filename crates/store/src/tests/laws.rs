//! What holds for every value and for every text.

use proptest::prelude::{Strategy, any, prop, prop_assert, prop_assert_eq, proptest};

use super::versions::{PRESENT, WRITE, month};
use super::{march, open_one, samples};
use crate::format::{write_month, write_routine, write_schedule, write_session, write_settings};
use crate::key::StoreKey;
use crate::open::{Opened, open};
use crate::read_issue::Kind;
use domain::history::{History, Record};
use domain::month::Month;

const SMALL: [StoreKey; 4] = [
    StoreKey::Settings,
    StoreKey::Schedule,
    StoreKey::Routine,
    StoreKey::Session,
];

/// Where each record stands in the text of its month.
fn places<'a>(text: &str, history: &'a History) -> Vec<(&'a Record, usize, usize)> {
    let place = |record: &'a Record| {
        let raws = WRITE.map(|write| write(record));
        let raw = raws.iter().find(|it| text.contains(*it)).unwrap();
        let at = text.find(raw).unwrap();
        (record, at, at + raw.len())
    };
    history.every().map(place).collect()
}

proptest! {
    #[test]
    fn settings_open_as_they_were_written(settings in samples::settings()) {
        let opened = open_one(StoreKey::Settings, &write_settings(&settings));
        prop_assert_eq!(opened, Opened { settings, ..Opened::default() });
    }

    #[test]
    fn a_routine_opens_as_it_was_written(routine in samples::routine()) {
        let opened = open_one(StoreKey::Routine, &write_routine(&routine));
        prop_assert_eq!(opened, Opened { routine, ..Opened::default() });
    }

    #[test]
    fn a_schedule_opens_as_it_was_written(schedule in samples::schedule()) {
        let opened = open_one(StoreKey::Schedule, &write_schedule(&schedule));
        prop_assert_eq!(opened, Opened { schedule: Some(schedule), ..Opened::default() });
    }

    #[test]
    fn a_session_opens_as_it_was_written(session in samples::checkpoint()) {
        let opened = open_one(StoreKey::Session, &write_session(&session));
        prop_assert_eq!(opened, Opened { unfinished: Some(session), ..Opened::default() });
    }

    #[test]
    fn a_history_opens_as_it_was_written_month_by_month(history in samples::history()) {
        let months = history.every().map(|it| Month::of(it.identity.day));
        let texts = months.map(|it| (StoreKey::History(it).key(), write_month(&history, it)));
        let opened = open(texts.collect::<Vec<_>>());
        prop_assert_eq!(opened, Opened { history, ..Opened::default() });
    }

    #[test]
    fn a_month_of_any_version_opens_as_it_was_and_is_the_same_in_the_present_one(
        history in samples::month(),
    ) {
        for version in 1..=PRESENT {
            let opened = open_one(StoreKey::History(march()), &month(version, &history));
            prop_assert_eq!(&opened, &Opened { history: history.clone(), ..Opened::default() });
            prop_assert_eq!(write_month(&opened.history, march()), month(PRESENT, &history));
        }
    }

    #[test]
    fn a_month_cut_short_keeps_every_record_before_the_cut(
        history in samples::month(),
        version in 1..=PRESENT,
        cut in any::<prop::sample::Index>(),
    ) {
        let text = month(version, &history);
        let cut = cut.index(text.len());
        let before = places(&text, &history).into_iter().filter(|&(_, _, end)| end <= cut);
        let before = before.map(|(record, ..)| record.clone()).collect();
        let opened = open_one(StoreKey::History(march()), &text[..cut]);
        prop_assert_eq!(opened.history, History::of(before));
        prop_assert_eq!(opened.troubles.len(), 1);
    }

    #[test]
    fn a_changed_byte_touches_no_other_record(
        history in samples::month(),
        version in 1..=PRESENT,
        at in any::<prop::sample::Index>(),
        byte in any::<u8>(),
    ) {
        let text = month(version, &history);
        let at = at.index(text.len());
        let mut bytes = text.clone().into_bytes();
        bytes[at] = byte;
        let changed = String::from_utf8_lossy(&bytes);
        let opened = open_one(StoreKey::History(march()), &changed);
        for (record, begin, end) in places(&text, &history) {
            let touched = begin <= at && at < end;
            prop_assert!(touched || opened.history.every().any(|it| it == record), "{changed}");
        }
    }

    #[test]
    fn a_changed_byte_costs_a_routine_one_exercise_and_settings_one_setting(
        routine in samples::routine(),
        settings in samples::settings(),
        at in any::<prop::sample::Index>(),
        byte in any::<u8>(),
    ) {
        for (part, text) in [
            (StoreKey::Routine, write_routine(&routine)),
            (StoreKey::Settings, write_settings(&settings)),
        ] {
            let mut bytes = text.into_bytes();
            let at = at.index(bytes.len());
            bytes[at] = byte;
            let opened = open_one(part, &String::from_utf8_lossy(&bytes));
            prop_assert!(opened.troubles.iter().all(|it| it.lost <= 1), "{:?}", opened.troubles);
        }
    }

    #[test]
    fn any_text_at_all_opens_and_is_handed_back(text in any::<String>()) {
        for part in SMALL.into_iter().chain([StoreKey::History(march())]) {
            let opened = open_one(part, &text);
            prop_assert_eq!(&opened.troubles[0].text, &text);
        }
    }

    #[test]
    fn any_json_in_place_of_a_value_opens(
        json in json(),
        version in 1..=PRESENT,
        at in any::<prop::sample::Index>(),
    ) {
        let history = History::of(vec![super::damage::record(1)]);
        let text = month(version, &history);
        let values: Vec<usize> = text.match_indices(':').map(|(at, _)| at + 1).collect();
        let begin = values[at.index(values.len())];
        let length = text[begin..].find([',', '}', '\n']).unwrap_or(0);
        let text = format!("{}{json}{}", &text[..begin], &text[begin + length..]);
        for part in SMALL.into_iter().chain([StoreKey::History(march())]) {
            open_one(part, &text);
            open_one(part, &json);
        }
    }

    #[test]
    fn a_newer_text_is_read_and_never_to_be_written(history in samples::month()) {
        let text = write_month(&history, march()).replacen('3', "4", 1);
        let opened = open_one(StoreKey::History(march()), &text);
        prop_assert_eq!(&opened.history, &history);
        prop_assert_eq!(opened.troubles[0].kind, Kind::Newer);
        prop_assert!(opened.is_read_only(StoreKey::History(march())));
        prop_assert!(!opened.is_read_only(StoreKey::Settings));
    }
}

/// JSON of every type, nested a little.
pub fn json() -> impl Strategy<Value = String> {
    let leaf = proptest::prop_oneof![
        any::<i64>().prop_map(|it| it.to_string()),
        any::<f64>().prop_map(|it| format!("{it:e}")),
        "\"[a-z0-9-]{0,12}\"",
        proptest::sample::select(vec!["null", "true", "false", "\"\\u0000\"", "1e999"])
            .prop_map(str::to_owned),
    ];
    leaf.prop_recursive(3, 12, 4, |inner| {
        let names = proptest::sample::select(vec!["version", "records", "id", "sets", "x"]);
        proptest::prop_oneof![
            proptest::collection::vec(inner.clone(), 0..4)
                .prop_map(|it| format!("[{}]", it.join(","))),
            proptest::collection::vec((names, inner), 0..4).prop_map(|fields| {
                let fields = fields
                    .into_iter()
                    .map(|(name, it)| format!("\"{name}\":{it}"));
                format!("{{{}}}", fields.collect::<Vec<_>>().join(","))
            }),
        ]
    })
}
