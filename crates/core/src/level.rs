//! The level that fills the panel, and where it goes next.

use domain::time::Millis;
use domain::timeline::{Phase, Position};

/// How long the level takes where it jumps.
const JUMP: Millis = Millis::new(100);

/// How far ahead the level is sent while a repetition lifts or lowers it.
const STRIDE: u64 = 500;

/// The same in a guided move, which drains it slowly.
const MOVE_STRIDE: u64 = 1_000;

/// Where the level goes. The browser moves it there by itself, since each frame that the program
/// draws costs as much as the whole rest of a look at the session.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Level {
    /// How far up, 0 to 1.
    pub share: f64,
    /// How soon it is there.
    pub within: Millis,
}

impl Level {
    /// How far up, in whole thousandths.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "0 to 1000"
    )]
    pub fn permille(self) -> u32 {
        (self.share.clamp(0.0, 1.0) * 1000.0).round() as u32
    }
}

/// Where the level goes from `position` on; with reduced motion (`still`) it stands, and changes
/// at the edges of phases.
pub fn level(position: &Position, still: bool) -> Level {
    let (span, into) = (position.span, position.into);
    let stride = match span.phase {
        Phase::Lift | Phase::Lower => STRIDE,
        phase if phase.is_move() => MOVE_STRIDE,
        _ => 0,
    };
    let until = match into.get().checked_div(stride) {
        _ if still => into,
        None => into + JUMP,
        // It starts from where the phase before has left it.
        Some(0) if into < JUMP => JUMP,
        Some(strides) => Millis::new((strides + 1) * stride),
    };
    let until = until.min(span.length);
    let progress = until.as_secs() / span.length.as_secs();
    let share = match span.phase {
        Phase::Hold => 1.0,
        Phase::Lift | Phase::Lower if still => 0.0,
        Phase::Lift => progress,
        Phase::Settle => 0.0,
        Phase::Step if position.progress() < 0.5 => 1.0,
        Phase::Step => 0.5,
        // With reduced motion a rest drains in quarters.
        _ if still => 1.0 - (progress * 4.0).floor() / 4.0,
        _ => 1.0 - progress,
    };
    Level {
        share,
        within: until - into,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Phase::{Change, Hold, Lift, Lower, Settle, Step};
    use domain::timeline::Span;

    fn at(phase: Phase, length: u64, into: u64) -> Position {
        let span = Span {
            phase,
            set: 0,
            rep: 1,
            start: Millis::ZERO,
            length: Millis::new(length),
        };
        let into = Millis::new(into);
        Position { span, into }
    }

    #[track_caller]
    fn check(position: &Position, still: bool, share: f64, within: u64) {
        let found = level(position, still);
        assert!((found.share - share).abs() < 1e-9, "{found:?}");
        assert_eq!(found.within.get(), within);
    }

    #[test]
    fn it_is_written_in_thousandths() {
        let permille = |share| {
            Level {
                share,
                within: Millis::ZERO,
            }
            .permille()
        };
        assert_eq!(
            [-0.1, 0.0, 0.0504, 0.9996, 1.2].map(permille),
            [0, 0, 50, 1000, 1000]
        );
    }

    #[test]
    fn it_is_sent_ahead_and_arrives_at_the_edge() {
        check(&at(Lift, 2_000, 0), false, 0.05, 100);
        check(&at(Lift, 2_000, 100), false, 0.25, 400);
        check(&at(Lift, 2_000, 530), false, 0.5, 470);
        check(&at(Lift, 2_000, 1_900), false, 1.0, 100);
        check(&at(Lower, 2_250, 2_100), false, 0.0, 150);
        check(&at(Change, 20_000, 0), false, 0.995, 100);
        check(&at(Change, 20_000, 4_200), false, 0.75, 800);
        check(&at(Hold, 3_000, 1_000), false, 1.0, 100);
        check(&at(Settle, 1_000, 1_000), false, 0.0, 0);
        check(&at(Step, 2_000, 900), false, 1.0, 100);
        check(&at(Step, 2_000, 1_000), false, 0.5, 100);
    }

    #[test]
    fn with_reduced_motion_it_stands() {
        check(&at(Lift, 2_000, 1_500), true, 0.0, 0);
        check(&at(Hold, 2_000, 1_500), true, 1.0, 0);
        check(&at(Lower, 2_000, 500), true, 0.0, 0);
        check(&at(Change, 20_000, 4_999), true, 1.0, 0);
        check(&at(Change, 20_000, 5_000), true, 0.75, 0);
    }
}
