//! The two places in which everything is kept, when they do not hold the same.

use proptest::prelude::{prop_assert_eq, proptest};

use super::damage::record;
use super::versions::{self, PRESENT};
use super::{march, open_one, samples};
use crate::format::{write_month, write_session, write_settings};
use crate::key::StoreKey;
use crate::merge::merge_month;
use crate::read_issue::Kind;
use crate::reconcile::{Reconciled, reconcile, stored_copy};
use crate::timestamp::{stamped, written};
use domain::history::History;
use domain::settings::{Settings, Volume};

type Texts = Vec<(String, String)>;

const MONTH: &str = "groundwork.history.2026-03";

fn settings(volume: u8, at: i64) -> Texts {
    let settings = Settings {
        volume: Volume::percent(volume),
        ..Settings::default()
    };
    let text = stamped(&write_settings(&settings), at);
    vec![(StoreKey::Settings.key(), text)]
}

fn month(records: &[u8]) -> Texts {
    let history = History::of(records.iter().map(|it| record(*it)).collect());
    vec![(MONTH.to_owned(), write_month(&history, march()))]
}

fn torn(texts: &Texts, length: usize) -> Texts {
    let tear =
        |(key, text): &(String, String)| (key.clone(), text[..text.len() - length].to_owned());
    texts.iter().map(tear).collect()
}

/// The loudness that `IndexedDB` brings, if it brings settings.
#[track_caller]
fn check_volume(here: &Texts, journal: &Texts, volume: Option<u8>) {
    let reconciled = reconcile(here, journal.clone());
    assert_eq!(reconciled.settings.map(|it| it.volume.get()), volume);
}

/// How many records `IndexedDB` brings, and how many damaged texts it mends.
#[track_caller]
fn check_month(here: &Texts, journal: &Texts, records: usize, mended: usize) {
    let reconciled = reconcile(here, journal.clone());
    assert_eq!(reconciled.history.records().len(), records);
    assert_eq!(reconciled.mended, mended);
}

#[test]
fn of_two_settings_the_ones_written_later_stand() {
    let (older, newer) = (settings(10, 1_000), settings(20, 2_000));
    check_volume(&older, &newer, Some(20));
    check_volume(&newer, &older, None);
    check_volume(&newer, &newer, None);
    check_volume(&Vec::new(), &older, Some(10));
    check_volume(&older, &Vec::new(), None);
}

#[test]
fn settings_that_do_not_say_when_they_were_written_are_older() {
    let unsaid = vec![(
        StoreKey::Settings.key(),
        write_settings(&Settings::default()),
    )];
    check_volume(&unsaid, &settings(20, -5), Some(20));
    check_volume(&settings(20, -5), &unsaid, None);
}

#[test]
fn damaged_settings_are_mended_by_whole_ones_alone() {
    let (older, newer) = (settings(10, 1_000), settings(20, 2_000));
    check_volume(&torn(&newer, 1), &older, Some(10));
    check_volume(&older, &torn(&newer, 1), None);
    check_volume(&Vec::new(), &torn(&newer, 1), Some(20));
}

#[test]
fn a_month_is_brought_only_where_the_two_differ() {
    check_month(&month(&[1, 2]), &month(&[1, 2]), 0, 0);
    check_month(&month(&[1, 2]), &month(&[1, 3]), 2, 0);
    check_month(&Vec::new(), &month(&[1, 3]), 2, 0);
    check_month(&torn(&month(&[1, 2]), 9), &month(&[1, 2]), 2, 1);
    check_month(&torn(&month(&[1, 2]), 9), &month(&[1]), 1, 0);
    check_month(&torn(&month(&[1, 2]), 9), &torn(&month(&[1, 2]), 9), 0, 0);
}

