//! Everything that is kept, read as far as it can be.

use super::part::Part;
use super::wire::{
    Reading, Tally, read_month, read_routine, read_schedule, read_session, read_settings,
};
use crate::domain::checkpoint::Checkpoint;
use crate::domain::history::{History, Record};
use crate::domain::routine::Routine;
use crate::domain::schedule::Schedule;
use crate::domain::settings::Settings;

/// What was found in the store.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Opened {
    /// What the person has set; the defaults where nothing is kept.
    pub settings: Settings,
    /// The schedule; `None` if none is kept, or no rule of it can be read.
    pub schedule: Option<Schedule>,
    /// The routine; the default one if none is kept.
    pub routine: Routine,
    /// Every record that could be read.
    pub history: History,
    /// The session that was under way when it was last saved. It may have ended since, and stand
    /// in the history.
    pub unfinished: Option<Checkpoint>,
    /// What was wrong, in the order of the texts. Empty if everything could be read.
    pub troubles: Vec<Trouble>,
}

/// A text that could not be read, or only in part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trouble {
    /// The key under which it is kept.
    pub key: String,
    /// What is wrong with it.
    pub kind: Kind,
    /// The text as it is.
    pub text: String,
    /// How many pieces of it were read: records of a month, settings, values of the routine,
    /// rules and pauses, or the one session under way.
    pub kept: usize,
    /// How many pieces are known to be lost. What was cut off entirely leaves no trace to be
    /// counted by; a text of which nothing could be read counts as one.
    pub lost: usize,
}

/// What can be wrong with a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Some or all of it makes no sense. It may be written over once a copy is set aside.
    Damaged,
    /// A newer version of the app wrote it. It must never be written over.
    Newer,
}

impl Trouble {
    /// The trouble with the text of `part`, if reading it gave any.
    pub(super) fn of<T>(part: Part, text: &str, reading: &Reading<T>) -> Option<Self> {
        let Tally { kept, lost } = reading.tally;
        reading.kind.map(|kind| Self {
            key: part.key(),
            kind,
            text: text.to_owned(),
            kept,
            lost: if kept == 0 { lost.max(1) } else { lost },
        })
    }
}

impl Opened {
    /// Whether `part` must not be written: what is kept there is of a newer version.
    pub fn is_read_only(&self, part: Part) -> bool {
        let key = part.key();
        let mut newer = self.troubles.iter().filter(|it| it.kind == Kind::Newer);
        newer.any(|it| it.key == key)
    }
}

/// Reads every text that is ours, given with its key, in any order. Keys of other apps, copies
/// set aside and parts unknown to this version are left alone. Whatever the texts hold, this
/// ends in time and memory that grow with their length alone, and with a value.
pub fn open(texts: impl IntoIterator<Item = (String, String)>) -> Opened {
    let mut opened = Opened::default();
    let mut records: Vec<Record> = Vec::new();
    for (key, text) in texts {
        let trouble = Part::of_key(&key).and_then(|part| match part {
            Part::Settings => {
                let reading = read_settings(&text);
                opened.settings = reading.value;
                Trouble::of(part, &text, &reading)
            }
            Part::Schedule => {
                let reading = read_schedule(&text);
                let trouble = Trouble::of(part, &text, &reading);
                opened.schedule = reading.value;
                trouble
            }
            Part::Routine => {
                let reading = read_routine(&text);
                let trouble = Trouble::of(part, &text, &reading);
                opened.routine = reading.value;
                trouble
            }
            Part::Session => {
                let reading = read_session(&text);
                let trouble = Trouble::of(part, &text, &reading);
                opened.unfinished = reading.value;
                trouble
            }
            Part::History(month) => {
                let reading = read_month(&text, month);
                let trouble = Trouble::of(part, &text, &reading);
                records.extend(reading.value.into_values().map(|it| it.record));
                trouble
            }
        });
        opened.troubles.extend(trouble);
    }
    opened.history = History::of(records);
    opened
}
