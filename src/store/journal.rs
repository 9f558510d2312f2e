//! What the second place in which everything is kept knows better than the first.
//!
//! localStorage is the first: it answers at once, and is written to disk seconds later. The
//! journal is the second: it answers late, and is on disk when it says so. After a crash the
//! journal is ahead; after a fault in one of the two, the other mends it.

use super::open::open;
use super::part::Part;
use super::stamp::written;
use super::trouble::{Kind, Trouble};
use crate::domain::checkpoint::Checkpoint;
use crate::domain::history::History;
use crate::domain::routine::Routine;
use crate::domain::schedule::Schedule;
use crate::domain::settings::Settings;

/// What the journal brings to what the first place holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Recalled {
    /// The settings, if the first place lost them or holds older ones.
    pub settings: Option<Settings>,
    /// The routine, likewise.
    pub routine: Option<Routine>,
    /// The schedule, likewise.
    pub schedule: Option<Schedule>,
    /// The session that was under way, likewise.
    pub unfinished: Option<Checkpoint>,
    /// The records of each month that the two places hold differently.
    pub history: History,
    /// The parts that are not alike in both places, and are to be written again.
    pub differing: Vec<Part>,
    /// What is wrong with texts that the journal alone keeps.
    pub troubles: Vec<Trouble>,
    /// How many damaged texts of the first place the journal has whole.
    pub mended: usize,
}

/// Compares the texts in the first place with those of the journal, each with its key.
pub fn recall(here: &[(String, String)], journal: Vec<(String, String)>) -> Recalled {
    let mut recalled = Recalled::default();
    for (key, text) in here {
        let kept = journal.iter().find(|it| it.0 == *key);
        // A session that is not in the journal has ended.
        if let Some(part) = Part::of_key(key).filter(|it| *it != Part::Session)
            && kept.is_none_or(|it| it.1 != *text)
        {
            recalled.differing.push(part);
        }
    }
    for (key, text) in journal {
        let ours = here.iter().find(|it| it.0 == key).map(|it| it.1.as_str());
        let Some(part) = Part::of_key(&key).filter(|_| ours != Some(text.as_str())) else {
            continue;
        };
        if ours.is_none() && part != Part::Session {
            recalled.differing.push(part);
        }
        let wrong = ours.and_then(|it| kind_of(&key, it));
        let older = ours.is_none_or(|it| written(part, it) < written(part, &text));
        let opened = open([(key, text)]);
        let sound = opened.troubles.is_empty();
        let damaged = wrong == Some(Kind::Damaged);
        recalled.mended += usize::from(damaged && sound);
        let months = matches!(part, Part::History(_));
        let better = months || ours.is_none() || (sound && (older || damaged));
        if wrong == Some(Kind::Newer) || !better {
            continue;
        }
        if ours.is_none() {
            recalled.troubles.extend(opened.troubles);
        }
        match part {
            Part::Settings => recalled.settings = Some(opened.settings),
            Part::Routine => recalled.routine = Some(opened.routine),
            Part::Schedule => recalled.schedule = opened.schedule,
            Part::Session => recalled.unfinished = opened.unfinished,
            Part::History(_) => recalled.history = recalled.history.merge(opened.history),
        }
    }
    recalled
}

fn kind_of(key: &str, text: &str) -> Option<Kind> {
    let opened = open([(key.to_owned(), text.to_owned())]);
    opened.troubles.first().map(|it| it.kind)
}

/// Whether `stored`, the text that the journal holds of a part, may be written over: a newer
/// version's may not.
pub fn may_replace(part: Part, stored: &str) -> bool {
    kind_of(&part.key(), stored) != Some(Kind::Newer)
}
