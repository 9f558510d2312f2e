//! Remembers whether the page was out of sight.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::Document;

const CHANGE: &str = "visibilitychange";

/// Listens for the page's hiding; lets go on `Drop`.
pub(super) struct Sight {
    document: Option<Document>,
    changed: Rc<Cell<bool>>,
    listener: Closure<dyn FnMut()>,
}

impl Sight {
    pub(super) fn new() -> Self {
        let document = web_sys::window().and_then(|window| window.document());
        let changed = Rc::new(Cell::new(false));
        let listener = {
            let changed = Rc::clone(&changed);
            Closure::new(move || changed.set(true))
        };
        if let Some(document) = &document {
            // It can only be refused for a callback that is no function.
            let callback = listener.as_ref().unchecked_ref();
            let _ = document.add_event_listener_with_callback(CHANGE, callback);
        }
        Self {
            document,
            changed,
            listener,
        }
    }

    /// Whether the page is hidden, or was so at any time since this was last asked. Both ways of
    /// a change tell so: into hiding it is hidden now, out of it it was.
    pub(super) fn was_hidden(&self) -> bool {
        self.changed.take() || self.document.as_ref().is_some_and(Document::hidden)
    }
}

impl Drop for Sight {
    fn drop(&mut self) {
        if let Some(document) = &self.document {
            let callback = self.listener.as_ref().unchecked_ref();
            let _ = document.remove_event_listener_with_callback(CHANGE, callback);
        }
    }
}
