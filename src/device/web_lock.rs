//! The lock that lets one tab at a time play a session: Web Locks.
//!
//! A browser without Web Locks (Safari before 15.4, and any browser on a plain `http` address that
//! is not the own computer's) lets every tab play.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Array, Function, Object, Promise};
use wasm_bindgen::prelude::{Closure, wasm_bindgen};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::Navigator;

use super::log::Dropped;
use super::{navigator, present};
use groundwork_core::diagnosis::Area;

/// The name of the lock, which all tabs of the app share.
const NAME: &str = "groundwork.session";

#[wasm_bindgen]
extern "C" {
    /// The navigator of a browser with Web Locks, which are unstable in web-sys.
    #[wasm_bindgen(extends = Navigator)]
    type LockNavigator;

    #[wasm_bindgen(method, getter)]
    fn locks(this: &LockNavigator) -> LockManager;

    type LockManager;

    #[wasm_bindgen(method, catch)]
    fn request(
        this: &LockManager,
        name: &str,
        options: &LockOptions,
        granted: &Function,
    ) -> Result<Promise, JsValue>;

    #[wasm_bindgen(method, catch)]
    fn query(this: &LockManager) -> Result<Promise, JsValue>;

    #[wasm_bindgen(extends = Object)]
    type LockOptions;

    #[wasm_bindgen(method, setter, js_name = ifAvailable)]
    fn set_if_available(this: &LockOptions, value: bool);

    #[wasm_bindgen(method, setter)]
    fn set_steal(this: &LockOptions, value: bool);

    #[wasm_bindgen(method, setter)]
    fn set_mode(this: &LockOptions, mode: &str);

    type LockSnapshot;

    #[wasm_bindgen(method, getter)]
    fn held(this: &LockSnapshot) -> Option<Array>;

    type LockInfo;

    #[wasm_bindgen(method, getter)]
    fn name(this: &LockInfo) -> Option<String>;
}

/// Holds the lock until it is dropped.
#[must_use = "the lock is released when this is dropped"]
pub struct SessionLock {
    release: Rc<RefCell<Option<Function>>>,
}

impl SessionLock {
    /// Requests the lock. Calls `taken` if another tab holds it, or takes it later.
    pub fn request(taken: impl Fn() + 'static) -> Self {
        let options = options();
        options.set_if_available(true);
        Self::with(&options, taken)
    }

    /// Takes the lock from the tab that holds it. Calls `taken` if another tab takes it later.
    pub fn steal(taken: impl Fn() + 'static) -> Self {
        let options = options();
        options.set_steal(true);
        Self::with(&options, taken)
    }

    fn with(options: &LockOptions, taken: impl Fn() + 'static) -> Self {
        let release: Rc<RefCell<Option<Function>>> = Rc::default();
        let Some(locks) = locks() else {
            return Self { release };
        };
        let weak = Rc::downgrade(&release);
        let taken = Rc::new(taken);
        let lost = Rc::clone(&taken);
        let granted = Closure::once_into_js(move |lock: JsValue| -> JsValue {
            if lock.is_null() {
                taken();
                return JsValue::UNDEFINED;
            }
            // The browser holds the lock for as long as this promise is pending.
            let held = Promise::new(&mut |resolve, _| match weak.upgrade() {
                Some(slot) => *slot.borrow_mut() = Some(resolve),
                None => {
                    (resolve.call0(&JsValue::UNDEFINED))
                        .or_log(Area::Session, "releasing the lock");
                }
            });
            held.into()
        });
        if let Ok(promise) = locks.request(NAME, options, granted.unchecked_ref()) {
            // It is rejected when another tab takes the lock; and in a page that is closed, which
            // has nothing left to do.
            spawn_local(async move {
                if JsFuture::from(promise).await.is_err() {
                    lost();
                }
            });
        }
        Self { release }
    }
}

impl Drop for SessionLock {
    fn drop(&mut self) {
        if let Some(resolve) = self.release.borrow_mut().take() {
            resolve
                .call0(&JsValue::UNDEFINED)
                .or_log(Area::Session, "releasing the lock");
        }
    }
}

/// Calls `answered` with whether any tab holds the lock now.
pub fn query(answered: impl FnOnce(bool) + 'static) {
    let Some(Ok(promise)) = locks().map(|it| it.query()) else {
        return;
    };
    spawn_local(async move {
        let Ok(snapshot) = JsFuture::from(promise).await else {
            return;
        };
        let held = snapshot.unchecked_into::<LockSnapshot>().held();
        let ours = |it: JsValue| it.unchecked_into::<LockInfo>().name().as_deref() == Some(NAME);
        answered(held.is_some_and(|held| held.iter().any(ours)));
    });
}

/// Calls `released` once no tab holds the lock, whether the one that did released it or was closed.
pub fn on_release(released: impl FnOnce() + 'static) {
    let Some(locks) = locks() else {
        return;
    };
    let options = options();
    options.set_mode("shared");
    // The shared lock is released at once: that it was granted is all that matters.
    let granted = Closure::once_into_js(|| {});
    let Ok(promise) = locks.request(NAME, &options, granted.unchecked_ref()) else {
        return;
    };
    spawn_local(async move {
        if JsFuture::from(promise).await.is_ok() {
            released();
        }
    });
}

fn locks() -> Option<LockManager> {
    let navigator: LockNavigator = navigator()?.unchecked_into();
    present(navigator.locks())
}

fn options() -> LockOptions {
    Object::new().unchecked_into()
}
