//! The copy of everything that a person keeps in a file. `docs/backup-format.md` describes it.
//!
//! What comes back is merged: sessions by their ids, and none is ever taken away by it.

use super::json::Object;
use super::open::open;
use super::part::Part;
use super::text::Text;
use super::trouble::Reading;
use super::value::Value;
use super::wire::{
    read_record, read_routine, read_schedule, read_settings, write_record, write_routine,
    write_schedule, write_settings,
};
use domain::day::Day;
use domain::history::{History, Record};
use domain::routine::Routine;
use domain::schedule::Schedule;
use domain::settings::Settings;

const VERSION: u64 = 1;

/// By this a file is known for one of ours.
const APP: &str = "groundwork";

const ABOUT: &str = "Everything that Groundwork keeps. In the app, Plan, Restore a copy brings it \
                     back.";

/// The longest file that is read, in bytes. Ten years of daily sessions take half of it.
pub const LONGEST: usize = 10 << 20;

/// What a file holds, as far as it can be read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Backup {
    /// The settings, if they are there.
    pub settings: Option<Settings>,
    /// The schedule, if it is there.
    pub schedule: Option<Schedule>,
    /// The routine, if it is there.
    pub routine: Option<Routine>,
    /// Every record that could be read, those that were taken out among them.
    pub history: History,
    /// What could not be read.
    pub damage: Vec<Damage>,
}

/// Why nothing of a file is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Refusal {
    /// It is longer than [`LONGEST`].
    TooLong,
    /// It is no object of JSON, nor what is left of one of ours.
    NotJson,
    /// It is JSON, and another program's.
    NotOurs,
    /// A newer version of the app wrote it.
    Newer,
    /// It is one of ours, and nothing in it makes sense.
    Nothing,
}

/// A part of a file that could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Damage {
    /// The words by which the file is known.
    Head,
    /// The settings, all or some of them.
    Settings,
    /// The schedule, or rules and pauses of it.
    Schedule,
    /// The routine, or exercises of it.
    Routine,
    /// The text ends in the middle, after so many sessions; or nothing that is known of is missing,
    /// and it is no JSON all the same.
    Torn {
        /// Sessions that were read.
        after: usize,
        /// How many there were.
        of: usize,
    },
    /// Some sessions in it make no sense.
    Sessions {
        /// How many.
        lost: usize,
        /// How many there were.
        of: usize,
    },
}

/// What taking a file's sessions would do, before it is done.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Preview {
    /// Sessions that are not here yet.
    pub adds: usize,
    /// Sessions that are here, and of which the file knows more or the later change.
    pub changes: usize,
    /// Sessions that are here as they are in the file, or fuller.
    pub already_here: usize,
    /// What of the file could not be read.
    pub refused: Vec<Damage>,
}

/// The text of a copy of everything, saved `on` this day.
pub fn write_backup(
    settings: &Settings,
    schedule: &Schedule,
    routine: &Routine,
    history: &History,
    on: Day,
) -> String {
    let mut records = Vec::new();
    for it in history.every() {
        records.push(write_record(it));
    }
    Object::new()
        .word("app", APP)
        .plain("version", &VERSION)
        .word("saved_on", &on.to_string())
        .plain("session_count", &records.len())
        .word("about", ABOUT)
        .block("settings", &write_settings(settings))
        .block("schedule", &write_schedule(schedule))
        .block("routine", &write_routine(routine))
        .lines("sessions", &records)
        .close()
}

/// Reads a file that a person chose, whatever it is.
///
/// # Errors
/// Why it is none of ours, or of no use. A file that is damaged in part is no error.
pub fn read_backup(text: &str) -> Result<Backup, Refusal> {
    if text.len() > LONGEST {
        return Err(Refusal::TooLong);
    }
    let mut file = Text::of(text, VERSION);
    let ours = file.field("app").is_some_and(|it| it.as_str() == Some(APP));
    if ours && file.is_newer() {
        return Err(Refusal::Newer);
    }
    let mut backup = match stored(&file) {
        Some(texts) => raw(texts),
        None => parts(&mut file, text),
    };
    let records = backup.history.every().next().is_some();
    let plan = backup.settings.is_some() || backup.schedule.is_some() || backup.routine.is_some();
    match (ours, records) {
        (true, _) if records || plan => Ok(backup),
        (true, _) => Err(Refusal::Nothing),
        // What tells whose file it is may be the very thing that is damaged.
        (false, true) => {
            backup.damage.insert(0, Damage::Head);
            Ok(backup)
        }
        (false, false) if file.whole().is_some() => Err(Refusal::NotOurs),
        (false, false) => Err(Refusal::NotJson),
    }
}

