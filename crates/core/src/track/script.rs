//! What a track is put together from: the tones of a session, and the clips of the recorded voice.

use crate::recorded::{self, Clip};
use crate::words::spoken::text;
use domain::cue::{Kinds, Tone, cues};
use domain::settings::Says;
use domain::speech::lines_of_length;
use domain::time::Millis;
use domain::timeline::Timeline;

/// A track goes on for this long after the last tone begins: no tone rings longer.
const AFTER_LAST_TONE: Millis = Millis::secs(2);

/// A track goes on for this long after the last word.
const AFTER_LAST_WORD: Millis = Millis::new(500);

/// What decides how a track sounds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Script {
    /// The session, laid out in time.
    pub timeline: Timeline,
    /// The kinds of tones that sound.
    pub tones: Kinds,
    /// How much the recorded voice says; nothing where it is not there.
    pub says: Says,
}

/// A piece of sound in a track.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece {
    /// A tone.
    Tone(Tone),
    /// A clip of the recorded voice.
    Clip(Clip),
}

impl Script {
    /// All pieces, each with its instant from the track's beginning; in order of time.
    pub fn pieces(&self) -> Vec<(Millis, Piece)> {
        let tones = cues(&self.timeline).into_iter();
        let tones = tones.filter(|it| self.tones.has(it.tone.kind()));
        let mut pieces: Vec<(Millis, Piece)> =
            tones.map(|it| (it.at, Piece::Tone(it.tone))).collect();
        pieces.extend(self.clips().map(|(at, clip)| (at, Piece::Clip(clip))));
        pieces.sort_by_key(|it| it.0);
        pieces
    }

    /// How long the track is: the session, and the time in which its last sounds end.
    pub fn length(&self) -> Millis {
        let total = self.timeline.total();
        let ends = self
            .clips()
            .map(|(at, clip)| at + clip.length + AFTER_LAST_WORD);
        ends.fold(total + AFTER_LAST_TONE, Ord::max)
    }

    fn clips(&self) -> impl Iterator<Item = (Millis, Clip)> {
        let length = &recorded::length;
        let lines = lines_of_length(&self.timeline, self.says, Millis::ZERO, length);
        lines.into_iter().flat_map(|line| {
            let clips = recorded::clips(&text(line.phrase)).unwrap_or_default();
            clips
                .into_iter()
                .map(move |(after, clip)| (line.at + after, clip))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::recorded::table;
    use domain::exercise::Exercise;
    use domain::routine::Routine;
    use proptest::prelude::*;

    fn script(routine: &Routine, says: Says) -> Script {
        Script {
            timeline: Timeline::new(routine.to_sets()),
            tones: Kinds::ALL,
            says,
        }
    }

    /// The name of a piece: the tone, or what is said.
    fn name(piece: Piece) -> String {
        match piece {
            Piece::Tone(tone) => format!("{tone:?}"),
            Piece::Clip(clip) => {
                let from = u32::try_from(clip.from.get()).unwrap_or_default();
                let found = table::CLIPS.iter().find(|it| it.1 == from);
                found.map_or_else(String::new, |it| it.0.to_owned())
            }
        }
    }

    #[track_caller]
    fn check(says: Says, from: u64, to: u64, wanted: &[(u64, &str)]) {
        let routine = Routine {
            ready: Millis::secs(10),
            ..Routine::default()
        };
        let pieces = script(&routine, says).pieces();
        let inside = pieces
            .iter()
            .filter(|it| (from..to).contains(&it.0.get()))
            .map(|&(at, piece)| (at.get(), name(piece)));
        let wanted = wanted.iter().map(|&(at, name)| (at, name.to_owned()));
        assert_eq!(inside.collect::<Vec<_>>(), wanted.collect::<Vec<_>>());
    }

    #[test]
    fn tones_and_clips_are_at_the_instants_of_a_session() {
        let tones = [
            (7_000, "Count"),
            (8_000, "Count"),
            (9_000, "Count"),
            (10_000, "Lift"),
            (13_000, "Lower"),
        ];
        check(Says::Nothing, 0, 16_000, &tones);
        check(
            Says::Counts,
            9_500,
            16_000,
            &[(10_000, "Lift"), (10_150, "Ten."), (13_000, "Lower")],
        );
    }

    #[test]
    fn a_kind_that_is_off_is_in_no_track() {
        let script = Script {
            tones: Kinds::NONE,
            ..script(&Routine::default(), Says::Nothing)
        };
        assert_eq!(script.pieces(), []);
    }

    proptest! {
        /// Every tone and every word is wholly inside.
        #[test]
        fn a_track_is_as_long_as_its_sounds(count in 1..60_u8, everything in any::<bool>()) {
            let mut routine = Routine::default().only(Exercise::Clam);
            routine.items[0].dose.count = count;
            let script = script(&routine, if everything { Says::Everything } else { Says::Counts });
            let longest = Millis::new(synth::LONGEST_MS.into());
            for (at, piece) in script.pieces() {
                let length = match piece {
                    Piece::Tone(_) => longest,
                    Piece::Clip(clip) => clip.length,
                };
                prop_assert!(at + length <= script.length());
            }
            prop_assert!(script.length() > script.timeline.total());
        }
    }
}
