//! Months that are read later than the rest.

use proptest::prelude::{prop_assert, prop_assert_eq, proptest};

use super::samples;
use crate::format::write_month;
use crate::key::StoreKey;
use crate::open::{Opening, open, take_later};
use domain::day::Day;
use domain::history::History;
use domain::month::Month;

/// Of these keys, those of the given months can be read later.
#[track_caller]
fn check(keys: &[&str], months: &[&str]) {
    let mut kept: Vec<String> = keys.iter().map(|&it| it.to_owned()).collect();
    let later = take_later(&mut kept);
    let texts: Vec<String> = later.iter().map(Day::to_string).collect();
    assert_eq!(texts, months);
    assert_eq!(kept.len() + later.len(), keys.len());
    let taken = |it: Day| StoreKey::History(Month::of(it)).key();
    assert!(later.iter().all(|&it| !kept.contains(&taken(it))));
}

#[test]
fn the_latest_five_months_are_read_at_once_however_the_storage_lists_them() {
    check(&[], &[]);
    let few = [
        "groundwork.history.2026-01",
        "groundwork.settings",
        "groundwork.history.2025-12",
    ];
    check(&few, &[]);
    let many = [
        "groundwork.history.2026-01",
        "groundwork.history.2019-05",
        "groundwork.aside.1.groundwork.history.2012-01",
        "groundwork.history.2026-03",
        "groundwork.schedule",
        "groundwork.history.2025-12",
        "groundwork.history.2025-06",
        "groundwork.history.2026-02",
        "groundwork.history.lost",
        "groundwork.history.2025-11",
    ];
    check(&many, &["2019-05-01", "2025-06-01"]);
}

proptest! {
    #[test]
    fn months_read_later_give_the_history_that_all_at_once_give(
        histories in proptest::collection::vec(samples::history(), 1..9),
    ) {
        let all = histories.into_iter().reduce(History::merge).unwrap_or_default();
        let mut texts: Vec<(String, String)> = Vec::new();
        for it in all.every() {
            let month = Month::of(it.identity.day);
            let key = StoreKey::History(month).key();
            if texts.iter().all(|it| it.0 != key) {
                texts.push((key, write_month(&all, month)));
            }
        }
        let mut keys: Vec<String> = texts.iter().map(|it| it.0.clone()).collect();
        let later = take_later(&mut keys);
        prop_assert!(later.is_sorted());
        let (soon, rest): (Vec<_>, Vec<_>) = texts.iter().cloned().partition(|it| keys.contains(&it.0));
        prop_assert_eq!(rest.len(), later.len());
        let mut opening = Opening::default();
        for (key, text) in &rest {
            opening.read(key, text);
        }
        let (records, troubles) = opening.records();
        prop_assert_eq!(troubles, []);
        prop_assert_eq!(open(soon).history.and(records), open(texts).history);
    }
}

#[test]
fn what_asks_for_the_whole_history_is_not_plain() {
    let schedule = "{\"version\":1,\"rules\":[\n{\"from\":\"2026-01-05\",\"rule\":\"every-day\"}\n],\"pauses\":[]}";
    let plain = |texts: &[(&str, &str)]| {
        let mut opening = Opening::default();
        for (key, text) in texts {
            opening.read(key, text);
        }
        opening.is_plain()
    };
    let schedule = ("groundwork.schedule", schedule);
    assert!(plain(&[schedule]));
    assert!(!plain(&[]), "the first session says when the rule began");
    assert!(!plain(&[schedule, ("groundwork.history.2026-03", "{")]));
    let (key, text) = (StoreKey::Session.key(), super::golden::SESSION);
    assert!(!plain(&[schedule, (&key, text)]));
}