/// Whether the month is written again in both places, or in `IndexedDB` alone.
#[track_caller]
fn check_written(here: &Texts, journal: &Texts, both: bool, journal_alone: bool) {
    let reconciled = reconcile(here, journal.clone());
    let part = StoreKey::History(march());
    assert_eq!(reconciled.save.contains(&part), both, "both");
    let seeds: Texts = reconciled
        .seed
        .into_iter()
        .map(|it| (it.0.key(), it.1))
        .collect();
    let expected = if journal_alone {
        here.clone()
    } else {
        Vec::new()
    };
    assert_eq!(seeds, expected, "the journal alone");
}

#[test]
fn what_is_not_alike_in_both_places_is_written_again() {
    check_written(&month(&[1]), &month(&[1]), false, false);
    check_written(&month(&[1]), &month(&[2]), true, false);
    check_written(&month(&[1]), &month(&[1, 2]), true, false);
    check_written(&Vec::new(), &month(&[1]), true, false);
    check_written(&month(&[1]), &Vec::new(), false, true);
    check_written(&month(&[1, 2]), &month(&[1]), false, true);
    check_written(&month(&[1]), &torn(&month(&[1]), 9), false, true);
}

#[test]
fn what_is_alike_in_two_versions_is_left_as_it_is() {
    for version in 1..PRESENT {
        let earlier = |records: &[u8]| {
            let history = History::of(records.iter().map(|it| record(*it)).collect());
            vec![(MONTH.to_owned(), versions::month(version, &history))]
        };
        check_written(&earlier(&[1]), &month(&[1]), false, false);
        check_written(&month(&[1]), &earlier(&[1]), false, false);
        check_written(&earlier(&[1]), &month(&[1, 2]), true, false);
        check_written(&earlier(&[1, 2]), &month(&[1]), false, true);
        check_entry(&Vec::new(), &earlier(&[1]), &earlier(&[1]));
        check_entry(&earlier(&[2]), &month(&[1]), &month(&[1, 2]));
    }
}

#[test]
fn what_is_damaged_is_not_handed_on() {
    let broken = torn(&month(&[1, 2]), 9);
    check_written(&broken, &Vec::new(), false, false);
    check_written(&broken, &month(&[1]), true, false);
    check_written(&broken, &month(&[1, 2]), true, false);
}

#[test]
fn a_field_of_a_later_build_outlives_the_loss_of_a_month_that_the_journal_mends() {
    let richer = |texts: Texts| -> Texts {
        let add = |it: String| it.replacen("\"log\":", "\"mood\":[7],\"log\":", 1);
        texts.into_iter().map(|(key, it)| (key, add(it))).collect()
    };
    let part = StoreKey::History(march());
    let journal = richer(month(&[1, 2]));
    for here in [Vec::new(), month(&[1, 3]), torn(&month(&[1, 2]), 9)] {
        let reconciled = reconcile(&here, journal.clone());
        assert!(reconciled.save.contains(&part));
        let [(restored, text)] = reconciled.restore.as_slice() else {
            panic!("a month is restored");
        };
        assert_eq!(*restored, part);
        // The app then merges its history into that text, and keeps the outcome in `IndexedDB`.
        let opened = open_one(part, text);
        assert_eq!(opened.troubles, []);
        let saved = merge_month(Some(text), &opened.history, march());
        let saved = saved.text.unwrap();
        assert!(saved.contains("\"mood\":[7]"));
        let kept = stored_copy(part, saved.clone(), Some(&journal[0].1)).text;
        assert_eq!(kept.as_ref(), Some(&saved));
        let again = reconcile(&[(part.key(), saved.clone())], vec![(part.key(), saved)]);
        assert_eq!(again, Reconciled::default());
    }
    // A page that has lost the field does not take it from `IndexedDB`.
    let kept = stored_copy(part, month(&[1, 2])[0].1.clone(), Some(&journal[0].1));
    assert!(kept.text.unwrap().contains("\"mood\":[7]"));
    // Nor is a text restored that has no such field.
    assert_eq!(reconcile(&Vec::new(), month(&[1, 2])).restore, []);
}

