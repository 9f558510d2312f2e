//! The lock that lets one tab at a time play, and whether another tab has it.

use std::cell::{Cell, RefCell};

use super::AppHandle;
use crate::device::web_lock::{self, SessionLock};
use groundwork_core::effect::ClaimNeed;
use groundwork_core::msg::Msg;
use groundwork_core::tab_lock;

/// The session lock, while this tab plays.
#[derive(Default)]
pub(super) struct TabLock {
    lock: RefCell<Option<SessionLock>>,
    awaits_release: Cell<bool>,
    steals: Cell<bool>,
}

impl TabLock {
    /// Takes the lock from the tab that holds it, the next time that it is needed.
    pub(super) fn steal(&self) {
        self.steals.set(true);
    }

    /// Holds the lock, or waits until another tab releases it.
    pub(super) fn meet(&self, need: ClaimNeed, app: AppHandle) {
        if need != ClaimNeed::Hold {
            self.lock.take();
        } else if self.lock.borrow().is_none() {
            let taken = move || app.send(Msg::PlaysElsewhere);
            let lock = if self.steals.take() {
                SessionLock::steal(taken)
            } else {
                SessionLock::request(taken)
            };
            self.lock.replace(Some(lock));
        }
        if need == ClaimNeed::AwaitRelease && !self.awaits_release.replace(true) {
            web_lock::on_release(move || {
                if let Some(owners) = app.owners() {
                    owners.tabs.awaits_release.set(false);
                }
                app.ask_who_plays();
            });
        }
    }
}

impl AppHandle {
    /// Asks whether another tab plays, unless this one does.
    pub(super) fn ask_who_plays(self) {
        if self.try_read_untracked(tab_lock::asks) != Some(true) {
            return;
        }
        web_lock::query(move |held| {
            let news = self.try_read_untracked(|it| tab_lock::answered(it, held));
            if let Some(msg) = news.flatten() {
                self.send(msg);
            }
        });
    }
}
