//! Texts from outside, as anybody may have written, torn or altered them: whatever they are, they
//! are read to an end, and what is read can be written and read again.

use proptest::prelude::{Strategy, any, prop, prop_assert, prop_assert_eq, proptest};
use proptest::test_runner::Config;

use super::{march, open_one};
use crate::backup::{read_backup, write_backup};
use crate::format::write_month;
use crate::key::StoreKey;
use crate::merge::merge_month;
use crate::open::open;
use crate::reconcile::reconcile;
use domain::day::Day;
use domain::history::History;
use domain::schedule::{Rule, Schedule};

/// Texts of every kind that is read, as they are when nothing is wrong.
const SOUND: [&str; 12] = [
    include_str!("../../tests/golden/settings-v1.json"),
    include_str!("../../tests/golden/settings-copies-v1.json"),
    include_str!("../../tests/golden/schedule-v1.json"),
    include_str!("../../tests/golden/routine-v1.json"),
    include_str!("../../tests/golden/session-v1.json"),
    include_str!("../../tests/golden/history-2026-03-v1.json"),
    include_str!("../../tests/golden/history-2026-04-notes-v1.json"),
    include_str!("../../tests/golden/history-2026-03-v2.json"),
    include_str!("../../tests/golden/history-2026-04-notes-v2.json"),
    include_str!("../../tests/golden/history-2026-03-v3.json"),
    include_str!("../../tests/golden/history-2026-04-notes-v3.json"),
    include_str!("../../tests/golden/backup-v1.json"),
];

const PARTS: [StoreKey; 4] = [
    StoreKey::Settings,
    StoreKey::Schedule,
    StoreKey::Routine,
    StoreKey::Session,
];

/// What happens to a text: pieces cut out, doubled, moved into others, bytes altered.
#[derive(Clone, Debug)]
enum Harm {
    Cut(prop::sample::Index, prop::sample::Index),
    Double(prop::sample::Index, prop::sample::Index),
    Byte(prop::sample::Index, u8),
    Insert(prop::sample::Index, &'static str),
}

fn harm() -> impl Strategy<Value = Harm> {
    let words = prop::sample::select(vec![
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "\"",
        "\\",
        "\\u",
        "\\ud800",
        "null",
        "-",
        "1e9",
        "\u{0}",
        "9999999999999999999999",
        "{\"id\":",
        "\"version\":0",
        "\"records\":",
        "\"sessions\":[",
        "\"stored\":[[\"groundwork.settings\",\"{\"]]",
        "\u{1F600}",
        "\n",
        "[[[[[[[[[[[[[[[[",
    ]);
    let at = any::<prop::sample::Index>;
    proptest::prop_oneof![
        (at(), at()).prop_map(|(a, b)| Harm::Cut(a, b)),
        (at(), at()).prop_map(|(a, b)| Harm::Double(a, b)),
        (at(), any::<u8>()).prop_map(|(a, byte)| Harm::Byte(a, byte)),
        (at(), words).prop_map(|(a, word)| Harm::Insert(a, word)),
    ]
}

fn harmed(text: &str, harms: &[Harm]) -> String {
    let mut bytes = text.as_bytes().to_vec();
    for harm in harms {
        let length = bytes.len().max(1);
        let between = |a: &prop::sample::Index, b: &prop::sample::Index| {
            let (a, b) = (a.index(length), b.index(length));
            a.min(b)..a.max(b).min(a.min(b) + 400).min(bytes.len())
        };
        match harm {
            Harm::Cut(a, b) => drop(bytes.drain(between(a, b))),
            Harm::Double(a, b) => {
                let piece = bytes[between(a, b)].to_vec();
                let at = a.index(length).min(bytes.len());
                bytes.splice(at..at, piece);
            }
            Harm::Byte(at, byte) => {
                if let Some(it) = bytes.get_mut(at.index(length)) {
                    *it = *byte;
                }
            }
            Harm::Insert(at, word) => {
                let at = at.index(length).min(bytes.len());
                bytes.splice(at..at, word.bytes());
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn every_part() -> impl Iterator<Item = StoreKey> {
    let months = [
        StoreKey::History(march()),
        StoreKey::History(march().next()),
    ];
    PARTS.into_iter().chain(months)
}

/// Reads `text` in every way in which a text is read, and what came of it once more.
fn read_in_every_way(text: &str) {
    for part in every_part() {
        let opened = open_one(part, text);
        if let StoreKey::History(month) = part {
            let merged = merge_month(Some(text), &History::default(), month).text;
            assert!(merged.unwrap_or_default().len() <= 3 * text.len() + 100);
            let written = write_month(&opened.history, month);
            let again = open_one(part, &written);
            assert_eq!((again.history, again.troubles.len()), (opened.history, 0));
        }
        let kept = vec![(part.key(), SOUND[0].to_owned())];
        reconcile(&kept, vec![(part.key(), text.to_owned())]);
    }
    if let Ok(backup) = read_backup(text) {
        let schedule = Schedule::new(Rule::default(), Day::FIRST);
        let settings = backup.settings.unwrap_or_default();
        let routine = backup.routine.unwrap_or_default();
        let written = write_backup(&settings, &schedule, &routine, &backup.history, Day::FIRST);
        assert_eq!(read_backup(&written).unwrap().history, backup.history);
    }
}

proptest! {
    // Four times as many as elsewhere; PROPTEST_CASES=100000 makes a night of it.
    #![proptest_config(Config::with_cases(Config::default().cases * 4))]

    #[test]
    fn harmed_texts_are_read_to_an_end(
        which in 0..SOUND.len(),
        harms in prop::collection::vec(harm(), 1..6),
    ) {
        read_in_every_way(&harmed(SOUND[which], &harms));
    }

    #[test]
    fn any_text_is_read_to_an_end(text in "\\PC{0,60}|[\\[\\]{}\",:0-9a-z\\\\ ]{0,200}") {
        read_in_every_way(&text);
    }

    #[test]
    fn any_bytes_are_read_to_an_end(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        read_in_every_way(&String::from_utf8_lossy(&bytes));
    }

    #[test]
    fn any_keys_are_sorted_out(key in "(groundwork\\.)?(aside\\.|history\\.)?[-a-z0-9.]{0,12}") {
        if let Some(part) = StoreKey::of_key(&key) {
            prop_assert_eq!(part.key(), key.clone());
        }
        let opened = open([(key, "{".to_owned())]);
        prop_assert!(opened.troubles.len() <= 1);
        prop_assert_eq!(opened.history, History::default());
    }
}

/// A reader whose time grew with the square of the length would not come to the end of these.
#[test]
fn long_texts_of_one_piece_over_and_over_are_read_to_their_end() {
    let heads = ["", "{\"app\":\"groundwork\",\"version\":1,\"sessions\":["];
    let pieces = [
        "[",
        "{",
        "\"",
        "1,",
        "]",
        " ",
        "\\",
        "\"id\"",
        "{\"id\":",
        "{\"id\":[",
        "{\"id\":1},",
        "{\"id\":\"a\",",
        "\"sessions\":[",
        "\"session_count\":",
        "\"stored\":[",
        "\"settings\":{",
    ];
    for head in heads {
        for piece in pieces {
            let text = head.to_owned() + &piece.repeat(300_000 / piece.len());
            let opened = open_one(StoreKey::History(march()), &text);
            assert_eq!(opened.history, History::default(), "{head}{piece}");
            assert!(read_backup(&text).is_err(), "{head}{piece}");
        }
    }
}
