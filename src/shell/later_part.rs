//! The part of the program that a first session does not need: fetched once the page has
//! loaded, or when one of its screens is asked for.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::AppHandle;
use crate::device::focus;
use crate::device::service_worker::loaded;
use crate::later::{INCLUDED, Later, fetch};
use groundwork_core::effect::Effect;

/// How far the later part has come.
#[derive(Clone, Copy)]
pub enum LaterPart {
    /// Nobody has asked for it, or it could not be fetched.
    Away,
    /// It is on its way.
    Fetching,
    /// It could not be fetched.
    Failed,
    /// It is there.
    Here(Later),
}

impl LaterPart {
    pub(super) fn at_start() -> Self {
        INCLUDED.map_or(Self::Away, Self::Here)
    }
}

impl AppHandle {
    /// How far the later part has come. A reactive caller runs again when that changes.
    pub fn later(self) -> LaterPart {
        self.later.get()
    }

    /// How far it has come, once.
    pub fn later_untracked(self) -> LaterPart {
        self.later.get_untracked()
    }

    /// Fetches it once the page has loaded, so that it delays nothing that a session needs.
    pub(super) fn fetch_later_when_loaded(self) {
        spawn_local(async move {
            loaded().await;
            self.fetch_later();
        });
    }

    /// Fetches it, unless it is there or on its way.
    pub fn fetch_later(self) {
        let known = self.later.try_get_untracked();
        if !matches!(known, Some(LaterPart::Away | LaterPart::Failed)) {
            return;
        }
        self.later.set(LaterPart::Fetching);
        spawn_local(async move {
            let come = fetch().await.map_or(LaterPart::Failed, LaterPart::Here);
            let arrives = matches!(come, LaterPart::Here(_));
            if self.later.try_set(come).is_none() && arrives && self.shows_later() {
                // The screen takes the place of the one that waited for it, with its heading.
                spawn_local(async { focus::focus("h1") });
            }
        });
    }

    /// It, once it is there; nothing if it cannot be fetched.
    pub(super) async fn later_once_here(self) -> Option<Later> {
        match self.later.try_get_untracked()? {
            LaterPart::Here(later) => Some(later),
            // One that is on its way is not fetched twice.
            LaterPart::Away | LaterPart::Fetching | LaterPart::Failed => fetch().await.ok(),
        }
    }

    /// As [`AppHandle::fetch_later`], by a button that is gone meanwhile.
    pub fn fetch_later_again(self) {
        focus::focus("h1");
        self.fetch_later();
    }

    /// Runs an effect of the later part. Its screens alone ask for one, so it is there.
    pub(super) fn export(self, effect: Effect) {
        if let Some(LaterPart::Here(later)) = self.later.try_get_untracked() {
            (later.export)(self, effect);
        }
    }

    fn shows_later(self) -> bool {
        self.try_read_untracked(|it| !it.screen.is_in_sessions()) == Some(true)
    }
}
