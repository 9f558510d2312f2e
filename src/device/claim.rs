//! The claim to be the one page that plays a session: Web Locks, where the browser has them.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

const NAME: &str = "groundwork.session";

/// Holds the claim until it is dropped. Without Web Locks, which `web/boot.js` makes up for where it
/// can, every page may play.
pub struct Claim {
    release: Rc<RefCell<Option<Function>>>,
}

impl Claim {
    /// Asks for the claim; `taken` hears if another page has it.
    pub fn ask(taken: impl FnOnce() + 'static) -> Self {
        let release: Rc<RefCell<Option<Function>>> = Rc::default();
        let Some((locks, request)) = method("request") else {
            return Self { release };
        };
        let weak = Rc::downgrade(&release);
        let granted = Closure::once_into_js(move |lock: JsValue| -> JsValue {
            if lock.is_null() {
                taken();
                return JsValue::UNDEFINED;
            }
            // The lock is held for as long as this promise is open.
            let held = Promise::new(&mut |resolve, _| match weak.upgrade() {
                Some(slot) => *slot.borrow_mut() = Some(resolve),
                None => drop(resolve.call0(&JsValue::UNDEFINED)),
            });
            held.into()
        });
        let options = Object::new();
        let _ = Reflect::set(&options, &"ifAvailable".into(), &JsValue::TRUE);
        if let Ok(promise) = request.call3(&locks, &NAME.into(), &options, &granted)
            && let Ok(promise) = promise.dyn_into::<Promise>()
        {
            // A page that goes away rejects its own request; nobody is left to be told.
            spawn_local(async move { drop(JsFuture::from(promise).await) });
        }
        Self { release }
    }
}

impl Drop for Claim {
    fn drop(&mut self) {
        if let Some(resolve) = self.release.borrow_mut().take() {
            let _ = resolve.call0(&JsValue::UNDEFINED);
        }
    }
}

/// Tells `hear` whether another page holds the claim now.
pub fn held_elsewhere(hear: impl FnOnce(bool) + 'static) {
    let Some((locks, query)) = method("query") else {
        return;
    };
    let Ok(answer) = query.call0(&locks) else {
        return;
    };
    let Ok(answer) = answer.dyn_into::<Promise>() else {
        return;
    };
    spawn_local(async move {
        let Ok(snapshot) = JsFuture::from(answer).await else {
            return;
        };
        let held = Reflect::get(&snapshot, &"held".into()).unwrap_or_default();
        let ours = |lock: JsValue| {
            Reflect::get(&lock, &"name".into())
                .is_ok_and(|it| it.as_string().as_deref() == Some(NAME))
        };
        hear(
            held.dyn_into::<Array>()
                .is_ok_and(|held| held.iter().any(ours)),
        );
    });
}

/// Calls `hear` once no page holds the claim, whether the one that did gave it up or was closed.
pub fn on_release(hear: impl FnOnce() + 'static) {
    let Some((locks, request)) = method("request") else {
        return;
    };
    let options = Object::new();
    let _ = Reflect::set(&options, &"mode".into(), &"shared".into());
    // What is granted is given back at once: to have had it is all that is wanted.
    let granted = Closure::once_into_js(|| {});
    let Ok(promise) = request.call3(&locks, &NAME.into(), &options, &granted) else {
        return;
    };
    if let Ok(promise) = promise.dyn_into::<Promise>() {
        spawn_local(async move {
            if JsFuture::from(promise).await.is_ok() {
                hear();
            }
        });
    }
}

fn method(name: &str) -> Option<(JsValue, Function)> {
    let navigator = web_sys::window()?.navigator();
    let locks = Reflect::get(&navigator, &"locks".into()).ok()?;
    let method = Reflect::get(&locks, &name.into()).ok()?.dyn_into().ok()?;
    Some((locks, method))
}
