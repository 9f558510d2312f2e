//! The notices, and what can be done about each.

use crate::model::Notice;
use crate::pwa::Install;
use locale::text;

/// A notice: what happened and what is safe, then what to do about it.
#[expect(clippy::too_many_lines, reason = "one arm a notice")]
pub fn notice(notice: Notice) -> (String, String) {
    let (head, body) = match notice {
        Notice::Damaged { kept, lost } => {
            return (
                "Some of what is stored could not be read.".to_owned(),
                match lost {
                    0 => "Nothing was deleted. The damaged part is kept aside; your sessions are \
                          fine."
                        .to_owned(),
                    _ => format!(
                        "Nothing was deleted. The damaged part is kept aside; {kept} of {} \
                         sessions are fine.",
                        kept + lost
                    ),
                },
            );
        }
        Notice::Newer => (
            "Your data comes from a newer version.",
            "It is left as it is. Reload the page to get the newer app.",
        ),
        Notice::Mended => (
            "Some of what is stored could not be read.",
            "It was repaired from its second copy. All your sessions are here.",
        ),
        Notice::NoStorage => (
            "Nothing new can be saved here.",
            "Sessions run as usual, but new ones are gone when you close the page, unless you \
             save a copy.",
        ),
        Notice::OnePlace => (
            "The usual storage is full or blocked.",
            "Your sessions are kept in a second place in this browser. A copy in a file is safer.",
        ),
        Notice::NotSaved => (
            "The last change could not be saved.",
            "It lasts until you close the page. Free some storage, or save a copy in a file.",
        ),
        Notice::CopyDue => (
            "Your sessions have no copy.",
            "They are in this browser and nowhere else. A copy in a file keeps them safe.",
        ),
        Notice::NoSound => (
            "There is no sound.",
            "The session goes on. Follow it on the screen.",
        ),
        Notice::Unheard => (
            "Turn the sound up.",
            "Volume up, and the phone's silent switch off. Then test it again.",
        ),
        Notice::NoVoice => (
            "There is no English voice here.",
            "The tones and the screen guide you all the same.",
        ),
        Notice::NoOwnVoice => (
            "Groundwork's voice could not be loaded.",
            "This browser's voice speaks, where there is one. The tones guide you all the same.",
        ),
        Notice::NoWords => (
            text::language::not_loaded(),
            text::language::english_until_then(),
        ),
        Notice::VoiceStuck => (
            "The voice has stopped.",
            "It stays off for this session. The tones and the screen go on.",
        ),
        Notice::SoundWaking => (
            "The sound is waking up.",
            "The session waits for it. Begin to go on without it.",
        ),
        Notice::SoundStopped => (
            "Paused, because the sound had stopped.",
            "Nothing went by unheard. Resume when you are ready.",
        ),
        Notice::SoundGone => (
            "Paused again: the sound does not come back.",
            "Go on without it, or restart it. After a call that often helps.",
        ),
        Notice::ScreenMaySleep => (
            "The screen may go dark.",
            "This browser cannot keep it on. A longer auto-lock time in the phone's settings helps.",
        ),
        Notice::Elsewhere => (
            "A session runs in another tab.",
            "Go on there, or end it there first.",
        ),
        Notice::EasiestAlready => (
            "This is as easy as it gets.",
            "Skip the exercise, or end and save.",
        ),
        Notice::NothingDone => (
            "Nothing done yet, so nothing was kept.",
            "Start again whenever you like.",
        ),
        Notice::RoutineWaits => (
            "You opened a link to a routine.",
            "It waits until you look at it. Nothing has changed so far.",
        ),
        Notice::Update => ("A new version is ready.", ""),
        Notice::Install(_) => (
            "Keep Groundwork on this phone.",
            "Opens in one tap, works without a connection.",
        ),
    };
    (head.to_owned(), body.to_owned())
}

/// The name of the button that dismisses a notice; of two notices, each has its own.
pub fn put_away(of: Notice) -> String {
    let (head, _) = notice(of);
    ["Dismiss: ", head.trim_end_matches('.')].concat()
}

/// The same in a session: one line, read from afar.
pub const fn line(notice: Notice) -> &'static str {
    match notice {
        Notice::NoStorage | Notice::OnePlace | Notice::NotSaved => {
            "Saving does not work. More on that after the session."
        }
        Notice::NoSound => "There is no sound. Watch the screen.",
        Notice::NoVoice => "No English voice here. The tones guide you.",
        Notice::NoOwnVoice => "Groundwork's voice did not load. The session goes on.",
        Notice::VoiceStuck => "The voice has stopped. The tones go on.",
        Notice::SoundWaking => "The sound is waking up. The session waits.",
        Notice::SoundStopped => "Paused, because the sound had stopped.",
        Notice::SoundGone => "Paused again: the sound does not come back.",
        Notice::ScreenMaySleep => "The screen may go dark.",
        Notice::RoutineWaits => "A routine from a link waits for the end.",
        Notice::EasiestAlready => "This is as easy as it gets.",
        _ => "",
    }
}

/// Whether a copy in a file is the thing to do about a notice.
pub const fn offers_copy(notice: Notice) -> bool {
    matches!(
        notice,
        Notice::Damaged { .. }
            | Notice::NoStorage
            | Notice::OnePlace
            | Notice::NotSaved
            | Notice::CopyDue
    )
}

/// The name by which checks know what a notice is about.
pub const fn notice_topic(notice: Notice) -> &'static str {
    match notice {
        Notice::Damaged { .. } | Notice::Newer | Notice::Mended => "damaged",
        Notice::NoStorage | Notice::OnePlace | Notice::NotSaved => "storage",
        Notice::CopyDue => "copy",
        Notice::NoSound
        | Notice::SoundWaking
        | Notice::SoundStopped
        | Notice::SoundGone
        | Notice::Unheard => "sound",
        Notice::NoVoice | Notice::NoOwnVoice | Notice::VoiceStuck => "voice",
        Notice::ScreenMaySleep => "screen",
        Notice::NoWords => "language",
        Notice::Elsewhere => "elsewhere",
        Notice::EasiestAlready | Notice::NothingDone => "session",
        Notice::RoutineWaits => "routine",
        Notice::Update => "update",
        Notice::Install(_) => "install",
    }
}

/// What can be done about a notice beyond reading it.
pub fn notice_actions(notice: Notice) -> &'static [(&'static str, Remedy)] {
    match notice {
        Notice::Update => &[("Restart", Remedy::TakeUp)],
        Notice::RoutineWaits => &[("Look at it", Remedy::TakeUp)],
        Notice::Install(Install::Ask) => &[("Install", Remedy::TakeUp)],
        Notice::SoundGone => &[
            ("Go on muted", Remedy::GoOnMuted),
            ("Restart the sound", Remedy::NewSound),
        ],
        _ => &[],
    }
}

/// What is done about a notice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Remedy {
    /// What it offers.
    TakeUp,
    /// The session continues without sound.
    GoOnMuted,
    /// The session continues with a sound output that is opened anew.
    NewSound,
}

/// Where the app's place on the home screen comes from on an iPhone: two taps, as its menus name
/// them.
pub const BY_HAND: [&str; 2] = ["Tap Share", "then Add to Home Screen"];
