//! A track as a file, which the later part of the program makes.

use js_sys::Uint8Array;
use leptos::task::spawn_local;
use web_sys::Blob;

use super::super::AppHandle;
use crate::device::audio_element;
use crate::device::files::{self, Given};
use crate::device::recorded_voice::load;
use crate::later::Request;
use groundwork_core::msg::Msg;
use groundwork_core::track::maker::MEDIA_TYPE;
use groundwork_core::track::saved::track_to_save;
use groundwork_core::track::script::Script;
use groundwork_core::track::{TrackMsg, silence};
use groundwork_core::who_speaks::{OwnVoice, is_own_wanted_in_track};

/// A moment of silence.
pub(super) fn silence() -> Result<Blob, wasm_bindgen::JsValue> {
    let bytes = silence::file();
    audio_element::file(&[Uint8Array::from(&bytes[..])], silence::MEDIA_TYPE)
}

impl AppHandle {
    /// The file of `script`; nothing if it is overtaken, the browser takes none, or the part of the
    /// program that makes it cannot be fetched.
    pub(super) async fn make(
        self,
        script: &Script,
        tags: &[String],
        is_overtaken: &dyn Fn() -> bool,
    ) -> Option<Blob> {
        let later = self.later_once_here().await?;
        let request = Request {
            script,
            tags,
            recording: self.owners()?.own_voice.recording(),
            is_overtaken,
        };
        (later.make_track)(request).await
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
