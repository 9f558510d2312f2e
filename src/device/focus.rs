//! The keyboard focus and the scroll position of a screen just shown.

use super::listener::Listener;
use super::location;
use super::log::Dropped;
use groundwork_core::diagnosis::Area;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, MouseEvent};

/// Moves the focus to the first element that matches `selector`, so that keys and a screen reader
/// continue from there.
pub fn focus(selector: &str) {
    if let Some(found) = find(selector) {
        found.focus().or_log(Area::Page, "moving the focus");
    }
}

fn find(selector: &str) -> Option<HtmlElement> {
    web_sys::window()
        .and_then(|it| it.document())
        .and_then(|it| it.query_selector(selector).ok().flatten())
        .and_then(|it| it.dyn_into::<HtmlElement>().ok())
}

/// Takes the focus off a link within the app as soon as it is followed, and on to what stays.
///
/// The link goes with its screen. Orca says nothing of the next focus after that of a control which
/// has gone, and that would be the new screen's heading.
pub fn leave_followed_links() -> Option<Listener> {
    let window = web_sys::window()?;
    Some(Listener::on(&window, "click", |event| {
        let Some(press) = event.dyn_ref::<MouseEvent>() else {
            return;
        };
        let modified = press.ctrl_key() || press.shift_key() || press.alt_key() || press.meta_key();
        let target = event.target().and_then(|it| it.dyn_into::<Element>().ok());
        let link = target.and_then(|it| it.closest("a[href^='#']").ok().flatten());
        let hash = location::hash();
        let here = if hash.is_empty() { "#/" } else { &hash };
        let leads_here = |it: Element| it.get_attribute("href").is_some_and(|it| it == here);
        if !modified && !event.default_prevented() && link.is_some_and(|it| !leads_here(it)) {
            focus(".root");
        }
    }))
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
