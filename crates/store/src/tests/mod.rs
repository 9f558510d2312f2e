//! What the store keeps of texts sound and damaged.

mod backup;
mod before;
mod damage;
mod document;
pub mod golden;
mod language;
mod later;
mod laws;
mod merging;
mod outside;
mod parts;
mod reconcile;
mod samples;
mod sets;
mod tolerance;
mod versions;

use crate::key::{StoreKey, aside_key, set_aside_from};
use crate::open::{Opened, open};
use domain::day::Day;
use domain::month::Month;

/// March 2026, the month of the tables.
fn march() -> Month {
    Month::of(Day::parse("2026-03-01").unwrap())
}

fn open_one(part: StoreKey, text: &str) -> Opened {
    open([(part.key(), text.to_owned())])
}

#[test]
fn an_empty_store_opens_to_the_defaults_without_trouble() {
    assert_eq!(open([]), Opened::default());
}

#[test]
fn keys_of_other_apps_and_of_later_parts_are_left_alone() {
    let keys = [
        "settings",
        "groundworks.settings",
        "groundwork.settings.old",
        "groundwork.voice",
        "groundwork.history.2026",
        "groundwork.history.2026-13",
        "groundwork.history.2026-3",
        "groundwork.aside.1.groundwork.settings",
    ];
    let texts = keys.map(|key| (key.to_owned(), "not ours to read".to_owned()));
    assert_eq!(open(texts), Opened::default());
}

#[test]
fn every_part_is_found_again_by_its_key() {
    let parts = [
        StoreKey::Settings,
        StoreKey::Schedule,
        StoreKey::Routine,
        StoreKey::Session,
        StoreKey::History(march()),
    ];
    for part in parts {
        assert_eq!(StoreKey::of_key(&part.key()), Some(part));
    }
    assert_eq!(
        StoreKey::History(march()).key(),
        "groundwork.history.2026-03"
    );
}

#[test]
fn a_copy_is_set_aside_under_the_first_free_number() {
    let key = aside_key("groundwork.routine", |key| {
        key.starts_with("groundwork.aside.1.")
    });
    assert_eq!(
        key.as_deref(),
        Some("groundwork.aside.2.groundwork.routine")
    );
    assert_eq!(aside_key("groundwork.routine", |_| true), None);
}

#[test]
fn a_copy_set_aside_tells_where_it_came_from() {
    let original = set_aside_from("groundwork.aside.12.groundwork.history.2026-03");
    assert_eq!(original, Some("groundwork.history.2026-03"));
    assert_eq!(
        set_aside_from("groundwork.aside.old.groundwork.routine"),
        None
    );
    assert_eq!(set_aside_from("groundwork.routine"), None);
}
