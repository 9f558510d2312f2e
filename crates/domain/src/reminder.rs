//! When and with what words a person wants to be reminded of a session.

/// A reminder of the day's session. A value outside its range becomes the nearest one inside.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Reminder {
    hour: u8,
    minute: u8,
    alarm_minutes_before: u16,
    sentence: String,
}

/// The earliest that an alarm can go off: this many minutes, a day, before the session.
pub const MOST_MINUTES_BEFORE: u16 = 24 * 60;

/// The most characters that a plan sentence keeps.
pub const MOST_CHARACTERS: usize = 200;

impl Reminder {
    /// A reminder of a session at `hour` (0 to 23) and `minute` (0 to 59) on the local clock,
    /// with an alarm so many minutes before it (0 to [`MOST_MINUTES_BEFORE`]).
    ///
    /// `sentence` says after what and where, in the person's own words: "After coffee, in the
    /// living room". It may be empty, and may have several lines. Of any text, control characters
    /// but line breaks are dropped, a tab becomes a space, blanks around it go, and no more than
    /// [`MOST_CHARACTERS`] stay.
    pub fn new(hour: u8, minute: u8, alarm_minutes_before: u16, sentence: &str) -> Self {
        Self {
            hour: hour.min(23),
            minute: minute.min(59),
            alarm_minutes_before: alarm_minutes_before.min(MOST_MINUTES_BEFORE),
            sentence: tidy(sentence),
        }
    }

    /// The hour of the session on the local clock: 0 to 23.
    pub const fn hour(&self) -> u8 {
        self.hour
    }

    /// The minute of that hour: 0 to 59.
    pub const fn minute(&self) -> u8 {
        self.minute
    }

    /// How long before the session the alarm goes off, in minutes: 0 to [`MOST_MINUTES_BEFORE`].
    pub const fn alarm_minutes_before(&self) -> u16 {
        self.alarm_minutes_before
    }

    /// The plan sentence, perhaps empty; its lines are parted by `\n` alone.
    pub fn sentence(&self) -> &str {
        &self.sentence
    }
}

fn tidy(text: &str) -> String {
    let mut kept = String::new();
    let (mut count, mut before) = (0, '\0');
    for letter in text.chars() {
        let second_half = before == '\r' && letter == '\n';
        before = letter;
        let letter = match letter {
            '\t' => ' ',
            '\r' => '\n',
            other => other,
        };
        let dropped = second_half || letter.is_control() && letter != '\n';
        let leads = count == 0 && letter.is_whitespace();
        if !dropped && !leads && count < MOST_CHARACTERS {
            kept.push(letter);
            count += 1;
        }
    }
    kept.truncate(kept.trim_end().len());
    kept
}

#[cfg(test)]
mod tests {
    use super::{MOST_CHARACTERS, Reminder};

    #[track_caller]
    fn check_sentence(given: &str, kept: &str) {
        assert_eq!(Reminder::new(7, 0, 0, given).sentence(), kept);
    }

    #[test]
    fn times_outside_the_day_become_the_nearest_in_it() {
        let reminder = Reminder::new(24, 60, 1441, "");
        assert_eq!((reminder.hour(), reminder.minute()), (23, 59));
        assert_eq!(reminder.alarm_minutes_before(), 1440);
        let reminder = Reminder::new(0, 0, 0, "");
        assert_eq!((reminder.hour(), reminder.minute()), (0, 0));
        assert_eq!(reminder.alarm_minutes_before(), 0);
    }

    #[test]
    fn a_sentence_keeps_its_words_and_lines_and_no_control_characters() {
        check_sentence(" After coffee \n", "After coffee");
        check_sentence("one\r\ntwo\rthree\nfour", "one\ntwo\nthree\nfour");
        check_sentence("a\tb\0c\u{7f}d\u{85}e", "a bcde");
        check_sentence("\0 \t", "");
    }

    #[test]
    fn a_long_sentence_is_cut_at_a_character() {
        check_sentence(&"ü".repeat(300), &"ü".repeat(MOST_CHARACTERS));
        let blank_at_the_cut = format!("{} {}", "a".repeat(MOST_CHARACTERS - 1), "b");
        check_sentence(&blank_at_the_cut, &"a".repeat(MOST_CHARACTERS - 1));
    }

    #[test]
    fn a_reminder_of_what_a_reminder_keeps_is_the_same() {
        let first = Reminder::new(7, 30, 10, " a\r\rb\t\u{1}");
        let again = Reminder::new(7, 30, 10, first.sentence());
        assert_eq!(again, first);
    }
}
