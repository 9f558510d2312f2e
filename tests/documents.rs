//! `docs/backup-format.md` leaves out no field and no column.

use std::collections::BTreeSet;

use serde_json::Value;

const DOCUMENT: &str = include_str!("../docs/backup-format.md");

fn names(value: &Value, into: &mut BTreeSet<String>) {
    match value {
        Value::Object(fields) => {
            for (name, value) in fields {
                into.insert(name.clone());
                names(value, into);
            }
        }
        Value::Array(values) => values.iter().for_each(|it| names(it, into)),
        _ => {}
    }
}

#[track_caller]
fn check(names: &BTreeSet<String>) {
    assert!(!names.is_empty());
    let missing = |name: &&String| !DOCUMENT.contains(&format!("`{name}`"));
    let missing: Vec<&String> = names.iter().filter(missing).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn every_field_of_a_copy_is_described() {
    let mut all = BTreeSet::new();
    for text in [
        include_str!("../crates/store/tests/golden/backup-v1.json"),
        include_str!("../crates/store/tests/golden/settings-full-v1.json"),
        include_str!("../crates/store/tests/golden/routine-link-v1.json"),
        include_str!("../crates/store/tests/golden/schedule-end-v1.json"),
    ] {
        names(&serde_json::from_str(text).unwrap(), &mut all);
    }
    check(&all);
}

#[test]
fn every_column_of_the_table_is_described() {
    let head = include_str!("../crates/store/tests/golden/sessions-v2.csv")
        .lines()
        .next();
    let exercises = ["clam_", "fire_hydrant_", "glute_bridge_", "lateral_walk_"];
    let column = |name: &str| {
        let each = exercises.iter().find_map(|it| name.strip_prefix(it));
        each.unwrap_or(name).to_owned()
    };
    check(&head.unwrap().split(',').map(column).collect());
}
