//! When the screen must stay on.

use super::effect::{ClaimNeed, Needs};
use domain::time::Millis;

/// How long the screen stays on after a pause.
pub const LINGER: Millis = Millis::secs(120);

/// What to do about the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ScreenNeed {
    /// It may turn off.
    Release,
    /// It stays on.
    Hold,
    /// If it is kept on, it stays on for [`LINGER`].
    Linger,
}

/// Whether the screen stays on: while a session runs, and for a time after it was paused.
pub fn screen_need(needs: Needs) -> ScreenNeed {
    match (needs.awake, needs.claim) {
        (true, _) => ScreenNeed::Hold,
        (false, ClaimNeed::Hold) => ScreenNeed::Linger,
        (false, _) => ScreenNeed::Release,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::effect::SoundNeed;
    use crate::track::TrackNeed;

    #[track_caller]
    fn check(awake: bool, claim: ClaimNeed, wanted: ScreenNeed) {
        let needs = Needs {
            ticking: awake,
            demo: false,
            awake,
            claim,
            sound: SoundNeed::Silent,
            track: TrackNeed::None,
        };
        assert_eq!(screen_need(needs), wanted);
    }

    #[test]
    fn the_screen_stays_on_in_a_session_and_lingers_in_its_pause() {
        check(true, ClaimNeed::Hold, ScreenNeed::Hold);
        check(false, ClaimNeed::Hold, ScreenNeed::Linger);
        check(false, ClaimNeed::AwaitRelease, ScreenNeed::Release);
        check(false, ClaimNeed::None, ScreenNeed::Release);
    }
}
