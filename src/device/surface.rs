//! Surfaces of which every press counts, wherever on them it is.
//!
//! The window listens, since a listener on the surface itself makes all text in it clickable to a
//! screen reader, and said to be so. Safari on phones sends such presses on only from what has
//! `cursor: pointer`.

use wasm_bindgen::JsCast;
use web_sys::Element;

use super::listener::Listener;

const SURFACE: &str = "[data-surface]";

/// What handles its own presses within a surface: controls, and the menus with the gaps between
/// their buttons.
const HANDLES_OWN_PRESSES: &str = "button, a, .panel-ask, .panel-menu";

/// Calls `pressed` for each press on a surface.
pub fn on_press(pressed: impl Fn() + 'static) -> Option<Listener> {
    let window = web_sys::window()?;
    Some(Listener::on(&window, "click", move |event| {
        let target = event.target().and_then(|it| it.dyn_into::<Element>().ok());
        let Some(target) = target else { return };
        let is_in = |selector| target.closest(selector).is_ok_and(|it| it.is_some());
        if is_in(SURFACE) && !is_in(HANDLES_OWN_PRESSES) {
            pressed();
        }
    }))
}
