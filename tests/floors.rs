//! Holds `src/` to its floors: a module imports only from floors that its own floor may see, uses
//! only the crates that its floor may use, and no modules import each other in a circle.
//!
//! The floors stand in one table, `FLOORS`. `floors/samples.rs` shows the checker at work
//! on small houses with known faults.

#[path = "floors/house.rs"]
mod house;
#[path = "floors/lexer.rs"]
mod lexer;
#[path = "floors/reader.rs"]
mod reader;
#[path = "floors/samples.rs"]
mod samples;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use house::{File, House, Target};
use reader::Module;

/// One floor of the house.
struct Floor {
    /// Its module below the crate's root.
    name: &'static str,
    /// What it may import of this crate, as module paths. Its own modules go without saying.
    sees: &'static [&'static str],
    /// The crates that it may use beside the standard library; `*` stands for any ending.
    crates: &'static [&'static str],
}

/// The floors, from the ground up.
const FLOORS: &[Floor] = &[
    // 0: sorting, sines and cosines.
    Floor {
        name: "maths",
        sees: &[],
        crates: &[],
    },
    // 1: what is true. It cannot learn the time, and knows of no browser and no storage.
    Floor {
        name: "domain",
        sees: &["maths"],
        crates: &["time"],
    },
    // 1: the moving body, pure geometry.
    Floor {
        name: "figure",
        sees: &["maths", "domain::exercise", "domain::time"],
        crates: &[],
    },
    // 1: tones as samples.
    Floor {
        name: "synth",
        sees: &["maths", "domain"],
        crates: &[],
    },
    // 2: text to domain and back. The one place that knows stored forms.
    Floor {
        name: "store",
        sees: &["maths", "domain"],
        crates: &[],
    },
    // 3: what may happen.
    Floor {
        name: "app",
        sees: &["maths", "domain", "figure", "store"],
        crates: &[],
    },
    // 4: what the screens look like, as text.
    Floor {
        name: "view",
        sees: &["domain", "figure", "app"],
        crates: &[],
    },
    // 4: the one place that touches the browser.
    Floor {
        name: "device",
        sees: &["domain", "synth", "store", "app"],
        crates: &["web_sys", "js_sys", "gloo_*", "wasm_bindgen*"],
    },
    // 4: elements, and what in them follows signals.
    Floor {
        name: "dom",
        sees: &[],
        crates: &["any_spawner", "leptos", "wasm_bindgen", "web_sys"],
    },
    // 5: signals, devices, and the model's only writer.
    Floor {
        name: "shell",
        sees: &["domain", "figure", "synth", "store", "app", "device"],
        crates: &["leptos", "wasm_bindgen*"],
    },
    // 6: views. They reach devices and stored text only through the shell.
    Floor {
        name: "ui",
        sees: &["domain", "figure", "app", "view", "dom", "shell"],
        crates: &["leptos"],
    },
    // The program's entry.
    Floor {
        name: "main",
        sees: &["shell", "ui"],
        crates: &["leptos", "console_error_panic_hook", "wasm_bindgen*"],
    },
];

/// Crates that tests inside `src/` may use on any floor.
const IN_TESTS: &[&str] = &["proptest", "serde_json", "wasm_bindgen_test"];

/// Clocks that stop the program in a browser. Time is an argument.
const CLOCKS: [&str; 2] = ["Instant", "SystemTime"];

#[test]
fn every_module_keeps_to_its_floor() {
    let manifest =
        fs::read_to_string("Cargo.toml").expect("cargo runs tests in the crate's folder");
    let files = files_below(Path::new("src"));
    let troubles = check(&files, &dependencies(&manifest));
    assert!(troubles.is_empty(), "\n{}\n", troubles.join("\n"));
}

/// Every Rust file below a folder, as path and text.
fn files_below(folder: &Path) -> Vec<(String, String)> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder that can be read") {
        let path = entry.expect("an entry that can be read").path();
        if path.is_dir() {
            files.extend(files_below(&path));
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            let text = fs::read_to_string(&path).expect("text in UTF-8");
            files.push((path.to_string_lossy().replace('\\', "/"), text));
        }
    }
    files.sort();
    files
}

/// The names of all crates that a manifest depends on, as Rust spells them.
fn dependencies(manifest: &str) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    let mut listing = false;
    for line in manifest.lines().map(str::trim) {
        if let Some(header) = line.strip_prefix('[') {
            let header = header.trim_end_matches(']');
            listing = header.ends_with("dependencies");
            if let Some((_, name)) = header.rsplit_once("dependencies.") {
                names.insert(name.replace('-', "_"));
            }
        } else if listing && let Some((name, _)) = line.split_once('=') {
            names.insert(
                name.split('.')
                    .next()
                    .unwrap_or(name)
                    .trim()
                    .replace('-', "_"),
            );
        }
    }
    names
}

