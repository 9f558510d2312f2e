//! The log: what the app notes of itself, for finding faults.
//!
//! It lives as long as the page does and has nothing personal in it: no sessions, days of sessions,
//! pain or notes. The entries are in English, for those who mend the app.

use std::fmt;

use super::model::Notice;
use super::msg::Msg;
use super::sound::state::SoundClock;
use super::track::TrackMsg;
use domain::day::Day;

/// How many entries the log has; older ones are dropped.
pub const MOST: u32 = 200;

/// The longest words of an entry, in characters. A browser's error may be a whole page.
const LONGEST: usize = 160;

/// The part of the app that an entry is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Area {
    /// The program: its start, and a panic.
    App,
    /// The page, its address, and what is around it.
    Page,
    /// Tones, and the audio clock.
    Sound,
    /// The spoken phrases.
    Voice,
    /// What is stored.
    Storage,
    /// The screen that stays on, and other tabs.
    Session,
}

impl fmt::Display for Area {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::App => "app",
            Self::Page => "page",
            Self::Sound => "sound",
            Self::Voice => "voice",
            Self::Storage => "storage",
            Self::Session => "session",
        })
    }
}

/// An entry as it is shown: when (UTC), where, what. `epoch_ms` is in milliseconds since 1970;
/// before it the day is the first of 1970.
pub fn line(epoch_ms: i64, area: Area, words: &str) -> String {
    const DAY_S: i64 = 86_400;
    let seconds = epoch_ms.div_euclid(1000);
    let days = i32::try_from(seconds.div_euclid(DAY_S)).unwrap_or(0);
    let day = Day::FIRST.plus(days);
    let time = seconds.rem_euclid(DAY_S);
    let (hours, minutes, seconds) = (time / 3600, time / 60 % 60, time % 60);
    let words: String = words
        .chars()
        .map(|it| if it.is_control() { ' ' } else { it })
        .take(LONGEST)
        .collect();
    format!("{day} {hours:02}:{minutes:02}:{seconds:02} {area}: {words}")
}

/// What to note of a message, if anything.
pub fn entry(msg: &Msg) -> Option<(Area, &'static str)> {
    let entry = match msg {
        Msg::Start(_) | Msg::StartShort(_) => (Area::Session, "a session starts"),
        Msg::GoOn => (Area::Session, "a session is resumed"),
        Msg::RanOut => (Area::Session, "a session has ended"),
        Msg::SoundLost(_) => (Area::Sound, "the audio clock stands still: paused"),
        Msg::SoundWakes => (
            Area::Sound,
            "the sound takes long to wake: the session waits",
        ),
        Msg::SoundIs(SoundClock::Running) => (Area::Sound, "the audio clock runs"),
        Msg::SoundIs(SoundClock::None) => (Area::Sound, "there is no audio clock"),
        Msg::Track(TrackMsg::Made(_)) => (Area::Sound, "the track is made"),
        Msg::Track(TrackMsg::Failed) => (Area::Sound, "there is no track"),
        Msg::Track(TrackMsg::Refused) => (Area::Sound, "the track waits for a press"),
        Msg::Track(TrackMsg::Paused) => (Area::Sound, "the system has paused the track"),
        Msg::Track(TrackMsg::Played) => (Area::Sound, "the system has played the track"),
        Msg::PlaysElsewhere => (Area::Session, "another tab plays"),
        Msg::Damaged(_) => (Area::Storage, "a stored text is damaged"),
        Msg::Reread(_) => (Area::Storage, "another tab has written"),
        Msg::Notify(notice) => notice_entry(*notice)?,
        _ => return None,
    };
    Some(entry)
}

const fn notice_entry(notice: Notice) -> Option<(Area, &'static str)> {
    Some(match notice {
        Notice::Newer => (Area::Storage, "stored by a newer version: left alone"),
        Notice::Mended => (Area::Storage, "damage was repaired from IndexedDB"),
        Notice::NoStorage => (Area::Storage, "nothing can be stored"),
        Notice::OnePlace => (Area::Storage, "localStorage refuses, IndexedDB stores"),
        Notice::NotSaved => (Area::Storage, "the last change could not be stored"),
        Notice::NoSound => (Area::Sound, "there is no sound"),
        Notice::Unheard => (Area::Sound, "the first tone was not heard"),
        Notice::NoVoice => (Area::Voice, "there is no voice"),
        Notice::NoOwnVoice => (Area::Voice, "the recorded voice cannot be had"),
        Notice::NoWords => (Area::Page, "the words of the language could not be loaded"),
        Notice::VoiceStuck => (Area::Voice, "the voice has stopped answering"),
        Notice::SoundStopped => (Area::Sound, "paused, because sound could not run"),
        Notice::ScreenMaySleep => (Area::Session, "the screen cannot be kept on"),
        Notice::Elsewhere => (Area::Session, "a session runs in another tab"),
        Notice::RoutineWaits => (Area::Page, "a link to a routine waits"),
        Notice::Update => (Area::Page, "a new version waits"),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::history::RecordId;

    #[track_caller]
    fn check_line(epoch_ms: i64, words: &str, wanted: &str) {
        assert_eq!(line(epoch_ms, Area::Sound, words), wanted);
    }

    #[test]
    fn an_entry_says_when_where_and_what_on_one_line() {
        check_line(0, "starts", "1970-01-01 00:00:00 sound: starts");
        check_line(
            1_772_433_045_999,
            "NotAllowedError:\nno tap",
            "2026-03-02 06:30:45 sound: NotAllowedError: no tap",
        );
        // A clock that is set to before 1970.
        check_line(-1, "early", "1970-01-01 23:59:59 sound: early");
    }

    #[test]
    fn long_words_are_cut() {
        let line = line(0, Area::App, &"é".repeat(10_000));
        assert_eq!(
            line.chars().count(),
            "1970-01-01 00:00:00 app: ".len() + LONGEST
        );
    }

    #[test]
    fn what_went_wrong_is_noted_and_what_a_person_enters_is_not() {
        let noted = |msg: &Msg| entry(msg).map(|it| it.1);
        assert_eq!(
            noted(&Msg::Notify(Notice::NoVoice)),
            Some("there is no voice")
        );
        assert_eq!(noted(&Msg::Start(RecordId(7))), Some("a session starts"));
        assert_eq!(noted(&Msg::PainBefore(None)), None);
        assert_eq!(noted(&Msg::RepBegan), None);
        assert_eq!(noted(&Msg::Notify(Notice::CopyDue)), None);
    }
}
