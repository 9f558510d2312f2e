//! Plays clips of the recorded voice on the clock of an audio context.

use std::cell::RefCell;

use web_sys::{BaseAudioContext, GainNode};

use super::mixer::Bus;
use super::recorded_voice::Recording;
use super::sound_error::SoundError;
use domain::time::Millis;
use groundwork_core::clip_booking::ClipAt;

/// The clips that are booked. Everything falls silent on `Drop`.
pub struct ClipPlayer {
    context: BaseAudioContext,
    output: GainNode,
    booked: RefCell<Vec<Booked>>,
}

/// A clip in the graph, from and to these seconds of the audio clock.
struct Booked {
    line: Millis,
    from: f64,
    to: f64,
    /// Silent once it is dropped.
    _bus: Bus,
}

impl ClipPlayer {
    /// A player into `output`.
    pub fn new(context: &BaseAudioContext, output: GainNode) -> Self {
        Self {
            context: context.clone(),
            output,
            booked: RefCell::default(),
        }
    }

    /// Books `clips` in the place of those that have not begun. A phrase that has begun is said to
    /// its end, once, unless it is broken off. They are counted `from` an instant of the audio
    /// clock in seconds, or from now.
    ///
    /// # Errors
    /// [`SoundError::Refused`] if the browser will not.
    pub fn book(
        &self,
        voice: &Recording,
        clips: &[ClipAt],
        from: Option<f64>,
        breaks_off: bool,
    ) -> Result<(), SoundError> {
        let now = self.context.current_time();
        let from = from.unwrap_or(now);
        let mut booked = self.booked.borrow_mut();
        let mut begun: Vec<Millis> = Vec::new();
        if !breaks_off {
            let sounding = booked.iter().filter(|it| it.from <= now);
            begun.extend(sounding.map(|it| it.line));
        }
        booked.retain(|it| it.to > now && begun.contains(&it.line));
        for clip in clips.iter().filter(|it| !begun.contains(&it.line)) {
            let at = (from + clip.after.as_secs()).max(now);
            booked.push(self.start(voice, clip, at)?);
        }
        Ok(())
    }

    /// Silences what is booked, at once.
    pub fn drop_booked(&self) {
        self.booked.take();
    }

    fn start(&self, voice: &Recording, it: &ClipAt, from: f64) -> Result<Booked, SoundError> {
        let bus = Bus::new(&self.context, &self.output)?;
        let source = self.context.create_buffer_source()?;
        source.set_buffer(Some(&voice.buffer));
        source.connect_with_audio_node(bus.node())?;
        let length = it.clip.length.as_secs();
        let begins = it.clip.from.as_secs() + voice.moved;
        source.start_with_when_and_grain_offset_and_grain_duration(
            from,
            begins.max(0.0),
            length,
        )?;
        Ok(Booked {
            line: it.line,
            from,
            to: from + length,
            _bus: bus,
        })
    }
}
