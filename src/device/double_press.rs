//! The second half of a double press, where the first one has moved the page.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::MouseEvent;

use super::listener::Listener;

/// Keeps the second half of a double press from whatever has come to lie under the pointer.
pub struct SecondHalf {
    expected: Rc<Cell<bool>>,
    _listener: Option<Listener>,
}

impl SecondHalf {
    /// Watches the presses of the page.
    pub fn watch() -> Self {
        let expected = Rc::<Cell<bool>>::default();
        let is_expected = Rc::clone(&expected);
        let window = web_sys::window();
        let listener = window.map(|window| {
            Listener::before(&window, "click", move |event| {
                let is_second = event
                    .dyn_ref::<MouseEvent>()
                    .is_some_and(|it| it.detail() > 1);
                if is_expected.take() && is_second {
                    event.stop_immediate_propagation();
                    event.prevent_default();
                }
            })
        });
        Self {
            expected,
            _listener: listener,
        }
    }

    /// The page has moved under the present press: if the next one belongs to it, nothing takes it.
    pub fn drop_next(&self) {
        self.expected.set(true);
    }
}
