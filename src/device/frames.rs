//! A callback before some of the frames that the browser draws.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use super::log::Dropped;
use groundwork_core::diagnosis::Area;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;

type Loop = Rc<RefCell<Option<Closure<dyn FnMut()>>>>;

/// How long the browser is left alone after a frame: at sixty frames a second it draws the next
/// one by itself, and calls back before the one after that. A frame that a page asks for costs
/// even where nothing on it changes.
const REST_MS: i32 = 28;

/// Calls back before every second frame, thirty times a second, until it is dropped.
pub struct Frames {
    live: Rc<Cell<bool>>,
}

impl Frames {
    /// Calls `frame` just before each of them is drawn.
    pub fn start(frame: impl Fn() + 'static) -> Self {
        let live = Rc::new(Cell::new(true));
        let next = Loop::default();
        let (again, alive) = (Rc::clone(&next), Rc::clone(&live));
        let mut rested = true;
        *next.borrow_mut() = Some(Closure::new(move || {
            if alive.get() {
                if rested {
                    frame();
                }
                rested = !rested;
                ask(&again, rested);
            } else {
                // The loop holds itself. A closure must not free itself while it runs, so its
                // last call only hands it on to be freed.
                let last = again.borrow_mut().take();
                wasm_bindgen_futures::spawn_local(async move { drop(last) });
            }
        }));
        ask(&next, true);
        Self { live }
    }
}

impl Drop for Frames {
    fn drop(&mut self) {
        self.live.set(false);
    }
}

/// Asks for a call before the next frame, or after a rest.
fn ask(next: &Loop, rested: bool) {
    if let (Some(window), Some(closure)) = (web_sys::window(), next.borrow().as_ref()) {
        let call = closure.as_ref().unchecked_ref();
        // A page that refuses still has its timer, only less smoothly.
        let asked = if rested {
            window.request_animation_frame(call)
        } else {
            window.set_timeout_with_callback_and_timeout_and_arguments_0(call, REST_MS)
        };
        asked.or_log(Area::Page, "asking for a frame");
    }
}
