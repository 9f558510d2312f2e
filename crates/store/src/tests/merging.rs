//! Two tabs that save one month.

use proptest::prelude::{prop_assert, prop_assert_eq, proptest};

use super::damage::record;
use super::versions::{PRESENT, month};
use super::{march, open_one, samples};
use crate::format::month::read_month;
use crate::format::write_month;
use crate::key::StoreKey;
use crate::merge::{lacks, merge, merge_month};
use crate::read_issue::Kind;
use domain::history::History;

fn text(history: &History) -> String {
    write_month(history, march())
}

fn merged(stored: &str, history: &History) -> String {
    merge_month(Some(stored), history, march()).text.unwrap()
}

proptest! {
    #[test]
    fn histories_merge_alike_in_any_order(
        a in samples::month(),
        b in samples::month(),
        c in samples::month(),
    ) {
        let ab = a.clone().merge(b.clone());
        prop_assert_eq!(&ab, &b.clone().merge(a.clone()));
        prop_assert_eq!(ab.clone().merge(c.clone()), a.clone().merge(b.clone().merge(c)));
        prop_assert_eq!(&ab.clone().merge(b), &ab);
        prop_assert_eq!(&a.clone().merge(a.clone()), &a);
    }

    #[test]
    fn adding_one_by_one_is_merging(a in samples::month(), b in samples::month()) {
        let mut added = a.clone();
        b.every().cloned().for_each(|it| added.add(it));
        prop_assert_eq!(added, a.merge(b));
    }

    #[test]
    fn a_text_merged_with_a_history_holds_both(a in samples::month(), b in samples::month()) {
        let once = merged(&text(&a), &b);
        prop_assert_eq!(&once, &text(&a.clone().merge(b.clone())));
        prop_assert_eq!(&once, &merged(&text(&b), &a));
        prop_assert_eq!(&once, &merged(&once, &b));
        prop_assert_eq!(&once, &merged(&once, &History::default()));
        for version in 1..PRESENT {
            prop_assert_eq!(&once, &merged(&month(version, &a), &b));
        }
    }

    #[test]
    fn a_text_lacks_what_it_was_not_merged_with(a in samples::month(), b in samples::month()) {
        let both = a.clone().merge(b.clone());
        let more = both.every().count() > a.every().count();
        prop_assert_eq!(lacks(&text(&a), &both, march()), more);
        prop_assert!(!lacks(&merged(&text(&a), &b), &both, march()));
    }
}

#[test]
fn a_month_not_kept_yet_is_written_as_it_is() {
    let history = History::of(vec![record(1)]);
    let merged = merge_month(None, &history, march());
    assert_eq!(merged.text, Some(text(&history)));
    assert_eq!(merged.trouble, None);
}

#[test]
fn records_of_other_months_stay_out() {
    let mut stray = record(2);
    stray.identity.day = march().last().plus(1);
    let history = History::of(vec![record(1), stray]);
    let kept = merged(&text(&History::default()), &history);
    assert_eq!(kept, text(&History::of(vec![record(1)])));
}

#[test]
fn a_month_of_a_newer_version_is_not_written() {
    let newer = text(&History::default()).replacen('3', "4", 1);
    let merged = merge_month(Some(&newer), &History::of(vec![record(1)]), march());
    assert_eq!(merged.text, None);
    assert_eq!(merged.trouble.map(|it| it.kind), Some(Kind::Newer));
}

#[test]
fn a_month_of_an_older_version_is_told_unless_it_is_damaged() {
    let history = History::of(vec![record(1)]);
    let merged = |text: &str| merge_month(Some(text), &history, march());
    for version in 1..PRESENT {
        let earlier = month(version, &history);
        assert_eq!(merged(&earlier).text, Some(text(&history)));
        assert!(merged(&earlier).older && merged(&earlier).trouble.is_none());
        let torn = merged(&earlier[..earlier.len() - 1]);
        assert!(!torn.older && torn.trouble.is_some());
    }
    assert!(!merged(&text(&history)).older);
    assert!(!merge_month(None, &history, march()).older);
}

#[test]
fn unknown_fields_outlive_a_change_of_their_record_and_a_merge_with_others() {
    let richer = |fields: &str| {
        let stored = text(&History::of(vec![record(1)]));
        stored.replace("\"log\":", &format!("{fields},\"log\":"))
    };
    let mut changed = record(1);
    changed.notes.revision = 1;
    let kept = merged(&richer("\"mood\":7"), &History::of(vec![changed.clone()]));
    assert!(kept.contains("\"mood\":7") && kept.contains("\"revision\":1"));
    let [a, b] = ["\"mood\":7,\"wind\":\"low\"", "\"mood\":8,\"rain\":[1,{}]"]
        .map(|fields| read_month(&richer(fields), march()).value);
    let both = merge(a.clone(), b.clone());
    assert_eq!(both, merge(b, a));
    let fields = serde_json::json!({"mood": 8, "wind": "low", "rain": [1, {}]});
    assert_eq!(serde_json::Value::from(both[0].unknown.clone()), fields);
}

#[test]
fn unknown_fields_of_sets_and_answers_outlive_a_change_of_version() {
    let set = "\"done\":10";
    let earlier = month(1, &History::of(vec![record(1)]));
    let richer = earlier.replacen(set, &format!("{set},\"tempo\":3"), 1);
    assert_ne!(richer, earlier);
    let kept = merged(&richer, &History::default());
    assert!(kept.contains("\"tempo\":3") && kept.contains("\"log\":"));
    assert_eq!(merged(&kept, &History::default()), kept);
}

#[test]
fn a_damaged_month_is_told_and_its_sound_records_are_merged() {
    let stored = text(&History::of(vec![record(1), record(2)]));
    let torn = &stored[..stored.len() - 9];
    let merged = merge_month(Some(torn), &History::of(vec![record(3)]), march());
    assert_eq!(
        merged.text,
        Some(text(&History::of(vec![record(1), record(3)])))
    );
    let trouble = merged.trouble.unwrap();
    assert_eq!((trouble.kept, trouble.lost), (1, 1));
    assert_eq!(trouble.text, torn);
}

#[test]
fn fields_that_a_later_version_added_to_a_record_outlive_a_save() {
    let one = History::of(vec![record(1)]);
    let history = History::of(vec![record(1), record(2)]);
    for version in 1..=PRESENT {
        let last = if version == PRESENT { "log" } else { "sets" };
        let field = format!("\"{last}\":");
        let stored = month(version, &one);
        let richer = stored.replace(&field, &format!("\"effort\":7,{field}"));
        assert_ne!(richer, stored);
        let kept = merged(&richer, &history);
        assert!(kept.contains("\"effort\":7"));
        assert_eq!(open_one(StoreKey::History(march()), &kept).history, history);
        assert_eq!(merged(&kept, &history), kept);
    }
}
