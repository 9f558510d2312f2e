//! Writes a typed function for each key of `locales/en.json`, so that a wrong key or a missing
//! value does not compile.
//!
//! The file is i18next JSON v4: sections of keys, values as `{{name}}`, plurals as `key_one` and
//! `key_other`.

#![expect(clippy::expect_used, reason = "a build script reports by panicking")]

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::{env, fs};

use serde_json::Value;

/// The plural categories of CLDR in the order of their slots.
const CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// The slot of one among them.
const ONE: usize = 1;

/// One function to be: a text, or the texts of a plural by category.
#[derive(Default)]
struct Entry {
    plain: Option<String>,
    plural: BTreeMap<usize, String>,
}

impl Entry {
    fn texts(&self) -> impl Iterator<Item = &String> {
        self.plain.iter().chain(self.plural.values())
    }

    /// The names of the values to put in, `count` apart, as they come up in the text.
    fn values(&self) -> Vec<&str> {
        let mut names = Vec::new();
        for text in self.plural.values().rev().chain(&self.plain) {
            for name in text
                .split("{{")
                .skip(1)
                .filter_map(|it| it.split("}}").next())
            {
                if !names.contains(&name) && (self.plain.is_some() || name != "count") {
                    names.push(name);
                }
            }
        }
        names
    }
}

fn main() {
    let english = root().join("locales/en.json");
    println!("cargo::rerun-if-changed={}", english.display());
    let text = fs::read_to_string(&english).expect("locales/en.json");
    let Value::Object(sections) = serde_json::from_str(&text).expect("locales/en.json is JSON")
    else {
        panic!("locales/en.json is no object");
    };
    let mut entries: BTreeMap<String, Entry> = BTreeMap::new();
    for (section, keys) in &sections {
        let keys = keys.as_object().expect("a section is an object");
        for (key, text) in keys {
            let text = text.as_str().expect("a text").to_owned();
            let plural = CATEGORIES.iter().position(|it| {
                key.strip_suffix(it)
                    .and_then(|key| key.strip_suffix('_'))
                    .is_some_and(|base| keys.contains_key(&format!("{base}_other")))
            });
            if let Some(category) = plural {
                let base = &key[..key.len() - CATEGORIES[category].len() - 1];
                let entry = entries.entry(format!("{section}.{base}")).or_default();
                entry.plural.insert(category, text);
            } else {
                entries.entry(format!("{section}.{key}")).or_default().plain = Some(text);
            }
        }
    }
    for (name, entry) in &entries {
        let has_one = entry.plain.is_some() || entry.plural.contains_key(&1);
        assert!(
            has_one,
            "{name} is taken for a plural, and has no {name}_one"
        );
    }
    let code = generate(&entries) + &languages(english.parent().expect("a folder"));
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("set by Cargo")).join("text.rs");
    fs::write(out, code).expect("OUT_DIR can be written");
}

/// A table of the languages: each file that names itself.
fn languages(folder: &Path) -> String {
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut rows = Vec::new();
    for file in fs::read_dir(folder).expect("locales/") {
        let path = file.expect("locales/").path();
        let tag = path.file_stem().and_then(|it| it.to_str());
        let (Some(tag), true) = (tag, path.extension().is_some_and(|it| it == "json")) else {
            continue;
        };
        let text = fs::read_to_string(&path).expect("a file of locales/");
        let words: Value = serde_json::from_str(&text).expect("JSON");
        let own = &words["language"];
        if let (Some(name), Some(direction)) = (own["name"].as_str(), own["direction"].as_str()) {
            let right_to_left = direction == "rtl";
            rows.push(format!(
                "crate::Language {{ tag: {tag:?}, name: {name:?}, right_to_left: {right_to_left} }}"
            ));
        }
    }
    rows.sort();
    let count = rows.len();
    format!(
        "pub(crate) static LANGUAGES: [crate::Language; {count}] = [{}];\n",
        rows.join(",")
    )
}

fn root() -> PathBuf {
    let here = env::var_os("CARGO_MANIFEST_DIR").expect("set by Cargo");
    let root = Path::new(&here).ancestors().nth(2);
    root.expect("the workspace").to_owned()
}

fn generate(entries: &BTreeMap<String, Entry>) -> String {
    let mut names = Vec::new();
    let mut modules: BTreeMap<&str, String> = BTreeMap::new();
    for (name, entry) in entries {
        let (section, key) = name.split_once('.').expect("section.key");
        let slot = names.len();
        if entry.plain.is_some() {
            names.push(name.clone());
        } else {
            names.extend(CATEGORIES.map(|suffix| format!("{name}_{suffix}")));
        }
        let module = modules.entry(section).or_default();
        function(module, key, slot, entry);
    }
    let mut code = String::new();
    for (section, functions) in modules {
        _ = writeln!(code, "/// Words of the section `{section}`.");
        _ = writeln!(code, "pub mod {section} {{\n{functions}}}");
    }
    let count = names.len();
    _ = writeln!(
        code,
        "pub(crate) static NAMES: [&str; {count}] = {names:?};"
    );
    code
}

fn function(code: &mut String, key: &str, slot: usize, entry: &Entry) {
    let values = entry.values();
    let last = entry.texts().last().expect("has a text");
    let mut parameters: Vec<String> = values
        .iter()
        .map(|it| format!("{it}: impl std::fmt::Display"))
        .collect();
    let pairs = values
        .iter()
        .map(|it| format!("({it:?}, &{it} as &dyn std::fmt::Display)"));
    let pairs = pairs.collect::<Vec<_>>().join(", ");
    let is_plural = entry.plain.is_none();
    if is_plural {
        parameters.insert(0, "count: impl crate::Count".to_owned());
    }
    // English is given where it is used.
    let english = match &entry.plain {
        Some(text) => format!("{text:?}"),
        None => format!("{:?}", [entry.plural.get(&ONE).unwrap_or(last), last]),
    };
    let holes = entry.texts().any(|it| it.contains("{{"));
    let (result, body) = match (is_plural, holes) {
        (false, false) => (
            "&'static str",
            format!("crate::current::text({slot}, {english})"),
        ),
        (false, true) => (
            "String",
            format!("crate::current::filled({slot}, {english}, &[{pairs}])"),
        ),
        (true, false) => (
            "&'static str",
            format!("crate::current::plural({slot}, crate::Count::get(count), {english})"),
        ),
        (true, true) => (
            "String",
            format!(
                "crate::current::plural_filled({slot}, crate::Count::get(count), {english}, &[{pairs}])"
            ),
        ),
    };
    _ = writeln!(
        code,
        "#[doc = {:?}]\n#[inline]\npub fn {key}({}) -> {result} {{ {body} }}",
        format!("`{last}`"),
        parameters.join(", ")
    );
}
