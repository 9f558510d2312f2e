//! Reads the months that Today can be shown without, once it is shown.
//!
//! Ten years of sessions take a slow phone a quarter of a second to read. Whoever taps Start need
//! not wait for them: whatever is to be done with the history waits for the rest of it instead.

use super::{AppHandle, Devices};
use crate::device::local_storage::LocalStorage as Storage;
use crate::device::task;
use domain::day::Day;
use domain::month::Month;
use groundwork_core::msg::Msg;
use store::open::{Opening, Trouble};
use store::part::Part;

/// How many months are read in one task: some ten milliseconds, or forty on a slow phone.
const AT_ONCE: usize = 24;

/// What is still to be read, and what was read of it.
#[derive(Default)]
pub(super) struct Later {
    /// The first days of the months, the newest last.
    pub(super) months: Vec<Day>,
    pub(super) opening: Opening,
}

impl Later {
    pub(super) fn read(&mut self, storage: &Storage, most: usize) {
        for _ in 0..most {
            let Some(day) = self.months.pop() else { return };
            let key = Part::History(Month::of(day)).key();
            if let Some(text) = storage.read(&key) {
                self.opening.read(&key, &text);
            }
        }
    }
}

impl AppHandle {
    /// Reads on in a task of its own, and in further ones until all is read.
    pub(super) fn read_on(self) {
        let waits = task::queue(move || {
            let Some(devices) = self.devices() else {
                return;
            };
            let mut later = devices.later.borrow_mut();
            let Some(it) = &mut *later else { return };
            it.read(&devices.storage, AT_ONCE);
            let more = !it.months.is_empty();
            drop(later);
            if more {
                self.read_on();
            } else {
                self.read_all(&devices);
            }
        });
        if !waits && let Some(devices) = self.devices() {
            self.read_all(&devices);
        }
    }

    /// Sees to it that the model has the whole history.
    pub(super) fn read_all(self, devices: &Devices) {
        if let Some((older, troubles)) = devices.older() {
            self.send(older);
            self.report(troubles);
        }
    }

    /// What comes before `msg`: the rest of the history, if it is not there yet.
    pub(super) fn before(self, devices: &Devices, msg: &Msg) -> Option<Msg> {
        // What they change has nothing to do with the history.
        let any_time = matches!(
            msg,
            Msg::Around(_)
                | Msg::Clock
                | Msg::PlaysElsewhere
                | Msg::PlaysNowhereElse
                | Msg::Older(_)
        );
        if any_time {
            return None;
        }
        let (older, troubles) = devices.older()?;
        // What it tells waits for its turn, but what must not be written over is known at once.
        self.report(troubles);
        Some(older)
    }
}

impl Devices {
    /// The rest of the history, once, and what is wrong with it.
    fn older(&self) -> Option<(Msg, Vec<Trouble>)> {
        let mut later = self.later.take()?;
        later.read(&self.storage, usize::MAX);
        let (records, troubles) = later.opening.records();
        Some((Msg::Older(records), troubles))
    }
}
