//! A screen that stays on: Screen Wake Lock, where the browser has it.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

/// Keeps the screen on until it is dropped. The browser takes the lock away when the page is
/// hidden, so [`WakeLock::ask`] is called again when it shows.
pub struct WakeLock {
    sentinel: Rc<RefCell<Option<JsValue>>>,
    refused: Rc<dyn Fn()>,
}

impl WakeLock {
    /// Asks for the lock; `refused` hears if there is none to be had.
    pub fn hold(refused: impl Fn() + 'static) -> Self {
        let lock = Self {
            sentinel: Rc::default(),
            refused: Rc::new(refused),
        };
        lock.ask();
        lock
    }

    /// Asks for the lock again, as after the page was hidden.
    pub fn ask(&self) {
        let Some(promise) = request() else {
            (self.refused)();
            return;
        };
        let slot = Rc::downgrade(&self.sentinel);
        let refused = Rc::clone(&self.refused);
        spawn_local(async move {
            match (JsFuture::from(promise).await, slot.upgrade()) {
                (Ok(sentinel), Some(slot)) => {
                    if let Some(old) = slot.borrow_mut().replace(sentinel) {
                        release(&old);
                    }
                }
                (Ok(sentinel), None) => release(&sentinel),
                // A hidden page is refused, but it asks again when it shows.
                (Err(_), Some(_)) if !super::page::is_hidden() => refused(),
                (Err(_), _) => {}
            }
        });
    }
}

impl Drop for WakeLock {
    fn drop(&mut self) {
        if let Some(sentinel) = self.sentinel.borrow_mut().take() {
            release(&sentinel);
        }
    }
}

fn request() -> Option<Promise> {
    let navigator = web_sys::window()?.navigator();
    let wake_lock = Reflect::get(&navigator, &"wakeLock".into()).ok()?;
    let request: Function = Reflect::get(&wake_lock, &"request".into())
        .ok()?
        .dyn_into()
        .ok()?;
    request
        .call1(&wake_lock, &"screen".into())
        .ok()?
        .dyn_into()
        .ok()
}

fn release(sentinel: &JsValue) {
    if let Ok(release) = Reflect::get(sentinel, &"release".into())
        && let Ok(release) = release.dyn_into::<Function>()
    {
        // A lock that the browser took back already is free as well.
        let _ = release.call0(sentinel);
    }
}
