//! Every button, link and field has an accessible name. The names of each screen are stored as a
//! text to read in `names/`.
//!
//! `SNAPSHOTS=write cargo test --test screens` writes the names as they are now.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::{env, fs};

use crate::markup::Control;
use crate::states;
use groundwork_core::model::Screen;

/// The file for the names of a screen: its address, with `-` between its parts.
fn file_name(screen: Screen) -> String {
    match screen {
        Screen::Today => "today".to_owned(),
        Screen::Finish => "finish".to_owned(),
        _ => screen.address().trim_start_matches("#/").replace('/', "-"),
    }
}

/// The controls that each screen has in any of its states.
fn controls() -> BTreeMap<String, BTreeSet<Control>> {
    let mut controls: BTreeMap<String, BTreeSet<Control>> = BTreeMap::new();
    states::each(|screen, root| {
        let here = controls.entry(file_name(screen)).or_default();
        here.extend(root.controls());
    });
    controls
}

#[test]
fn every_control_has_a_name() {
    for (screen, controls) in controls() {
        let nameless = controls.iter().find(|it| it.name.is_empty());
        assert_eq!(nameless, None, "on {screen}");
    }
}

#[test]
fn the_names_are_as_stored() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/screens/names");
    let write = env::var("SNAPSHOTS").is_ok_and(|it| it == "write");
    for (screen, controls) in controls() {
        let lines: Vec<String> = controls.iter().map(ToString::to_string).collect();
        let names = lines.join("\n") + "\n";
        let file = folder.join(screen + ".txt");
        if write {
            fs::create_dir_all(&folder).unwrap();
            fs::write(&file, &names).unwrap();
        }
        let stored = fs::read_to_string(&file).unwrap_or_default();
        assert_eq!(names, stored, "{}", file.display());
    }
}

#[test]
fn no_dot_between_words_reaches_a_reader() {
    // Orca reads it as "middle dot".
    let mut seen = 0;
    states::each(|screen, root| {
        let heard = root.heard();
        seen += heard.len();
        let read: Vec<&str> = heard.lines().filter(|it| it.contains('·')).collect();
        assert!(read.is_empty(), "{screen:?}: {read:?}");
    });
    assert!(seen > 100_000, "the screens were not read: {seen}");
}

#[test]
fn what_refers_to_an_element_finds_it() {
    states::each(|screen, root| {
        let all = root.all();
        let mut ids = BTreeSet::new();
        for id in all.iter().filter_map(|it| it.attribute("id")) {
            assert!(ids.insert(id), "{screen:?}: {id} twice");
        }
        for name in [
            "aria-labelledby",
            "aria-describedby",
            "aria-controls",
            "for",
        ] {
            for value in all.iter().filter_map(|it| it.attribute(name)) {
                for id in value.split(' ') {
                    assert!(ids.contains(id), "{screen:?}: {name} of {id}");
                }
            }
        }
    });
}
