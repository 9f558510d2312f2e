//! Follows the page: shown and hidden, its address, its keys, the day, and what other pages write.

use reactive_graph::traits::WithUntracked;
use wasm_bindgen_futures::spawn_local;

use super::{App, stored};
use crate::app::model::Screen;
use crate::app::msg::{Action, Msg};
use crate::device::claim;
use crate::device::clock;
use crate::device::page;
use crate::device::ticker::Ticker;
use crate::store::open::open;
use crate::store::part::PREFIX;

impl App {
    pub(super) fn listen(self) {
        let Some(devices) = self.devices() else {
            return;
        };
        let mut listeners = devices.listeners.borrow_mut();
        listeners.extend(page::on_visibility(move || self.shown_or_hidden()));
        listeners.extend(page::on_return(move || self.returned()));
        listeners.extend(page::on_address(move || self.went()));
        listeners.extend(page::on_storage(move |key| {
            self.written_elsewhere(key.as_deref());
        }));
        listeners.extend(page::on_key(move |key| self.key(key)));
    }

    pub(super) fn shown_or_hidden(self) {
        let Some(devices) = self.devices() else {
            return;
        };
        if page::is_hidden() {
            return;
        }
        if let Some(awake) = &devices.held.borrow().awake {
            awake.ask();
        }
        self.tick();
        self.returned();
    }

    pub(super) fn returned(self) {
        self.send(Msg::Clock);
        self.wait_for_next_day();
        self.probe_claim();
    }

    pub(super) fn wait_for_next_day(self) {
        let Some(devices) = self.devices() else {
            return;
        };
        let wait = Ticker::start(clock::until_next_day(), move || {
            self.send(Msg::Clock);
            Some(clock::until_next_day())
        });
        devices.held.borrow_mut().next_day = Some(wait);
    }

    pub(super) fn probe_claim(self) {
        if self.model.with_untracked(|it| it.session.is_some()) {
            return;
        }
        claim::held_elsewhere(move |held| {
            let ours = self
                .model
                .try_with_untracked(|it| it.session.is_some())
                .unwrap_or(true);
            if !ours {
                self.send(if held {
                    Msg::PlaysElsewhere
                } else {
                    Msg::PlaysNowhereElse
                });
            }
        });
    }

    pub(super) fn released(self) {
        if let Some(devices) = self.devices() {
            devices.held.borrow_mut().awaits_release = false;
        }
        self.probe_claim();
    }

    pub(super) fn written_elsewhere(self, key: Option<&str>) {
        if key.is_some_and(|it| !it.starts_with(PREFIX)) {
            return;
        }
        let Some(devices) = self.devices() else {
            return;
        };
        let opened = open(devices.storage.all(PREFIX));
        self.send(Msg::Reread(Box::new(stored(opened))));
        self.probe_claim();
    }

    pub(super) fn key(self, key: &str) -> bool {
        let Some((screen, session)) = self.model.try_with_untracked(|it| {
            (
                it.screen,
                it.session.as_ref().map(|it| it.position(clock::moment())),
            )
        }) else {
            return false;
        };
        let (Screen::Session, Some(position)) = (screen, session) else {
            return false;
        };
        let moving = position.is_some_and(|it| it.span.phase.is_move());
        let action = match key {
            " " => Action::Toggle,
            "ArrowLeft" => Action::Back,
            "ArrowRight" if moving => Action::GoNow,
            "ArrowRight" => Action::Skip,
            "Escape" => Action::Pause,
            _ => return false,
        };
        self.play(action);
        true
    }

    /// The address changed: to the screen that it names.
    pub(super) fn went(self) {
        let asked = Screen::at(&page::hash());
        let shown = self.model.with_untracked(|it| it.screen);
        if asked.address() == shown.address() {
            return;
        }
        self.send(Msg::Go(asked));
        self.show(shown);
    }

    /// Brings the address in line with the screen, and the focus to a screen just shown.
    pub(super) fn show(self, before: Screen) {
        let screen = self.model.with_untracked(|it| it.screen);
        let hash = page::hash();
        let here = if hash.is_empty() { "#/" } else { hash.as_str() };
        if here != screen.address() {
            page::set_hash(screen.address(), screen == Screen::Session);
        }
        if screen != before {
            page::scroll_to_top();
            // The new screen's heading exists once the view has followed the model.
            spawn_local(async move { page::focus_heading() });
        }
    }
}
