//! The sound of a session, on the clock of the audio hardware.

use std::cell::{Cell, RefCell};

use js_sys::Promise;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{AudioContext, AudioContextState};

use super::boot_script::take_audio;
use super::clip_player::ClipPlayer;
use super::log::Dropped;
use super::mixer::Mixer;
use super::present;
use super::recorded_voice::Recording;
use super::sound_error::SoundError;
use super::visibility::VisibilityLog;
use domain::cue::Tone;
use domain::time::{Millis, Moment};
use domain::watchdog::{AudioState, Reading};
use groundwork_core::clip_booking::ClipAt;
use groundwork_core::diagnosis::Area;

/// The loudspeaker. It holds none of the browser's audio until [`unlock`](Self::unlock), and gives
/// it back on [`close`](Self::close) or `Drop`.
pub struct Speaker {
    live: RefCell<Option<Live>>,
    volume: Cell<u8>,
    visibility: VisibilityLog,
}

impl Default for Speaker {
    fn default() -> Self {
        Self::new()
    }
}

impl Speaker {
    /// A speaker at full volume, still locked.
    pub fn new() -> Self {
        Self {
            live: RefCell::default(),
            volume: Cell::new(100),
            visibility: VisibilityLog::new(),
        }
    }

    /// Starts the sound, or wakes it. Call it inside the tap on Start or Resume itself: browsers
    /// give sound to a gesture only. A context that [`recover`](Self::recover) could not revive is
    /// replaced, and what was booked on it is gone.
    ///
    /// All that needs the gesture is done when this returns. The future ends when sound runs,
    /// which may take half a second (or forever, where sound cannot be had); book again then,
    /// since the audio clock stood still meanwhile.
    ///
    /// # Errors
    /// [`SoundError::Refused`], at once or from the future.
    pub fn unlock(
        &self,
    ) -> Result<impl Future<Output = Result<(), SoundError>> + use<>, SoundError> {
        let mut slot = self.live.borrow_mut();
        let kept = slot.take().filter(Live::is_usable);
        let live = match kept {
            Some(live) => slot.insert(live),
            None => slot.insert(Live::open(self.volume.get())?),
        };
        if state(&live.context) != AudioState::Running {
            live.woke_from.set(live.context.current_time());
        }
        let resumed = live.context.resume()?;
        live.mixer.prime()?;
        Ok(settle(resumed))
    }

    /// Whether the audio clock runs, as far as the browser says.
    pub fn is_running(&self) -> bool {
        let live = self.live.borrow();
        live.as_ref().is_some_and(|it| {
            it.stuck_at.get().is_none() && state(&it.context) == AudioState::Running
        })
    }

    /// Books `cues`, in order of time, each at a length of time from now, in place of what was
    /// booked before. Returns the instant of the audio clock from which they are counted, in
    /// seconds.
    ///
    /// # Errors
    /// [`SoundError::Locked`] before the first unlock, [`SoundError::Refused`] if the browser
    /// will not; nothing is booked then.
    pub fn book(&self, cues: &[(Millis, Tone)]) -> Result<f64, SoundError> {
        let live = self.live.borrow();
        live.as_ref().ok_or(SoundError::Locked)?.mixer.book(cues)
    }

    /// Silences what is booked, at once, both what waits and what sounds.
    pub fn drop_booked(&self) {
        if let Some(live) = &*self.live.borrow() {
            live.mixer.drop_booked();
        }
    }

    /// Books clips of `voice`: see [`ClipPlayer::book`].
    ///
    /// # Errors
    /// [`SoundError::Locked`] before the first unlock, [`SoundError::Refused`] if the browser
    /// will not.
    pub fn book_clips(
        &self,
        voice: &Recording,
        clips: &[ClipAt],
        from: Option<f64>,
        breaks_off: bool,
    ) -> Result<(), SoundError> {
        let live = self.live.borrow();
        let clip_player = &live.as_ref().ok_or(SoundError::Locked)?.clips;
        clip_player.book(voice, clips, from, breaks_off)
    }

    /// Silences the clips that are booked, at once.
    pub fn drop_clips(&self) {
        if let Some(live) = &*self.live.borrow() {
            live.clips.drop_booked();
        }
    }

