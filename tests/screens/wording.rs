//! What the app never says, in any language: no blame, no cheering, and no claim that a body will
//! be cured.
//!
//! English is checked as the screens show it, in `locales/en.json`, and in the source, where a text
//! may have been left. The other languages are checked in their files.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::states;

/// For each language, words that scold, hurry or cheer, and words of medicine, which are not ours to
/// say. Whole words, in small letters; `*` at an end stands for any letters.
type Forbidden = BTreeMap<String, Vec<String>>;

/// What may be said all the same, with its reason.
const ALLOWED: &[(&str, &str)] = &[
    ("no diagnosis", "says what the app is not"),
    ("no treatment", "says what the app is not"),
    ("not a diagnosis", "says what a chart is not"),
];

/// Classes that consist of several words. Nobody reads them.
const CLASSES: &[&str] = &["recover ask", "recover offer", "recover toast"];

fn forbidden() -> Forbidden {
    serde_json::from_str(include_str!("../../locales/forbidden.json")).unwrap()
}

/// What `text` says that is never said.
fn faults(never: &[String], text: &str) -> Vec<String> {
    let mut plain = text.to_lowercase();
    for (allowed, _) in ALLOWED {
        plain = plain.replace(allowed, "");
    }
    let letters = |it: char| it.is_alphanumeric() || it == '-';
    let words: Vec<&str> = plain
        .split(|it| !letters(it))
        .filter(|it| !it.is_empty())
        .collect();
    let line = format!(" {} ", words.join(" "));
    let said = |never: &&String| {
        let word = never.trim_matches('*');
        let before = if never.starts_with('*') { "" } else { " " };
        let after = if never.ends_with('*') { "" } else { " " };
        line.contains(&[before, word, after].concat())
    };
    let mut found: Vec<String> = never.iter().filter(said).cloned().collect();
    if plain.contains(['!', '¡', '！']) {
        found.push("!".to_owned());
    }
    found
}

#[track_caller]
fn check(text: &str, expected: &[&str]) {
    assert_eq!(faults(&forbidden()["en"], text), expected, "{text}");
}

#[test]
fn the_words_are_found_whole_and_in_any_case() {
    check("Shoulders down, lonely.", &[]);
    check("You should.", &["should"]);
    check("Crushed it!", &["crush*", "!"]);
    check("It is no diagnosis, no treatment.", &[]);
    check("A treatment.", &["treat*"]);
    check("Safe for everyone", &["safe for everyone"]);
    let japanese = ["*治る*".to_owned()];
    assert_eq!(faults(&japanese, "腰痛が治る、"), japanese);
}

#[test]
fn no_screen_says_it() {
    let never = &forbidden()["en"];
    let mut seen = 0;
    states::each(|screen, root| {
        let text = root.words();
        let faults = faults(never, &text);
        assert!(faults.is_empty(), "{screen:?}: {faults:?} in\n{text}");
        seen += text.len();
    });
    assert!(seen > 100_000, "the screens were not read: {seen}");
}

#[test]
fn no_language_says_it() {
    let forbidden = forbidden();
    let mut seen = 0;
    let mut wrong = Vec::new();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("locales");
    for file in fs::read_dir(folder).unwrap() {
        let file = file.unwrap().path();
        let tag = file.file_stem().unwrap().to_str().unwrap();
        if tag == "forbidden" || file.extension().is_none_or(|it| it != "json") {
            continue;
        }
        let language = tag.split('-').next().unwrap_or(tag);
        let never = forbidden
            .get(language)
            .unwrap_or_else(|| panic!("locales/forbidden.json has no words for {language}"));
        let file: Value = serde_json::from_str(&fs::read_to_string(&file).unwrap()).unwrap();
        for (section, keys) in file.as_object().unwrap() {
            for (key, text) in keys.as_object().into_iter().flatten() {
                seen += 1;
                let found = faults(never, text.as_str().unwrap());
                if !found.is_empty() {
                    wrong.push(format!("{tag}: {section}.{key}: {found:?} in {text}"));
                }
            }
        }
    }
    assert!(seen > 150, "the languages were not read: {seen}");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The literals of Rust text, without those of its tests and without the reasons for lints.
fn literals(source: &str) -> Vec<String> {
    let source = source.split("#[cfg(test)]").next().unwrap_or_default();
    let mut found = Vec::new();
    let mut rest = source;
    while let Some(first) = rest.chars().next() {
        if rest.starts_with("//") {
            rest = rest.find('\n').map_or("", |at| &rest[at..]);
        } else if rest.starts_with("'\"'") || rest.starts_with("'\\\"'") {
            rest = &rest[rest.find("\"'").map_or(1, |at| at + 2)..];
        } else if first == '"' {
            let mut text = String::new();
            let mut letters = rest[1..].char_indices();
            let mut end = rest.len();
            while let Some((at, letter)) = letters.next() {
                match letter {
                    '"' => {
                        end = at + 2;
                        break;
                    }
                    '\\' => match letters.next() {
                        Some((_, '\n')) => text.push('\n'),
                        Some((_, other)) => text.push(other),
                        None => {}
                    },
                    other => text.push(other),
                }
            }
            let before = &source[..source.len() - rest.len()];
            if !before.trim_end().ends_with("reason =") {
                found.push(text);
            }
            rest = &rest[end..];
        } else {
            rest = &rest[first.len_utf8()..];
        }
    }
    found
}

#[test]
fn literals_are_told_from_comments_and_from_the_reasons_for_lints() {
    let source = "// \"no\"\nlet a = \"one \\\n two\"; '\"' \"\\\"\" #[expect(x, reason = \"no\")]";
    assert_eq!(literals(source), ["one \n two", "\""]);
}

fn sources(under: &Path, found: &mut Vec<PathBuf>) {
    if under.is_dir() {
        let mut entries: Vec<PathBuf> = fs::read_dir(under)
            .unwrap()
            .map(|it| it.unwrap().path())
            .collect();
        entries.sort();
        for entry in entries {
            sources(&entry, found);
        }
    } else {
        found.push(under.to_path_buf());
    }
}

#[test]
fn no_text_in_the_source_says_it() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Vec::new();
    for place in [
        "crates/core/src",
        "crates/domain/src/catalogue",
        "src/components",
        "src/screens",
    ] {
        sources(&root.join(place), &mut files);
    }
    assert!(
        files.len() > 100,
        "the source was not read: {}",
        files.len()
    );
    let never = &forbidden()["en"];
    let mut wrong = Vec::new();
    for file in files {
        let source = fs::read_to_string(&file).unwrap();
        for literal in literals(&source) {
            // Keys and classes are one word in small letters: nobody reads them.
            let is_key =
                !literal.contains(char::is_whitespace) && literal == literal.to_lowercase();
            let is_class = CLASSES.contains(&literal.as_str());
            if is_class || is_key && !file.ends_with("words.rs") {
                continue;
            }
            let found = faults(never, &literal);
            if !found.is_empty() {
                wrong.push(format!("{}: {found:?} in {literal:?}", file.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
