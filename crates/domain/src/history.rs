//! The history: one record for each session.

use std::cmp::Ordering;

use super::day::Day;
use super::exercise::{Dose, Exercise, Side};
use super::notes::Notes;
use super::time::Millis;
use super::timeline::Set;

/// Tells one session from every other, on this device and in every copy.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RecordId(pub u64);

/// Which session, and when it began.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Identity {
    /// Its name for merging.
    pub id: RecordId,
    /// The local day on which it began; later travel never moves it.
    pub day: Day,
    /// When it began, in milliseconds since 1970.
    pub epoch_ms: i64,
    /// How far the local clock then was ahead of UTC, in minutes, -1440 to 1440.
    pub offset_min: i16,
}

/// One set of a session: what was asked, and what was done of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Work {
    /// Which exercise.
    pub exercise: Exercise,
    /// The working side; `None` when both legs worked at once.
    pub side: Option<Side>,
    /// What the plan asked for.
    pub asked: Dose,
    /// Repetitions or steps completed, 0 to what was asked.
    pub done: u8,
}

impl Work {
    /// Whether all that was asked was done.
    pub const fn is_complete(&self) -> bool {
        self.done >= self.asked.count
    }
}

/// A session that was played, to its end or a part of it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Record {
    /// Which one, and when.
    pub identity: Identity,
    /// Time played, pauses left out.
    pub played: Millis,
    /// Its sets, in the order in which they were planned.
    pub work: Vec<Work>,
    /// What is known of it besides.
    pub notes: Notes,
}

impl Record {
    /// What was done of `sets`, given the repetitions completed of each. More than a set asks for
    /// counts as all of it: the dose may have been made easier since.
    pub fn of(identity: Identity, played: Millis, sets: &[Set], done: &[u8]) -> Self {
        let work = sets.iter().zip(done).map(|(set, &done)| Work {
            exercise: set.exercise,
            side: set.side,
            asked: set.dose,
            done: done.min(set.dose.count),
        });
        Self {
            identity,
            played,
            work: work.collect(),
            notes: Notes::default(),
        }
    }

    /// Whether the day is done by it: one exercise or more completed on all its sides, or one
    /// stopped because it hurt.
    pub fn counts(&self) -> bool {
        // A bit for each exercise: whether it was planned, and whether anything of it is missing.
        let (mut planned, mut missing) = (0_u8, 0_u8);
        for it in &self.work {
            let bit = 1 << it.exercise as u8;
            planned |= bit;
            if !it.is_complete() {
                missing |= bit;
            }
        }
        planned & !missing != 0 || self.notes.was_stopped()
    }

    /// Repetitions and steps completed.
    pub fn reps(&self) -> u32 {
        self.work.iter().map(|it| u32::from(it.done)).sum()
    }

    /// Steps completed, which are among the repetitions and steps of [`Record::reps`].
    pub fn steps(&self) -> u32 {
        let steps = self.work.iter().filter(|it| it.exercise.is_stepped());
        steps.map(|it| u32::from(it.done)).sum()
    }

    /// Whether something was done, or stopped because it hurt.
    pub fn is_worth_keeping(&self) -> bool {
        self.reps() > 0 || self.notes.was_stopped()
    }

    /// The order by which one of two records of a session is chosen: the greater. It is the one
    /// changed last, then the one with more repetitions, then with more time played. After that the
    /// order of the fields decides, so that every tab and every copy choose alike.
    pub fn by_fullness(&self, other: &Self) -> Ordering {
        let rank = |it: &Self| (it.notes.revision, it.reps(), it.played);
        let first = rank(self).cmp(&rank(other));
        first.then_with(|| self.cmp(other))
    }
}

/// Every record, oldest first; of one instant, by their ids. Each session occurs once. Records
/// that were removed are stored apart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct History {
    records: Vec<Record>,
    removed: Vec<Record>,
}

impl History {
    /// The records of several sources. Where they differ over a session, the fuller record
    /// stands ([`Record::by_fullness`]), so that neither order nor repetition of the sources
    /// matters.
    pub fn of(records: Vec<Record>) -> Self {
        // Thousands are sorted while the app opens, so their places change and not they themselves.
        let mut records: Vec<Box<Record>> = records.into_iter().map(Box::new).collect();
        records.sort_unstable_by(|a, b| {
            let by_id = a.identity.id.cmp(&b.identity.id);
            by_id.then_with(|| b.by_fullness(a))
        });
        records.dedup_by_key(|it| it.identity.id);
        records.sort_unstable_by_key(|it| place(it));
        let mut history = Self::default();
        for it in records {
            history.list(it.notes.removed).push(*it);
        }
        history
    }

    fn list(&mut self, removed: bool) -> &mut Vec<Record> {
        if removed {
            &mut self.removed
        } else {
            &mut self.records
        }
    }

    /// Both histories in one: commutative, associative and idempotent.
    #[must_use]
    pub fn merge(self, other: Self) -> Self {
        let mut more = other.records;
        more.extend(other.removed);
        self.and(more)
    }

    /// This history with `more` records, in any order, merged in.
    #[must_use]
    pub fn and(self, more: Vec<Record>) -> Self {
        let mut all = self.records;
        all.extend(self.removed);
        all.extend(more);
        Self::of(all)
    }

    /// Adds a session. One that is there already stays, unless this record of it is the fuller.
    pub fn add(&mut self, record: Record) {
        let id = record.identity.id;
        for removed in [false, true] {
            let list = self.list(removed);
            if let Some(index) = list.iter().position(|it| it.identity.id == id) {
                if list[index].by_fullness(&record).is_ge() {
                    return;
                }
                list.remove(index);
            }
        }
        let list = self.list(record.notes.removed);
        let index = list.partition_point(|it| place(it) < place(&record));
        list.insert(index, record);
    }

    /// The record of the session `id`, removed or not.
    pub fn get(&self, id: RecordId) -> Option<&Record> {
        self.every().find(|it| it.identity.id == id)
    }

    /// The records that are not removed, then those that were removed: all that is to be kept.
    pub fn every(&self) -> impl Iterator<Item = &Record> {
        self.records.iter().chain(&self.removed)
    }

    /// The records that are not removed, oldest first.
    pub fn records(&self) -> &[Record] {
        &self.records
    }

    /// Whether the session `id` is known, removed or not.
    pub fn holds(&self, id: RecordId) -> bool {
        self.get(id).is_some()
    }

    /// The records of sessions that began by this instant, in milliseconds since 1970. A clock that
    /// once ran ahead leaves others.
    pub fn begun_by(&self, epoch_ms: i64) -> &[Record] {
        let later = |it: &Record| it.identity.epoch_ms <= epoch_ms;
        &self.records[..self.records.partition_point(later)]
    }

    /// The days with a session that counts, each once, in order.
    pub fn session_days(&self) -> Vec<Day> {
        let counting = self.records.iter().filter(|it| it.counts());
        let mut days: Vec<Day> = counting.map(|it| it.identity.day).collect();
        // They are nearly always in order, and are asked for at every start.
        days.sort_unstable();
        days.dedup();
        days
    }

    /// Time played in all sessions.
    pub fn played(&self) -> Millis {
        self.records.iter().map(|it| it.played).sum()
    }
}

fn place(record: &Record) -> (i64, RecordId) {
    (record.identity.epoch_ms, record.identity.id)
}
