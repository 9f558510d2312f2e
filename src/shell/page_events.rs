//! What happens to the page: it shows and hides, keys are pressed, other tabs write, the browser
//! has something to offer.

use std::cell::RefCell;

use super::AppHandle;
use crate::device::listener::Listener;
use crate::device::service_worker::ServiceWorker;
use crate::device::{
    clock, connectivity, focus, install_prompt, keyboard, local_storage, location, surface,
    visibility,
};
use groundwork_core::keys;
use groundwork_core::msg::{Action, Msg};
use groundwork_core::pwa::PwaStatus;

/// The listeners for as long as the app runs, and the service worker that they follow.
#[derive(Default)]
pub(super) struct PageEvents {
    listeners: RefCell<Vec<Listener>>,
    worker: RefCell<ServiceWorker>,
}

impl PageEvents {
    /// Begins to listen.
    pub(super) fn listen(&self, app: AppHandle, voices: Option<Listener>) {
        let mut listeners = self.listeners.borrow_mut();
        listeners.extend(visibility::on_change(move || app.shown_or_hidden()));
        listeners.extend(visibility::on_return(move || app.returned()));
        listeners.extend(location::on_hash_change(move || app.address_changed()));
        listeners.extend(local_storage::on_change(move |key| {
            app.written_elsewhere(key.as_deref());
        }));
        listeners.extend(keyboard::on_key(move |key| app.key_pressed(key)));
        listeners.extend(focus::leave_followed_links());
        listeners.extend(surface::on_press(move || app.play(Action::Tap)));
        listeners.extend(voices);
        listeners.extend(connectivity::on_change(move || app.read_pwa_status()));
        listeners.extend(install_prompt::on_change(move || app.read_pwa_status()));
        let worker = ServiceWorker::follow(move || app.read_pwa_status());
        *self.worker.borrow_mut() = worker;
    }

    /// Loads the page again, in the version that waits.
    pub(super) fn restart(&self) {
        self.worker.borrow().restart();
    }

    /// What the browser has around the app now.
    fn around(&self) -> PwaStatus {
        PwaStatus {
            update: self.worker.borrow().update_waits(),
            install: install_prompt::available(),
            offline: !connectivity::is_online(),
        }
    }
}

impl AppHandle {
    /// Tells the model what the browser has around the app.
    pub(super) fn read_pwa_status(self) {
        let Some(owners) = self.owners() else {
            return;
        };
        let around = owners.page.around();
        let known = self.try_read_untracked(|it| it.pwa);
        // Whether installing is offered depends on the day as well.
        if around.install.is_some() || known != Some(around) {
            self.send(Msg::Pwa(around));
        }
    }

    fn shown_or_hidden(self) {
        let Some(owners) = self.owners() else {
            return;
        };
        if visibility::is_hidden() {
            owners.ticking.hidden();
            return;
        }
        owners.screen.shown();
        owners.speech.shown();
        self.tick();
        self.returned();
    }

    fn returned(self) {
        self.send(Msg::Clock);
        self.watch_clock();
        self.ask_who_plays();
    }

    fn key_pressed(self, key: &str) -> bool {
        let action = self.try_read_untracked(|it| keys::action(it, key, clock::moment()));
        let Some(action) = action.flatten() else {
            return false;
        };
        self.play(action);
        true
    }
}
