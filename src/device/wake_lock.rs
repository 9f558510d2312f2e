//! A screen that stays on: Screen Wake Lock, where the browser has it.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::Promise;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::Navigator;

use super::{navigator, present, visibility};

#[wasm_bindgen]
extern "C" {
    /// The navigator of a browser with wake locks, which are unstable in web-sys.
    #[wasm_bindgen(extends = Navigator)]
    type WakeLockNavigator;

    #[wasm_bindgen(method, getter, js_name = wakeLock)]
    fn wake_lock(this: &WakeLockNavigator) -> Manager;

    #[wasm_bindgen(js_name = WakeLock)]
    type Manager;

    #[wasm_bindgen(method, catch)]
    fn request(this: &Manager, kind: &str) -> Result<Promise, JsValue>;

    #[wasm_bindgen(js_name = WakeLockSentinel)]
    type Sentinel;

    #[wasm_bindgen(method, catch)]
    fn release(this: &Sentinel) -> Result<Promise, JsValue>;
}

/// Keeps the screen on until it is dropped. The browser releases the lock when the page is hidden,
/// so [`WakeLock::request`] is called again when the page shows.
#[must_use = "the screen may turn off when this is dropped"]
pub struct WakeLock {
    sentinel: Rc<RefCell<Option<Sentinel>>>,
    refused: Rc<dyn Fn()>,
}

impl WakeLock {
    /// Requests the lock. Calls `refused` if the browser does not grant it.
    pub fn hold(refused: impl Fn() + 'static) -> Self {
        let lock = Self {
            sentinel: Rc::default(),
            refused: Rc::new(refused),
        };
        lock.request();
        lock
    }

    /// Requests the lock again, as after the page was hidden.
    pub fn request(&self) {
        let Some(promise) = request_screen() else {
            (self.refused)();
            return;
        };
        let slot = Rc::downgrade(&self.sentinel);
        let refused = Rc::clone(&self.refused);
        spawn_local(async move {
            let answer = JsFuture::from(promise).await;
            match (answer.map(JsCast::unchecked_into), slot.upgrade()) {
                (Ok(sentinel), Some(slot)) => {
                    if let Some(old) = slot.borrow_mut().replace(sentinel) {
                        release(&old);
                    }
                }
                (Ok(sentinel), None) => release(&sentinel),
                // A hidden page is refused, but it asks again when it shows.
                (Err(_), Some(_)) if !visibility::is_hidden() => refused(),
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

fn request_screen() -> Option<Promise> {
    let navigator: WakeLockNavigator = navigator()?.unchecked_into();
    present(navigator.wake_lock())?.request("screen").ok()
}

fn release(sentinel: &Sentinel) {
    // Refused if the browser has released the lock already.
    let _ = sentinel.release();
}
