//! Keeps everything in two places, and follows what other pages do to the first.

use std::cell::{Cell, RefCell};

use leptos::prelude::WithUntracked;
use wasm_bindgen_futures::spawn_local;

use super::{AppHandle, Devices, stored};
use crate::device::clock;
use crate::device::indexed_db::Change;
use domain::settings::Settings;
use groundwork_core::effect::Effect;
use groundwork_core::model::Notice;
use groundwork_core::msg::Msg;
use store::journal::{entry, recall};
use store::merge::lacks;
use store::open::{Kind, open};
use store::part::{PREFIX, Part};
use store::stamp::{both, written};
use store::wire::write_settings;

/// The parts that are written whole, so that a page must know of another's writing first.
const SMALL: [Part; 3] = [Part::Settings, Part::Schedule, Part::Routine];

/// The small parts' texts as this page last read or wrote them.
pub(super) struct Texts {
    known: RefCell<[Option<String>; 3]>,
    /// The latest moment at which one of them says it was written, in milliseconds since 1970.
    stamp: Cell<i64>,
    /// The settings' text that this page wrote last, after the one that it took them from.
    mine: RefCell<Option<[String; 2]>>,
    /// What was last told of where things are kept.
    told: Cell<Option<Notice>>,
}

impl Texts {
    pub(super) fn of(all: &[(String, String)]) -> Self {
        let texts = Self {
            known: RefCell::default(),
            stamp: Cell::new(0),
            mine: RefCell::default(),
            told: Cell::new(None),
        };
        texts.read(all);
        texts
    }

    /// Says which of them are others than those that were known.
    fn read(&self, all: &[(String, String)]) -> [bool; 3] {
        SMALL.map(|part| {
            let key = part.key();
            let found = all.iter().find(|it| it.0 == key);
            self.know(part, found.map(|it| it.1.as_str()))
        })
    }

    /// Remembers what this page writes.
    pub(super) fn wrote(&self, part: Part, text: &str) {
        if part == Part::Settings {
            let base = self.known.borrow()[0].clone();
            let base = base.unwrap_or_else(|| write_settings(&Settings::default()));
            *self.mine.borrow_mut() = Some([base, text.to_owned()]);
        }
        self.know(part, Some(text));
    }

    /// The settings' text `theirs` with what this page has changed, if it wrote at the same time as
    /// the page from which they come.
    fn at_once(&self, theirs: &str, now_epoch_ms: i64) -> Option<String> {
        let [base, ours] = self.mine.take()?;
        let late = written(Part::Settings, &ours).saturating_add(AT_ONCE) < now_epoch_ms;
        both(&base, &ours, theirs).filter(|_| !late)
    }

    /// Says whether the text is another than the one that was known.
    pub(super) fn know(&self, part: Part, text: Option<&str>) -> bool {
        let Some(index) = SMALL.iter().position(|it| *it == part) else {
            return false;
        };
        let stamp = text.map_or(0, |it| written(part, it));
        self.stamp.set(self.stamp.get().max(stamp));
        let known = &mut self.known.borrow_mut()[index];
        let other = known.as_deref() != text;
        *known = text.map(str::to_owned);
        other
    }

    /// A moment later than any at which a part was written, though the clock was set back since.
    pub(super) fn stamp(&self, now_epoch_ms: i64) -> i64 {
        now_epoch_ms.max(self.stamp.get().saturating_add(1))
    }
}

/// Two pages that write within this time of one another may not know of each other's text yet, in
/// milliseconds.
const AT_ONCE: i64 = 1_000;

impl Devices {
    /// Takes the session that was under way out of both places.
    pub(super) fn drop_session(&self) {
        let key = Part::Session.key();
        if self.lock(&key).is_none() {
            self.storage.remove(&key);
            let journal = self.journal.clone();
            spawn_local(async move {
                journal.change(key, Box::new(|_| Change::Delete)).await;
            });
        }
    }
}

impl AppHandle {
    /// The message whose turn it is: `msg`, unless another page has written since; then that comes
    /// first, so that a change is made to what is there and not to what was.
    pub(super) fn in_turn(self, devices: &Devices, msg: Msg) -> Msg {
        if matches!(msg, Msg::Reread(_)) {
            return msg;
        }
        if let Some(first) = self.before(devices, &msg) {
            devices.queue.borrow_mut().push_front(msg);
            return first;
        }
        let known = |index: usize| {
            let now = devices.storage.read(&SMALL[index].key());
            now == devices.texts.known.borrow()[index]
        };
        if (0..SMALL.len()).all(known) {
            return msg;
        }
        devices.queue.borrow_mut().push_front(msg);
        self.reread(devices)
    }

