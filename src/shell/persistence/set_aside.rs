//! Sets damaged texts aside before anything is written over them.

use super::Persistence;
use groundwork_core::model::Notice;
use groundwork_core::msg::Msg;
use store::key::{StoreKey, aside_key};
use store::open::{Kind, ReadIssue};

impl Persistence {
    /// Why the text under `key` must not be written over, if it must not.
    pub(super) fn lock(&self, key: &str) -> Option<Kind> {
        let locked = self.locked.borrow();
        locked.iter().find(|it| it.0 == key).map(|it| it.1)
    }

    /// Stores a copy of the text under `key` before it is written over. A copy that is there already
    /// will do.
    pub(super) fn set_aside(&self, key: &str, text: &str) -> bool {
        let taken = |key: &str| self.storage.read(key).is_some_and(|it| it != text);
        aside_key(key, taken).is_some_and(|key| self.storage.write(&key, text).is_ok())
    }

    /// Sets aside what could not be read, so that it may be written over, or locks it. Returns what
    /// to tell the person.
    pub(super) fn secure(&self, troubles: Vec<ReadIssue>) -> Vec<Msg> {
        let mut news = Vec::new();
        let mut lost = None;
        for trouble in troubles {
            let newer = trouble.kind == Kind::Newer;
            if newer {
                news.push(Msg::Notify(Notice::Newer));
            } else {
                self.damaged.set(self.damaged.get() + 1);
                let sessions = match StoreKey::of_key(&trouble.key) {
                    Some(StoreKey::History(_)) => trouble.lost,
                    _ => 0,
                };
                lost = Some(lost.unwrap_or(0) + sessions);
            }
            if newer || !self.set_aside(&trouble.key, &trouble.text) {
                self.locked.borrow_mut().push((trouble.key, trouble.kind));
            }
        }
        news.extend(lost.map(Msg::Damaged));
        news
    }
}
