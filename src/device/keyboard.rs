//! Keys that are pressed anywhere on the page.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, KeyboardEvent};

use super::listener::Listener;

/// Calls `pressed` with each key's name, unless the focused control uses the key itself. It returns
/// whether it used the key.
pub fn on_key(pressed: impl Fn(&str) -> bool + 'static) -> Option<Listener> {
    let window = web_sys::window()?;
    Some(Listener::on(&window, "keydown", move |event| {
        let Some(key) = event.dyn_ref::<KeyboardEvent>() else {
            return;
        };
        let modified = key.ctrl_key() || key.alt_key() || key.meta_key();
        if !modified && !is_used_by_control(&event, &key.key()) && pressed(&key.key()) {
            event.prevent_default();
        }
    }))
}

fn is_used_by_control(event: &Event, key: &str) -> bool {
    let target = event.target().and_then(|it| it.dyn_into::<Element>().ok());
    target.is_some_and(|it| match it.tag_name().as_str() {
        "INPUT" | "SELECT" | "TEXTAREA" => key != "Escape",
        "BUTTON" | "A" | "SUMMARY" => key == " " || key == "Enter",
        _ => false,
    })
}
