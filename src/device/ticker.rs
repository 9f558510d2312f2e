//! A timer that asks its callback how long to wait for the next call.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_timers::callback::Timeout;

use domain::time::Millis;

type Slot = Rc<RefCell<Option<Timeout>>>;

/// Calls back again and again until it is dropped or the callback has enough.
pub struct Ticker {
    slot: Slot,
}

impl Ticker {
    /// Calls `tick` after `first`, and then after each time that it answers.
    pub fn start(first: Millis, tick: impl Fn() -> Option<Millis> + 'static) -> Self {
        let slot = Slot::default();
        arm(&slot, first, Rc::new(tick));
        Self { slot }
    }
}

impl Drop for Ticker {
    fn drop(&mut self) {
        self.slot.borrow_mut().take();
    }
}

fn arm(slot: &Slot, after: Millis, tick: Rc<dyn Fn() -> Option<Millis>>) {
    // A weak handle, so that dropping the ticker from within its own call ends it.
    let weak = Rc::downgrade(slot);
    let ms = u32::try_from(after.get()).unwrap_or(u32::MAX >> 1);
    let timeout = Timeout::new(ms, move || {
        if let Some(next) = tick()
            && let Some(slot) = weak.upgrade()
        {
            arm(&slot, next, tick);
        }
    });
    // The one before has just run, and must go: each that were forgotten would stay in memory.
    slot.borrow_mut().replace(timeout);
}
