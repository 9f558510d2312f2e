//! The page's address.

use wasm_bindgen::JsValue;

use super::listener::Listener;
use super::log::Dropped;
use groundwork_core::diagnosis::Area;

/// The part of the address from the `#` on; empty if there is none.
pub fn hash() -> String {
    web_sys::window()
        .and_then(|it| it.location().hash().ok())
        .unwrap_or_default()
}

/// Makes `hash` the address: as a new history entry that Back leaves again, or in place of the
/// present one.
pub fn set_hash(hash: &str, new_entry: bool) {
    let Some(history) = web_sys::window().and_then(|it| it.history().ok()) else {
        return;
    };
    let url = Some(hash);
    let state = JsValue::NULL;
    // A browser that refuses leaves the address as it is; the screen has changed all the same.
    let set = if new_entry {
        history.push_state_with_url(&state, "", url)
    } else {
        history.replace_state_with_url(&state, "", url)
    };
    set.or_log(Area::Page, "setting the address");
}

/// Calls `changed` when the person went to another address of this page.
pub fn on_hash_change(changed: impl Fn() + Clone + 'static) -> Vec<Listener> {
    web_sys::window().map_or_else(Vec::new, |window| {
        Listener::on_each(&window, &["hashchange", "popstate"], changed)
    })
}

/// The page's address without the part from the `#` on.
pub fn page_url() -> Option<String> {
    let location = web_sys::window()?.location();
    Some(location.origin().ok()? + &location.pathname().ok()?)
}

/// Loads the page again, from its beginning.
pub fn reload() {
    if let Some(window) = web_sys::window() {
        // A browser that refuses leaves the page as it is.
        window
            .location()
            .reload()
            .or_log(Area::Page, "loading the page again");
    }
}
