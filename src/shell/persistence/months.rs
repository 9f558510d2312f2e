//! Reads the months that Today can be shown without, once it is shown.
//!
//! Ten years of sessions take a slow phone a quarter of a second to read. Start does not wait for
//! them: a message that uses the history loads the rest first.

use super::Persistence;
use crate::device::local_storage::LocalStorage;
use crate::device::task;
use crate::shell::AppHandle;
use domain::day::Day;
use domain::month::Month;
use groundwork_core::msg::Msg;
use groundwork_core::reread::uses_history;
use store::key::StoreKey;
use store::open::{Opening, ReadIssue, take_later};

/// How many months are read in one task: some ten milliseconds, or forty on a slow phone.
const AT_ONCE: usize = 24;

/// What is still to be read, and what was read of it.
#[derive(Default)]
pub(super) struct LaterMonths {
    /// The first days of the months, the newest last.
    months: Vec<Day>,
    opening: Opening,
}

impl LaterMonths {
    /// Takes out of `keys` what can be read later; nothing if the `whole` is to be read at once.
    pub(super) fn take(keys: &mut Vec<String>, whole: bool) -> Self {
        let months = if whole { Vec::new() } else { take_later(keys) };
        Self {
            months,
            opening: Opening::default(),
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.months.is_empty()
    }

    /// Reads into `opening` at most this many of them.
    pub(super) fn read(&mut self, storage: &LocalStorage, opening: &mut Opening, most: usize) {
        for _ in 0..most {
            let Some(day) = self.months.pop() else { return };
            let key = StoreKey::History(Month::of(day)).key();
            if let Some(text) = storage.read(&key) {
                opening.read(&key, &text);
            }
        }
    }

    fn read_on(&mut self, storage: &LocalStorage, most: usize) {
        let mut opening = std::mem::take(&mut self.opening);
        self.read(storage, &mut opening, most);
        self.opening = opening;
    }
}

impl Persistence {
    /// Reads some more months. Returns whether there are others.
    fn read_some(&self) -> bool {
        let mut later = self.later.borrow_mut();
        later.as_mut().is_some_and(|it| {
            it.read_on(&self.storage, AT_ONCE);
            !it.is_empty()
        })
    }

    /// The rest of the history, once, and what is wrong with it.
    fn older(&self) -> Option<(Msg, Vec<ReadIssue>)> {
        let mut later = self.later.take()?;
        later.read_on(&self.storage, usize::MAX);
        let (records, troubles) = later.opening.records();
        Some((Msg::Older(records), troubles))
    }
}

impl AppHandle {
    /// Reads the months in tasks of their own until all are read.
    pub(in crate::shell) fn read_on(self) {
        let queued = task::queue(move || {
            if let Some(owners) = self.owners() {
                if owners.persistence.read_some() {
                    self.read_on();
                } else {
                    self.read_all(&owners.persistence);
                }
            }
        });
        if !queued && let Some(owners) = self.owners() {
            self.read_all(&owners.persistence);
        }
    }

    /// Makes sure that the model has the whole history.
    pub(super) fn read_all(self, persistence: &Persistence) {
        if let Some((older, troubles)) = persistence.older() {
            self.send(older);
            self.report(persistence, troubles);
        }
    }

    /// The rest of the history, if `msg` needs it and it is not there yet.
    pub(super) fn older_first(self, persistence: &Persistence, msg: &Msg) -> Option<Msg> {
        if !uses_history(msg) {
            return None;
        }
        let (older, troubles) = persistence.older()?;
        // The notice waits for its turn, but what must not be written over is known at once.
        self.report(persistence, troubles);
        Some(older)
    }
}
