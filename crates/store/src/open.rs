//! Opens all stored texts: returns what could be read, and an issue for the rest.

pub use super::read_issue::{Kind, ReadIssue};

use super::format::month::read_month;
use super::format::{read_routine, read_schedule, read_session, read_settings};
use super::key::StoreKey;
use domain::checkpoint::Checkpoint;
use domain::day::Day;
use domain::history::{History, Record};
use domain::routine::Routine;
use domain::schedule::Schedule;
use domain::settings::Settings;

/// What was found in the store.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Opened {
    /// The settings; the defaults where nothing is stored.
    pub settings: Settings,
    /// The schedule; `None` if none is stored, or no rule of it can be read.
    pub schedule: Option<Schedule>,
    /// The routine; the default one if none is stored.
    pub routine: Routine,
    /// Every record that could be read.
    pub history: History,
    /// The session that was under way when it was last saved. It may have ended since, and stand
    /// in the history.
    pub unfinished: Option<Checkpoint>,
    /// What was wrong, in the order of the texts. Empty if everything could be read.
    pub troubles: Vec<ReadIssue>,
}

impl Opened {
    /// Whether `part` must not be written: the stored text is of a newer version.
    pub fn is_read_only(&self, part: StoreKey) -> bool {
        let key = part.key();
        let mut newer = self.troubles.iter().filter(|it| it.kind == Kind::Newer);
        newer.any(|it| it.key == key)
    }
}

/// Reads every text that is ours, given with its key, in any order. Keys of other apps, copies
/// set aside and parts unknown to this version are left alone. Whatever the texts hold, this
/// ends in time and memory that grow with their length alone, and with a value.
pub fn open(texts: impl IntoIterator<Item = (String, String)>) -> Opened {
    let mut opening = Opening::default();
    for (key, text) in texts {
        opening.read(&key, &text);
    }
    opening.done()
}

/// Texts that are read one after another, as [`open`] reads them all.
#[derive(Default)]
pub struct Opening {
    opened: Opened,
    records: Vec<Record>,
}

impl Opening {
    /// Reads the text under `key`.
    pub fn read(&mut self, key: &str, text: &str) {
        let opened = &mut self.opened;
        let trouble = StoreKey::of_key(key).and_then(|part| match part {
            StoreKey::Settings => {
                let reading = read_settings(text);
                let trouble = ReadIssue::of(part, text, &reading);
                opened.settings = reading.value;
                trouble
            }
            StoreKey::Schedule => {
                let reading = read_schedule(text);
                let trouble = ReadIssue::of(part, text, &reading);
                opened.schedule = reading.value;
                trouble
            }
            StoreKey::Routine => {
                let reading = read_routine(text);
                let trouble = ReadIssue::of(part, text, &reading);
                opened.routine = reading.value;
                trouble
            }
            StoreKey::Session => {
                let reading = read_session(text);
                let trouble = ReadIssue::of(part, text, &reading);
                opened.unfinished = reading.value;
                trouble
            }
            StoreKey::History(month) => {
                let reading = read_month(text, month);
                let trouble = ReadIssue::of(part, text, &reading);
                for it in reading.value {
                    self.records.push(it.record);
                }
                trouble
            }
        });
        opened.troubles.extend(trouble);
    }

    /// Whether nothing that was found so far asks for the whole history at once: the schedule says
    /// when it begins, no session was broken off, and nothing is damaged.
    pub fn is_plain(&self) -> bool {
        let opened = &self.opened;
        opened.schedule.is_some() && opened.unfinished.is_none() && opened.troubles.is_empty()
    }

    /// What was found.
    pub fn done(self) -> Opened {
        Opened {
            history: History::of(self.records),
            ..self.opened
        }
    }

    /// What was found, if only months were read: the records as they came, and what was wrong.
    pub fn records(self) -> (Vec<Record>, Vec<ReadIssue>) {
        (self.records, self.opened.troubles)
    }
}

/// The most months that are read before the app shows anything.
const SOON: usize = 5;

/// Takes the months out of `keys` that can be read once the app is there, and tells their first
/// days, oldest first: those before the latest few. Of the rest follows all that Today needs, but
/// for the sums over everything: the latest months hold more days than passes (28) and the rate of
/// days kept (84) look back, and more layers than are seen.
pub fn take_later(keys: &mut Vec<String>) -> Vec<Day> {
    let mut months = Vec::new();
    for key in &*keys {
        if let Some(StoreKey::History(month)) = StoreKey::of_key(key) {
            months.push(month.first());
        }
    }
    months.sort_unstable();
    months.truncate(months.len().saturating_sub(SOON));
    if let Some(&last) = months.last() {
        keys.retain(|key| match StoreKey::of_key(key) {
            Some(StoreKey::History(month)) => month.first() > last,
            _ => true,
        });
    }
    months
}
