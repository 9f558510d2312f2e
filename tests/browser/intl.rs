//! The browser's formats beside what is known of languages without a browser.

use groundwork::device::intl::BrowserFormats;
use locale::formats::Date;
use locale::{DateStyle, Formats, Language, Width, category};
use wasm_bindgen_test::wasm_bindgen_test;

/// Saturday, 21 November 2026.
const DAY: Date = Date {
    year: 2026,
    month: 11,
    day: 21,
    weekday: 6,
};

#[wasm_bindgen_test]
fn plurals_are_those_of_the_browser() {
    let languages = Language::all();
    assert!(languages.len() > 1);
    for language in languages {
        let formats = BrowserFormats::leaked(language.tag);
        for number in (0..=200).chain([1_000, 1_000_000, 2_000_000, 1_000_001]) {
            let (browser, table) = (formats.plural(number), category(language.tag, number));
            assert_eq!(browser, table, "{number} in {}", language.tag);
        }
    }
}

#[wasm_bindgen_test]
fn digits_are_latin_and_names_are_there() {
    for language in Language::all() {
        let formats = BrowserFormats::leaked(language.tag);
        let date = formats.date(DAY, DateStyle::Full);
        assert!(date.contains("21") && date.contains("2026"), "{date}");
        assert!(formats.number(1_234).starts_with('1'));
        for (day, width) in (1..=7).zip(
            [Width::Long, Width::Head, Width::Narrow]
                .into_iter()
                .cycle(),
        ) {
            assert!(!formats.weekday(day, width).is_empty());
        }
        assert!((1..=12).all(|it| !formats.month(it, Width::Long).is_empty()));
    }
}

#[wasm_bindgen_test]
fn a_name_above_a_column_is_short_in_every_language() {
    for language in Language::all() {
        let formats = BrowserFormats::leaked(language.tag);
        for day in 1..=7 {
            let name = formats.weekday(day, Width::Head);
            assert!(name.chars().count() <= 6, "{name} in {}", language.tag);
        }
    }
}

#[wasm_bindgen_test]
fn german_as_an_example() {
    let formats = BrowserFormats::leaked("de");
    assert_eq!(
        formats.date(DAY, DateStyle::Full),
        "Samstag, 21. November 2026"
    );
    assert_eq!(formats.weekday(1, Width::Long), "Montag");
    assert_eq!(formats.number(1_234), "1.234");
    assert_eq!(formats.decimal(35), "3,5");
    assert_eq!(
        formats.list(&["a", "b", "c"].map(str::to_owned)),
        "a, b und c"
    );
}
