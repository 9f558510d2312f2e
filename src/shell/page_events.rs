//! Follows the page: shown and hidden, its address, its keys, the day, and what other pages write.

use leptos::prelude::WithUntracked;
use leptos::task::spawn_local;

use super::AppHandle;
use crate::device::service_worker::ServiceWorker;
use crate::device::ticker::Ticker;
use crate::device::{
    clock, connectivity, focus, install_prompt, keyboard, local_storage, location, visibility,
    web_lock,
};
use domain::day::DAY_START_HOUR;
use domain::time::Millis;
use groundwork_core::around::Around;
use groundwork_core::model::Screen;
use groundwork_core::msg::{Action, Msg};
use store::part::Part;

/// The longest time between two looks at the wall clock.
const LOOK: Millis = Millis::secs(60);

/// The address of the home screen's shortcut (`web/manifest.webmanifest`).
const START: &str = "#/start";

impl AppHandle {
    pub(super) fn listen(self) {
        let Some(devices) = self.devices() else {
            return;
        };
        let mut listeners = devices.listeners.borrow_mut();
        listeners.extend(visibility::on_change(move || self.shown_or_hidden()));
        listeners.extend(visibility::on_return(move || self.returned()));
        listeners.extend(location::on_hash_change(move || self.went()));
        listeners.extend(local_storage::on_change(move |key| {
            self.written_elsewhere(key.as_deref());
        }));
        listeners.extend(keyboard::on_key(move |key| self.key(key)));
        let voice = &devices.speech.voice;
        listeners.extend(voice.on_change(move || self.look_for_voices()));
        listeners.extend(connectivity::on_change(move || self.look_around()));
        listeners.extend(install_prompt::on_change(move || self.look_around()));
        *devices.worker.borrow_mut() = ServiceWorker::follow(move || self.look_around());
    }

    pub(super) fn look_around(self) {
        let Some(devices) = self.devices() else {
            return;
        };
        let around = Around {
            update: devices.worker.borrow().update_waits(),
            install: install_prompt::available(),
            offline: !connectivity::is_online(),
        };
        let known = self.model.try_with_untracked(|it| it.around);
        // Every message draws the screen anew.
        if around.install.is_some() || known != Some(around) {
            self.send(Msg::Around(around));
        }
    }

    pub(super) fn shown_or_hidden(self) {
        let Some(devices) = self.devices() else {
            return;
        };
        if visibility::is_hidden() {
            devices.held.borrow_mut().demo = None;
            return;
        }
        if let Some(awake) = &devices.held.borrow().awake {
            awake.request();
        }
        devices.speech.shown();
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
        let wait = Ticker::start(self.next_look(), move || {
            self.look_at_clock();
            Some(self.next_look())
        });
        devices.held.borrow_mut().next_day = Some(wait);
    }

    /// When to look at the wall clock again: when the day ends, or sooner, since the clock may be
    /// set, the time zone may change and the machine may sleep without a word to the page.
    fn next_look(self) -> Millis {
        let day_start = self
            .model
            .try_with_untracked(|it| it.settings.day_start)
            .unwrap_or(DAY_START_HOUR);
        clock::until_next_day(day_start).min(LOOK)
    }

    fn look_at_clock(self) {
        let known = self
            .model
            .try_with_untracked(|it| (it.wall, it.settings.day_start));
        let Some((known, day_start)) = known else {
            return;
        };
        let wall = clock::wall(day_start);
        if (wall.day, wall.offset_min) != (known.day, known.offset_min) {
            self.send(Msg::Clock);
        }
    }

    pub(super) fn probe_claim(self) {
        if self.model.with_untracked(|it| it.session.is_some()) {
            return;
        }
        web_lock::query(move |held| {
            let news = self
                .model
                .try_with_untracked(|it| it.session.is_none() && (held || it.elsewhere));
            if news == Some(true) {
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
        if key.is_some_and(|it| Part::of_key(it).is_none()) {
            return;
        }
        if let Some(devices) = self.devices() {
            self.take_over(&devices, key);
        }
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
        let hash = location::hash();
        let shown = self.model.with_untracked(|it| it.screen);
        if hash == START {
            self.asked_to_start(shown);
            return;
        }
        let asked = Screen::at(&hash);
        if asked.address() == shown.address() {
            return;
        }
        self.send(Msg::Go(asked));
        self.show(shown);
    }

    /// The home screen's shortcut was taken. Sound can begin inside a tap alone, so it leads to
    /// the button; or to the session that is being shown.
    fn asked_to_start(self, shown: Screen) {
        if shown == Screen::Session {
            location::set_hash(shown.address(), false);
            return;
        }
        location::set_hash(Screen::Today.address(), false);
        self.send(Msg::Go(Screen::Today));
        // It exists once the view has followed the model.
        spawn_local(async move { focus::focus("button.start, .restbody button") });
    }

    /// Brings the address in line with the screen, and the focus to a screen just shown.
    pub(super) fn show(self, before: Screen) {
        let screen = self.model.with_untracked(|it| it.screen);
        let hash = location::hash();
        let here = if hash.is_empty() { "#/" } else { hash.as_str() };
        if here != screen.address() {
            location::set_hash(screen.address(), screen == Screen::Session);
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
