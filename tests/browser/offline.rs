//! Sound rendered to memory, and what it should have been.

use std::rc::Rc;

use domain::cue::{self, Tone};
use domain::routine::Routine;
use domain::time::Millis;
use groundwork::device::mixer::Mixer;
use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{AudioBuffer, OfflineAudioContext};

/// Samples a second: eight make a millisecond.
pub const RATE: u32 = 8_000;

/// Samples a millisecond.
const PER_MS: usize = RATE as usize / 1000;

/// A sample above this belongs to a tone: a primer stays below it.
const AUDIBLE: f32 = 0.004;

/// Cues, each at a length of time from the start.
pub type Cues = Vec<(Millis, Tone)>;

/// All cues of the session that a newcomer gets.
pub fn session() -> Cues {
    let routine = Routine {
        ready: Millis::secs(10),
        ..Routine::default()
    };
    let cues = cue::cues(&routine.to_timeline());
    cues.into_iter().map(|cue| (cue.at, cue.tone)).collect()
}

/// The cues from `from` on and before `to`, counted from `from`.
pub fn cut(cues: &Cues, from: Millis, to: Millis) -> Cues {
    let within = cues.iter().filter(|(at, _)| (from..to).contains(at));
    within.map(|&(at, tone)| (at - from, tone)).collect()
}

/// A context that renders to memory, and the mixer under test.
pub struct Offline {
    /// The context.
    pub context: OfflineAudioContext,
    /// The mixer that books into it.
    pub mixer: Rc<Mixer>,
}

impl Offline {
    /// Renders `length` of mono sound at full volume.
    pub fn new(length: Millis) -> Self {
        let context = OfflineAudioContext::new_with_number_of_channels_and_length_and_sample_rate(
            1,
            u32::try_from(sample(length)).unwrap(),
            8_000.0,
        )
        .unwrap();
        let mixer = Rc::new(Mixer::new(&context, 100).unwrap());
        Self { context, mixer }
    }

    /// Lets `act` happen at an instant of the rendering: a multiple of 16 ms, which is where the
    /// browser can stop.
    pub fn at(&self, at: Millis, act: impl FnOnce(&Mixer) + 'static) {
        assert_eq!(at.get() % 16, 0);
        // The bindings lack `suspend`.
        let suspend = Reflect::get(&self.context, &"suspend".into()).unwrap();
        let suspend: Function = suspend.unchecked_into();
        let stopped = suspend.call1(&self.context, &JsValue::from(at.as_secs()));
        let stopped: Promise = stopped.unwrap().unchecked_into();
        let (context, mixer) = (self.context.clone(), Rc::clone(&self.mixer));
        spawn_local(async move {
            JsFuture::from(stopped).await.unwrap();
            act(&mixer);
            JsFuture::from(context.resume().unwrap()).await.unwrap();
        });
    }

    /// The samples.
    pub async fn render(self) -> Vec<f32> {
        let rendered = JsFuture::from(self.context.start_rendering().unwrap());
        let buffer: AudioBuffer = rendered.await.unwrap().unchecked_into();
        buffer.get_channel_data(0).unwrap()
    }
}

/// What `cues` should sound like, added up here sample by sample.
pub fn mix(cues: &Cues, length: Millis) -> Vec<f32> {
    let mut out = vec![0.0; sample(length)];
    let mut add = |at: Millis, pcm: &[f32]| {
        let place = out[sample(at)..].iter_mut();
        place.zip(pcm).for_each(|(out, pcm)| *out += pcm);
    };
    for at in synth::primers(cues) {
        add(at, &synth::primer(RATE));
    }
    for &(at, tone) in cues {
        add(at, &synth::render(tone, RATE));
    }
    out
}

/// The index of the sample at an instant.
pub fn sample(at: Millis) -> usize {
    usize::try_from(at.get()).unwrap() * PER_MS
}

/// The loudest of some samples.
pub fn peak(pcm: &[f32]) -> f32 {
    pcm.iter().fold(0.0, |peak, it| it.abs().max(peak))
}

/// Whether not even a primer sounds, nor the last of a fading tone.
pub fn is_silent(pcm: &[f32]) -> bool {
    peak(pcm) < 1e-9
}

/// Finds the first sample that differs from the expected one by a thousandth or more.
pub fn compare(heard: &[f32], expected: &[f32]) -> Result<(), String> {
    let mut pairs = heard.iter().zip(expected);
    let wrong = pairs.position(|(heard, expected)| (heard - expected).abs() >= 1e-3);
    wrong.map_or(Ok(()), |at| {
        Err(format!("sound differs at {} ms", at / PER_MS))
    })
}

/// Looks for the onset of each tone whose predecessors have ended, and wants it within a
/// millisecond of its cue. Answers how many it found.
pub fn find_onsets(heard: &[f32], cues: &Cues) -> Result<usize, String> {
    let mut quiet_from = 0;
    let mut found = 0;
    for &(at, tone) in cues {
        let due = sample(at);
        if quiet_from <= due {
            let onset = heard[quiet_from..].iter().position(|it| it.abs() > AUDIBLE);
            let onset = onset.ok_or(format!("{tone:?} of {at:?} is missing"))? + quiet_from;
            if onset.abs_diff(due) > PER_MS {
                return Err(format!("{tone:?} of {at:?} sounds at sample {onset}"));
            }
            found += 1;
        }
        quiet_from = quiet_from.max(due + synth::render(tone, RATE).len());
    }
    Ok(found)
}
