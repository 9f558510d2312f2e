//! The copy of everything that a person keeps in a file. `docs/backup-format.md` describes it.
//!
//! What comes back is merged: sessions by their ids, and none is ever removed by it.

use serde::Serialize;
use serde_json::Value;

use super::format::{
    RecordV1, SetV1, json, read_record, routine_from, schedule_from, settings_from, write_routine,
    write_schedule, write_settings,
};
use super::key::StoreKey;
use super::open::open;
use super::read_issue::Parsed;
use super::text::Text;
use domain::day::Day;
use domain::history::{History, Record};
use domain::routine::Routine;
use domain::schedule::Schedule;
use domain::settings::Settings;
use locale::text;

const VERSION: i64 = 1;

/// By this a file is known for one of ours.
const APP: &str = "groundwork";

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
    /// Every record that could be read, the markers of removed ones among them.
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
    /// The text ends in the middle, after this many sessions; or nothing that is known of is missing,
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
    /// Sessions that are here, and of which the file knows more or the later change. That they were
    /// removed is such a change.
    pub changes: usize,
    /// Sessions that are known here as they are in the file, or fuller, or with a later change.
    pub already_here: usize,
    /// What of the file could not be read.
    pub refused: Vec<Damage>,
}

/// The fields of a file before its parts.
#[derive(Serialize)]
struct Head<'a> {
    app: &'a str,
    version: i64,
    saved_on: String,
    session_count: usize,
    about: &'a str,
}

/// The fields of a file that are searched for if it is torn.
const FIELDS: [&str; 7] = [
    "app",
    "version",
    "session_count",
    "settings",
    "schedule",
    "routine",
    "stored",
];

/// The text of a copy of everything, saved `on` this day.
pub fn write_backup(
    settings: &Settings,
    schedule: &Schedule,
    routine: &Routine,
    history: &History,
    on: Day,
) -> String {
    let sessions: Vec<RecordV1<SetV1>> = history.every().map(RecordV1::from).collect();
    let head = json(&Head {
        app: APP,
        version: VERSION,
        saved_on: on.to_string(),
        session_count: sessions.len(),
        about: text::backup::file_about(),
    });
    let head = head.trim_end_matches('}');
    let settings = write_settings(settings);
    let schedule = write_schedule(schedule);
    let routine = write_routine(routine);
    let sessions = json(&sessions);
    format!(
        "{head},\n\"settings\":{settings},\n\"schedule\":{schedule},\n\"routine\":{routine},\
         \"sessions\":{sessions}}}"
    )
}

/// The text of a copy with the app's log as its last field, for those who mend the app. Nothing reads
/// that field back.
pub fn with_log(copy: &str, log: &[String]) -> String {
    let body = copy.strip_suffix('}').unwrap_or(copy);
    format!("{body},\n\"log\":{}}}", json(&log))
}

/// Reads a file that a person chose.
///
/// # Errors
/// Why it is none of ours, or of no use. A file that is damaged in part is no error.
pub fn read_backup(text: &str) -> Result<Backup, Refusal> {
    if text.len() > LONGEST {
        return Err(Refusal::TooLong);
    }
    let mut file = Text::parse(text, VERSION, &FIELDS);
    let ours = file.object.get("app").and_then(Value::as_str) == Some(APP);
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
        // The field that names the app may be what is damaged.
        (false, true) => {
            backup.damage.insert(0, Damage::Head);
            Ok(backup)
        }
        (false, false) if file.is_whole => Err(Refusal::NotOurs),
        (false, false) => Err(Refusal::NotJson),
    }
}

fn parts(file: &mut Text, text: &str) -> Backup {
    let mut damage = Vec::new();
    let settings = part(
        file,
        "settings",
        settings_from,
        Damage::Settings,
        &mut damage,
    );
    let schedule = part(
        file,
        "schedule",
        schedule_from,
        Damage::Schedule,
        &mut damage,
    );
    let routine = part(file, "routine", routine_from, Damage::Routine, &mut damage);
    let elements = file.elements("sessions", "id");
    let seen = elements.found.len() + elements.lost;
    let records: Vec<Record> = elements.found.iter().filter_map(read_record).collect();
    let said = file.number("session_count");
    let said = said.and_then(|it| usize::try_from(it).ok());
    // Markers of removed sessions have lines in the file, and are no sessions.
    let markers = records.iter().filter(|it| it.notes.removed).count();
    let (after, of) = (records.len(), said.unwrap_or(seen).max(seen));
    let (after, of) = (after - markers, of - markers);
    let torn = !file.is_whole;
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

/// A part of the file; `None` if nothing of it is there.
fn part<T>(
    file: &Text,
    name: &str,
    read: fn(Value) -> Parsed<T>,
    loss: Damage,
    damage: &mut Vec<Damage>,
) -> Option<T> {
    let reading = file.object.get(name).cloned().map(read);
    if reading.as_ref().is_none_or(|it| it.kind.is_some()) {
        damage.push(loss);
    }
    let reading = reading.filter(|it| it.tally.kept > 0)?;
    Some(reading.value)
}

/// The stored texts in a file that the page wrote without the app, as it could not open.
fn stored(file: &Text) -> Option<Vec<(String, String)>> {
    let pair = |it: &Value| {
        let [key, text] = it.as_array()?.as_slice() else {
            return None;
        };
        Some((key.as_str()?.to_owned(), text.as_str()?.to_owned()))
    };
    let stored = file.object.get("stored")?.as_array()?;
    Some(stored.iter().filter_map(pair).collect())
}

fn raw(texts: Vec<(String, String)>) -> Backup {
    let [mut settings, mut routine] = [false; 2];
    for (key, _) in &texts {
        settings |= StoreKey::of_key(key) == Some(StoreKey::Settings);
        routine |= StoreKey::of_key(key) == Some(StoreKey::Routine);
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
        damage.push(match StoreKey::of_key(&trouble.key) {
            Some(StoreKey::Settings) => {
                settings &= some;
                Damage::Settings
            }
            Some(StoreKey::Schedule) => Damage::Schedule,
            Some(StoreKey::Routine) => {
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
    /// What taking its sessions into `history` would do. The marker of a removed session is no
    /// session: it shows only where it removes one that is here.
    pub fn preview(&self, history: &History) -> Preview {
        let mut preview = Preview {
            refused: self.damage.clone(),
            ..Preview::default()
        };
        for record in self.history.every() {
            let removed = record.notes.removed;
            let ours = history.get(record.identity.id);
            let here = ours.is_some_and(|it| !it.notes.removed);
            let wins = ours.is_none_or(|it| record.by_fullness(it).is_gt());
            match (wins, here, removed) {
                (true, false, false) => preview.adds += 1,
                (true, true, _) => preview.changes += 1,
                (false, _, false) => preview.already_here += 1,
                (_, _, true) => {}
            }
        }
        preview
    }
}
