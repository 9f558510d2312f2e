//! The screen that stays on while a session runs, and for a time after it was paused.

use std::cell::RefCell;
use std::rc::Rc;

use crate::device::ticker::Ticker;
use crate::device::wake_lock::WakeLock;
use groundwork_core::screen_lock::{LINGER, ScreenNeed};

/// The wake lock, and the timer that releases it after a pause.
#[derive(Default)]
pub(super) struct ScreenLock {
    lock: Rc<RefCell<Option<WakeLock>>>,
    linger: RefCell<Option<Ticker>>,
}

impl ScreenLock {
    /// Holds or releases the lock. Calls `refused` if the browser does not grant it.
    pub(super) fn meet(&self, need: ScreenNeed, refused: impl Fn() + 'static) {
        match need {
            ScreenNeed::Hold => {
                self.linger.take();
                if self.lock.borrow().is_none() {
                    self.lock.replace(Some(WakeLock::hold(refused)));
                }
            }
            ScreenNeed::Release => {
                self.linger.take();
                self.lock.take();
            }
            ScreenNeed::Linger => {
                if self.lock.borrow().is_some() && self.linger.borrow().is_none() {
                    self.linger.replace(Some(self.release_later()));
                }
            }
        }
    }

    /// The page shows again: the browser has released the lock while it was hidden.
    pub(super) fn shown(&self) {
        if let Some(lock) = &*self.lock.borrow() {
            lock.request();
        }
    }

    fn release_later(&self) -> Ticker {
        let lock = Rc::clone(&self.lock);
        Ticker::start(LINGER, move || {
            lock.take();
            None
        })
    }
}