/// Everything that is wrong with these files, one line each, led by `file:line`.
fn check(files: &[(String, String)], dependencies: &BTreeSet<String>) -> Vec<String> {
    let house = House::new(files, dependencies);
    let mut troubles = Vec::new();
    let mut edges = BTreeMap::new();
    for file in &house.files {
        for mention in &file.source.mentions {
            match house.target(file, mention) {
                Target::Inside(path) => {
                    let plain = house.without_detour(path.clone());
                    troubles.extend(
                        upward(file, &path)
                            .filter(|_| upward(file, &plain).is_some())
                            .map(|what| format!("{}:{}: {what}", file.name, mention.line)),
                    );
                    let to = house.file_module(&plain);
                    if !to.starts_with(&file.module) && !file.module.starts_with(&to) {
                        edges
                            .entry((file.module.clone(), to))
                            .or_insert_with(|| format!("{}:{}", file.name, mention.line));
                    }
                }
                Target::Outside(name) => troubles.extend(
                    stranger(file, &name, &mention.path)
                        .map(|what| format!("{}:{}: {what}", file.name, mention.line)),
                ),
                Target::Unknown => {}
            }
        }
    }
    troubles.extend(circle(&edges));
    troubles.dedup();
    troubles
}

/// What is wrong with a file naming this path of the crate, if anything.
fn upward(file: &File, path: &[String]) -> Option<String> {
    let shown = format!("crate::{}", path.join("::"));
    let Some(floor) = file.floor() else {
        return (!file.is_root()).then(|| format!("`{}` is on no floor", file.module.join("::")));
    };
    let own = path.first().is_some_and(|first| first == floor.name);
    let seen = |below: &&str| {
        let parts = below.split("::").collect::<Vec<_>>();
        path.len() >= parts.len()
            && parts
                .iter()
                .zip(path)
                .all(|(part, segment)| part == segment)
    };
    (!own && !floor.sees.iter().any(seen))
        .then(|| format!("`{}` may not import `{shown}`", floor.name))
}

/// What is wrong with a file using this crate, if anything.
fn stranger(file: &File, name: &str, path: &[String]) -> Option<String> {
    if matches!(name, "std" | "core" | "alloc") {
        let clock = path.get(1).is_some_and(|part| part == "time")
            && path
                .get(2)
                .is_some_and(|part| CLOCKS.contains(&part.as_str()));
        return clock.then(|| format!("`{}` cannot be read in a browser", path.join("::")));
    }
    let allowed = file.floor().map_or(&[][..], |floor| floor.crates);
    let fits = |pattern: &&str| match pattern.strip_suffix('*') {
        Some(stem) => name.starts_with(stem),
        None => name == *pattern,
    };
    let floor = file
        .module
        .first()
        .map_or("the crate's root", String::as_str);
    (!allowed.iter().chain(IN_TESTS).any(fits))
        .then(|| format!("`{floor}` may not use the crate `{name}`"))
}

/// A circle of imports, if there is one, told as a chain of places.
fn circle(edges: &BTreeMap<(Module, Module), String>) -> Option<String> {
    fn walk<'a>(
        at: &'a Module,
        edges: &'a BTreeMap<(Module, Module), String>,
        trail: &mut Vec<&'a Module>,
        done: &mut BTreeSet<&'a Module>,
    ) -> Option<String> {
        if let Some(start) = trail.iter().position(|seen| *seen == at) {
            let round = trail[start..]
                .iter()
                .copied()
                .chain([at])
                .collect::<Vec<_>>();
            let steps = round.windows(2).map(|pair| {
                let place = &edges[&(pair[0].clone(), pair[1].clone())];
                format!(
                    "{place}: `{}` imports `{}`",
                    pair[0].join("::"),
                    pair[1].join("::")
                )
            });
            return Some(format!(
                "a circle of imports:\n  {}",
                steps.collect::<Vec<_>>().join("\n  ")
            ));
        }
        if !done.insert(at) {
            return None;
        }
        trail.push(at);
        let found = edges
            .keys()
            .filter(|(from, _)| from == at)
            .find_map(|(_, to)| walk(to, edges, trail, done));
        trail.pop();
        found
    }
    let mut done = BTreeSet::new();
    edges
        .keys()
        .find_map(|(from, _)| walk(from, edges, &mut Vec::new(), &mut done))
}
