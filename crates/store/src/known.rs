//! The small parts' texts as this tab knows them, and what follows when another tab has written.
//!
//! Settings, schedule and routine are written whole, so a tab must know of another's writing before
//! it writes its own. Months of the history are merged instead.

use super::format::write_settings;
use super::key::StoreKey;
use super::open::{Kind, Opened, ReadIssue, open};
use super::timestamp::{both, written};
use domain::settings::Settings;

/// The parts that are written whole.
pub const SMALL: [StoreKey; 3] = [StoreKey::Settings, StoreKey::Schedule, StoreKey::Routine];

/// Two tabs that write within this time of one another may not know of each other's text yet, in
/// milliseconds.
const AT_ONCE_MS: i64 = 1_000;

/// The small parts' texts as this tab last read or wrote them.
#[derive(Clone, Debug, Default)]
pub struct KnownTexts {
    known: [Option<String>; 3],
    /// The latest moment at which one of them says it was written, in milliseconds since 1970.
    latest: i64,
    /// The settings' text that this tab wrote last, after the one that it took them from.
    ours: Option<[String; 2]>,
}

/// What is stored now, compared with what a tab knew.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reread {
    /// Everything, as far as it can be read.
    pub opened: Opened,
    /// Which of the small parts are gone or damaged, and so are not taken over.
    pub lost: [bool; 3],
    /// What is wrong with small parts since the last look.
    pub troubles: Vec<ReadIssue>,
}

impl KnownTexts {
    /// The small parts among `all` texts, each with its key.
    pub fn new(all: &[(String, String)]) -> Self {
        let mut known = Self::default();
        known.read(all);
        known
    }

    /// Whether `stored`, the text under a key, is still the known one for each small part.
    pub fn are_current(&self, stored: impl Fn(&str) -> Option<String>) -> bool {
        let mut parts = SMALL.iter().zip(&self.known);
        parts.all(|(part, known)| stored(&part.key()) == *known)
    }

    /// Remembers what this tab has written.
    pub fn wrote(&mut self, part: StoreKey, text: &str) {
        if part == StoreKey::Settings {
            let base = self.known[0].take();
            let base = base.unwrap_or_else(|| write_settings(&Settings::default()));
            self.ours = Some([base, text.to_owned()]);
        }
        self.know(part, Some(text));
    }

    /// The settings' text `theirs` with what this tab has changed, if both tabs wrote at the same
    /// time. Asked once for each of this tab's writings.
    pub fn merge_settings(&mut self, theirs: &str, now_epoch_ms: i64) -> Option<String> {
        let [base, ours] = self.ours.take()?;
        let late = written(StoreKey::Settings, &ours).saturating_add(AT_ONCE_MS) < now_epoch_ms;
        both(&base, &ours, theirs).filter(|_| !late)
    }

    /// A moment later than any at which a part was written, though the clock was set back since.
    pub fn stamp(&self, now_epoch_ms: i64) -> i64 {
        now_epoch_ms.max(self.latest.saturating_add(1))
    }

    /// Takes `all` texts that are stored now.
    pub fn reread(&mut self, all: Vec<(String, String)>) -> Reread {
        let changed = self.read(&all);
        let mut lost = SMALL.map(|part| {
            let key = part.key();
            all.iter().all(|it| it.0 != key)
        });
        let mut opened = open(all);
        let mut troubles = std::mem::take(&mut opened.troubles);
        troubles.retain(|it| {
            let Some(index) = SMALL.iter().position(|part| part.key() == it.key) else {
                return false;
            };
            lost[index] |= it.kind == Kind::Damaged;
            changed[index]
        });
        Reread {
            opened,
            lost,
            troubles,
        }
    }

    /// Returns which of them are others than those that were known.
    fn read(&mut self, all: &[(String, String)]) -> [bool; 3] {
        SMALL.map(|part| {
            let key = part.key();
            let found = all.iter().find(|it| it.0 == key);
            self.know(part, found.map(|it| it.1.as_str()))
        })
    }

    /// Returns whether the text is another than the one that was known.
    fn know(&mut self, part: StoreKey, text: Option<&str>) -> bool {
        let Some(index) = SMALL.iter().position(|it| *it == part) else {
            return false;
        };
        let stamp = text.map_or(0, |it| written(part, it));
        self.latest = self.latest.max(stamp);
        let known = &mut self.known[index];
        let other = known.as_deref() != text;
        *known = text.map(str::to_owned);
        other
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SETTINGS: &str = "groundwork.settings";

    fn muted(muted: bool, written: i64) -> String {
        let settings = Settings {
            muted,
            ..Settings::default()
        };
        crate::timestamp::stamped(&write_settings(&settings), written)
    }

    fn texts(text: &str) -> Vec<(String, String)> {
        vec![(SETTINGS.to_owned(), text.to_owned())]
    }

    /// A tab that knows settings without sound takes `now`: which parts are lost, how many troubles.
    #[track_caller]
    fn check(now: &str, lost: bool, troubles: usize) {
        let mut known = KnownTexts::new(&texts(&muted(true, 5)));
        let found = known.reread(texts(now));
        assert_eq!((found.lost[0], found.troubles.len()), (lost, troubles));
        // The same text is no news at the next look.
        assert_eq!(known.reread(texts(now)).troubles, []);
    }

    #[test]
    fn damaged_settings_are_lost_and_reported_once_and_newer_ones_are_reported() {
        check(&muted(false, 6), false, 0);
        check("{", true, 1);
        check(r#"{"version":99,"muted":false}"#, false, 1);
    }

    #[test]
    fn a_part_that_is_gone_is_lost_without_trouble() {
        let mut known = KnownTexts::new(&texts(&muted(true, 5)));
        let found = known.reread(Vec::new());
        assert_eq!((found.lost, found.troubles), ([true; 3], vec![]));
    }

    #[test]
    fn another_tabs_text_is_noticed_until_it_is_read() {
        let mut known = KnownTexts::new(&texts(&muted(true, 5)));
        let theirs = muted(false, 6);
        let stored = |key: &str| (key == SETTINGS).then(|| theirs.clone());
        assert!(!known.are_current(stored));
        known.reread(texts(&theirs));
        assert!(known.are_current(stored));
    }

    #[test]
    fn what_two_tabs_wrote_within_a_second_is_merged_once() {
        for (now, merges) in [(1_500, true), (2_500, false)] {
            let mut known = KnownTexts::new(&texts(&muted(false, 5)));
            known.wrote(StoreKey::Settings, &muted(true, 1_000));
            let theirs = muted(false, 1_001);
            let merged = known.merge_settings(&theirs, now);
            assert_eq!(merged.is_some(), merges);
            assert_eq!(known.merge_settings(&theirs, now), None);
        }
    }

    #[test]
    fn a_stamp_is_later_than_every_known_one_though_the_clock_was_set_back() {
        let known = KnownTexts::new(&texts(&muted(true, 5_000)));
        assert_eq!((known.stamp(10), known.stamp(9_000)), (5_001, 9_000));
    }
}
