//! What the second place in which everything is kept knows better than the first.
//!
//! localStorage is the first: it answers at once, and is written to disk seconds later. The
//! journal is the second: it answers late, and is on disk when it says so. After a crash the
//! journal is ahead; after a fault in one of the two, the other mends it.

use super::merge::merge_month;
use super::open::{Opened, open};
use super::part::Part;
use super::stamp::written;
use super::trouble::{Kind, Trouble};
use domain::checkpoint::Checkpoint;
use domain::history::History;
use domain::routine::Routine;
use domain::schedule::Schedule;
use domain::settings::Settings;

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
    /// The records of each month of which the journal knows more.
    pub history: History,
    /// The parts of which the journal knows more: to be written again, in both places.
    pub save: Vec<Part>,
    /// The parts of which it knows less, with what the first place holds: to be written there.
    pub seed: Vec<(Part, String)>,
    /// What is wrong with texts that the journal alone keeps.
    pub troubles: Vec<Trouble>,
    /// How many damaged texts of the first place the journal has whole.
    pub mended: usize,
}

/// Compares the texts in the first place with those of the journal, each with its key.
pub fn recall(here: &[(String, String)], journal: Vec<(String, String)>) -> Recalled {
    let mut recalled = Recalled::default();
    for (key, text) in here {
        let known = journal.iter().any(|it| it.0 == *key);
        if let Some(part) = Part::of_key(key).filter(|_| !known) {
            recalled.seed(part, text, &alone(key, text));
        }
    }
    for (key, text) in journal {
        let ours = here.iter().find(|it| it.0 == key).map(|it| it.1.as_str());
        if let Some(part) = Part::of_key(&key).filter(|_| ours != Some(text.as_str())) {
            recalled.compare(part, ours, &key, &text);
        }
    }
    recalled
}

impl Recalled {
    /// Takes what is better in `text`, the journal's, than in `ours`, if there is one.
    fn compare(&mut self, part: Part, ours: Option<&str>, key: &str, text: &str) {
        let theirs = alone(key, text);
        let sound = theirs.troubles.is_empty();
        let Some(ours) = ours else {
            self.troubles.extend(theirs.troubles.iter().cloned());
            return self.take(part, theirs);
        };
        let opened = alone(key, ours);
        let wrong = opened.troubles.first().map(|it| it.kind);
        let damaged = wrong == Some(Kind::Damaged);
        let pieces = |it: &Opened| it.history.every().count();
        let lost = opened.troubles.first().map_or(0, |it| it.lost);
        let all = match part {
            Part::History(_) => pieces(&theirs) >= pieces(&opened) + lost,
            _ => true,
        };
        self.mended += usize::from(damaged && sound && all);
        let mut lacks = true;
        let better = match part {
            Part::History(_) => {
                let both = opened.history.clone().merge(theirs.history.clone());
                // The same may stand there in another version.
                lacks = !sound || both != theirs.history;
                both != opened.history || (damaged && sound)
            }
            _ => sound && (damaged || written(part, ours) < written(part, text)),
        };
        if better && wrong != Some(Kind::Newer) {
            self.take(part, theirs);
        } else if lacks {
            self.seed(part, ours, &opened);
        }
    }

    fn take(&mut self, part: Part, opened: Opened) {
        match part {
            Part::Settings => self.settings = Some(opened.settings),
            Part::Routine => self.routine = Some(opened.routine),
            Part::Schedule => self.schedule = opened.schedule,
            Part::Session => self.unfinished = opened.unfinished,
            Part::History(_) => {
                let history = std::mem::take(&mut self.history);
                self.history = history.merge(opened.history);
            }
        }
        // The session's next checkpoint is a few seconds away.
        if part != Part::Session {
            self.save.push(part);
        }
    }

    /// A damaged text is not handed on, and a session that the journal does not know has ended.
    fn seed(&mut self, part: Part, text: &str, opened: &Opened) {
        if opened.troubles.is_empty() && part != Part::Session {
            self.seed.push((part, text.to_owned()));
        }
    }
}

fn alone(key: &str, text: &str) -> Opened {
    open([(key.to_owned(), text.to_owned())])
}

/// What the journal is to keep of a part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The text; `None` if a newer version wrote the one that is there, which then stays.
    pub text: Option<String>,
    /// What is wrong with the one that is there. If it is damaged, a copy must be set aside first.
    pub trouble: Option<Trouble>,
}

/// What the journal, which holds `held`, is to keep of a part whose text is now `ours`. Records
/// that another page put there stay.
pub fn entry(part: Part, ours: String, held: Option<&str>) -> Entry {
    let mut opened = alone(&part.key(), held.unwrap_or_default());
    let trouble = opened.troubles.pop().filter(|_| held.is_some());
    let newer = trouble.as_ref().is_some_and(|it| it.kind == Kind::Newer);
    let text = match part {
        _ if newer => None,
        Part::History(month) if held.is_some() => {
            merge_month(Some(&ours), &opened.history, month).text
        }
        _ => Some(ours),
    };
    Entry { text, trouble }
}
