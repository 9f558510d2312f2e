//! The checker, checked: small houses with known faults.

use crate::{check, dependencies};

/// Checks a house of sample files; each line of `wanted` must begin a trouble, in order.
#[track_caller]
fn check_samples(files: &[(&str, &str)], wanted: &[&str]) {
    let files = files
        .iter()
        .map(|(name, text)| (format!("src/{name}"), (*text).into()))
        .collect::<Vec<_>>();
    let crates = [
        "time",
        "serde",
        "serde_json",
        "web_sys",
        "leptos",
        "gloo_timers",
    ];
    let found = check(&files, &crates.into_iter().map(String::from).collect());
    let same =
        found.len() == wanted.len() && found.iter().zip(wanted).all(|(a, b)| a.starts_with(b));
    assert!(same, "\nfound:  {found:#?}\nwanted: {wanted:#?}");
}

#[test]
fn imports_of_lower_floors_pass() {
    check_samples(
        &[
            (
                "lib.rs",
                "pub mod domain; pub mod store; pub mod app; pub mod figure;",
            ),
            ("domain/mod.rs", "pub mod time; pub mod exercise;"),
            (
                "domain/time.rs",
                "use std::ops::Add; fn f() { time::Date::MIN; }",
            ),
            (
                "domain/exercise.rs",
                "use super::time::{Millis, self as t}; fn f() { t::g() }",
            ),
            (
                "figure/mod.rs",
                "use crate::domain::{exercise::Side, time::Millis};",
            ),
            (
                "store/mod.rs",
                "use crate::domain; mod wire; mod tests { use serde_json::Value; }",
            ),
            (
                "store/wire.rs",
                "use std::borrow::Cow; use super::super::domain::time;",
            ),
            (
                "app.rs",
                "use crate::{domain::time::Millis, store}; pub(crate) fn f() {}",
            ),
            (
                "ui/mod.rs",
                "use leptos::prelude::*; use crate::shell::App;",
            ),
            (
                "shell.rs",
                "use crate::device::clock; use leptos::prelude::*;",
            ),
            (
                "device/mod.rs",
                "pub mod clock { pub fn f() { web_sys::window(); } }",
            ),
            (
                "main.rs",
                "fn main() { leptos::mount::mount_to_body(groundwork::ui::Root) }",
            ),
        ],
        &[],
    );
}

#[test]
fn an_upward_import_is_found_in_each_way_of_writing_it() {
    check_samples(
        &[("domain/day.rs", "\nuse crate::app::Msg;")],
        &["src/domain/day.rs:2: `domain` may not import `crate::app::Msg`"],
    );
    check_samples(
        &[(
            "domain/day.rs",
            "use crate::{\n domain::time, // fine\n app::{self, msg::Msg},\n};",
        )],
        &[
            "src/domain/day.rs:3: `domain` may not import `crate::app`",
            "src/domain/day.rs:3: `domain` may not import `crate::app::msg::Msg`",
        ],
    );
    check_samples(
        &[("domain/day.rs", "fn f() -> crate::app::Model { todo!() }")],
        &["src/domain/day.rs:1"],
    );
    check_samples(
        &[("domain/day.rs", "use super::super::store::open;")],
        &["src/domain/day.rs:1"],
    );
    check_samples(
        &[(
            "domain/day.rs",
            "mod tests { use super::*; use super::super::super::ui::root; }",
        )],
        &["src/domain/day.rs:1: `domain` may not import `crate::ui::root`"],
    );
    check_samples(
        &[(
            "app/mod.rs",
            "macro_rules! m { () => { $crate::shell::send() } }",
        )],
        &["src/app/mod.rs:1"],
    );
    check_samples(&[("main.rs", "use groundwork::store;")], &["src/main.rs:1"]);
}

#[test]
fn views_reach_no_device_and_no_storage() {
    check_samples(
        &[(
            "ui/today.rs",
            "use crate::device::Clock;\nuse crate::store;\nuse crate::synth;\nuse web_sys::Window;",
        )],
        &[
            "src/ui/today.rs:1",
            "src/ui/today.rs:2",
            "src/ui/today.rs:3",
            "src/ui/today.rs:4: `ui` may not use the crate `web_sys`",
        ],
    );
}

