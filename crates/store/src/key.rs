//! The keys under which the parts are stored.

use super::words::number;
use domain::day::Day;
use domain::month::Month;

/// How every key of ours begins. The origin is shared with other apps, whose keys are not ours.
pub const PREFIX: &str = "groundwork.";

const ASIDE: &str = "groundwork.aside.";
const HISTORY: &str = "groundwork.history.";

/// The most copies of one part that are set aside.
const MOST_ASIDE: u32 = 999;

/// One of the texts that the app keeps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum StoreKey {
    /// What the person has set.
    Settings,
    /// The days on which a session is asked for.
    Schedule,
    /// The exercises and their doses.
    Routine,
    /// The session that is under way.
    Session,
    /// The records of one month, by the local day of each, so that saving one never takes longer
    /// with the years.
    History(Month),
}

impl StoreKey {
    /// The key under which the part is stored.
    pub fn key(self) -> String {
        match self {
            Self::Settings => "groundwork.settings".to_owned(),
            Self::Schedule => "groundwork.schedule".to_owned(),
            Self::Routine => "groundwork.routine".to_owned(),
            Self::Session => "groundwork.session".to_owned(),
            Self::History(month) => {
                let (year, month) = (month.year(), month.month());
                format!("{HISTORY}{year:04}-{month:02}")
            }
        }
    }

    /// The part stored under `key`; `None` for a key of another app, of a copy set aside, and of a
    /// part that this version does not know.
    pub fn of_key(key: &str) -> Option<Self> {
        match key {
            "groundwork.settings" => Some(Self::Settings),
            "groundwork.schedule" => Some(Self::Schedule),
            "groundwork.routine" => Some(Self::Routine),
            "groundwork.session" => Some(Self::Session),
            _ => {
                let month = key.strip_prefix(HISTORY)?;
                let first = Day::parse(&format!("{month}-01"))?;
                Some(Self::History(Month::of(first)))
            }
        }
    }
}

/// The key under which a copy of the text of `original` is set aside before it is written over:
/// the first that is not `taken`. `None` if there are 999 already; then the part must not be
/// written. `taken` may say no for a copy that holds the very same text, which then is not kept
/// twice.
pub fn aside_key(original: &str, taken: impl Fn(&str) -> bool) -> Option<String> {
    let mut keys = (1..=MOST_ASIDE).map(|n| [ASIDE, &n.to_string(), ".", original].concat());
    keys.find(|key| !taken(key))
}

/// The key from which the text under `key` was set aside, if it was.
pub fn set_aside_from(key: &str) -> Option<&str> {
    let (place, original) = key.strip_prefix(ASIDE)?.split_once('.')?;
    number(place)?;
    (!original.is_empty()).then_some(original)
}
