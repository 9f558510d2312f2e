//! The notices, and what can be done about each.

use crate::model::Notice;
use crate::pwa::Install;
use locale::text::{language, notices as text};

/// What happened, or what is offered.
pub fn head(notice: Notice) -> &'static str {
    match notice {
        Notice::Damaged { .. } | Notice::Mended => text::damaged(),
        Notice::Newer => text::newer(),
        Notice::NoStorage => text::no_storage(),
        Notice::OnePlace => text::one_place(),
        Notice::NotSaved => text::not_saved(),
        Notice::CopyDue => text::copy_due(),
        Notice::NoSound => text::no_sound(),
        Notice::Unheard => text::unheard(),
        Notice::NoVoice => text::no_voice(),
        Notice::NoOwnVoice => text::no_own_voice(),
        Notice::NoWords => language::not_loaded(),
        Notice::VoiceStuck => text::voice_stuck(),
        Notice::SoundWaking => text::sound_waking(),
        Notice::SoundStopped => text::sound_stopped(),
        Notice::SoundGone => text::sound_gone(),
        Notice::TrackWithoutVoice => text::track_without_voice(),
        Notice::TrackMaking => text::track_making(),
        Notice::NoTrack => text::no_track(),
        Notice::TrackRefused => text::track_refused(),
        Notice::ScreenMaySleep => text::screen_may_sleep(),
        Notice::Elsewhere => text::elsewhere(),
        Notice::EasiestAlready => text::easiest_already(),
        Notice::NothingDone => text::nothing_done(),
        Notice::RoutineWaits => text::routine_waits(),
        Notice::Update => text::update(),
        Notice::Install(_) => text::install(),
    }
}

/// What is safe, and what to do about it.
pub fn about(notice: Notice) -> String {
    match notice {
        Notice::Damaged { lost: 0, .. } => text::damaged_none_lost(),
        Notice::Damaged { kept, lost } => return text::damaged_some_lost(kept, kept + lost),
        Notice::Mended => text::mended(),
        Notice::Newer => text::newer_about(),
        Notice::NoStorage => text::no_storage_about(),
        Notice::OnePlace => text::one_place_about(),
        Notice::NotSaved => text::not_saved_about(),
        Notice::CopyDue => text::copy_due_about(),
        Notice::NoSound => text::no_sound_about(),
        Notice::Unheard => text::unheard_about(),
        Notice::NoVoice => text::no_voice_about(),
        Notice::NoOwnVoice => text::no_own_voice_about(),
        Notice::NoWords => language::english_until_then(),
        Notice::VoiceStuck => text::voice_stuck_about(),
        Notice::SoundWaking => text::sound_waking_about(),
        Notice::SoundStopped => text::sound_stopped_about(),
        Notice::SoundGone => text::sound_gone_about(),
        Notice::TrackWithoutVoice => text::track_without_voice_about(),
        Notice::TrackMaking => text::track_making_about(),
        Notice::NoTrack => text::no_track_about(),
        Notice::TrackRefused => text::track_refused_about(),
        Notice::ScreenMaySleep => text::screen_may_sleep_about(),
        Notice::Elsewhere => text::elsewhere_about(),
        Notice::EasiestAlready => text::easiest_already_about(),
        Notice::NothingDone => text::nothing_done_about(),
        Notice::RoutineWaits => text::routine_waits_about(),
        Notice::Update => "",
        Notice::Install(_) => text::install_about(),
    }
    .to_owned()
}

/// The name of the button that dismisses a notice; of two notices, each has its own.
pub fn put_away(notice: Notice) -> String {
    text::put_away(head(notice).trim_end_matches(['.', '。']))
}

/// The same in a session: one line, read from afar; empty for what waits for its end.
pub fn line(notice: Notice) -> &'static str {
    match notice {
        Notice::NoStorage | Notice::OnePlace | Notice::NotSaved => text::not_saved_line(),
        Notice::NoSound => text::no_sound_line(),
        Notice::NoVoice => text::no_voice_line(),
        Notice::NoOwnVoice => text::no_own_voice_line(),
        Notice::VoiceStuck => text::voice_stuck_line(),
        Notice::SoundWaking => text::sound_waking_line(),
        Notice::TrackWithoutVoice => text::track_without_voice_line(),
        Notice::TrackMaking => text::track_making_line(),
        Notice::NoTrack => text::no_track_line(),
        Notice::TrackRefused => text::track_refused_line(),
        Notice::SoundStopped
        | Notice::SoundGone
        | Notice::ScreenMaySleep
        | Notice::EasiestAlready => head(notice),
        Notice::RoutineWaits => text::routine_waits_line(),
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
        | Notice::Unheard
        | Notice::TrackWithoutVoice
        | Notice::TrackMaking
        | Notice::NoTrack
        | Notice::TrackRefused => "sound",
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
pub fn notice_actions(notice: Notice) -> Vec<(&'static str, Remedy)> {
    match notice {
        Notice::Update => vec![(text::restart(), Remedy::TakeUp)],
        Notice::RoutineWaits => vec![(text::look_at_it(), Remedy::TakeUp)],
        Notice::Install(Install::Ask) => vec![(text::install_it(), Remedy::TakeUp)],
        Notice::SoundGone => vec![
            (text::go_on_muted(), Remedy::GoOnMuted),
            (text::open_sound_anew(), Remedy::NewSound),
        ],
        _ => Vec::new(),
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
