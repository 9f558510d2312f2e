//! Compares localStorage with the copy in `IndexedDB`, and takes the newer data of each part.
//!
//! localStorage answers at once, and is written to disk seconds later. `IndexedDB` answers late, and is
//! on disk when it says so. After a crash `IndexedDB` is ahead; after a fault in one of the two, the
//! other mends it.

use super::format::month::{Stored, read_month};
use super::key::StoreKey;
use super::merge;
use super::open::{Opened, open};
use super::read_issue::{Kind, ReadIssue};
use super::timestamp::written;
use domain::checkpoint::Checkpoint;
use domain::history::History;
use domain::month::Month;
use domain::routine::Routine;
use domain::schedule::Schedule;
use domain::settings::Settings;

/// What `IndexedDB` has that localStorage lacks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reconciled {
    /// The settings, if localStorage lost them or holds older ones.
    pub settings: Option<Settings>,
    /// The routine, likewise.
    pub routine: Option<Routine>,
    /// The schedule, likewise.
    pub schedule: Option<Schedule>,
    /// The session that was under way, likewise.
    pub unfinished: Option<Checkpoint>,
    /// The records of each month of which `IndexedDB` knows more.
    pub history: History,
    /// The parts of which `IndexedDB` knows more: to be written again, in both places.
    pub save: Vec<StoreKey>,
    /// The parts of which it knows less, with what localStorage holds: to be written there.
    pub seed: Vec<(StoreKey, String)>,
    /// Months in which `IndexedDB` has fields that this build does not know: their texts with the
    /// records of both, to be written to localStorage before anything in `save`, so that those fields
    /// outlive it. A text that is there is set aside first.
    pub restore: Vec<(StoreKey, String)>,
    /// What is wrong with texts that only `IndexedDB` has.
    pub troubles: Vec<ReadIssue>,
    /// How many texts are damaged in localStorage and intact in `IndexedDB`.
    pub mended: usize,
}

/// Compares the texts in localStorage with those of `IndexedDB`, each with its key.
pub fn reconcile(here: &[(String, String)], journal: Vec<(String, String)>) -> Reconciled {
    let mut reconciled = Reconciled::default();
    for (key, text) in here {
        let known = journal.iter().any(|it| it.0 == *key);
        if let Some(part) = StoreKey::of_key(key).filter(|_| !known) {
            reconciled.seed(part, text, &alone(key, text));
        }
    }
    for (key, text) in journal {
        let ours = here.iter().find(|it| it.0 == key).map(|it| it.1.as_str());
        if let Some(part) = StoreKey::of_key(&key).filter(|_| ours != Some(text.as_str())) {
            reconciled.compare(part, ours, &key, &text);
        }
    }
    reconciled
}

impl Reconciled {
    /// Takes what is better in `text`, `IndexedDB`'s, than in `ours`, if there is one.
    fn compare(&mut self, part: StoreKey, ours: Option<&str>, key: &str, text: &str) {
        let theirs = alone(key, text);
        if ours.is_none() {
            self.troubles.extend(theirs.troubles.iter().cloned());
        }
        let sound = theirs.troubles.is_empty();
        let opened = ours.map(|it| alone(key, it));
        let trouble = opened.as_ref().and_then(|it| it.troubles.first());
        let wrong = trouble.map(|it| it.kind);
        let lost = trouble.map_or(0, |it| it.lost);
        let damaged = wrong == Some(Kind::Damaged);
        let mut mends = damaged && sound;
        let (better, lacks) = if let StoreKey::History(month) = part {
            let theirs = read_month(text, month).value;
            let ours = ours.map(|it| read_month(it, month).value);
            let both = merge::merge(ours.clone().unwrap_or_default(), theirs.clone());
            // The same may be there in another version.
            let lacks = !sound || both != theirs;
            let better = mends || ours.as_ref() != Some(&both);
            mends &= theirs.len() >= ours.map_or(0, |it| it.len()) + lost;
            if better && wrong != Some(Kind::Newer) {
                self.restore(month, &both);
            }
            (better, lacks)
        } else {
            let newer = |ours| written(part, ours) < written(part, text);
            (ours.is_none_or(|it| sound && (damaged || newer(it))), true)
        };
        self.mended += usize::from(mends);
        if better && wrong != Some(Kind::Newer) {
            self.take(part, theirs);
        } else if let (true, Some(ours), Some(opened)) = (lacks, ours, &opened) {
            self.seed(part, ours, opened);
        }
    }

    fn restore(&mut self, month: Month, records: &[Stored]) {
        if records.iter().any(|it| !it.unknown.is_empty()) {
            let text = merge::text(records, month);
            self.restore.push((StoreKey::History(month), text));
        }
    }

    fn take(&mut self, part: StoreKey, opened: Opened) {
        match part {
            StoreKey::Settings => self.settings = Some(opened.settings),
            StoreKey::Routine => self.routine = Some(opened.routine),
            StoreKey::Schedule => self.schedule = opened.schedule,
            StoreKey::Session => self.unfinished = opened.unfinished,
            StoreKey::History(_) => {
                let history = std::mem::take(&mut self.history);
                self.history = history.merge(opened.history);
            }
        }
        // The session's next checkpoint is a few seconds away.
        if part != StoreKey::Session {
            self.save.push(part);
        }
    }

    /// A damaged text is not handed on, and a session that `IndexedDB` does not know has ended.
    fn seed(&mut self, part: StoreKey, text: &str, opened: &Opened) {
        if opened.troubles.is_empty() && part != StoreKey::Session {
            self.seed.push((part, text.to_owned()));
        }
    }
}

fn alone(key: &str, text: &str) -> Opened {
    open([(key.to_owned(), text.to_owned())])
}

/// What to store of a part in `IndexedDB`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredCopy {
    /// The text; `None` if a newer version wrote the one that is there, which then stays.
    pub text: Option<String>,
    /// What is wrong with the one that is there. If it is damaged, a copy must be set aside first.
    pub trouble: Option<ReadIssue>,
}

/// What to store in `IndexedDB`, which has `held`, of a part whose text is now `ours`. Records of
/// another tab stay, and so do fields that this build does not know.
pub fn stored_copy(part: StoreKey, ours: String, held: Option<&str>) -> StoredCopy {
    let mut opened = alone(&part.key(), held.unwrap_or_default());
    let trouble = opened.troubles.pop().filter(|_| held.is_some());
    let newer = trouble.as_ref().is_some_and(|it| it.kind == Kind::Newer);
    let text = match (part, held) {
        _ if newer => None,
        (StoreKey::History(month), Some(held)) => {
            let [ours, held] = [&ours, held].map(|it| read_month(it, month).value);
            Some(merge::text(&merge::merge(ours, held), month))
        }
        _ => Some(ours),
    };
    StoredCopy { text, trouble }
}
