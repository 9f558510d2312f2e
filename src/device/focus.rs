//! The keyboard focus and the scroll position of a screen just shown.

use super::log::Dropped;
use groundwork_core::diagnosis::Area;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// Moves the focus to the first element that matches `selector`, so that keys and a screen reader
/// continue from there.
pub fn focus(selector: &str) {
    let found = web_sys::window()
        .and_then(|it| it.document())
        .and_then(|it| it.query_selector(selector).ok().flatten())
        .and_then(|it| it.dyn_into::<HtmlElement>().ok());
    if let Some(found) = found {
        found.focus().or_log(Area::Page, "moving the focus");
    }
}

/// Whether the focus is where keys or a screen reader have put it.
pub fn is_by_keys() -> bool {
    web_sys::window()
        .and_then(|it| it.document())
        .and_then(|it| it.active_element())
        .is_some_and(|it| it.matches(":focus-visible").unwrap_or(false))
}

/// Scrolls to the top of the page.
pub fn scroll_to_top() {
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}
