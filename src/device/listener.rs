//! An event listener that is removed when it is dropped.

use super::log::Dropped;
use groundwork_core::diagnosis::Area;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Event, EventTarget};

/// Listens to one kind of event on one target.
#[must_use = "the listener is removed when this is dropped"]
pub struct Listener {
    target: EventTarget,
    kind: &'static str,
    captures: bool,
    closure: Closure<dyn FnMut(Event)>,
}

impl Listener {
    /// Calls `called` for each event of this kind.
    pub fn on(
        target: &EventTarget,
        kind: &'static str,
        called: impl FnMut(Event) + 'static,
    ) -> Self {
        Self::new(target, kind, false, called)
    }

    /// Calls `called` for each event of this kind before the elements in the target see it.
    pub fn before(
        target: &EventTarget,
        kind: &'static str,
        called: impl FnMut(Event) + 'static,
    ) -> Self {
        Self::new(target, kind, true, called)
    }

    fn new(
        target: &EventTarget,
        kind: &'static str,
        captures: bool,
        called: impl FnMut(Event) + 'static,
    ) -> Self {
        let closure = Closure::<dyn FnMut(Event)>::new(called);
        let callback = closure.as_ref().unchecked_ref();
        // Fails only for an argument that is no listener.
        target
            .add_event_listener_with_callback_and_bool(kind, callback, captures)
            .or_log(Area::Page, "listening");
        Self {
            target: target.clone(),
            kind,
            captures,
            closure,
        }
    }

    /// Calls `called` for each event of each of these kinds.
    pub fn on_each(
        target: &EventTarget,
        kinds: &[&'static str],
        called: impl Fn() + Clone + 'static,
    ) -> Vec<Self> {
        let listen = |kind: &&'static str| {
            let called = called.clone();
            Self::on(target, kind, move |_| called())
        };
        kinds.iter().map(listen).collect()
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        let callback = self.closure.as_ref().unchecked_ref();
        self.target
            .remove_event_listener_with_callback_and_bool(self.kind, callback, self.captures)
            .or_log(Area::Page, "listening no more");
    }
}