    /// Sets the volume, 0 to 100 per cent; 0 is silence and keeps what is booked. Before the first
    /// unlock it is remembered.
    ///
    /// # Errors
    /// [`SoundError::Refused`] if the browser will not.
    pub fn set_volume(&self, percent: u8) -> Result<(), SoundError> {
        self.volume.set(percent);
        let live = self.live.borrow();
        live.as_ref()
            .map_or(Ok(()), |live| live.mixer.set_volume(percent))
    }

    /// Reads all clocks, for the watchdog of the session; `page` is the page's clock. Each call
    /// also tells whether the page was hidden since the one before, so only one caller may ask.
    pub fn pulse(&self, page: Moment) -> Reading {
        let live = self.live.borrow();
        let context = live.as_ref().map(|live| &live.context);
        Reading {
            page,
            real_ms: real_ms(),
            audio_ms: context.map_or(0.0, |it| it.current_time() * 1000.0),
            ran_ms: live.as_ref().map_or(0.0, Live::ran_ms),
            state: context.map_or(AudioState::None, state),
            hidden: self.visibility.was_hidden(),
        }
    }

    /// Tries to wake sound that has stalled, by putting it to sleep first; what was booked is
    /// dropped. Whether it helped shows at the next unlock, which starts afresh if it did not.
    ///
    /// # Errors
    /// [`SoundError::Locked`] before the first unlock, [`SoundError::Refused`] if the browser
    /// will not.
    pub fn recover(&self) -> Result<(), SoundError> {
        let live = self.live.borrow();
        let live = live.as_ref().ok_or(SoundError::Locked)?;
        live.mixer.drop_booked();
        live.clips.drop_booked();
        let stuck_at = live.context.current_time();
        live.stuck_at.set(Some(stuck_at));
        live.woke_from.set(stuck_at);
        let suspended = live.context.suspend()?;
        let context = live.context.clone();
        spawn_local(async move {
            settle(suspended)
                .await
                .or_log(Area::Sound, "suspending sound");
            if let Ok(resumed) = context.resume() {
                settle(resumed).await.or_log(Area::Sound, "resuming sound");
            }
        });
        Ok(())
    }

    /// Gives the sound back to the system, with what is booked; the next unlock takes it anew.
    pub fn close(&self) {
        self.live.take();
    }
}

/// An open context; closed on `Drop`.
struct Live {
    context: AudioContext,
    mixer: Mixer,
    clips: ClipPlayer,
    /// Where the audio clock stood when it had to be revived, in seconds.
    stuck_at: Cell<Option<f64>>,
    /// Where it stood when it was opened or last woken, in seconds.
    woke_from: Cell<f64>,
}

impl Live {
    fn open(percent: u8) -> Result<Self, SoundError> {
        let context = take_audio().map_or_else(AudioContext::new, Ok)?;
        let mixer = Mixer::new(&context, percent).inspect_err(|_| close(&context))?;
        Ok(Self {
            clips: mixer.clip_player(),
            context,
            mixer,
            stuck_at: Cell::new(None),
            woke_from: Cell::new(0.0),
        })
    }

    /// How far the audio clock has run since it was opened or last woken.
    fn ran_ms(&self) -> f64 {
        (self.context.current_time() - self.woke_from.get()) * 1000.0
    }

    /// Whether the context is worth keeping: not closed, and moving again if it ever was stuck.
    fn is_usable(&self) -> bool {
        let state = state(&self.context);
        let revived = |at| state == AudioState::Running && self.context.current_time() > at;
        state != AudioState::Closed && self.stuck_at.take().is_none_or(revived)
    }
}

impl Drop for Live {
    fn drop(&mut self) {
        close(&self.context);
    }
}

fn close(context: &AudioContext) {
    if let Ok(closed) = context.close() {
        spawn_local(async move {
            settle(closed).await.or_log(Area::Sound, "closing sound");
        });
    }
}

async fn settle(promise: Promise) -> Result<(), SoundError> {
    JsFuture::from(promise).await?;
    Ok(())
}

fn state(context: &AudioContext) -> AudioState {
    match context.state() {
        AudioContextState::Suspended => AudioState::Suspended,
        AudioContextState::Running => AudioState::Running,
        AudioContextState::Closed => AudioState::Closed,
        // The one more state there is, "interrupted", is newer than the bindings.
        _ => AudioState::Interrupted,
    }
}

/// The clock of the page's animations in milliseconds. A test that replaces the page's clock
/// leaves this one alone.
fn real_ms() -> Option<f64> {
    let document = web_sys::window()?.document()?;
    present(document.timeline())?.current_time()
}
