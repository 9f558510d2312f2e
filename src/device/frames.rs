//! A callback before each frame that the browser draws.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;

type Loop = Rc<RefCell<Option<Closure<dyn FnMut()>>>>;

/// Calls back on every animation frame until it is dropped.
pub struct Frames {
    live: Rc<Cell<bool>>,
}

impl Frames {
    /// Calls `frame` before each frame.
    pub fn start(frame: impl Fn() + 'static) -> Self {
        let live = Rc::new(Cell::new(true));
        let next = Loop::default();
        let (again, alive) = (Rc::clone(&next), Rc::clone(&live));
        *next.borrow_mut() = Some(Closure::new(move || {
            if alive.get() {
                frame();
                ask(&again);
            } else {
                // The loop holds itself. A closure must not free itself while it runs, so its
                // last call only hands it on to be freed.
                let last = again.borrow_mut().take();
                wasm_bindgen_futures::spawn_local(async move { drop(last) });
            }
        }));
        ask(&next);
        Self { live }
    }
}

impl Drop for Frames {
    fn drop(&mut self) {
        self.live.set(false);
    }
}

fn ask(next: &Loop) {
    if let (Some(window), Some(closure)) = (web_sys::window(), next.borrow().as_ref()) {
        // A page without animation frames still has its timer, only less smoothly.
        let _ = window.request_animation_frame(closure.as_ref().unchecked_ref());
    }
}
