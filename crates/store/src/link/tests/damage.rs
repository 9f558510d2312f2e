//! Damaged links. `PROPTEST_CASES=1000000` tries a million of each kind.

use proptest::collection::vec;
use proptest::prelude::any;
use proptest::sample::Index;
use proptest::{prop_assert, prop_assert_eq, proptest};

use super::super::{Reading, Unreadable, letters, read, write};
use super::{golden, long};

/// The letters of a link, and others.
const TYPED: &str = "0123456789ABCDEFGHJKMNPQRSTVWXYZabcxyzILOUilou-_=%/ .é";

#[track_caller]
fn check_failed(text: &str, why: Unreadable) {
    let unreadable = vec![why];
    assert_eq!(
        read(text),
        Reading {
            asked: None,
            unreadable
        },
        "{text}"
    );
}

#[test]
fn each_changed_letter_and_each_swap_of_neighbors_is_refused() {
    for words in [
        "every value long",
        "a name and a note",
        "nothing but a rule",
    ] {
        let text = write(&golden(words));
        for place in 0..text.len() {
            for other in 0..32 {
                let mut values = letters::values(&text).unwrap();
                if values[place] != other {
                    values[place] = other;
                    assert_eq!(letters::unseal(&values), None, "{place}");
                }
            }
            let mut values = letters::values(&text).unwrap();
            if place > 0 && values[place] != values[place - 1] {
                values.swap(place, place - 1);
                assert_eq!(letters::unseal(&values), None, "{place}");
            }
        }
    }
}

#[test]
fn nearly_every_added_or_lost_letter_is_refused() {
    let text = write(&long());
    let (mut tried, mut passed) = (0_u32, 0_u32);
    for place in 0..text.len() {
        let (before, after) = text.split_at(place);
        let lost = format!("{before}{}", &after[1..]);
        let added = TYPED.chars().map(|it| format!("{before}{it}{after}"));
        for text in added.chain([lost]) {
            tried += 1;
            passed += u32::from(read(&text).asked.is_some_and(|it| it != long()));
        }
    }
    assert!(passed * 200 < tried, "{passed} of {tried}");
}

#[test]
fn what_is_no_link_is_refused() {
    check_failed("", Unreadable::NotALink);
    check_failed(" \n", Unreadable::NotALink);
    check_failed("../../etc", Unreadable::NotALink);
    check_failed("üüüü", Unreadable::NotALink);
    check_failed(&"1".repeat(1_201), Unreadable::NotALink);
    check_failed(&"1".repeat(1_200), Unreadable::Damaged);
    check_failed("1", Unreadable::Damaged);
    check_failed("100", Unreadable::Damaged);
    check_failed(&letters::seal(&[]), Unreadable::NotALink);
    check_failed(&letters::seal(&[0, 1]), Unreadable::NotALink);
    check_failed(&letters::seal(&[2]), Unreadable::Newer);
    check_failed(&letters::seal(&[31, 1, 2, 3]), Unreadable::Newer);
}

proptest! {
    #[test]
    fn any_text_is_read_without_a_panic(text in any::<String>()) {
        read(&text);
    }

    #[test]
    fn any_letters_are_read_without_a_panic(places in vec(any::<Index>(), 0..90)) {
        let letters: Vec<char> = TYPED.chars().collect();
        let text: String = places.iter().map(|it| letters[it.index(letters.len())]).collect();
        read(&text);
    }

    #[test]
    fn any_values_with_right_check_digits_are_read_within_the_bounds(
        values in vec(0..32_u8, 0..90),
    ) {
        let values = [&[1], &values[..]].concat();
        let reading = read(&letters::seal(&values));
        let asked = reading.asked.as_ref();
        prop_assert!(asked.is_some_and(|it| it.bounded() == *it), "{:?}", reading);
        if reading.is_whole() && let Some(asked) = asked {
            prop_assert_eq!(read(&write(asked)), reading);
        }
    }

    #[test]
    fn a_changed_letter_is_refused(at in any::<Index>(), to in any::<char>()) {
        let text = write(&long());
        let at = at.index(text.len());
        let changed: String = text.chars().enumerate()
            .map(|(place, it)| if place == at { to } else { it })
            .collect();
        let reading = read(&changed);
        let same = letters::values(changed.trim()) == letters::values(&text);
        prop_assert_eq!(reading.asked.is_some(), same, "{}", changed);
    }

    #[test]
    fn letters_changed_in_several_places_cause_no_panic(
        changes in vec((any::<Index>(), 0..32_u8), 1..6),
        cut in any::<Index>(),
    ) {
        let text = write(&golden("a name and a note"));
        let mut values = letters::values(&text).unwrap_or_default();
        values.truncate(cut.index(values.len()) + 1);
        for (at, value) in changes {
            let at = at.index(values.len());
            values[at] = value;
        }
        read(&letters::seal(&values));
    }
}
