//! `IndexedDB` beside localStorage: every part is saved there too, and what it knows better is taken
//! over once it has answered.

use leptos::task::spawn_local;

use super::Persistence;
use crate::device::indexed_db::Change;
use crate::shell::AppHandle;
use groundwork_core::model::Notice;
use groundwork_core::msg::Msg;
use store::key::{PREFIX, StoreKey};
use store::open::Kind;
use store::reconcile::{reconcile, stored_copy};

impl Persistence {
    /// Writes the database's text of `part` into localStorage, and sets aside what is there.
    fn restore(&self, part: StoreKey, text: &str) {
        let key = part.key();
        if self
            .storage
            .read(&key)
            .is_none_or(|it| self.set_aside(&key, &it))
        {
            self.write(part, text);
        }
    }

    /// What becomes of the database's text of `part`, which is `held`, when `text` is saved.
    fn replace(&self, part: StoreKey, text: String, held: Option<&str>) -> Change {
        let copy = stored_copy(part, text, held);
        let damaged = copy.trouble.filter(|it| it.kind == Kind::Damaged);
        let safe = damaged.is_none_or(|it| self.set_aside(&it.key, &it.text));
        match copy.text {
            Some(text) if safe => Change::Put(text),
            _ => Change::Leave,
        }
    }
}

impl AppHandle {
    /// Saves a part in the database; `here` says that localStorage has it.
    pub(super) fn save_second(
        self,
        persistence: &Persistence,
        part: StoreKey,
        text: String,
        here: bool,
    ) {
        let database = persistence.database.clone();
        let change = move |held: Option<String>| match self.owners() {
            Some(owners) => owners.persistence.replace(part, text, held.as_deref()),
            None => Change::Leave,
        };
        spawn_local(async move {
            let there = database.change(part.key(), Box::new(change)).await;
            if let Some(owners) = self.owners().filter(|_| !here) {
                let notice = if there {
                    Notice::OnePlace
                } else {
                    Notice::NotSaved
                };
                self.tell_place(&owners.persistence, notice);
            }
        });
    }

    /// Asks the database what it knows. The app does not wait for the answer.
    pub(in crate::shell) fn read_back(self, persistence: &Persistence) {
        let database = persistence.database.clone();
        spawn_local(async move {
            if let Some(texts) = database.all().await {
                self.reconcile_with(texts);
            }
        });
    }

    fn reconcile_with(self, texts: Vec<(String, String)>) {
        let Some(owners) = self.owners() else {
            return;
        };
        let persistence = &owners.persistence;
        self.read_all(persistence);
        let mut reconciled = reconcile(&persistence.storage.all(PREFIX), texts);
        if !persistence.works {
            self.tell_place(persistence, Notice::OnePlace);
            reconciled.save.clear();
        }
        for (part, text) in std::mem::take(&mut reconciled.restore) {
            persistence.restore(part, &text);
        }
        for (part, text) in std::mem::take(&mut reconciled.seed) {
            self.save_second(persistence, part, text, true);
        }
        let troubles = std::mem::take(&mut reconciled.troubles);
        let mended = reconciled.mended > 0 && reconciled.mended >= persistence.damaged.get();
        self.send(Msg::Reconcile(Box::new(reconciled)));
        self.report(persistence, troubles);
        if mended {
            self.send(Msg::Notify(Notice::Mended));
        }
    }
}
