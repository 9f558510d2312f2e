//! Keeps the screen and the page's address in line.

use leptos::task::spawn_local;

use super::AppHandle;
use crate::device::{focus, location};
use groundwork_core::model::{Model, OFFER, Screen};
use groundwork_core::msg::Msg;
use groundwork_core::prescription::PrescriptionMsg;

/// The address of the home screen's shortcut (`web/manifest.webmanifest`).
const START: &str = "#/start";

impl AppHandle {
    /// The address changed: shows the screen that it names.
    pub(super) fn address_changed(self) {
        let hash = location::hash();
        let shown = self.read_untracked(|it| it.screen);
        if hash == START {
            self.shortcut_taken(shown);
            return;
        }
        if let Some(link) = hash.strip_prefix(OFFER) {
            if self.read_untracked(Model::address) != hash {
                let opened = PrescriptionMsg::Opened(link.to_owned());
                self.send(Msg::Prescription(opened));
            }
            self.show(shown);
            return;
        }
        let asked = Screen::at(&hash);
        if asked.address() == shown.address() {
            return;
        }
        self.send(Msg::Navigate(asked));
        self.show(shown);
    }

    /// The home screen's shortcut was taken. Sound can begin inside a tap alone, so it leads to
    /// the button; or to the session that is being shown.
    fn shortcut_taken(self, shown: Screen) {
        if shown == Screen::Session {
            location::set_hash(shown.address(), false);
            return;
        }
        location::set_hash(Screen::Today.address(), false);
        self.send(Msg::Navigate(Screen::Today));
        // It exists once the view has followed the model.
        spawn_local(async move { focus::focus("button.start, .rest-body button") });
    }

    /// Brings the address in line with the screen, and moves the focus to a screen just shown.
    pub(super) fn show(self, before: Screen) {
        let screen = self.read_untracked(|it| it.screen);
        let hash = location::hash();
        let here = if hash.is_empty() { "#/" } else { hash.as_str() };
        let address = self.read_untracked(Model::address);
        if here != address {
            location::set_hash(&address, screen == Screen::Session);
        }
        if screen != before {
            if screen == Screen::Plan {
                self.look_for_voices();
            }
            focus::scroll_to_top();
            // The new screen's heading exists once the view has followed the model.
            spawn_local(async move { focus::focus("h1") });
        }
    }
}
