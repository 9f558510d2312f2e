//! Keeps the keyboard focus on a control while the screen changes around it.

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// Calls `act`. If the control with this id had the focus, the focus returns to the control with
/// this id once the view has followed the model: a control that moves in the page loses the focus
/// on the way, and one that is replaced takes it along.
pub fn keeping_focus(id: String, act: impl FnOnce()) {
    let focused = document().active_element();
    let has_focus = focused.is_some_and(|it| it.id() == id);
    act();
    if has_focus {
        spawn_local(async move {
            let found = document().get_element_by_id(&id);
            if let Some(found) = found.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
                // A control that is folded away takes no focus.
                let _ = found.focus();
            }
        });
    }
}
