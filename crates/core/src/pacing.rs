//! How often a running session is looked at, and when its figure moves.

use domain::time::Millis;
use domain::timeline::{Phase, Position};

/// The longest wait between two looks at a running session.
pub const BEAT: Millis = Millis::new(100);

/// The wait between two looks at a session that plays as a track while nobody sees the page.
pub const UNSEEN: Millis = Millis::secs(1);

/// A guided move's figure moves only within this time of its edges.
const LIVELY: Millis = Millis::new(1_500);

/// Whether the figure moves at this position, so that it needs animation frames.
pub fn is_lively(position: &Position) -> bool {
    match position.span.phase {
        Phase::Hold | Phase::Settle => false,
        Phase::Ready => position.remaining() < LIVELY,
        phase if phase.is_move() => position.into < LIVELY || position.remaining() < LIVELY,
        _ => true,
    }
}

/// How long to wait for the next look: until the next beat, the end of the phase, or the time after
/// which the voice wants one. Whole seconds of a phase fall on a beat, whatever was looked at in
/// between.
pub fn next_look(position: &Position, voice: Option<Millis>) -> Millis {
    let beat = BEAT - Millis::new(position.into.get() % BEAT.get());
    beat.min(position.remaining()).min(voice.unwrap_or(BEAT))
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::routine::Routine;

    fn routine() -> Routine {
        Routine {
            ready: Millis::secs(10),
            ..Routine::default()
        }
    }

    fn at(ms: u64) -> Position {
        let timeline = routine().to_timeline();
        timeline.at(Millis::new(ms)).unwrap()
    }

    /// Draws `w` for each of the first seconds of the phase in which the figure moves.
    fn picture(phase: Phase) -> String {
        let timeline = routine().to_timeline();
        let mut from = 0;
        while at(from).span.phase != phase {
            from += 100;
        }
        let mut drawn = String::new();
        let mut ms = from;
        while let Some(position) = timeline.at(Millis::new(ms))
            && position.span.phase == phase
            && position.span == at(from).span
        {
            drawn.push(if is_lively(&position) { 'w' } else { '.' });
            ms += 1_000;
        }
        drawn
    }

    #[test]
    fn a_figure_moves_in_guided_moves_near_their_edges_and_rests_in_holds() {
        assert!(picture(Phase::Lift).chars().all(|it| it == 'w'));
        assert!(picture(Phase::Hold).chars().all(|it| it == '.'));
        assert_eq!(picture(Phase::Ready), ".........w");
    }

    #[track_caller]
    fn check(ms: u64, voice: Option<u64>, wanted: u64) {
        let looked = next_look(&at(ms), voice.map(Millis::new));
        assert_eq!(looked, Millis::new(wanted));
    }

    #[test]
    fn looks_fall_on_tenths_of_a_second_and_earlier_for_the_voice_and_for_an_edge() {
        check(1_000, None, 100);
        check(1_030, None, 70);
        check(1_030, Some(20), 20);
        check(1_030, Some(500), 70);
        check(9_980, None, 20);
    }
}
