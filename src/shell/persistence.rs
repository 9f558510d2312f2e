//! What is stored on this device: localStorage first, `IndexedDB` behind it.
//!
//! No text that could not be read is written over before a copy of it is set aside, and none of a
//! newer version at all.

mod months;
mod other_tabs;
mod second_place;
mod set_aside;

use std::cell::{Cell, RefCell};

use leptos::task::spawn_local;

use super::{AppHandle, Owners};
use crate::device::indexed_db::{Change, Database};
use crate::device::local_storage::LocalStorage;
use crate::device::{caches, location};
use domain::month::Month;
use domain::settings::Theme;
use groundwork_core::boot::hints;
use groundwork_core::model::{Model, Notice};
use groundwork_core::msg::Msg;
use months::LaterMonths;
use store::boot::{self, BootHints};
use store::format;
use store::key::{PREFIX, StoreKey};
use store::known::{KnownTexts, SMALL};
use store::merge::merge_month;
use store::open::{Kind, Opened, Opening, ReadIssue};
use store::timestamp::stamped;

/// The places where texts are stored, and what this tab knows of them.
pub(super) struct Persistence {
    storage: LocalStorage,
    /// Whether localStorage took anything when the app opened.
    works: bool,
    database: Database,
    known: RefCell<KnownTexts>,
    /// The months that are still to be read.
    later: RefCell<Option<LaterMonths>>,
    /// Texts that are never written over: of a newer version, or neither readable nor set aside.
    locked: RefCell<Vec<(String, Kind)>>,
    /// How many texts were found damaged.
    damaged: Cell<usize>,
    /// What was last reported of where things are stored.
    reported: Cell<Option<Notice>>,
    /// Everything was erased: nothing is written any more.
    erased: Cell<bool>,
    /// What was last stored for the next first paint.
    boot: RefCell<Option<BootHints>>,
}

impl Persistence {
    /// Opens both places and reads the first: all of it, or as much as Today needs.
    pub(super) fn open(whole: bool) -> (Self, Opened) {
        let storage = LocalStorage::find();
        let works = storage.works();
        let mut keys = storage.keys(PREFIX);
        let mut later = LaterMonths::take(&mut keys, whole);
        let texts = storage.texts(keys);
        let mut opening = Opening::default();
        for (key, text) in &texts {
            opening.read(key, text);
        }
        if !opening.is_plain() {
            later.read(&storage, &mut opening, usize::MAX);
        }
        let persistence = Self {
            storage,
            works,
            database: Database::open(location::reload),
            known: RefCell::new(KnownTexts::new(&texts)),
            later: RefCell::new((!later.is_empty()).then_some(later)),
            locked: RefCell::default(),
            damaged: Cell::new(0),
            reported: Cell::new(None),
            erased: Cell::new(false),
            boot: RefCell::default(),
        };
        (persistence, opening.done())
    }

    /// Whether localStorage took anything when the app opened.
    pub(super) const fn works(&self) -> bool {
        self.works
    }

    /// Whether months are still to be read.
    pub(super) fn reads_on(&self) -> bool {
        self.later.borrow().is_some()
    }

    /// Writes a part in localStorage, unless what is there must not be written over. Returns whether
    /// it did.
    fn write(&self, part: StoreKey, text: &str) -> bool {
        let key = part.key();
        let open = self.lock(&key).is_none() && !self.erased.get();
        let written = open && self.storage.write(&key, text).is_ok();
        if written {
            self.known.borrow_mut().wrote(part, text);
        }
        written
    }

    /// Deletes the session under way from both places.
    pub(super) fn drop_session(&self) {
        let key = StoreKey::Session.key();
        if self.lock(&key).is_none() {
            self.storage.remove(&key);
            let database = self.database.clone();
            spawn_local(async move {
                database.change(key, Box::new(|_| Change::Delete)).await;
            });
        }
    }

    /// Stores what the next first paint has to know, if that has changed. On a first visit there is
    /// nothing to know, and nothing is stored.
    pub(super) fn meet_boot(&self, model: &Model) {
        // While months are read, what was stored before is truer than what can be told now; and a
        // session under way changes nothing but the colours until it ends.
        let known = |it: &BootHints| {
            it.unfinished
                && model.session.is_some()
                && it.theme == model.settings.theme
                && it.language == model.settings.language
        };
        let waits = model.loading_history || self.boot.borrow().as_ref().is_some_and(known);
        if self.erased.get() || waits {
            return;
        }
        let hints = hints(model);
        if self.boot.borrow().as_ref() == Some(&hints) {
            return;
        }
        let chosen = hints.theme != Theme::default() || hints.language.is_some();
        if !hints.returning && !hints.unfinished && !chosen {
            self.storage.remove(boot::KEY);
        } else if self.storage.write(boot::KEY, &hints.to_text()).is_err() {
            // Rather the frame of a first visit than one that is no longer true.
            self.storage.remove(boot::KEY);
        }
        self.boot.replace(Some(hints));
    }

    /// Erases everything in every place, and loads the page again.
    pub(super) fn erase(&self) {
        self.erased.set(true);
        for key in self.storage.keys(PREFIX) {
            self.storage.remove(&key);
        }
        let database = self.database.clone();
        spawn_local(async move {
            caches::delete_all().await;
            database.erase().await;
            location::reload();
        });
    }
}

impl AppHandle {
    /// Secures what could not be read, and reports it.
    pub(super) fn report(self, persistence: &Persistence, troubles: Vec<ReadIssue>) {
        for msg in persistence.secure(troubles) {
            self.send(msg);
        }
    }

    /// Saves a part that is written whole.
    pub(super) fn save_small(
        self,
        owners: &Owners,
        part: StoreKey,
        text: fn(&Model) -> String,
    ) -> bool {
        let (text, now) = self.read_untracked(|it| (text(it), it.wall.epoch_ms));
        let stamp = owners.persistence.known.borrow().stamp(now);
        self.save(owners, part, stamped(&text, stamp))
    }

    /// Saves a month. What another tab has written there stays.
    pub(super) fn save_month(self, owners: &Owners, month: Month) -> bool {
        let persistence = &owners.persistence;
        let part = StoreKey::History(month);
        let key = part.key();
        let stored = persistence.storage.read(&key);
        let merged = self.read_untracked(|it| merge_month(stored.as_deref(), &it.history, month));
        self.report(persistence, merged.trouble.into_iter().collect());
        // Over a month of a newer version nothing is written; the database takes ours by itself.
        let text = merged
            .text
            .unwrap_or_else(|| self.read_untracked(|it| format::write_month(&it.history, month)));
        let aside = |old: String| persistence.set_aside(&key, &old);
        if merged.older && !stored.is_some_and(aside) {
            self.save_second(persistence, part, text, false);
            return false;
        }
        self.save(owners, part, text)
    }

    /// Saves a part in both places. Returns whether localStorage took it.
    pub(super) fn save(self, owners: &Owners, part: StoreKey, text: String) -> bool {
        let persistence = &owners.persistence;
        if persistence.erased.get() {
            return false;
        }
        let here = persistence.write(part, &text);
        let newer = persistence.lock(&part.key()) == Some(Kind::Newer);
        if newer && SMALL.contains(&part) {
            // The database's would be taken for the later one when the newer app comes back.
            self.tell_place(persistence, Notice::NotSaved);
        } else {
            self.save_second(persistence, part, text, here);
        }
        here
    }

    /// Tells where things are stored, if that is news.
    fn tell_place(self, persistence: &Persistence, notice: Notice) {
        if persistence.reported.replace(Some(notice)) != Some(notice) {
            self.send(Msg::Notify(notice));
        }
    }
}
