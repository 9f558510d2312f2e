//! A track as a file: made in short slices, so that nothing waits for it.

use js_sys::Uint8Array;
use leptos::task::spawn_local;
use web_sys::Blob;

use super::super::AppHandle;
use crate::device::audio_element;
use crate::device::files::{self, Given};
use crate::device::recorded_voice::{Recording, load};
use crate::device::{clock, task};
use domain::time::Millis;
use groundwork_core::msg::Msg;
use groundwork_core::recorded::Clip;
use groundwork_core::track::TrackMsg;
use groundwork_core::track::maker::{MEDIA_TYPE, Maker, RATE, silence_bytes};
use groundwork_core::track::saved::track_to_save;
use groundwork_core::track::script::Script;
use groundwork_core::who_speaks::{OwnVoice, is_own_wanted_in_track};

/// A slice of the making takes about this long; on a processor four times slower the last block of
/// it may take 10 ms more.
const SLICE: Millis = Millis::new(12);

/// A moment of silence.
pub(super) fn silence() -> Result<Blob, wasm_bindgen::JsValue> {
    let bytes = silence_bytes();
    audio_element::file(&[Uint8Array::from(&bytes[..])], MEDIA_TYPE)
}

impl AppHandle {
    /// The file of `script`; nothing if it is overtaken or the browser takes none.
    pub(super) async fn make(
        self,
        script: &Script,
        tags: &[String],
        is_overtaken: &dyn Fn() -> bool,
    ) -> Option<Blob> {
        let recording = self.owners()?.own_voice.recording();
        let clip = |clip: Clip| match &recording {
            Some(voice) => samples(voice, clip),
            None => Vec::new(),
        };
        // The first slice is no part of the press that has asked for it.
        task::turn().await;
        let mut maker = Maker::new(script, tags);
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
            if is_overtaken() {
                return None;
            }
        }
    }

    /// Hands the person the track of the routine that is shown.
    pub(in crate::shell) fn give_track(self) {
        spawn_local(async move {
            let given = self.give_file().await;
            let given = matches!(given, Some(Given::Taken | Given::Unknown | Given::Left));
            self.send(Msg::Track(TrackMsg::Saved(given)));
        });
    }

    async fn give_file(self) -> Option<Given> {
        let owners = self.owners()?;
        let lacks_voice = owners.own_voice.recording().is_none();
        if lacks_voice && self.read_untracked(is_own_wanted_in_track) {
            // Without it, the file has tones alone.
            if let Ok(recording) = load().await {
                owners.own_voice.keep(recording);
                self.send(Msg::Sound(OwnVoice::Ready.into()));
            }
        }
        let (saved, name) = self.read_untracked(|it| {
            let name = format!("groundwork-{}.flac", it.today());
            Some((track_to_save(it)?, name))
        })?;
        let file = self.make(&saved.script, &saved.tags, &|| false).await?;
        Some(files::give_blob(&name, MEDIA_TYPE, &file).await)
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
