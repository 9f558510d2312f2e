//! A track as a file: made in short slices, so that nothing waits for it.

use std::pin::Pin;

use js_sys::Uint8Array;
use web_sys::Blob;

use crate::device::audio_element;
use crate::device::recorded_voice::Recording;
use crate::device::{clock, task};
use domain::time::Millis;
use groundwork_core::recorded::Clip;
use groundwork_core::track::maker::{MEDIA_TYPE, Maker, RATE};
use groundwork_core::track::script::Script;

/// A slice of the making takes about this long; on a processor four times slower the last block of
/// it may take 10 ms more.
const SLICE: Millis = Millis::new(12);

/// What a track is made of.
pub struct Request<'a> {
    /// The sounds.
    pub script: &'a Script,
    /// Tags of the file, such as `TITLE=…`.
    pub tags: &'a [String],
    /// The recorded voice, if it is there.
    pub recording: Option<Recording>,
    /// Whether nobody waits for it any more.
    pub is_overtaken: &'a dyn Fn() -> bool,
}

/// A file that is being made; nothing if it is overtaken or the browser takes none.
pub type Making<'a> = Pin<Box<dyn Future<Output = Option<Blob>> + 'a>>;

/// Makes the file.
pub(super) fn make(request: Request<'_>) -> Making<'_> {
    Box::pin(make_in_slices(request))
}

async fn make_in_slices(request: Request<'_>) -> Option<Blob> {
    let clip = |clip: Clip| match &request.recording {
        Some(voice) => samples(voice, clip),
        None => Vec::new(),
    };
    // The first slice is no part of the press that has asked for it.
    task::turn().await;
    let mut maker = Maker::new(request.script, request.tags);
    let mut parts = Vec::new();
    loop {
        let from = clock::moment();
        let mut goes_on = true;
        while goes_on && clock::moment().since(from) < SLICE {
            goes_on = maker.step(clip);
        }
        // The bytes leave the program's own memory, which never shrinks.
        parts.push(Uint8Array::from(&maker.take()[..]));
        if !goes_on {
            return audio_element::file(&parts, MEDIA_TYPE).ok();
        }
        task::turn().await;
        if (request.is_overtaken)() {
            return None;
        }
    }
}

/// The samples of a clip.
fn samples(voice: &Recording, clip: Clip) -> Vec<f32> {
    let at = |secs: f64| whole((secs * f64::from(RATE)).max(0.0));
    let mut samples = vec![0.0; at(clip.length.as_secs()) as usize];
    let from = at(clip.from.as_secs() + voice.moved);
    match voice
        .buffer
        .copy_from_channel_with_start_in_channel(&mut samples, 0, from)
    {
        Ok(()) => samples,
        Err(_) => Vec::new(),
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "minutes of samples"
)]
fn whole(samples: f64) -> u32 {
    samples.round() as u32
}
