//! What the app never says: no blame, no cheering, and no claim that a body will be cured.
//!
//! Every text is checked twice: as the screens show it, and in the source, which also has the texts
//! that no screen of this test shows.

use std::fs;
use std::path::{Path, PathBuf};

use crate::states;

/// Words that scold, hurry or cheer, and words of medicine, which are not ours to say. Whole words,
/// in small letters; `*` stands for any ending.
const NEVER: &[&str] = &[
    "should",
    "must",
    "only",
    "fail*",
    "missed",
    "crush*",
    "workout*",
    "cure*",
    "curing",
    "heal",
    "heals",
    "healed",
    "healing",
    "treat*",
    "prevent*",
    "diagnos*",
    "proven",
    "approved",
    "guarantee*",
    "recover",
    "recovers",
    "recovered",
    "safe for everyone",
    "pain-free",
    "weak glutes",
];

/// What may be said all the same, with its reason.
const ALLOWED: &[(&str, &str)] = &[
    ("no diagnosis", "says what the app is not"),
    ("no treatment", "says what the app is not"),
    ("not a diagnosis", "says what a chart is not"),
];

/// Classes that consist of several words. Nobody reads them.
const CLASSES: &[&str] = &["recover ask", "recover offer", "recover toast"];

/// What `text` says that is never said.
fn faults(text: &str) -> Vec<String> {
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
    let said = |never: &&&str| match never.strip_suffix('*') {
        Some(beginning) => line.contains(&format!(" {beginning}")),
        None => line.contains(&format!(" {never} ")),
    };
    let mut found: Vec<String> = NEVER
        .iter()
        .filter(said)
        .map(|it| (*it).to_owned())
        .collect();
    if plain.contains('!') {
        found.push("!".to_owned());
    }
    found
}

#[track_caller]
fn check(text: &str, expected: &[&str]) {
    assert_eq!(faults(text), expected, "{text}");
}

#[test]
fn the_words_are_found_whole_and_in_any_case() {
    check("Shoulders down, lonely.", &[]);
    check("You should.", &["should"]);
    check("Crushed it!", &["crush*", "!"]);
    check("It is no diagnosis, no treatment.", &[]);
    check("A treatment.", &["treat*"]);
    check("Safe for everyone", &["safe for everyone"]);
}

#[test]
fn no_screen_says_it() {
    let mut seen = 0;
    states::each(|screen, root| {
        let text = root.words();
        let faults = faults(&text);
        assert!(faults.is_empty(), "{screen:?}: {faults:?} in\n{text}");
        seen += text.len();
    });
    assert!(seen > 100_000, "the screens were not read: {seen}");
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
    let mut seen = 0;
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
            seen += 1;
            let found = faults(&literal);
            if !found.is_empty() {
                wrong.push(format!("{}: {found:?} in {literal:?}", file.display()));
            }
        }
    }
    assert!(seen > 300, "the source was not read: {seen}");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
