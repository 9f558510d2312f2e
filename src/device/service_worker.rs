//! The service worker: whether a new version of the app waits, and how it takes over.
//!
//! `web/boot.js` registers the worker once the page has loaded.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use js_sys::Promise;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{ServiceWorkerContainer, ServiceWorkerRegistration};

use super::listener::Listener;
use super::log::Dropped;
use super::{location, navigator, present, visibility};
use groundwork_core::diagnosis::Area;

/// The message by which a waiting worker takes over (`web/sw.js`).
const SKIP_WAITING: &str = "skipWaiting";

/// Safari may not report that the worker changed; the page is loaded again after this time.
const RELOAD_AFTER_MS: u32 = 3_000;

/// Follows the registration of the app's service worker until it is dropped.
#[derive(Clone, Default)]
#[must_use = "updates are not followed once this is dropped"]
pub struct ServiceWorker {
    state: Rc<RefCell<State>>,
}

#[derive(Default)]
struct State {
    registration: Option<ServiceWorkerRegistration>,
    /// For new workers, and for when the page shows.
    listeners: Vec<Listener>,
    /// For the worker that is being installed.
    installing: Option<Listener>,
}

impl ServiceWorker {
    /// Follows the worker. Calls `changed` when [`update_waits`](Self::update_waits) may have
    /// changed. Looks for a new version once the page has loaded, and when it shows again.
    pub fn follow(changed: impl Fn() + Clone + 'static) -> Self {
        let worker = Self::default();
        if let Some(container) = container() {
            let weak = Rc::downgrade(&worker.state);
            spawn_local(async move {
                // On a first visit all files have just been fetched: nothing can be new.
                let known = registered(&container).await;
                let check = known.is_some();
                let Some(registration) = (match known {
                    Some(it) => Some(it),
                    None => ready(&container).await,
                }) else {
                    return;
                };
                loaded().await;
                let Some(state) = weak.upgrade() else { return };
                Self { state }.watch(registration.clone(), changed.clone());
                changed();
                if check {
                    look_for_update(&registration);
                }
            });
        }
        worker
    }

    /// Whether a new version has been installed and waits for [`restart`](Self::restart).
    pub fn update_waits(&self) -> bool {
        let state = self.state.borrow();
        let registration = state.registration.as_ref();
        registration.is_some_and(|it| it.waiting().is_some() && it.active().is_some())
    }

    /// Lets the waiting version take over, and loads the page again in it.
    pub fn restart(&self) {
        let registration = self.state.borrow().registration.clone();
        let (Some(registration), Some(container)) = (registration, container()) else {
            return;
        };
        // Nothing may begin that the reload would interrupt.
        let document = web_sys::window().and_then(|it| it.document());
        if let Some(body) = document.and_then(|it| it.body()) {
            body.set_inert(true);
        }
        let changed = Listener::on(&container, "controllerchange", |_| location::reload());
        self.state.borrow_mut().listeners.push(changed);
        // Without a waiting worker another tab has let it take over already.
        let mut wait = 0;
        if let Some(waiting) = registration.waiting() {
            wait = RELOAD_AFTER_MS;
            // A worker that takes no message is there after the reload as well.
            waiting
                .post_message(&SKIP_WAITING.into())
                .or_log(Area::Page, "a message to the service worker");
        }
        Timeout::new(wait, location::reload).forget();
    }

    fn watch(&self, registration: ServiceWorkerRegistration, changed: impl Fn() + Clone + 'static) {
        let (weak, followed) = (Rc::downgrade(&self.state), registration.clone());
        let follow_installing = move || {
            let changed = changed.clone();
            let installing = followed.installing();
            let listen = installing.map(|it| Listener::on(&it, "statechange", move |_| changed()));
            if let Some(state) = weak.upgrade() {
                state.borrow_mut().installing = listen;
            }
        };
        follow_installing();
        let found = Listener::on(&registration, "updatefound", move |_| follow_installing());
        let shown = registration.clone();
        let shown = visibility::on_change(move || {
            if !visibility::is_hidden() {
                look_for_update(&shown);
            }
        });
        let mut state = self.state.borrow_mut();
        state.listeners.push(found);
        state.listeners.extend(shown);
        state.registration = Some(registration);
    }
}

/// The service workers of this origin. There are none on a plain `http` address.
fn container() -> Option<ServiceWorkerContainer> {
    present(navigator()?.service_worker())
}

/// The registration that an earlier visit has left, if its worker is active.
async fn registered(container: &ServiceWorkerContainer) -> Option<ServiceWorkerRegistration> {
    let found = JsFuture::from(container.get_registration()).await.ok()?;
    let registration: ServiceWorkerRegistration = present(found)?.unchecked_into();
    registration.active().is_some().then_some(registration)
}

/// Waits for the registration that this visit makes.
async fn ready(container: &ServiceWorkerContainer) -> Option<ServiceWorkerRegistration> {
    let ready = JsFuture::from(container.ready().ok()?).await.ok()?;
    Some(present(ready)?.unchecked_into())
}

/// Asks the server for a new version, unless nobody sees the page.
fn look_for_update(registration: &ServiceWorkerRegistration) {
    if visibility::is_hidden() {
        return;
    }
    if let Ok(promise) = registration.update() {
        // Without a connection it is rejected, and asked again when the page shows again.
        spawn_local(async move {
            JsFuture::from(promise)
                .await
                .or_log(Area::Page, "looking for a new version");
        });
    }
}

/// Waits until the page has loaded, so that what is fetched then delays nothing.
pub async fn loaded() -> Option<()> {
    let window = web_sys::window()?;
    if window.document()?.ready_state() == "complete" {
        return Some(());
    }
    let mut listener = None;
    let promise = Promise::new(&mut |done, _| {
        listener = Some(Listener::on(&window, "load", move |_| {
            done.call0(&JsValue::UNDEFINED)
                .or_log(Area::Page, "waiting for the page");
        }));
    });
    JsFuture::from(promise)
        .await
        .or_log(Area::Page, "waiting for the page");
    drop(listener);
    Some(())
}
