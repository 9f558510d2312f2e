//! The languages of `locales/`: plurals, and that each can say everything.

#![expect(clippy::unwrap_used, reason = "a test fails where it is surprised")]

use std::fs;
use std::path::Path;

use locale::formats::Plain;
use locale::{Category, Language, category, speak, text};

/// Speaks the language of a file for the rest of this test, which has a thread of its own.
fn speaks(tag: &'static str) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../locales");
    let words = fs::read_to_string(root.join(tag).with_extension("json")).unwrap();
    let words = locale::from_json(&words).unwrap();
    speak(
        tag,
        Some(Box::leak(Box::new(words))),
        Box::leak(Box::new(Plain { tag })),
    );
}

/// What three sentences say of each of these numbers.
#[track_caller]
fn check(tag: &'static str, rows: &[(u64, [&str; 3])]) {
    speaks(tag);
    for (count, expected) in rows {
        let said = [
            text::common::reps(*count),
            text::common::steps(*count),
            text::common::layers_below(*count),
        ];
        assert_eq!(said, *expected, "{count}");
    }
}

#[test]
fn english_is_spoken_where_nothing_else_is() {
    assert_eq!(locale::tag(), "en");
    assert_eq!(text::common::reps(1_u8), "1 rep");
    assert_eq!(text::common::reps(1_234_u32), "1,234 reps");
}

#[test]
fn every_language_is_known_by_its_tag() {
    for language in Language::all() {
        assert_eq!(Language::of_tag(language.tag), Some(*language));
        speaks(language.tag);
        assert!(!text::plan::heading().is_empty(), "{}", language.tag);
    }
    assert_eq!(Language::of_tag("tlh"), None);
}

#[track_caller]
fn check_categories(tag: &str, expected: [Category; 8]) {
    assert_eq!(
        [0, 1, 2, 3, 5, 11, 21, 100].map(|it| category(tag, it)),
        expected,
        "{tag}"
    );
}

#[test]
fn plural_categories_are_those_of_cldr() {
    use Category::{Few, Many, One, Other, Two, Zero};
    check_categories("en", [Other, One, Other, Other, Other, Other, Other, Other]);
    check_categories("fr", [One, One, Other, Other, Other, Other, Other, Other]);
    check_categories("ja", [Other; 8]);
    check_categories("pl", [Many, One, Few, Few, Many, Many, Many, Many]);
    check_categories("ar", [Zero, One, Two, Few, Few, Many, Many, Other]);
}

#[test]
fn polish_counts() {
    let row = |count: u64, words: [&str; 3]| (count, words.map(|it| format!("{count}\u{a0}{it}")));
    let one = ["powtórzenie", "krok", "warstwa pod spodem"];
    let few = ["powtórzenia", "kroki", "warstwy pod spodem"];
    let many = ["powtórzeń", "kroków", "warstw pod spodem"];
    let rows = [
        (0, many),
        (1, one),
        (2, few),
        (3, few),
        (5, many),
        (11, many),
        (21, many),
        (100, many),
    ];
    for (count, said) in rows.map(|(count, words)| row(count, words)) {
        check("pl", &[(count, said.each_ref().map(String::as_str))]);
    }
}