#[test]
fn the_figure_sees_two_modules_of_the_domain_and_no_more() {
    check_samples(
        &[(
            "figure/pose.rs",
            "use crate::domain::exercises;\nuse crate::domain::time::Millis;\nuse crate::domain;",
        )],
        &["src/figure/pose.rs:1", "src/figure/pose.rs:3"],
    );
    // A name that the domain hands on counts as the module that it comes from.
    check_samples(
        &[
            (
                "domain/mod.rs",
                "pub mod exercise; pub mod day; pub use exercise::Side; pub use day::Day;",
            ),
            ("domain/exercise.rs", ""),
            ("domain/day.rs", ""),
            (
                "figure/pose.rs",
                "use crate::domain::Side;\nuse crate::domain::Day;",
            ),
        ],
        &["src/figure/pose.rs:2"],
    );
}

#[test]
fn a_forbidden_crate_is_found() {
    check_samples(
        &[("domain/day.rs", "use serde::Serialize;")],
        &["src/domain/day.rs:1: `domain` may not use the crate `serde`"],
    );
    check_samples(
        &[("domain/day.rs", "#[derive(serde::Serialize)] struct Day;")],
        &["src/domain/day.rs:1"],
    );
    check_samples(
        &[("app/mod.rs", "fn f() { web_sys::window(); }")],
        &["src/app/mod.rs:1"],
    );
    check_samples(
        &[("app/mod.rs", "use ::time::Date;")],
        &["src/app/mod.rs:1: `app` may not use the crate `time`"],
    );
    check_samples(
        &[("app/mod.rs", "use unheard_of::Thing;")],
        &["src/app/mod.rs:1"],
    );
    check_samples(
        &[("app/mod.rs", "use std::{fmt, time::Instant};")],
        &["src/app/mod.rs:1: `std::time::Instant`"],
    );
    check_samples(&[("lib.rs", "use leptos::prelude::*;")], &["src/lib.rs:1"]);
}

#[test]
fn a_local_name_is_not_taken_for_a_crate() {
    check_samples(
        &[
            (
                "app/mod.rs",
                "use crate::domain::time; use Phase::*; fn f() { time::zero() }",
            ),
            ("domain/mod.rs", "pub mod time; fn f() { time::zero() }"),
            ("domain/time.rs", ""),
        ],
        &[],
    );
}

#[test]
fn words_in_comments_and_strings_do_not_count() {
    let text = r##"
        // use crate::ui::a;
        /* use crate::ui::b; /* nested */ use crate::ui::c; */
        /// See [`crate::ui::d`].
        const S: &str = "use crate::ui::e; \" crate::ui::f";
        const R: &str = r#"crate::ui::g " crate::ui::h"#;
        const C: [char; 3] = ['"', '\'', '{'];
        fn g() { view! { <svg><use href="#a"/><use href=b></use></svg> } }
        fn f<'a>(x: &'a str) -> impl Sized + use<'a> { x }
        use crate::ui::found;
    "##;
    check_samples(&[("domain/day.rs", text)], &["src/domain/day.rs:10"]);
}

#[test]
fn a_circle_is_found_and_a_family_is_none() {
    check_samples(
        &[
            ("domain/a.rs", "use super::b::B;"),
            ("domain/b.rs", "\nuse crate::domain::c;"),
            ("domain/c.rs", "fn f() { super::a::g() }"),
        ],
        &[
            "a circle of imports:\n  src/domain/a.rs:1: `domain::a` imports `domain::b`\n  src/domain/b.rs:2",
        ],
    );
    // Through a name that the parent hands on.
    check_samples(
        &[
            ("domain/mod.rs", "mod a; mod b; pub use a::A; pub use b::B;"),
            ("domain/a.rs", "use super::B;"),
            ("domain/b.rs", "use super::A;"),
        ],
        &["a circle of imports"],
    );
    // A module and its own parts are one thing.
    check_samples(
        &[
            ("domain/a.rs", "mod part; use part::P;"),
            ("domain/a/part.rs", "use super::A;"),
        ],
        &[],
    );
}

#[test]
fn a_module_on_no_floor_is_found() {
    check_samples(
        &[("extra.rs", "use crate::domain::time;")],
        &["src/extra.rs:1: `extra` is on no floor"],
    );
}

#[test]
fn crates_are_read_from_the_manifest() {
    let manifest = "[package]\nname = \"x\"\n[dependencies]\nweb-time = \"1\"\n\
        [target.'cfg(unix)'.dependencies.gloo-timers]\nversion = \"1\"\n\
        [dev-dependencies]\nproptest.workspace = true\n[lints.rust]\nunsafe_code = \"forbid\"";
    let names = dependencies(manifest).into_iter().collect::<Vec<_>>();
    assert_eq!(names, ["gloo_timers", "proptest", "web_time"]);
}
