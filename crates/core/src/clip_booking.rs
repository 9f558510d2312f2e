//! Which clips of the recorded voice are booked on the audio clock: beside the tones, all that
//! remain of the present stretch at once.

use super::effect::{SoundNeed, needs};
use super::model::Model;
use super::recorded::{self, Clip};
use super::sound::reader_says_moves;
use super::who_speaks::{Speaker, speaker};
use super::words::spoken::text;
use domain::cue;
use domain::settings::Says;
use domain::speech::{Line, Phrase, lines_of_length};
use domain::time::{Millis, Moment};

/// A clip that began this short a time ago by the page's clock may be yet to begin by the audio
/// clock.
const CLOCKS_WITHIN: Millis = Millis::new(50);

/// What is booked: for which run of the session, from which place on, how much is said, and whether
/// the moves are left to a screen reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BookedClips {
    revision: u32,
    from: Millis,
    says: Says,
    reader: bool,
    total: Millis,
}

/// When the session was last seen running, and where it was then.
pub type Seen = Option<(Moment, Millis)>;

/// A clip to be booked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ClipAt {
    /// The place of its phrase, by which the same phrase is known when it is booked again.
    pub line: Millis,
    /// The time from now after which it begins.
    pub after: Millis,
    /// What sounds.
    pub clip: Clip,
}

/// What to do about the clips that are booked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ClipBooking {
    /// They are right.
    Keep,
    /// Silence them.
    Drop,
    /// Book these in the place of those that have not begun.
    Book {
        /// What is booked then.
        booked: BookedClips,
        /// Whether the phrase that is being said is broken off.
        breaks_off: bool,
        /// In order of time.
        clips: Vec<ClipAt>,
    },
}

/// What to do about the clips. A session that was `seen` elsewhere has jumped: what was being said
/// is broken off, and a phrase that is still of use is said from its beginning; so is one that the
/// audio clock, which had stood `late` by the last booking of the tones, has not reached.
pub fn clip_booking(
    model: &Model,
    booked: Option<BookedClips>,
    seen: Seen,
    now: Moment,
    late: Millis,
) -> ClipBooking {
    let drop = match booked {
        Some(_) => ClipBooking::Drop,
        None => ClipBooking::Keep,
    };
    let sound = needs(model).sound;
    if sound == SoundNeed::RingOut && has_ended(booked, seen, now) {
        return ClipBooking::Keep;
    }
    let (SoundNeed::Session(revision), Some(session), Speaker::Own) =
        (sound, &model.session, speaker(model))
    else {
        return drop;
    };
    let place = session.place(now);
    let timeline = session.timeline();
    let (from, until) = cue::stretch(timeline, place);
    let wanted = BookedClips {
        revision,
        from,
        says: model.settings.voice.says,
        reader: reader_says_moves(model),
        total: timeline.total(),
    };
    let continues = place_at(seen, now) == Some(place);
    if booked == Some(wanted) && continues {
        return ClipBooking::Keep;
    }
    let lines = lines_of_length(timeline, wanted.says, Millis::ZERO, &recorded::length);
    // The last words come after the last tone.
    let is_last = until > timeline.total();
    let is_left = |it: &&Line| wanted.reader && matches!(it.phrase, Phrase::Move(_));
    let in_stretch = |line: &&Line| (is_last || line.at < until) && !is_left(line);
    let is_of_use = |line: &&Line| line.latest >= place;
    let is_due = |line: &&Line| {
        let is_ahead = line.at + CLOCKS_WITHIN >= place;
        let was_not_reached = line.at + CLOCKS_WITHIN + late >= place;
        if continues {
            is_ahead || was_not_reached && is_of_use(line)
        } else {
            is_of_use(line)
        }
    };
    let lines = lines.iter().filter(in_stretch).filter(is_due);
    ClipBooking::Book {
        booked: wanted,
        breaks_off: !continues,
        clips: lines.flat_map(|line| clips_of(line, place)).collect(),
    }
}

/// What is noted of the session after each look. A pause ends what was seen; the end of the session
/// does not, since its last words may still be said.
pub fn seen(model: &Model, before: Seen, now: Moment) -> Seen {
    match &model.session {
        Some(session) if session.is_running() => Some((now, session.place(now))),
        Some(_) => None,
        None => before,
    }
}

/// Where the session is if it has run on from where it was seen.
fn place_at(seen: Seen, now: Moment) -> Option<Millis> {
    seen.map(|(moment, place)| place + now.since(moment))
}

/// Whether the session that was booked has come to its end, so that its last words may be said.
fn has_ended(booked: Option<BookedClips>, seen: Seen, now: Moment) -> bool {
    let place = place_at(seen, now);
    booked.is_some_and(|it| place.is_some_and(|place| place >= it.total))
}

fn clips_of(line: &Line, place: Millis) -> impl Iterator<Item = ClipAt> {
    let clips = recorded::clips(&text(line.phrase)).unwrap_or_default();
    let (line, begins) = (line.at, line.at - place);
    clips.into_iter().map(move |(after, clip)| ClipAt {
        line,
        after: begins + after,
        clip,
    })
}

#[cfg(test)]
mod tests;
