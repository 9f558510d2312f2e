//! The copies that a person keeps of everything, in a file of their own.

use super::day::Day;

/// After so many sessions without a copy, one is suggested. (Judgement: about two months on plan,
/// which is more than anybody would like to lose.)
const SUGGESTED_AFTER: usize = 30;

/// The last copy, and when one was last suggested.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct BackupReminder {
    /// The day on which a copy was last saved, if one ever was.
    pub saved_on: Option<Day>,
    /// How many sessions there were when a copy was last saved, or the suggestion dismissed.
    pub sessions: u32,
}

impl BackupReminder {
    /// Whether it is time to suggest a copy, now that there are `sessions` sessions.
    pub const fn is_due(self, sessions: usize) -> bool {
        sessions.saturating_sub(self.sessions as usize) >= SUGGESTED_AFTER
    }

    /// A copy was saved `on` this day, of `sessions` sessions.
    #[must_use]
    pub fn saved(on: Day, sessions: usize) -> Self {
        Self {
            saved_on: Some(on),
            ..Self::default().put_off(sessions)
        }
    }

    /// The suggestion was dismissed when there were `sessions` sessions.
    #[must_use]
    pub fn put_off(self, sessions: usize) -> Self {
        let sessions = u32::try_from(sessions).unwrap_or(u32::MAX);
        Self { sessions, ..self }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_due(copies: BackupReminder, sessions: usize, due: bool) {
        assert_eq!(copies.is_due(sessions), due);
    }

    #[test]
    fn a_copy_is_suggested_after_thirty_sessions_without_one() {
        check_due(BackupReminder::default(), 29, false);
        check_due(BackupReminder::default(), 30, true);
        let saved = BackupReminder::saved(Day::FIRST, 12);
        check_due(saved, 41, false);
        check_due(saved, 42, true);
    }

    #[test]
    fn a_suggestion_that_was_put_away_comes_back_thirty_sessions_later() {
        let saved = BackupReminder::saved(Day::FIRST, 12);
        let later = saved.put_off(42);
        check_due(later, 71, false);
        check_due(later, 72, true);
        assert_eq!(later.saved_on, saved.saved_on);
    }

    #[test]
    fn sessions_that_were_taken_out_make_nothing_due() {
        check_due(BackupReminder::saved(Day::FIRST, 50), 3, false);
        check_due(BackupReminder::default().put_off(usize::MAX), 40, false);
    }
}
