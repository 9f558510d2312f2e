//! The watchdog: whether tones are played on time.
//!
//! A browser may say that sound runs while its clock stands still, so the watchdog compares the
//! audio clock with another one: with real time while the page is visible, and with the page's
//! own clock while it is hidden, since real time is only told where frames are drawn.

use super::time::Moment;

/// The sound of a visible page may fall this far behind, in milliseconds.
const VISIBLE_LAG: f64 = 400.0;

/// So little says nothing: audio clocks move on in steps, in milliseconds.
const NO_LAG: f64 = 90.0;

/// The sound of a hidden page may fall this far behind, in milliseconds.
const HIDDEN_LAG: f64 = 3_000.0;

/// Sound is awake once its clock has run for this long, in milliseconds. The first step of the clock
/// says nothing: Chromium's makes one of 12 ms, and stands for half a second while the device opens.
const AWAKE: f64 = 100.0;

/// A device that has run for less than this may stand once more before it is open for good, in
/// milliseconds. (Measured: Firefox's on a busy computer.)
const YOUNG: f64 = 2_000.0;

/// Sound may take this long to wake before it is waited for, in milliseconds.
const START: f64 = 1_000.0;

/// Sound that is not awake after this time is waited for no longer, in milliseconds. (Judgement:
/// wireless earphones take some seconds.)
const PATIENCE: f64 = 8_000.0;

/// What the browser says of its audio.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AudioState {
    /// There is none: no tap has started it yet, or it cannot be had.
    None,
    /// It waits, for a tap or for the hardware.
    Suspended,
    /// It plays, or so it says.
    Running,
    /// The system has taken the speaker, for a call perhaps.
    Interrupted,
    /// It has been given back.
    Closed,
}

/// All clocks at one instant.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reading {
    /// The page's clock.
    pub page: Moment,
    /// Real time in milliseconds, where the browser has it.
    pub real_ms: Option<f64>,
    /// The audio clock in milliseconds; 0 without audio.
    pub audio_ms: f64,
    /// How far it has run since it was opened or woken, in milliseconds.
    pub ran_ms: f64,
    /// What the browser says of its audio.
    pub state: AudioState,
    /// Whether the page is hidden, or was so at any time since the reading before.
    pub hidden: bool,
}

/// How the sound of a session fares.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sound {
    /// The device is about to open.
    Opening,
    /// The device takes long to open: the session should wait for it.
    Waking,
    /// Tones come on time.
    Playing,
    /// Time passes and the sound does not: the session should pause where it was at `since`.
    Stalled {
        /// The last reading at which all was well.
        since: Moment,
    },
    /// The system took the sound away: the session should pause where it was at `since`.
    Interrupted {
        /// The last reading at which all was well.
        since: Moment,
    },
    /// There is no sound to be had; the visible page can guide without it.
    Unavailable,
}

/// Watches one unbroken run of a session: a new one belongs to each start and each resumption.
#[derive(Clone, Debug, Default)]
pub struct Watchdog {
    first: Option<Reading>,
    /// The last reading at which all was well.
    well: Option<Reading>,
    awake: bool,
}

impl Watchdog {
    /// Takes a reading, which must not be earlier than the one before, and judges it.
    pub fn judge(&mut self, now: Reading) -> Sound {
        let first = *self.first.get_or_insert(now);
        let ran = now.ran_ms >= YOUNG || now.audio_ms - first.audio_ms >= AWAKE;
        if !self.awake && now.state == AudioState::Running && ran {
            self.awake = true;
            self.well = Some(now);
        }
        let well = *self.well.get_or_insert(now);
        match now.state {
            AudioState::None | AudioState::Closed => self.go_silent(well, now, Sound::Unavailable),
            _ if !self.awake => self.wake(&first, well, now),
            AudioState::Running => self.listen(well, now),
            AudioState::Suspended | AudioState::Interrupted => {
                Sound::Interrupted { since: well.page }
            }
        }
    }

    /// The sound has not run yet.
    fn wake(&mut self, first: &Reading, well: Reading, now: Reading) -> Sound {
        let waited = passed(first, &now);
        if now.state == AudioState::Interrupted && waited >= START {
            return Sound::Interrupted { since: well.page };
        }
        let sound = match waited {
            ..START => Sound::Opening,
            ..PATIENCE => Sound::Waking,
            _ => Sound::Unavailable,
        };
        self.go_silent(well, now, sound)
    }

    fn listen(&mut self, well: Reading, now: Reading) -> Sound {
        let heard = now.audio_ms - well.audio_ms;
        let lag = passed(&well, &now) - heard;
        let limit = if now.hidden { HIDDEN_LAG } else { VISIBLE_LAG };
        if lag >= limit && now.ran_ms < YOUNG && !now.hidden {
            self.first = Some(now);
            self.awake = false;
            return Sound::Waking;
        }
        if lag >= limit {
            return Sound::Stalled { since: well.page };
        }
        if heard > 0.0 && lag < VISIBLE_LAG {
            // After a freeze, or out of hiding, real time may be told as of an old frame. It is
            // at least as far on as the audio, and must not seem to leap at the next reading.
            let real_ms = match (well.real_ms, now.real_ms) {
                (Some(then), Some(real)) => Some(real.max(then + heard)),
                (_, real) => real,
            };
            self.well = Some(Reading { real_ms, ..now });
        } else if lag < NO_LAG && !now.hidden {
            // Too little real time has passed for the audio clock to show it, however far a
            // page's clock has leapt. All is well up to here.
            let page = now.page;
            self.well = Some(Reading { page, ..well });
        }
        Sound::Playing
    }

    /// Without sound a visible page still guides, and a hidden one guides nobody.
    fn go_silent(&mut self, well: Reading, now: Reading, visible: Sound) -> Sound {
        if !now.hidden {
            self.well = Some(now);
        } else if passed(&well, &now) >= HIDDEN_LAG {
            return Sound::Stalled { since: well.page };
        }
        visible
    }
}

/// Milliseconds from `then` to `now`, by the clock that can be trusted.
fn passed(then: &Reading, now: &Reading) -> f64 {
    match (then.real_ms, now.real_ms) {
        (Some(then), Some(now_ms)) if !now.hidden => now_ms - then,
        _ => now.page.since(then.page).as_secs() * 1000.0,
    }
}

#[cfg(test)]
mod tests;