/// What `IndexedDB` keeps of March when it holds one month and is given another.
#[track_caller]
fn check_entry(held: &Texts, ours: &Texts, kept: &Texts) {
    let held = held.first().map(|it| it.1.as_str());
    let copy = stored_copy(StoreKey::History(march()), ours[0].1.clone(), held);
    assert_eq!(copy.text.as_ref(), kept.first().map(|it| &it.1));
}

#[test]
fn the_journal_keeps_what_another_page_put_there() {
    check_entry(&Vec::new(), &month(&[1]), &month(&[1]));
    check_entry(&month(&[2]), &month(&[1]), &month(&[1, 2]));
    check_entry(&torn(&month(&[2, 3]), 9), &month(&[1]), &month(&[1, 2]));
    let newer = vec![(
        MONTH.to_owned(),
        "{\"version\":4,\"records\":[]}".to_owned(),
    )];
    check_entry(&newer, &month(&[1]), &Vec::new());
}

#[test]
fn a_damaged_entry_is_told_so_that_it_can_be_set_aside() {
    let held = "{\"version\":1";
    let told = stored_copy(StoreKey::Settings, "{}".to_owned(), Some(held));
    assert_eq!(told.text.as_deref(), Some("{}"));
    assert_eq!(told.trouble.map(|it| it.text).as_deref(), Some(held));
    assert_eq!(
        stored_copy(StoreKey::Settings, String::new(), None).trouble,
        None
    );
}

#[test]
fn what_is_wrong_is_told_only_of_what_the_journal_alone_keeps() {
    let broken = torn(&month(&[1, 2]), 9);
    assert_eq!(reconcile(&month(&[1, 2]), broken.clone()).troubles, []);
    let told = reconcile(&Vec::new(), broken).troubles;
    assert_eq!((told.len(), told[0].kind), (1, Kind::Damaged));
}

#[test]
fn what_a_newer_version_wrote_stays_as_it_is() {
    let newer = vec![(
        StoreKey::Settings.key(),
        "{\"version\":2,\"volume\":9}".to_owned(),
    )];
    check_volume(&newer, &settings(20, 1_000), None);
    check_volume(&settings(20, 1_000), &newer, None);
    let kept = stored_copy(StoreKey::Settings, "{}".to_owned(), Some(&newer[0].1));
    assert_eq!(kept.text, None);
}

#[test]
fn keys_that_are_no_parts_are_left_alone() {
    let other = [
        "groundwork.aside.1.groundwork.settings",
        "groundwork.trial",
        "x",
    ];
    let texts: Texts = other.map(|it| (it.to_owned(), "{".to_owned())).to_vec();
    assert_eq!(reconcile(&texts, Vec::new()), Reconciled::default());
    assert_eq!(reconcile(&Vec::new(), texts), Reconciled::default());
}

proptest! {
    #[test]
    fn the_session_saved_later_stands(
        a in samples::checkpoint(),
        b in samples::checkpoint(),
    ) {
        let texts = |it| vec![(StoreKey::Session.key(), write_session(it))];
        let reconciled = reconcile(&texts(&a), texts(&b)).unfinished;
        prop_assert_eq!(reconciled, (a.at_epoch_ms < b.at_epoch_ms).then_some(b));
    }

    #[test]
    fn a_stamp_is_read_again_and_changes_nothing_else(
        settings in samples::settings(),
        at in -8_640_000_000_000_000..=8_640_000_000_000_000_i64,
    ) {
        let text = stamped(&write_settings(&settings), at);
        prop_assert_eq!(written(StoreKey::Settings, &text), at);
        let opened = open_one(StoreKey::Settings, &text);
        prop_assert_eq!((opened.settings, opened.troubles.len()), (settings, 0));
    }

    #[test]
    fn both_places_then_hold_what_either_held(a in samples::month(), b in samples::month()) {
        let texts = |it| vec![(MONTH.to_owned(), write_month(it, march()))];
        let reconciled = reconcile(&texts(&a), texts(&b));
        prop_assert_eq!(a.clone().merge(reconciled.history), a.merge(b));
    }
}
