//! Which tones are booked on the audio clock: all that remain of the present stretch at once.

use std::time::Duration;

use super::effect::{SoundNeed, needs};
use super::model::Model;
use super::msg::Msg;
use super::session::Session;
use super::sound::state::SoundClock;
use domain::cue::{self, Kinds, Tone};
use domain::time::{Millis, Moment};
use domain::watchdog::Sound;

/// A tone is still worth hearing if the sound woke up this long after it was due.
pub const WOKE_WITHIN: Millis = Millis::new(300);

/// The audio clock may be this much behind the page's before what was booked is booked again. It is
/// told in steps of 10 to 25 ms.
const LATE: Millis = Millis::new(30);

/// A tone rings for this long at most.
const RINGS: Millis = Millis::new(500);

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

/// By how much tones that were booked this long ago come too late, since the audio clock has stood
/// meanwhile; nothing if they do not. A busy computer may starve it for some ms again and again,
/// which is no stall.
pub fn lateness(page: Millis, audio_ms: f64) -> Option<Millis> {
    let stood = page.as_secs() * 1000.0 - audio_ms;
    let stood = Duration::try_from_secs_f64(stood / 1000.0).ok()?;
    let late = Millis::new(u64::try_from(stood.as_millis()).ok()?);
    (late > LATE).then_some(late)
}

/// Whether no tone sounds now, so that booking anew cuts none off.
pub fn is_quiet(model: &Model, now: Moment) -> bool {
    let session = model.session.as_ref();
    let position = session.and_then(|it| Some((it.place(now), it.position(now)?)));
    position.is_none_or(|(place, position)| {
        cue::mark(&position).is_none_or(|it| place - it.at >= RINGS)
    })
}

/// The message that follows from what the watchdog says of the sound, if it is new.
pub fn sound_news(model: &Model, sound: Sound) -> Option<Msg> {
    if model.track.is_some() {
        // The sound of a track is another one.
        return None;
    }
    let running = model.session.as_ref().is_some_and(Session::is_running);
    let now = match sound {
        Sound::Waking if running && !model.sound.session.unawaited => return Some(Msg::SoundWakes),
        Sound::Stalled { since } | Sound::Interrupted { since } => {
            return running.then_some(Msg::SoundLost(since));
        }
        // One that was given up may still come.
        Sound::Opening | Sound::Waking if model.sound.session.clock == SoundClock::None => {
            return None;
        }
        Sound::Opening | Sound::Waking => SoundClock::Waking,
        Sound::Playing => SoundClock::Running,
        Sound::Unavailable => SoundClock::None,
    };
    (model.sound.session.clock != now).then_some(Msg::SoundIs(now))
}

#[cfg(test)]
mod tests;
