//! The devices, in a real browser.
//!
//! `CHROMEDRIVER=/usr/bin/chromedriver cargo test --target wasm32-unknown-unknown --test browser`
//! runs them; `webdriver.json` names the flags, among them the one that lets sound start without
//! a tap.

#![cfg_attr(
    target_arch = "wasm32",
    expect(clippy::unwrap_used, reason = "a test fails where it is surprised")
)]
#![cfg(target_arch = "wasm32")]

#[path = "browser/booking.rs"]
mod booking;
#[path = "browser/intl.rs"]
mod intl;
#[path = "browser/offline.rs"]
mod offline;
#[path = "browser/speaker.rs"]
mod speaker;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