    /// Takes over what another page has written under `key`; nothing if it was everything. What it
    /// has written over without knowing of it is put back.
    pub(super) fn take_over(self, devices: &Devices, key: Option<&str>) {
        let theirs = key.and_then(|it| devices.storage.read(it));
        let written = key.and_then(Part::of_key).zip(theirs);
        let mut again = None;
        if let Some((Part::Settings, theirs)) = &written {
            let day_start = self.model.with_untracked(|it| it.settings.day_start);
            again = (devices.texts).at_once(theirs, clock::wall(day_start).epoch_ms);
        }
        if let Some(text) = &again {
            devices.write(Part::Settings, text);
        }
        self.send(self.reread(devices));
        if again.is_some() {
            self.run(devices, vec![Effect::SaveSettings]);
        }
        if let Some((Part::History(month), theirs)) = written
            && self
                .model
                .with_untracked(|it| lacks(&theirs, &it.history, month))
        {
            self.save_history(devices, month);
        }
    }

    /// What is stored now. What is not there any more stays as this page has it.
    pub(super) fn reread(self, devices: &Devices) -> Msg {
        let all = devices.storage.all(PREFIX);
        let others = devices.texts.read(&all);
        // What has gone, or cannot be read, is not given up here.
        let mut lost = SMALL.map(|part| {
            let key = part.key();
            all.iter().all(|it| it.0 != key)
        });
        let mut opened = open(all);
        // What is so since the last look is dealt with as at the start: it is set aside, or never
        // written over.
        let mut troubles = std::mem::take(&mut opened.troubles);
        troubles.retain(|it| {
            let Some(index) = SMALL.iter().position(|part| part.key() == it.key) else {
                return false;
            };
            lost[index] |= it.kind == Kind::Damaged;
            others[index]
        });
        self.report(troubles);
        let mut stored = stored(opened);
        let [settings, schedule, routine] = lost;
        self.model.with_untracked(|it| {
            if settings {
                stored.settings = it.settings.clone();
            }
            if routine {
                stored.routine = it.routine.clone();
            }
        });
        if schedule {
            stored.schedule = None;
        }
        Msg::Reread(Box::new(stored))
    }

    /// Writes a part in both places. Says whether the first one took it.
    pub(super) fn keep(self, devices: &Devices, part: Part, text: String) -> bool {
        if devices.gone.get() {
            return false;
        }
        let here = devices.write(part, &text);
        let newer = devices.lock(&part.key()) == Some(Kind::Newer);
        if newer && SMALL.contains(&part) {
            // The journal's would be taken for the later one when the newer app comes back.
            self.tell_place(Notice::NotSaved);
        } else {
            self.journal(devices, part, text, here);
        }
        here
    }

    /// Writes a part in the journal; `here` says that the first place has it.
    pub(super) fn journal(self, devices: &Devices, part: Part, text: String, here: bool) {
        let journal = devices.journal.clone();
        let change = move |held: Option<String>| {
            let entry = entry(part, text, held.as_deref());
            let spoilt = entry.trouble.filter(|it| it.kind == Kind::Damaged);
            let safe = spoilt.is_none_or(|it| {
                self.devices()
                    .is_some_and(|our| our.set_aside(&it.key, &it.text))
            });
            match entry.text {
                Some(text) if safe => Change::Put(text),
                _ => Change::Leave,
            }
        };
        spawn_local(async move {
            let there = journal.change(part.key(), Box::new(change)).await;
            if !here {
                self.tell_place(if there {
                    Notice::OnePlace
                } else {
                    Notice::NotSaved
                });
            }
        });
    }

    /// Tells where things are kept, if that is news.
    fn tell_place(self, notice: Notice) {
        if let Some(devices) = self.devices()
            && devices.texts.told.replace(Some(notice)) != Some(notice)
        {
            self.send(Msg::Tell(notice));
        }
    }

    /// Asks the journal what it knows. The app does not wait for the answer.
    pub(super) fn recall(self) {
        let Some(devices) = self.devices() else {
            return;
        };
        let journal = devices.journal.clone();
        spawn_local(async move {
            if let Some(texts) = journal.all().await {
                self.recalled(texts);
            }
        });
    }

    fn recalled(self, texts: Vec<(String, String)>) {
        let Some(devices) = self.devices() else {
            return;
        };
        self.read_all(&devices);
        let mut recalled = recall(&devices.storage.all(PREFIX), texts);
        if !devices.works {
            self.tell_place(Notice::OnePlace);
            recalled.save.clear();
        }
        for (part, text) in std::mem::take(&mut recalled.seed) {
            self.journal(&devices, part, text, true);
        }
        let troubles = std::mem::take(&mut recalled.troubles);
        let mended = recalled.mended > 0 && recalled.mended >= devices.damaged.get();
        self.send(Msg::Recall(Box::new(recalled)));
        self.report(troubles);
        if mended {
            self.send(Msg::Tell(Notice::Mended));
        }
    }
}
