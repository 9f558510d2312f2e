//! Puts tones on the clock of an audio context, a live one or one that renders to memory.

use std::cell::RefCell;

use wasm_bindgen::JsValue;
use web_sys::{AudioBuffer, BaseAudioContext, GainNode};

use super::clip_player::ClipPlayer;
use super::log::Dropped;
use super::sound_error::SoundError;
use domain::cue::Tone;
use domain::time::Millis;
use groundwork_core::diagnosis::Area;
use synth;

/// How long a change of volume takes, in seconds: short, and too slow to click.
const VOLUME_RAMP: f64 = 0.03;

/// The buffer that holds the primer instead of a tone.
const PRIMER: Option<Tone> = None;

/// Books tones through one bus into one master volume. Everything falls silent on `Drop`.
pub struct Mixer {
    context: BaseAudioContext,
    master: Bus,
    booked: RefCell<Option<Bus>>,
    /// Each rendered when it is first booked.
    buffers: RefCell<Vec<(Option<Tone>, AudioBuffer)>>,
}

impl Mixer {
    /// A mixer into the destination of `context`, at a volume of 0 to 100 per cent.
    ///
    /// # Errors
    /// [`SoundError::Refused`] if the browser will not make the nodes.
    pub fn new(context: &BaseAudioContext, percent: u8) -> Result<Self, SoundError> {
        let master = context.create_gain()?;
        master.gain().set_value(gain(percent));
        master.connect_with_audio_node(&context.destination())?;
        Ok(Self {
            context: context.clone(),
            master: Bus(master),
            booked: RefCell::default(),
            buffers: RefCell::default(),
        })
    }

    /// Books `cues`, in order of time, each at a length of time from now, in place of what was
    /// booked before. A tone after a long silence is preceded by a primer. Returns the instant of
    /// the audio clock from which they are counted, in seconds.
    ///
    /// # Errors
    /// [`SoundError::Refused`] if the browser will not; nothing is booked then.
    pub fn book(&self, cues: &[(Millis, Tone)]) -> Result<f64, SoundError> {
        self.drop_booked();
        let bus = Bus::new(&self.context, &self.master.0)?;
        let now = self.context.current_time();
        for at in synth::primers(cues) {
            self.start(PRIMER, &bus, now + at.as_secs())?;
        }
        for &(at, tone) in cues {
            self.start(Some(tone), &bus, now + at.as_secs())?;
        }
        self.booked.replace(Some(bus));
        Ok(now)
    }

    /// Silences what is booked, at once, both what waits and what sounds.
    pub fn drop_booked(&self) {
        self.booked.take();
    }

    /// A player of clips at the same volume.
    pub fn clip_player(&self) -> ClipPlayer {
        ClipPlayer::new(&self.context, self.master.0.clone())
    }

    /// Plays the primer now, beside what is booked.
    ///
    /// # Errors
    /// [`SoundError::Refused`] if the browser will not.
    pub fn prime(&self) -> Result<(), SoundError> {
        self.start(PRIMER, &self.master, self.context.current_time())
    }

    /// Sets the volume, 0 to 100 per cent; 0 is silence. Tones stay booked, so that turning the
    /// sound on again in the midst of a session needs nothing else.
    ///
    /// # Errors
    /// [`SoundError::Refused`] if the browser will not.
    pub fn set_volume(&self, percent: u8) -> Result<(), SoundError> {
        let (volume, now) = (self.master.0.gain(), self.context.current_time());
        let from = volume.value();
        volume.cancel_scheduled_values(now)?;
        volume.set_value_at_time(from, now)?;
        volume.linear_ramp_to_value_at_time(gain(percent), now + VOLUME_RAMP)?;
        Ok(())
    }

    fn start(&self, sound: Option<Tone>, bus: &Bus, when: f64) -> Result<(), SoundError> {
        let source = self.context.create_buffer_source()?;
        source.set_buffer(Some(&self.buffer(sound)?));
        source.connect_with_audio_node(&bus.0)?;
        source.start_with_when(when)?;
        Ok(())
    }

    fn buffer(&self, sound: Option<Tone>) -> Result<AudioBuffer, JsValue> {
        if let Some((_, kept)) = self.buffers.borrow().iter().find(|it| it.0 == sound) {
            return Ok(kept.clone());
        }
        let rate = self.context.sample_rate();
        let pcm = match sound {
            Some(tone) => synth::render(tone, whole(rate)),
            PRIMER => synth::primer(whole(rate)),
        };
        let length = u32::try_from(pcm.len()).unwrap_or(u32::MAX);
        let buffer = self.context.create_buffer(1, length, rate)?;
        buffer.copy_to_channel(&pcm, 0)?;
        self.buffers.borrow_mut().push((sound, buffer.clone()));
        Ok(buffer)
    }
}

/// A gain node that is silent once it is dropped: leaving the graph silences
/// both the sources that sound and those that are yet to start.
pub(super) struct Bus(GainNode);

impl Bus {
    /// A bus into `output`.
    pub(super) fn new(context: &BaseAudioContext, output: &GainNode) -> Result<Self, SoundError> {
        let node = context.create_gain()?;
        node.connect_with_audio_node(output)?;
        Ok(Self(node))
    }

    /// What sources connect to.
    pub(super) const fn node(&self) -> &GainNode {
        &self.0
    }
}

impl Drop for Bus {
    fn drop(&mut self) {
        // It can only be refused where it was never connected.
        self.0
            .disconnect()
            .or_log(Area::Sound, "disconnecting a node");
    }
}

/// Loudness is heard by ratios, so half the volume is a quarter of the amplitude.
pub(super) fn gain(percent: u8) -> f32 {
    let share = f32::from(percent.min(100)) / 100.0;
    share * share
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "sample rates are positive whole numbers"
)]
fn whole(rate: f32) -> u32 {
    rate as u32
}
