//! Follows what other tabs write, so that a change is made to what is stored now.

use super::Persistence;
use crate::device::clock;
use crate::shell::{AppHandle, Owners};
use domain::day::DAY_START_HOUR;
use groundwork_core::effect::Effect;
use groundwork_core::msg::Msg;
use groundwork_core::reread::stored;
use store::key::{PREFIX, StoreKey};
use store::merge::lacks;

impl AppHandle {
    /// The message that comes before `msg`, if one does: months that are not read yet, or what
    /// another tab has written since.
    pub(in crate::shell) fn comes_first(self, persistence: &Persistence, msg: &Msg) -> Option<Msg> {
        if matches!(msg, Msg::Reread(_)) {
            return None;
        }
        let older = self.older_first(persistence, msg);
        if older.is_some() {
            return older;
        }
        let read = |key: &str| persistence.storage.read(key);
        let current = persistence.known.borrow().are_current(read);
        (!current).then(|| self.reread(persistence))
    }

    /// Another tab has written under `key`, or removed everything.
    pub(in crate::shell) fn written_elsewhere(self, key: Option<&str>) {
        if key.is_some_and(|it| StoreKey::of_key(it).is_none()) {
            return;
        }
        if let Some(owners) = self.owners() {
            self.take_over(&owners, key);
        }
        self.ask_who_plays();
    }

    /// Takes over what is stored now. What the other tab has written over unknowingly is put back.
    fn take_over(self, owners: &Owners, key: Option<&str>) {
        let persistence = &owners.persistence;
        let theirs = key.and_then(|it| persistence.storage.read(it));
        let written = key.and_then(StoreKey::of_key).zip(theirs);
        let mut merged = None;
        if let Some((StoreKey::Settings, theirs)) = &written {
            let now = clock::wall(DAY_START_HOUR).epoch_ms;
            merged = persistence.known.borrow_mut().merge_settings(theirs, now);
        }
        if let Some(text) = &merged {
            persistence.write(StoreKey::Settings, text);
        }
        self.send(self.reread(persistence));
        if merged.is_some() {
            self.run(owners, vec![Effect::SaveSettings]);
        }
        if let Some((StoreKey::History(month), theirs)) = written
            && self.read_untracked(|it| lacks(&theirs, &it.history, month))
        {
            self.save_month(owners, month);
        }
    }

    /// Reads again what is stored now.
    fn reread(self, persistence: &Persistence) -> Msg {
        let all = persistence.storage.all(PREFIX);
        let mut reread = persistence.known.borrow_mut().reread(all);
        // As at the start: what cannot be read is set aside, or never written over.
        self.report(persistence, std::mem::take(&mut reread.troubles));
        Msg::Reread(Box::new(self.read_untracked(|it| stored(it, reread))))
    }
}
