//! Which tones are booked on the audio clock: all that remain of the present stretch at once.

use super::effect::{SoundNeed, needs};
use super::model::{Model, Notice};
use super::msg::Msg;
use domain::cue::{self, Kinds, Tone};
use domain::time::{Millis, Moment};
use domain::watchdog::Sound;

/// A tone is still worth hearing if the sound woke up this long after it was due.
pub const WOKE_WITHIN: Millis = Millis::new(300);

/// What was booked: for which run of the session, from which place on, and of which kinds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Booked {
    revision: u32,
    from: Millis,
    tones: Kinds,
}

/// What to do about the tones that are booked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Booking {
    /// They are right.
    Keep,
    /// Silence them.
    Drop,
    /// Book these in their place, each at a length of time from now.
    Book(Booked, Vec<(Millis, Tone)>),
}

/// What to do about the tones of which `booked` is booked. Those due up to `late` ago sound at once.
pub fn booking(model: &Model, booked: Option<Booked>, now: Moment, late: Millis) -> Booking {
    let revision = match needs(model).sound {
        SoundNeed::RingOut => return Booking::Keep,
        SoundNeed::Silent => None,
        SoundNeed::Session(revision) => Some(revision),
    };
    let (Some(revision), Some(session)) = (revision, &model.session) else {
        return match booked {
            Some(_) => Booking::Drop,
            None => Booking::Keep,
        };
    };
    let place = session.place(now);
    let (from, until) = cue::stretch(session.timeline(), place);
    let tones = model.settings.tones;
    let wanted = Booked {
        revision,
        from,
        tones,
    };
    if booked == Some(wanted) {
        return Booking::Keep;
    }
    let cues = cue::cues(session.timeline()).into_iter();
    let ahead = cues
        .filter(|cue| cue.at + late >= place && cue.at < until && tones.has(cue.tone.kind()))
        .map(|cue| (cue.at - place, cue.tone));
    Booking::Book(wanted, ahead.collect())
}

/// Whether the two belong to one unbroken run of a session, which one watchdog watches.
pub fn is_same_run(one: Option<Booked>, other: Option<Booked>) -> bool {
    one.map(|it| it.revision) == other.map(|it| it.revision)
}

/// The message that follows from what the watchdog says of the sound. Muted sound is not missed,
/// and the same is said once.
pub fn sound_news(model: &Model, sound: Sound) -> Option<Msg> {
    match sound {
        Sound::Playing => None,
        Sound::Unavailable => {
            let known = model.settings.muted || model.notices.contains(&Notice::NoSound);
            (!known).then_some(Msg::Notify(Notice::NoSound))
        }
        Sound::Stalled { since } | Sound::Interrupted { since } => Some(Msg::SoundLost(since)),
    }
}

#[cfg(test)]
mod tests;