fn parts(file: &mut Text, text: &str) -> Backup {
    let mut damage = Vec::new();
    let settings = part(
        file,
        "settings",
        read_settings,
        Damage::Settings,
        &mut damage,
    );
    let schedule = part(
        file,
        "schedule",
        read_schedule,
        Damage::Schedule,
        &mut damage,
    );
    let routine = part(file, "routine", read_routine, Damage::Routine, &mut damage);
    let elements = file.elements("sessions", "id");
    let seen = elements.found.len() + elements.lost;
    let records: Vec<_> = elements.found.iter().filter_map(read_record).collect();
    let said = file.field("session_count").and_then(|it| it.as_u64());
    let said = said.and_then(|it| usize::try_from(it).ok());
    let (after, of) = (records.len(), said.unwrap_or(seen).max(seen));
    let torn = file.whole().is_none();
    if torn && (!text.trim_end().ends_with('}') || damage.is_empty() && after == of) {
        damage.push(Damage::Torn { after, of });
    } else if after < of {
        let lost = of - after;
        damage.push(Damage::Sessions { lost, of });
    }
    Backup {
        settings,
        schedule: schedule.flatten(),
        routine,
        history: History::of(records),
        damage,
    }
}

/// A part of the file that has a text of its own; `None` if nothing of it is there.
fn part<T>(
    file: &Text,
    name: &str,
    read: fn(&str) -> Reading<T>,
    loss: Damage,
    damage: &mut Vec<Damage>,
) -> Option<T> {
    let reading = file.piece(name).map(read);
    if reading.as_ref().is_none_or(|it| it.kind.is_some()) {
        damage.push(loss);
    }
    let reading = reading.filter(|it| it.tally.kept > 0)?;
    Some(reading.value)
}

/// The stored texts in a file that the page wrote without the app, as it could not open.
fn stored(file: &Text) -> Option<Vec<(String, String)>> {
    let stored = file.field("stored")?;
    let pair = |it: &Value| {
        let [key, text] = it.as_array()? else {
            return None;
        };
        Some((key.as_str()?.to_owned(), text.as_str()?.to_owned()))
    };
    Some(stored.as_array()?.iter().filter_map(pair).collect())
}

fn raw(texts: Vec<(String, String)>) -> Backup {
    let [mut settings, mut routine] = [false; 2];
    for (key, _) in &texts {
        settings |= Part::of_key(key) == Some(Part::Settings);
        routine |= Part::of_key(key) == Some(Part::Routine);
    }
    let opened = open(texts);
    let mut history = opened.history;
    // Of a session under way in which nothing was done yet, nothing is to be kept.
    let record = opened.unfinished.map(|it| it.record());
    if let Some(record) = record.filter(Record::is_worth_keeping) {
        history.add(record);
    }
    let mut damage = Vec::new();
    for trouble in opened.troubles {
        // A part of which nothing could be read takes the place of none.
        let some = trouble.kept > 0;
        damage.push(match Part::of_key(&trouble.key) {
            Some(Part::Settings) => {
                settings &= some;
                Damage::Settings
            }
            Some(Part::Schedule) => Damage::Schedule,
            Some(Part::Routine) => {
                routine &= some;
                Damage::Routine
            }
            _ => Damage::Sessions {
                lost: trouble.lost,
                of: trouble.kept + trouble.lost,
            },
        });
    }
    Backup {
        settings: settings.then_some(opened.settings),
        schedule: opened.schedule,
        routine: routine.then_some(opened.routine),
        history,
        damage,
    }
}

impl Backup {
    /// What taking its sessions into `history` would do.
    pub fn preview(&self, history: &History) -> Preview {
        let mut preview = Preview {
            refused: self.damage.clone(),
            ..Preview::default()
        };
        for record in self.history.every() {
            let count = match history.get(record.identity.id) {
                None => &mut preview.adds,
                Some(ours) if record.by_fullness(ours).is_gt() => &mut preview.changes,
                Some(_) => &mut preview.already_here,
            };
            *count += 1;
        }
        preview
    }
}
