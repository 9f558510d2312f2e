//! The page: its address, whether it shows, its keys.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, EventTarget, HtmlElement, KeyboardEvent, StorageEvent};

use super::listener::Listener;

/// Whether nobody can see the page now.
pub fn is_hidden() -> bool {
    web_sys::window()
        .and_then(|it| it.document())
        .is_some_and(|it| it.hidden())
}

/// The part of the address from the `#` on, or nothing.
pub fn hash() -> String {
    web_sys::window()
        .and_then(|it| it.location().hash().ok())
        .unwrap_or_default()
}

/// Makes `hash` the address: as a new entry that Back leaves again, or in place of this one.
pub fn set_hash(hash: &str, new_entry: bool) {
    let Some(history) = web_sys::window().and_then(|it| it.history().ok()) else {
        return;
    };
    let url = Some(hash);
    let state = JsValue::NULL;
    // A browser that refuses leaves the address as it is; the screen has changed all the same.
    let _ = if new_entry {
        history.push_state_with_url(&state, "", url)
    } else {
        history.replace_state_with_url(&state, "", url)
    };
}

/// Calls `changed` when the page shows or hides.
pub fn on_visibility(changed: impl Fn() + 'static) -> Option<Listener> {
    let document: EventTarget = web_sys::window()?.document()?.into();
    Some(Listener::on(&document, "visibilitychange", move |_| {
        changed();
    }))
}

/// Calls `back` when the page comes to the front, or out of the browser's cache.
pub fn on_return(back: impl Fn() + Clone + 'static) -> Vec<Listener> {
    let Some(window) = web_sys::window() else {
        return Vec::new();
    };
    ["focus", "pageshow", "resume"]
        .into_iter()
        .map(|kind| {
            let back = back.clone();
            Listener::on(&window, kind, move |_| back())
        })
        .collect()
}

/// Calls `went` when the person went to another address of this page.
pub fn on_address(went: impl Fn() + Clone + 'static) -> Vec<Listener> {
    let Some(window) = web_sys::window() else {
        return Vec::new();
    };
    ["hashchange", "popstate"]
        .into_iter()
        .map(|kind| {
            let went = went.clone();
            Listener::on(&window, kind, move |_| went())
        })
        .collect()
}

/// Calls `written` with the key that another page has written; none when all went.
pub fn on_storage(written: impl Fn(Option<String>) + 'static) -> Option<Listener> {
    let window = web_sys::window()?;
    Some(Listener::on(&window, "storage", move |event| {
        if let Some(event) = event.dyn_ref::<StorageEvent>() {
            written(event.key());
        }
    }))
}

/// Calls `pressed` with each key's name, unless it is meant for a control that uses it itself.
/// It answers whether it used the key.
pub fn on_key(pressed: impl Fn(&str) -> bool + 'static) -> Option<Listener> {
    let window = web_sys::window()?;
    Some(Listener::on(&window, "keydown", move |event| {
        let Some(key) = event.dyn_ref::<KeyboardEvent>() else {
            return;
        };
        let modified = key.ctrl_key() || key.alt_key() || key.meta_key();
        if !modified && !is_taken(&event, &key.key()) && pressed(&key.key()) {
            event.prevent_default();
        }
    }))
}

fn is_taken(event: &Event, key: &str) -> bool {
    let target = event.target().and_then(|it| it.dyn_into::<Element>().ok());
    target.is_some_and(|it| match it.tag_name().as_str() {
        "INPUT" | "SELECT" | "TEXTAREA" => key != "Escape",
        "BUTTON" | "A" | "SUMMARY" => key == " " || key == "Enter",
        _ => false,
    })
}

/// Moves the focus to the first element that `selector` finds, so that keys and a screen reader
/// go on from there.
pub fn focus(selector: &str) {
    let found = web_sys::window()
        .and_then(|it| it.document())
        .and_then(|it| it.query_selector(selector).ok().flatten())
        .and_then(|it| it.dyn_into::<HtmlElement>().ok());
    if let Some(found) = found {
        let _ = found.focus();
    }
}

/// Loads the page again, from its beginning.
pub fn reload() {
    if let Some(window) = web_sys::window() {
        // A page that stays shows what it had.
        let _ = window.location().reload();
    }
}

/// Scrolls to the top of a screen just shown.
pub fn scroll_to_top() {
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// Whether the person asked for less motion.
pub fn is_still() -> bool {
    web_sys::window()
        .and_then(|it| {
            it.match_media("(prefers-reduced-motion: reduce)")
                .ok()
                .flatten()
        })
        .is_some_and(|it| it.matches())
}

/// Sets an attribute of the page's root, which styles go by.
pub fn set_root(name: &str, value: &str) {
    let root = web_sys::window()
        .and_then(|it| it.document())
        .and_then(|it| it.document_element());
    if let Some(root) = root {
        let _ = root.set_attribute(name, value);
    }
}

/// The page's address without the part from the `#` on.
pub fn address() -> Option<String> {
    let location = web_sys::window()?.location();
    Some(location.origin().ok()? + &location.pathname().ok()?)
}
